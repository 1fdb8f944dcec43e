import type { Corpus } from '../../core/corpus/corpus.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { CitedInterview, CitedPassage } from '../../core/citation/resolve.js'
import type { Interview, Passage, PassageRef, Question, Span } from '../../core/model.js'
import { wordsOfClaim, wordsOfPassage } from '../../core/passage/sourceWords.js'
import { termsLabel } from '../claim.js'
import { escapeMarkdown } from '../escape.js'
import { speakerDoubtSentence } from '../speakerDoubt.js'
import { type L10n, inQuotes } from '../l10n.js'
import { intervieweesLabel, lined, othersWordsSentence, speakerName } from './hoverParts.js'
import { noWordsSentence, sourceWordsBlock } from './sourceWords.js'

/** A citation with what its sentence quotes; `isTold`: the words of the passage are to be shown. */
interface Citing extends CitedInterview {
  readonly quoted: readonly Span[]
  readonly isTold: boolean
}

/** Who says it where, as lines, then as a block of its own the words of the source; of a passage whose words are not shown the first and the last. */
export function passageLines(
  { passage, question }: CitedPassage,
  { interview, pin, quoted, isTold: isMeant }: Citing,
  corpus: Corpus,
  l10n: L10n,
): readonly (readonly string[] | string)[] {
  const { ref } = passage
  const claimed = pin && pin.state !== 'gone' ? wordsOfClaim(corpus, pin.claim) : []
  const claim = claimed.find((one) => formatPassageRef(one.ref) === formatPassageRef(ref))
  const words = claim?.kind === 'words' ? claim : wordsOfPassage(corpus, interview, ref, quoted)
  const isTold = words.kind === 'words' && isMeant
  const line = passageLine(passage, question, interview, isTold, l10n)
  const isToldWhy = words.kind === 'words' || words.kind === 'no-text' // that the text is not here is said once, below
  const why = isToldWhy ? '' : noWordsSentence(words, l10n)
  return [[line, why].filter(Boolean), ...(isTold ? [sourceWordsBlock(words)] : [])]
}

/** What a pinned claim rests on where the citation does not show it by itself: it names other paragraphs, or none. */
export function elsewhere({ pin, where }: CitedInterview, corpus: Corpus): readonly (readonly string[])[] {
  if (!pin || pin.state === 'gone') return []
  const cited = where.kind === 'passages' ? where.passages.map(({ passage }) => formatPassageRef(passage.ref)) : []
  const words = wordsOfClaim(corpus, pin.claim).filter(({ ref }) => !cited.includes(formatPassageRef(ref)))
  return words.flatMap((one) => (one.kind === 'words' ? [[sourceWordsBlock(one)]] : []))
}

/**
 * `¶2 Small · Q2 China’s options · “The indications so far … the India deal”`, without the words where they follow in full, and who speaks where
 * it is not the interviewee.
 */
function passageLine(
  passage: Passage,
  question: Question | undefined,
  interview: Interview,
  isTold: boolean,
  l10n: L10n,
): string {
  const { ref, voice, first, last, page, article, time, terms } = passage
  const role = interview.voices.find(({ id }) => id === voice)?.role
  const name = escapeMarkdown(speakerName(interview, passage, l10n))
  const words = isTold ? '' : inQuotes(escapeMarkdown(first === last ? first : `${first} … ${last}`), l10n)
  const notes = [
    article && l10n.t('article {0}', escapeMarkdown(article)),
    page && l10n.t('page {0}', escapeMarkdown(page)),
    time && escapeMarkdown(time),
  ]
  const parts = [`**${formatPassageRef(ref)}** ${name}`, ...questionLabel(ref, question), words, ...notes]
  if (terms) parts.push(termsLabel(terms, l10n))
  const line = parts.filter(Boolean).join(' · ')
  const sentence = othersWordsSentence(role, escapeMarkdown(intervieweesLabel(interview, l10n)), l10n)
  const doubt = speakerDoubtSentence(interview, passage, l10n)
  return lined([line, ...(sentence ? [sentence] : []), ...(doubt ? [`$(warning) ${escapeMarkdown(doubt)}`] : [])])
}

/** The label of the question under which a passage stands, with its number where the passage is not the question itself. */
function questionLabel({ kind }: PassageRef, question: Question | undefined): readonly string[] {
  if (!question) return []
  const { number, label } = question
  const place = kind === 'question' ? '' : formatPassageRef({ kind: 'question', number })
  return [[place, escapeMarkdown(label)].filter(Boolean).join(' ')].filter(Boolean)
}
