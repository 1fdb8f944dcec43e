import { placeOf } from '../../citation/resolve.js'
import { displayName } from '../../corpus/voiceNames.js'
import type { SourceText } from '../../corpus/source/sourceText.js'
import type { Interview, PassageRef, Span } from '../../model.js'
import { citedClausesOf } from '../claims/citedClauses.js'
import type { Checked } from '../../cited/checked.js'
import { type Cited, isCitedAgainst } from '../../cited/cited.js'
import type { Found } from '../../cited/rule.js'
import { wordsOf } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { sharedTexts } from '../../cited/texts.js'
import { isAttributionDenied, attributionAround } from './attributions.js'
import { speakersNamedIn } from './speakers.js'
import { comparing } from '../../language/reporting/attributionForms.js'

/** Somebody who is said to say something. Offsets are the memo's. */
interface Sayer {
  readonly name: string
  readonly span: Span
  /** Whether it is a voice of another interview, and nothing in the sentence compares the two. */
  readonly isSure: boolean
  readonly isSaying: boolean
}

/**
 * Whoever is named beside what a sentence cites, and neither speaks in the interview nor is named in the passages: the wrong name, or the wrong key.
 * They are the voices of other interviews and, where they are said to say it and the text is here, the people whom the interview names elsewhere. A hint, since a passage may report
 * somebody without his name, unless nothing compares the two, and the whole text is here without him or, where it is not here, he is said to say it and no claim has his name. Only where
 * the sentence rests on interviews alone and names none of their voices.
 */
export function* strangersGiven(sentence: MemoSentence, checked: Checked): Iterable<Found<'wrong-voice'>> {
  const { own } = wordsOf(sentence, checked)
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
  const named = [...speakersIn(sentence, words, checked), ...peopleIn(sentence, words, checked)]
  const stranger = named.find(({ name }) => !isNamed(passages, lastOf(name)))
  if (!stranger) return undefined
  const { name, span, isSure } = stranger
  const refs: readonly [PassageRef, ...PassageRef[]] = [passage.ref, ...others.map(({ ref }) => ref)]
  return {
    span,
    data: { key: first.interview.key, name, refs, voice: passage.voice, answers: [] },
    ...(isSure && cited.every((one) => isNowhere(stranger, one, checked)) ? {} : { doubt: 'may-be-reported' as const }),
  }
}

function passagesOf({ interview, item }: Cited, { corpus }: Checked): Interview['passages'] {
  const place = interview && item.locator && placeOf(corpus, interview, item.locator)
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
function speakersIn(sentence: MemoSentence, words: string, checked: Checked): readonly Sayer[] {
  const { start } = sentence.span
  return speakersNamedIn(checked.corpus, words).flatMap((one) => {
    const {
      speakers: [speaker],
      span,
      mayBeWord,
    } = one
    const name = speaker && displayName(speaker.interview, speaker.voice)
    if (name === undefined || mayBeWord) return []
    const place = { start: span.start + start, end: span.end + start }
    const isSaying = attributionAround(words, one) !== undefined
    return [{ name, span: place, isSure: !comparing.test(words), isSaying }]
  })
}

/** People whom the text of an interview that is cited names, and who do not speak in it. */
function peopleIn(sentence: MemoSentence, words: string, { corpus }: Checked): readonly Sayer[] {
  const { start } = sentence.span
  const people = new Set(
    sentence.cited.flatMap(({ interview }) => {
      const source = interview && sharedTexts(corpus).sourceOf(interview.key)
      const voices = interview?.voices.map(({ name }) => lastOf(name)) ?? []
      return source ? peopleNamedIn(source).filter((name) => !voices.includes(name)) : []
    }),
  )
  return Array.from(words.matchAll(/\p{Lu}[\p{L}’-]*\p{L}/gu)).flatMap(({ 0: name, index }) => {
    if (!people.has(name)) return []
    const span = { start: index, end: index + name.length }
    const isSaying = attributionAround(words, { span, speakers: [], mayBeWord: false })
    const place = { start: span.start + start, end: span.end + start }
    return isSaying ? [{ name, span: place, isSure: false, isSaying: true }] : []
  })
}

const known = new WeakMap<SourceText, readonly string[]>()

/** The surnames of a text: the second of two capitalised words within a sentence, or the third of three, without an article, unless the text has an article before it elsewhere. */
function peopleNamedIn(source: SourceText): readonly string[] {
  const before = known.get(source)
  if (before) return before
  const { text } = source
  const names = Array.from(
    text.matchAll(/(?:(?<=\p{Ll},? )(?<!\bthe )|\b\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}[\p{L}’-]*)/gu),
    ([, name = '']) => name,
  )
  const found = [...new Set(names)].filter((name) => !new RegExp(String.raw`\b[Tt]he ${name}\b`, 'u').test(text))
  known.set(source, found)
  return found
}

function isNowhere({ name, isSaying }: Sayer, { interview }: Cited, { corpus }: Checked): boolean {
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
