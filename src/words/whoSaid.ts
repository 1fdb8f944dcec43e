import type { Said, SaidPassage } from '../core/search/whoSaid.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import { isProtected, isProtectedInterview } from '../core/terms/terms.js'
import type { Interview, Topic } from '../core/model.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { wordsOfPassage } from '../core/passage/sourceWords.js'
import type { UncodedPassage } from '../core/search/uncoded.js'
import { escapeMarkdown } from './escape.js'
import { passageHeading } from './hover/passages.js'
import { sourceWordsBlock } from './hover/sourceWords.js'
import { passageName, placesLabel, termsLabel, voiceLabel, voiceName } from './claim.js'
import { intervieweesLabel, speakerName } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'
import { sampleLabel, sampleSentence } from './sample.js'
import { datedKind } from './sourceKind.js'

/** Who says it, by name or agreed description; of a question or a standfirst, in which interview. */
export function saidBy(said: Said, corpus: Lookup, l10n: L10n): string {
  const { interview } = said
  const id = said.kind === 'passage' ? said.passage.voice : said.claim.voice
  const voice = interview.voices.find((one) => one.id === id)
  const name =
    said.kind === 'passage' ? speakerName(interview, said.passage, l10n) : voiceName(said.claim, corpus, l10n)
  if (voice?.role === 'interviewee') return isNamed(said) ? voice.name : name
  return l10n.t('{0}, interview with {1}', name, intervieweesLabel(interview, l10n))
}

function isNamed(said: Said): boolean {
  return !isProtectedInterview(said.interview) && (said.kind === 'claim' || !isProtected(said.terms))
}

/** `Small ¶4`, `Questioner Q2` */
export function saidWhere(said: Said, corpus: Lookup, l10n: L10n): string {
  if (said.kind === 'claim') return voiceLabel(said.claim, corpus, l10n)
  const { interview, passage } = said
  return `${speakerName(interview, passage, l10n)} ${placesLabel(interview, [passage.ref])}`
}

/** `Small ¶4`: who says a sentence that no claim rests on, and where. */
export function uncodedWhere({ interview, passage }: UncodedPassage, l10n: L10n): string {
  return `${speakerName(interview, passage, l10n)} ${placesLabel(interview, [passage.ref])}`
}

/** `Passage, not coded`: what tells it from a claim. */
export function uncodedDescription({ interview }: UncodedPassage, l10n: L10n): string {
  return [l10n.t('Passage, not coded'), sampleLabel(interview, l10n)].filter(Boolean).join(' · ')
}

/** The sentence with what is around it and what is known of it, as Markdown. */
export function uncodedDetails(corpus: Corpus, { interview, passage, hits }: UncodedPassage, l10n: L10n): string {
  const words = wordsOfPassage(corpus, interview, passage.ref, hits)
  const note = l10n.t('Passage, not coded: no claim rests on it yet.')
  const source = escapeMarkdown([interview.title, datedKind(interview, l10n)].filter(Boolean).join(' · '))
  const blocks = [
    passageHeading(interview, passage, l10n),
    words.kind === 'words' ? sourceWordsBlock(words) : '',
    source,
  ]
  return [...blocks, `*${note}*`].filter(Boolean).join('\n\n')
}

/** Whether the words are those of a protected source, which are shown where somebody asked for them and nowhere else. */
export function isProtectedSaid(said: Said): boolean {
  return said.kind === 'passage' && isProtected(said.terms)
}

/** The words around what was sought; those of a protected source only where `showsProtected`. */
export function saidText(said: Said, l10n: L10n, showsProtected = false): string {
  if (isProtectedSaid(said) && !showsProtected) return l10n.t('The words of this source are protected.')
  return said.excerpt?.text ?? l10n.t('The words are not shown because they contain a protected name.')
}

/** Where, when, about what and under which terms, as far as it is known: `¶4 · 7 July 2010 · Why the vote is late`. */
export function saidDescription(said: Said, l10n: L10n): string {
  const place = said.kind === 'passage' ? formatPassageRef(said.passage.ref) : ''
  return [place, saidAbout(said, l10n)].filter(Boolean).join(' · ')
}

/** The same without the place. */
export function saidAbout(said: Said, l10n: L10n): string {
  const terms = said.kind === 'passage' && isProtected(said.terms) ? termsLabel(said.terms, l10n) : ''
  return [datedKind(said.interview, l10n), topicOf(said), terms, sampleLabel(said.interview, l10n)]
    .filter(Boolean)
    .join(' · ')
}

/** The same, with the words and the voice, for those who hear the screen. */
export function spokenSaid(said: SaidPassage, l10n: L10n, showsProtected = false): string {
  const { interview, passage } = said
  const place = passageName(passage.ref, l10n)
  const sentences = [
    saidText(said, l10n, showsProtected),
    l10n.t('Said by {0} in {1}.', speakerName(interview, passage, l10n), place),
    ...(isProtected(said.terms) ? [l10n.t('Attribution terms: {0}.', termsLabel(said.terms, l10n))] : []),
    ...(said.claims.length ? [l10n.t('Claims: {0}.', said.claims.length)] : []),
    sampleSentence(interview, l10n),
  ]
  return sentences.filter(Boolean).join(' ')
}

/** The topic of the first claim of a passage, else our label of the question under which it stands. */
function topicOf(said: Said): string {
  const { interview } = said
  const claim = said.kind === 'claim' ? said.claim : said.claims[0]
  if (claim) return titleOf(interview.topics, claim.topic) ?? ''
  const number = said.kind === 'passage' ? (said.passage.question ?? said.passage.ref.number) : undefined
  return labelOf(interview, number)
}

function labelOf({ questions }: Interview, number: number | undefined): string {
  return questions.find((question) => question.number === number)?.label ?? ''
}

function titleOf(topics: readonly Topic[], id: string): string | undefined {
  for (const topic of topics) {
    const title = topic.id === id ? topic.title : titleOf(topic.topics, id)
    if (title !== undefined) return title
  }
  return undefined
}
