import type { Checked } from '../cited/checked.js'
import type { MemoQuotation } from '../cited/quotations.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import { citedPlaceOf } from '../citation/resolve.js'
import type { Corpus } from '../corpus/corpus.js'
import { perVersion } from '../corpus/perVersion.js'
import { interviewees } from '../corpus/voiceNames.js'
import { functionWords } from '../language/commonWords.js'
import { languageOf } from '../language/language.js'
import { isNameParticle } from '../language/nameParticles.js'
import { isOrdinaryWord } from '../language/ordinaryWords.js'
import { personNouns } from '../language/reporting/personNouns.js'
import { readLocator } from '../memo/locator.js'
import { type LocatorLabel, locatorNames } from '../memo/locatorNames.js'
import { documentKind, type Interview, type PassageRef } from '../model.js'
import { attributionAround, attributionsIn, describedIn } from '../sentence/attribution/attributions.js'
import { type NamedSpeaker, type Speaker, speakersNamedIn } from '../sentence/attribution/speakers.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'

/** To whom a document gives a quotation. */
export interface NamedBeside {
  /** As the document names who says it, or whose interview it cites; empty where it names nobody. */
  readonly name: string
  /** Those of the corpus who may be meant, one for each interview; none where nobody there has the name. */
  readonly speakers: readonly Speaker[]
  /** Whether the words are said to be theirs; else their interview is cited. */
  readonly isSaid: boolean
  /** The places that are cited of an interview: `(Reed 2021, para. 4)`; without passages where it has no such place. */
  readonly cited: readonly { readonly key: string; readonly refs: readonly PassageRef[]; readonly written: string }[]
}

/** Who is named for a quotation in its sentence, in brackets behind it, or in a note. `beside` is what stands in notes and below a block. */
export function namedBeside(quotation: MemoQuotation, beside: string, checked: Checked): NamedBeside {
  const { sentence, whole } = quotation
  const { corpus, memo } = checked
  const { own } = wordsOfSentence(sentence, checked)
  const behind = own.slice(Math.max(0, whole.end - sentence.span.start))
  const bracketed = Array.from(behind.matchAll(/\([^()]*\)|\[[^[\]]*\]/g), ([words]) => words)
  // Where the full stop is quoted, the bracket stands behind the sentence.
  const after = behindSentence.exec(memo.text.slice(sentence.span.end, sentence.span.end + longestCitation))?.[0] ?? ''
  const citations = [...bracketed, after, beside].flatMap((one) => one.split(';'))
  const inCitations = citations.map((one) => mentionsIn(one, corpus))
  const inSentence = mentionsIn(own, corpus)
  const mentions = [...inCitations.flat(), ...inSentence]
  const fitting = (speakers: readonly Speaker[]): readonly Speaker[] =>
    speakers.filter(({ interview }) => isOfYear(interview, mentions))
  const given = [
    ...[...attributionsIn(sentence, checked), ...describedIn(sentence, checked)].map(({ speakers, name }) => ({
      speakers,
      name: memo.text.slice(name.start, name.end),
    })),
    ...documentsNamedIn(own, corpus)
      .filter((one) => attributionAround(own, one))
      .map(({ speakers, span }) => ({ speakers, name: own.slice(span.start, span.end) })),
  ]
  const [first] = given
  const all = (first ? [...given, ...inSentence] : mentions).flatMap((one) => one.speakers)
  const stranger = first || inSentence.length ? undefined : strangerIn(own)
  if (stranger !== undefined) {
    const cited = citations.flatMap((one, index) => placesCited(one, fitting(speakersOf(inCitations[index])), checked))
    return { name: stranger, speakers: [], isSaid: true, cited }
  }
  const speakers = fitting(all)
  const name = first?.name ?? speakersOf(inCitations.flat())[0]?.voice.name ?? ''
  if (all.length && !speakers.length) {
    const year = mentions.find((one) => one.year !== undefined)?.year ?? ''
    return { name: `${name || (all[0]?.voice.name ?? '')} ${year}`, speakers, isSaid: false, cited: [] }
  }
  const cited = [
    ...citations.flatMap((one, index) => {
      const named = speakersOf(inCitations[index])
      // A place alone is one in what the sentence names; beside a year stands another work.
      return placesCited(one, named.length ? fitting(named) : anyYear.test(one) ? [] : speakers, checked)
    }),
    // In prose other labels are words as well.
    ...placesCited(own, fitting(speakersOf(documentsNamedIn(own, corpus))), checked, ['article']),
  ]
  return { name, speakers, isSaid: first !== undefined, cited }
}

const longestCitation = 200
const behindSentence = /^[^\S\n]*(?:\([^()\n]*\)|\[[^[\]\n]*\])/

/** Somebody, or a document, that is named, with the year behind the name: `Reed (2021`. */
interface Mention extends NamedSpeaker {
  readonly year?: string
}

const anyYear = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/
const yearBehind = /^(?:[’']s?)?,?\s*[([]?((?:1[5-9]|20)\d\d)[a-z]?(?![\p{L}\d])/u

function mentionsIn(words: string, corpus: Corpus): readonly Mention[] {
  return [...speakersNamedIn(corpus, words), ...documentsNamedIn(words, corpus)].map((one) => {
    const year = yearBehind.exec(words.slice(one.span.end))?.[1]
    return { ...one, ...(year !== undefined && { year }) }
  })
}

const speakersOf = (mentions: readonly NamedSpeaker[] = []): readonly Speaker[] =>
  mentions.flatMap(({ speakers }) => speakers)

/** Whether no other year alone stands behind the names of those who speak in it. */
function isOfYear(interview: Interview, mentions: readonly Mention[]): boolean {
  const own = [interview.issued, interview.conducted].flatMap((date) => date?.slice(0, 4) ?? [])
  const years = mentions.flatMap(({ year, speakers }) =>
    year !== undefined && speakers.some((one) => one.interview === interview) ? year : [],
  )
  return !own.length || !years.length || years.some((year) => own.includes(year))
}

interface DocumentName {
  readonly name: string
  readonly isExact: boolean
  readonly speaker: Speaker
}

/** Documents by the house that wrote or issued them, in full or by its initials, and by their title. */
const documentNames = perVersion((corpus): readonly DocumentName[] =>
  corpus.interviews().flatMap((interview) => {
    const [voice] = interviewees(interview)
    if (!voice || !documentKind(interview.sourceKind) || isProtected(termsOfVoice(interview, voice))) return []
    const names = [voice.name, interview.publisher ?? '', interview.title].map((name) => name.replace(/^the\s+/i, ''))
    const initials = names.slice(0, 2).map((name) => (/\p{Ll}/u.test(name) ? name.replace(/[^\p{Lu}]/gu, '') : ''))
    return [...names, ...initials.filter((one) => one.length > 2)].flatMap((name) => {
      const isExact = !name.includes(' ')
      return name ? { name: isExact ? name : name.toLowerCase(), isExact, speaker: { interview, voice } } : []
    })
  }),
)

function documentsNamedIn(words: string, corpus: Corpus): readonly NamedSpeaker[] {
  const lower = words.toLowerCase()
  return documentNames(corpus).flatMap(({ name, isExact, speaker }) => {
    const start = (isExact ? words : lower).indexOf(name)
    const end = start + name.length
    const isWhole = start >= 0 && !/\p{L}$/u.test(words.slice(0, start)) && !/^\p{L}/u.test(words.slice(end))
    return isWhole ? { span: { start, end }, speakers: [speaker], mayBeWord: false } : []
  })
}

/** With its label; a page needs none behind the year: `2024, 12`. */
const locator =
  /(?:(?<![\p{L}\p{N}])\p{L}{1,10}\.?|¶{1,2}|§{1,2})\s?(?:(?!(?:1[5-9]|20)\d\d)\d[\d\s,–-]*|[IVXLC]+(?![\p{L}\d]))|(?<=(?:1[5-9]|20)\d\d[a-z]?[,:]\s?)\d{1,4}(?:[–-]\d{1,4})?(?=\s*(?:[)\].;]|$))/gu

/** The passages that a citation in prose names of each interview. */
function placesCited(
  citation: string,
  named: readonly Speaker[],
  { corpus, memo }: Checked,
  labels: readonly LocatorLabel[] = ['page', 'article', 'paragraph', 'section'],
): NamedBeside['cited'] {
  const terms = locatorNames(languageOf(memo.text))
  return named.flatMap(({ interview }) =>
    Array.from(citation.matchAll(locator)).flatMap(({ 0: found, index }) => {
      const read = readLocator(citation, index, index + found.length, terms)
      const isCounted = documentKind(interview.sourceKind) === undefined
      if (!read?.parts.every(({ label }) => labels.includes(label) && (isCounted || !counted.includes(label))))
        return []
      const place = citedPlaceOf(corpus, interview, read)
      // Where no page is known none is wrong.
      if (place.kind === 'whole' || (place.kind === 'unmarked' && !place.range)) return []
      const refs = place.kind === 'passages' ? place.passages.map(({ passage }) => passage.ref) : []
      return { key: interview.key, refs, written: citation.slice(read.span.start, read.span.end) }
    }),
  )
}

/** We count those of an interview. Those of a document have numbers in print, which we do not know. */
const counted: readonly LocatorLabel[] = ['paragraph', 'section']

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
    // Nobody is called `Article II`.
    if (isCommonNoun(name) || readLocator(name, 0, name.length)) continue
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
