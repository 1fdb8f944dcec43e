import { interviewees, personOf } from '../../corpus/voiceNames.js'
import { isProtected, termsOfVoice } from '../../terms/terms.js'
import type { Corpus } from '../../corpus/corpus.js'
import { perVersion } from '../../corpus/perVersion.js'
import { commonWords, functionWords } from '../../language/commonWords.js'
import { englishTitles } from '../../language/reporting/personNouns.js'
import type { Interview, Span, Voice } from '../../model.js'
import { remembered } from '../../text/remember.js'

/** Somebody who was interviewed and may be named. */
export interface Speaker {
  readonly interview: Interview
  readonly voice: Voice
}

/** Where a text names a speaker: one for each interview that somebody of that name gave. Without the `’s` of a possessive. */
export interface NamedSpeaker {
  readonly span: Span
  readonly speakers: readonly Speaker[]
  /** The surname alone, which is a word as well and stands where any word has a capital. */
  readonly mayBeWord: boolean
}

interface Name extends Speaker {
  readonly given: readonly string[]
  /** In order; the last is what the name is looked up by. */
  readonly family: readonly string[]
}

/** Somebody who may be called by an agreed description only. In lower case, without its article. */
export interface DescribedSpeaker {
  readonly speaker: Speaker
  readonly whole: string
  /** What comes before `close to the talks`, `in the ministry` and the like; of two words at least. */
  readonly head: string
}

interface Known {
  /** By the last word of the surname. */
  readonly names: ReadonlyMap<string, readonly Name[]>
  readonly described: readonly DescribedSpeaker[]
  /** Remembered by the sentence. */
  readonly namedIn: (sentence: string) => readonly NamedSpeaker[]
}

/** Everybody who was interviewed and may be told. Kept as long as the corpus stays the same. */
const everybodyIn = perVersion((corpus): Known => {
  const names = namesIn(corpus)
  return {
    names,
    described: corpus.interviews().flatMap(describedIn),
    namedIn: remembered((sentence) => lookForSpeakers(corpus, names, sentence)),
  }
})

export function describedSpeakers(corpus: Corpus): readonly DescribedSpeaker[] {
  return everybodyIn(corpus).described
}

function describedIn(interview: Interview): readonly DescribedSpeaker[] {
  const [voice, ...more] = interviewees(interview)
  const description = voice && (voice.description ?? interview.description)
  if (!voice || more.length || !description || termsOfVoice(interview, voice) === 'off record') return []
  const whole = description.toLowerCase().replace(/^(?:an?|the) /, '')
  const head = whole.split(/ (?:close|who|with|in|of|at|from|near|familiar|involved)\b/)[0] ?? ''
  return head.includes(' ') ? [{ speaker: { interview, voice }, whole, head }] : []
}

function namesIn(corpus: Corpus): Known['names'] {
  const names = new Map<string, Name[]>()
  for (const interview of corpus.interviews()) {
    for (const voice of interviewees(interview)) {
      const name = nameOf(interview, voice)
      const last = name?.family.at(-1)
      if (name && last) names.set(last, [...(names.get(last) ?? []), name])
    }
  }
  return names
}

function nameOf(interview: Interview, voice: Voice): Name | undefined {
  if (isProtected(termsOfVoice(interview, voice))) return undefined
  const words = even(voice.name).split(/\s+/)
  const person = personOf(interview, voice)
  const family = person?.family ? even(person.family).split(/\s+/) : words.slice(-1)
  const given = person?.family ? even(person.given ?? '').split(/\s+/) : words.slice(0, -1)
  const isName = /^\p{Lu}/u.test(family.at(-1) ?? '') && !person?.literal && voice.name.toLowerCase() !== voice.role
  return isName ? { interview, voice, family, given: given.filter(Boolean) } : undefined
}

const anyWord = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu

/** Every place in a sentence where somebody known is named, by surname or in full. */
export function speakersNamedIn(corpus: Corpus, sentence: string): readonly NamedSpeaker[] {
  return everybodyIn(corpus).namedIn(sentence)
}

function lookForSpeakers(corpus: Corpus, names: Known['names'], sentence: string): readonly NamedSpeaker[] {
  const words = Array.from(sentence.matchAll(anyWord), ({ 0: word, index }) => ({ word: bare(word), start: index }))
  return words.flatMap(({ word, start }, index) => {
    const fitting = (names.get(word) ?? []).flatMap((name) => {
      const first = beginOf(
        name,
        words.slice(0, index + 1).map((one) => one.word),
      )
      return first === undefined ? [] : [{ name, first }]
    })
    const first = Math.min(...fitting.map((one) => one.first))
    if (!fitting.length || isSomebodyElse(words[first - 1], words[first], sentence, corpus, fitting[0]?.name)) return []
    const from = words[first]?.start ?? start
    const mayBeWord = first === index && commonWords.has(word.toLowerCase()) && /^\W*$/.test(sentence.slice(0, from))
    const speakers = fitting.map(({ name: { interview, voice } }) => ({ interview, voice }))
    return [{ span: { start: from, end: start + word.length }, speakers, mayBeWord }]
  })
}

/** At which word a name begins that ends with the last of these words; undefined where the surname has more words than stand there. */
function beginOf({ family, given }: Name, words: readonly string[]): number | undefined {
  const from = words.length - family.length
  if (!family.every((word, index) => words[from + index] === word)) return undefined
  const before = from - given.length
  const hasAll = given.length > 0 && given.every((word, index) => words[before + index] === word)
  return hasAll ? before : words[from - 1] === given[0] && given[0] !== undefined ? from - 1 : from
}

interface Word {
  readonly word: string
  readonly start: number
}

const titles = new Set(englishTitles)

/** `Tom Reed`, where only Anna Reed is known; `Reed` alone, where a glossary has another person of that name. */
function isSomebodyElse(
  before: Word | undefined,
  first: Word | undefined,
  sentence: string,
  corpus: Corpus,
  name: Name | undefined,
): boolean {
  if (!first || !name) return true
  const isAlone = first.word === name.family[0]
  if (!isAlone) return false
  const others = corpus.entriesNamed(name.family.join(' ')).filter(({ id }) => id !== name.voice.actor)
  if (others.some(({ type }) => type === 'person')) return true
  if (!before || sentence.slice(before.start + before.word.length, first.start) !== ' ') return false
  const isGiven = /^\p{Lu}/u.test(before.word) && !functionWords.has(before.word.toLowerCase())
  const isLead = before.start === 0 && /^(?:according|said|by|like)$/i.test(before.word)
  return isGiven && !titles.has(before.word) && !isLead
}

function bare(word: string): string {
  return even(word).replace(/'s?$/, '')
}

function even(text: string): string {
  return text.replace(/’/g, "'")
}
