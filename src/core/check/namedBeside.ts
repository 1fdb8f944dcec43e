import type { Checked } from '../cited/checked.js'
import type { MemoQuotation } from '../cited/quotations.js'
import { wordsOf } from '../cited/sentenceWords.js'
import { placeOf } from '../citation/resolve.js'
import { functionWords } from '../language/commonWords.js'
import { languageOf } from '../language/language.js'
import { isNameParticle } from '../language/nameParticles.js'
import { isOrdinaryWord } from '../language/ordinaryWords.js'
import { personNouns } from '../language/reporting/personNouns.js'
import { readLocator } from '../memo/locator.js'
import { locatorNames } from '../memo/locatorNames.js'
import type { PassageRef } from '../model.js'
import { attributionAround, attributionsIn, describedIn } from '../sentence/attribution/attributions.js'
import { type Speaker, speakersNamedIn } from '../sentence/attribution/speakers.js'

/** To whom a document gives a quotation. */
export interface NamedBeside {
  /** As the document names who says it, or whose interview it cites; empty where it names nobody. */
  readonly name: string
  /** Those of the corpus who may be meant, one for each interview; none where nobody there has the name. */
  readonly speakers: readonly Speaker[]
  /** Whether the words are said to be theirs; else their interview is cited. */
  readonly isSaid: boolean
  /** The places that are cited of an interview: `(Reed 2021, para. 4)`. */
  readonly cited: readonly { readonly key: string; readonly refs: readonly PassageRef[] }[]
}

/** Who is named for a quotation in its sentence, in brackets behind it, or in a note. `beside` is what stands in notes and below a block. */
export function namedBeside(quotation: MemoQuotation, beside: string, checked: Checked): NamedBeside {
  const { sentence, whole } = quotation
  const { own } = wordsOf(sentence, checked)
  const behind = own.slice(Math.max(0, whole.end - sentence.span.start))
  const bracketed = Array.from(behind.matchAll(/\([^()]*\)|\[[^[\]]*\]/g), ([words]) => words)
  const citation = [...bracketed, beside].join(' ')
  const speakersIn = (words: string): readonly Speaker[] =>
    speakersNamedIn(checked.corpus, words).flatMap(({ speakers }) => speakers)
  const named = speakersIn(citation)
  const inSentence = speakersIn(own)
  const cited = placesCited(citation, named, checked)
  const [given, ...more] = [...attributionsIn(sentence, checked), ...describedIn(sentence, checked)]
  if (given) {
    // Of several people in one sentence any may be the one who is quoted.
    const speakers = [...[given, ...more].flatMap((one) => one.speakers), ...inSentence]
    const name = checked.memo.text.slice(given.name.start, given.name.end)
    return { name, speakers, isSaid: true, cited: cited.length ? cited : placesCited(citation, speakers, checked) }
  }
  const stranger = inSentence.length ? undefined : strangerIn(own)
  if (stranger !== undefined) return { name: stranger, speakers: [], isSaid: true, cited }
  const speakers = [...named, ...inSentence]
  return { name: named[0]?.voice.name ?? '', speakers, isSaid: false, cited }
}

const locator = /(?:(?<![\p{L}\p{N}])\p{L}{1,10}\.?|¶{1,2}|§{1,2})\s?\d[\d\s,–-]*/gu

/** The passages that a citation in prose names of each interview. */
function placesCited(citation: string, named: readonly Speaker[], { corpus, memo }: Checked): NamedBeside['cited'] {
  const terms = locatorNames(languageOf(memo.text))
  return named.flatMap(({ interview }) => {
    const refs = Array.from(citation.matchAll(locator)).flatMap(({ 0: found, index }) => {
      const read = readLocator(citation, index, index + found.length, terms)
      const isPlace = read?.parts.every(({ label }) => label === 'paragraph' || label === 'section')
      const place = read && isPlace ? placeOf(corpus, interview, read) : undefined
      return place?.kind === 'passages' ? place.passages.map(({ passage }) => passage.ref) : []
    })
    return refs.length ? [{ key: interview.key, refs }] : []
  })
}

/** Words with capitals, and short ones between them. */
const anyName =
  /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:\p{Lu}\.|\p{Ll}{1,5}(?= (?:\p{Ll}{1,5} )?\p{Lu})|\p{Lu}[\p{L}\p{M}’'-]+)){0,5}/gu
const shortWord = /(?<= )\p{Ll}{1,5}(?= )/gu

/** Whether a word in small letters may be part of a name: `Jan van Dael`, `the Ministry of Waters`. */
function joinsNames(word: string): boolean {
  return isNameParticle(word) || /^(?:of|for|the)$/.test(word)
}

/** Somebody who is said to say something and whom the corpus does not know. English only. */
function strangerIn(own: string): string | undefined {
  const names = own.replace(shortWord, (word) => (joinsNames(word) ? word : '|'.repeat(word.length)))
  for (const { 0: found, index } of names.matchAll(anyName)) {
    const words = found.split(' ')
    const lead = words.findIndex((word) => !functionWords.has(word.toLowerCase()))
    if (lead < 0) continue
    const name = words.slice(lead).join(' ')
    const start = index + found.length - name.length
    const span = { start, end: start + name.length }
    if (isCommonNoun(name)) continue
    if (attributionAround(own, { span, speakers: [], mayBeWord: false })) return name
  }
  return undefined
}

/** `Officials`, at the beginning of a sentence. */
function isCommonNoun(name: string): boolean {
  const word = name.toLowerCase()
  return (
    !word.includes(' ') && [word, word.replace(/s$/, '')].some((one) => isOrdinaryWord(one) || personNoun.test(one))
  )
}

const personNoun = new RegExp(`^(?:${personNouns})$`, 'u')
