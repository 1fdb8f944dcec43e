import type { Interview, PassageRef } from '../model.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { type KnownPassage, type Match, matchPassages, knownPassage } from './alignPassages.js'
import type { Transcript } from '../transcript/transcript.js'
import { partsOf } from './reimportMatches.js'

/** From which share of the answers, of the older text or of the newer one, a transcript may be another copy of an interview. */
const enough = 1 / 3

/**
 * Whether a transcript has other words than the interview that it is to be put in the place of: hardly any answer of either is found in the
 * other. Only answers count, for interviews of one study have their questions in common. Where nothing can be compared, it may be the same.
 */
export function isOtherInterview(interview: Interview, transcript: Transcript, source?: SourceText): boolean {
  const known = knownOf(interview, source)
  // Of a protected interview an anchor may have no words.
  const isComparable = ({ first, text, sha256 }: KnownPassage): boolean =>
    /\p{L}/u.test(first) || text !== undefined || sha256 !== undefined
  const { passages } = transcript
  // Signs may say now that what was an answer is a question, and paragraphs may be joined.
  const within = partsOf(passages)
  const found = matchPassages(known, passages).map((match: Match | undefined, index) => {
    const { text, sha256 } = known[index] ?? {}
    return match?.to ?? within.get((text === undefined ? sha256 : paragraphHash(text)) ?? '')
  })
  const taken = new Set(found)
  const here = known.map((one, index) => ({ ...one, isFound: found[index] !== undefined })).filter(isComparable)
  const areWhole = here.every(({ text }) => text !== undefined)
  const older = here.map(({ ref, text, isFound }) => ({ ref, size: areWhole ? (text?.length ?? 0) : 1, isFound }))
  const newer = passages.map(({ ref, text }, index) => ({ ref, size: text.length, isFound: taken.has(index) }))
  return [older, newer].every((all) => shareFound(all) < enough)
}

/** Of what was said off the record the file has no passage; then the text alone tells. */
function knownOf(interview: Interview, source: SourceText | undefined): readonly KnownPassage[] {
  if (interview.passages.length > 0 || !source)
    return interview.passages.map((passage) => knownPassage(interview, passage, source))
  return source.blocks.map(({ ref, span }) => {
    const text = source.text.slice(span.start, span.end)
    const words = text.split(/\s+/)
    return { ref, first: words.slice(0, 3).join(' '), last: words.slice(-3).join(' '), text, phrases: [] }
  })
}

/** The share of the answers that was found, by their size; all where there are none. */
export function shareFound(
  all: readonly { readonly ref: PassageRef | undefined; readonly size: number; readonly isFound: boolean }[],
): number {
  const answers = all.filter(({ ref }) => ref?.kind === 'paragraph')
  const sum = (which: typeof all): number => which.reduce((total, { size }) => total + size, 0)
  return sum(answers) === 0 ? 1 : sum(answers.filter(({ isFound }) => isFound)) / sum(answers)
}

/** From which share of its paragraphs a transcript is another copy of an interview, and from how many characters a paragraph tells. */
const enoughShared = 0.5
const tellingLength = 40

/** An interview that may be here already, with its text where that is at hand. */
export interface Known {
  readonly interview: Interview
  readonly source?: SourceText
}

/**
 * The interview of which a transcript is another copy: half of its longer paragraphs or more stand there to the letter, and not its questions
 * alone, which the interviews of one study have in common. One that has no longer paragraph is another copy where all of them stand there.
 */
export function sharedInterview({ passages }: Transcript, known: readonly Known[]): Interview | undefined {
  const long = passages.filter(({ text }) => text.length >= tellingLength)
  if (long.length === 0) return wholeInterview(passages, known)
  const hashes = long.map(({ text }) => paragraphHash(text))
  const answers = hashes.filter((_, index) => long[index]?.ref.kind === 'paragraph')
  const shared = known.map(({ interview, source }) => {
    const here = hashesOf(interview, source)
    const isAnswered = answers.length === 0 || answers.some((hash) => here.has(hash))
    return { interview, count: isAnswered ? hashes.filter((hash) => here.has(hash)).length : 0 }
  })
  const [best] = shared.sort((a, b) => b.count - a.count)
  return best && hashes.length > 0 && best.count >= hashes.length * enoughShared ? best.interview : undefined
}

function wholeInterview(passages: Transcript['passages'], known: readonly Known[]): Interview | undefined {
  const hashes = passages.map(({ text }) => paragraphHash(text))
  const isWhole = ({ interview, source }: Known): boolean => {
    const here = hashesOf(interview, source)
    return interview.passages.length === hashes.length && hashes.every((hash) => here.has(hash))
  }
  return hashes.length > 0 ? known.find(isWhole)?.interview : undefined
}

function hashesOf({ passages }: Interview, source: SourceText | undefined): ReadonlySet<string> {
  const kept = passages.flatMap(({ sha256 }) => sha256 ?? [])
  // Hashing the texts of a whole corpus takes long, and is not needed where each interview says what it would find.
  if (!source || (kept.length > 0 && kept.length === passages.length)) return new Set(kept)
  return new Set([...kept, ...source.blocks.map(({ span }) => paragraphHash(source.text.slice(span.start, span.end)))])
}
