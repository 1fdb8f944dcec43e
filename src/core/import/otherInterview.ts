import type { Interview } from '../model.js'
import { paragraphHash } from '../source/paragraphHash.js'
import type { SourceText } from '../source/sourceText.js'
import { type KnownPassage, type Match, matchPassages } from './alignPassages.js'
import { knownPassage } from './knownPassage.js'
import type { Transcript } from './model.js'
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
  if (!known.some(isComparable)) return false
  const { passages } = transcript
  // Signs may say now that what was an answer is a question, and paragraphs may be joined.
  const within = partsOf(passages)
  const found = matchPassages(known, passages).map((match: Match | undefined, index) => {
    const { text, sha256 } = known[index] ?? {}
    return match?.to ?? within.get((text === undefined ? sha256 : paragraphHash(text)) ?? '')
  })
  const taken = new Set(found)
  const isAnswer = ({ ref }: Pick<KnownPassage, 'ref'>): boolean => ref.kind === 'paragraph'
  const answers = known.flatMap((one, index) =>
    isAnswer(one) && isComparable(one) ? [{ size: one.text?.length, isFound: found[index] !== undefined }] : [],
  )
  const areWhole = answers.every(({ size }) => size !== undefined)
  const older = answers.map(({ size = 1, isFound }) => ({ size: areWhole ? size : 1, isFound }))
  const newer = passages.flatMap((one, index) =>
    isAnswer(one) ? [{ size: one.text.length, isFound: taken.has(index) }] : [],
  )
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

function shareFound(all: readonly { readonly size: number; readonly isFound: boolean }[]): number {
  const sum = (which: typeof all): number => which.reduce((total, { size }) => total + size, 0)
  return sum(all) === 0 ? 1 : sum(all.filter(({ isFound }) => isFound)) / sum(all)
}
