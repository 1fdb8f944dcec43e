import { citedPlaceOf } from '../../citation/resolve.js'
import { displayName } from '../../corpus/voiceNames.js'
import type { Interview, PassageRef, Span } from '../../model.js'
import { citedClausesOf } from '../claims/citedClauses.js'
import type { Checked } from '../../cited/checked.js'
import { type Cited, isCitedAgainst } from '../../cited/cited.js'
import type { Found } from '../../cited/rule.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { sharedTexts } from '../../cited/texts.js'
import { attributionAround, beginsWithAttribution, isAttributionDenied } from './attributions.js'
import { speakersNamedIn } from './speakers.js'
import { comparing } from '../../language/reporting/attributionForms.js'

/** Somebody who is said to say something. Offsets are the memo's. */
interface Sayer {
  readonly name: string
  readonly span: Span
  /** Whether it is a voice of another interview of whom this one surely says nothing, or one of this interview that asks. */
  readonly isSure: boolean
}

/**
 * Whoever is named beside what a sentence cites and does not say it: the wrong name, or the wrong key. They are the voices of other interviews, and those
 * of this one that ask. None but an asker who is named in the passages. A hint, since a passage may report somebody without his name, unless nothing compares
 * the two, and the whole text is here without him or, where it is not here, he is said to say it and no claim has his name. Only where the sentence rests on interviews alone and names none of their interviewees.
 */
export function* strangersGiven(sentence: MemoSentence, checked: Checked): Iterable<Found<'wrong-voice'>> {
  const { own } = wordsOfSentence(sentence, checked)
  if (isAttributionDenied(own)) return
  for (const { clause, ownWords, cited } of citedClausesOf(sentence, checked)) {
    const words = ' '.repeat(clause.start - sentence.span.start) + ownWords
    const found = strangerIn(words, cited, sentence, checked)
    if (!found) continue
    yield found
    return
  }
}

/** `words` are those of a clause at their places in the sentence. */
function strangerIn(
  words: string,
  cited: readonly Cited[],
  sentence: MemoSentence,
  checked: Checked,
): Found<'wrong-voice'> | undefined {
  const [first] = cited
  const [passage, ...others] = first ? passagesOf(first, checked) : []
  if (!first?.interview || !passage) return undefined
  if (cited.some(({ interview, item }) => !interview || item.inText || isCitedAgainst(item))) return undefined
  const interviews = new Set(cited.map(({ interview }) => interview))
  const isHere = speakersNamedIn(checked.corpus, words).some(({ speakers }) =>
    speakers.some((one) => interviews.has(one.interview)),
  )
  if (isHere) return undefined
  const passages = cited.map((one) => wordsAt(one, checked)).join('\n')
  const named = speakersIn(sentence, words, cited, checked)
  const [asker] = askersIn(sentence, words, cited, checked)
  const stranger = named.find(({ name }) => !isNamed(passages, lastOf(name))) ?? asker
  if (!stranger) return undefined
  const { name, span, isSure } = stranger
  const refs: readonly [PassageRef, ...PassageRef[]] = [passage.ref, ...others.map(({ ref }) => ref)]
  return {
    span,
    data: { key: first.interview.key, name, refs, voice: passage.voice, answers: [] },
    ...(isSure ? {} : { doubt: 'may-be-reported' as const }),
  }
}

function passagesOf({ interview, item }: Cited, { corpus }: Checked): Interview['passages'] {
  const place = interview && item.locator && citedPlaceOf(corpus, interview, item.locator)
  return place?.kind === 'passages' && !place.missing ? place.passages.map(({ passage }) => passage) : []
}

/** What is said in the passages cited, and what the corpus says of them. */
function wordsAt(cited: Cited, checked: Checked): string {
  const { interview } = cited
  if (!interview) return ''
  const source = sharedTexts(checked.corpus).sourceOf(interview.key)
  const perhaps = interview.voices.flatMap(({ possibleName }) => possibleName ?? [])
  return passagesOf(cited, checked)
    .flatMap(({ ref }) => [
      ...perhaps,
      ...(source?.blocks ?? [])
        .filter((block) => block.ref.kind === ref.kind && block.ref.number === ref.number)
        .map(({ span }) => source?.text.slice(span.start, span.end) ?? ''),
      ...checked.corpus
        .claimsAt(interview.key, ref)
        .flatMap(({ wording, label, holder = '' }) => [wording, label, holder]),
    ])
    .join('\n')
}

/** Voices of other interviews, by name, whatever is told of them: `Reed’s survey`, `the officials to whom Reed spoke`. */
function speakersIn(
  { span: { start } }: MemoSentence,
  words: string,
  cited: readonly Cited[],
  checked: Checked,
): readonly Sayer[] {
  return speakersNamedIn(checked.corpus, words).flatMap((one) => {
    const [speaker] = one.speakers
    const name = speaker && displayName(speaker.interview, speaker.voice)
    const isSaying = attributionAround(words, one) !== undefined
    if (name === undefined || (one.mayBeWord && !isSaying)) return []
    const isSure = !comparing.test(words) && cited.every((source) => isNowhere(name, isSaying, source, checked))
    return [{ name, span: { start: one.span.start + start, end: one.span.end + start }, isSure }]
  })
}

/** Whoever asks the questions of an interview, or neither asks nor answers in it, named for what only its interviewee says in the paragraphs that are cited. */
function askersIn(
  { span: { start } }: MemoSentence,
  words: string,
  [one, ...more]: readonly Cited[],
  checked: Checked,
): readonly Sayer[] {
  const interview = one?.interview
  if (!interview || more.length) return []
  const roleOf = (id: string): string | undefined => interview.voices.find((voice) => voice.id === id)?.role
  const passages = passagesOf(one, checked)
  const isAnswer = ({ ref, voice }: (typeof passages)[number]): boolean =>
    ref.kind === 'paragraph' && voice === passages[0]?.voice && roleOf(voice) === 'interviewee'
  if (!passages.every(isAnswer)) return []
  return interview.voices.flatMap((voice) => {
    if (voice.role !== 'questioner' && voice.role !== 'other') return []
    const displayed = displayName(interview, voice) ?? ''
    // In full where front matter tells which part is the family's, else by the last word too.
    for (const name of displayed === voice.name ? [displayed, lastOf(displayed)] : [displayed]) {
      const at = indexOfName(words, name)
      const end = at + name.length
      if (at >= 0 && beginsWithAttribution(words.slice(end)))
        return [{ name, span: { start: start + at, end: start + end }, isSure: true }]
    }
    return []
  })
}

/** Where a name stands as a word of its own. */
function indexOfName(words: string, name: string): number {
  const at = name ? words.indexOf(name) : -1
  return /[\p{L}\p{N}]/u.test(words.charAt(at - 1) + words.charAt(at + name.length)) ? -1 : at
}

function isNowhere(name: string, isSaying: boolean, { interview }: Cited, { corpus }: Checked): boolean {
  if (!interview) return false
  const text = sharedTexts(corpus).sourceOf(interview.key)?.text
  const coded = interview.claims.flatMap(({ wording, label, holder = '' }) => [wording, label, holder])
  return (text !== undefined || isSaying) && !isNamed(text ?? coded.join('\n'), lastOf(name))
}

function lastOf(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

function isNamed(words: string, name: string): boolean {
  return new RegExp(String.raw`(?<!\p{L})${name.replaceAll(/[^\p{L}\p{N}]/gu, '.')}(?!\p{L})`, 'u').test(words)
}
