import { interviewees } from '../../corpus/voiceNames.js'
import { termsOfVoice } from '../../terms/terms.js'
import { isRoleHeading } from '../../corpus/roleHeadings.js'
import { personNouns } from '../../language/reporting/personNouns.js'
import type { Corpus } from '../../corpus/corpus.js'
import { findMentions } from '../../names/findMentions.js'
import type { Checked } from '../../cited/checked.js'
import { type NamedSpeaker, type Speaker, speakersNamedIn } from './speakers.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { sentenceBefore, wordsOfSentence } from '../../cited/sentenceWords.js'

const pronoun = /\b(?:he|she|the (?:same )?(?:interviewee|expert|scholar|researcher))\b/giu
/** Somebody else whom a pronoun may mean as well. */
const person = new RegExp(
  String.raw`\b(?:interviewer|questioner|host|editor|writer|author|counsel|clerk|registrar|interpreter|operator|(?:an)?other speaker|${personNouns}|M(?:r|rs|s)\.)\b`,
  'iu',
)

/**
 * `she added`, in a sentence that cites one interview with one person, where no other person is named before it in the sentence, nor in the
 * sentence before. Where the sentence names him, his name will do.
 */
export function pronounsIn(words: string, sentence: MemoSentence, checked: Checked): readonly NamedSpeaker[] {
  if (words.search(pronoun) < 0) return []
  const speaker = onlySpeakerCited(sentence)
  if (!speaker || namesHim(words, speaker, checked.corpus)) return []
  const before = sentenceBefore(sentence, checked)
  if (before && namesOther(wordsOfSentence(before, checked).all, speaker, checked.corpus)) return []
  return Array.from(words.matchAll(pronoun), ({ 0: word, index }) => ({
    span: { start: index, end: index + word.length },
    speakers: [speaker],
    mayBeWord: false,
  })).filter(({ span }) => !namesOther(words.slice(0, span.start), speaker, checked.corpus))
}

function onlySpeakerCited({ cited }: MemoSentence): Speaker | undefined {
  const [interview, ...more] = new Set(cited.map((one) => one.interview))
  if (!interview || more.length) return undefined
  const [voice, ...others] = interviewees(interview)
  return voice && !others.length && termsOfVoice(interview, voice) !== 'off record' ? { interview, voice } : undefined
}

function namesHim(words: string, { interview }: Speaker, corpus: Corpus): boolean {
  return speakersNamedIn(corpus, words).some(({ speakers }) => speakers.some((one) => one.interview === interview))
}

function namesOther(words: string, { interview, voice }: Speaker, corpus: Corpus): boolean {
  if (person.test(words)) return true
  const named = words.split(/[^\p{L}-]+/u)
  const beside = interview.voices.filter(({ role }) => role === 'questioner' || role === 'other')
  if (beside.some(({ name }) => !isRoleHeading(name) && named.includes(name.split(' ').at(-1) ?? ''))) return true
  if (speakersNamedIn(corpus, words).some(({ speakers }) => speakers.every((one) => one.interview !== interview)))
    return true
  return findMentions(corpus.matcher, words).some(({ entries }) =>
    entries.some((id) => id !== voice.actor && corpus.entry(id)?.type === 'person'),
  )
}
