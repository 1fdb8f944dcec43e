import { isProtectedInterview } from '../terms/terms.js'
import type { Interview, Passage, PassageRef } from '../model.js'
import { type KnownPassage, type Match, matchPassages, knownPassage } from './alignPassages.js'
import type { Transcript } from '../transcript/transcript.js'
import { sumsText } from '../corpus/source/hashes.js'
import { ignoreLine } from '../corpus/source/ignoreLine.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { shareFound } from './otherInterview.js'
import type { PlannedFile } from './plan.js'
import { sourceText } from './planText.js'

/** From which share of answers a copy is that of an interview. */
const most = 0.5

/** How a passage of an interview stands in somebody's own copy of its text. */
export interface AlignedPassage {
  readonly ref: PassageRef
  /** `placed` where all words that the interview keeps of it stand there, and no hash confirms the others. */
  readonly state: 'same' | 'placed' | 'differs' | 'missing'
}

/** A source text for an interview that has none. */
export interface AttachPlan {
  /** Every passage of the interview, in its order. */
  readonly passages: readonly AlignedPassage[]
  /** Whether it is the text of that interview: most answers were found, or most of the copy's own are the same, for it may be a part. */
  readonly isItsText: boolean
  /** `KEY.txt` with the passages that were found. */
  readonly file: PlannedFile
  /** For the store `KEY.sums` with the hashes of the passages that were found as they were; none for a corpus, which has its own. */
  readonly sums?: PlannedFile
  /** `store` for a protected interview, whose text never enters a corpus. */
  readonly place: 'corpus' | 'store'
  /** The line that keeps the text out of git; none for the store. */
  readonly ignore?: string
}

/**
 * Fits a copy of the text to an interview, paragraph by paragraph: by hashes, then by first and last words and what claims keep. It does
 * not matter what the copy's paragraphs were taken for, nor how they are numbered.
 */
export function planAttach(interview: Interview, { extract, passages, dropped }: Transcript): AttachPlan {
  // What was taken for furniture may be a standfirst of the interview all the same.
  const pieces = [
    ...passages.map(({ ref, text, pieces: [first] }) => ({ ref, text, start: first?.start ?? 0 })),
    ...dropped.map(({ span }) => ({
      ref: undefined,
      text: extract.text.slice(span.start, span.end),
      start: span.start,
    })),
  ].sort((a, b) => a.start - b.start)
  const known = interview.passages.map((passage) => knownPassage(interview, passage))
  const matches = matchPassages(known, pieces, 'either')
  const blocks = known.flatMap(({ ref }, index) => {
    const text = pieces[matches[index]?.to ?? -1]?.text
    return text === undefined ? [] : [{ ref, text }]
  })
  const isProtected = isProtectedInterview(interview)
  const hashOf = (passage: Passage): string | undefined => {
    const match = matches[interview.passages.indexOf(passage)]
    return passage.sha256 ?? (match?.isSame ? paragraphHash(pieces[match.to]?.text ?? '') : undefined)
  }
  const same = new Set(matches.flatMap((match, index) => (match?.isSame && known[index]?.sha256 ? match.to : [])))
  const shares = [
    shareFound(known.map(({ ref }, index) => ({ ref, size: 1, isFound: matches[index] !== undefined }))),
    shareFound(pieces.map(({ ref, text }, to) => ({ ref, size: text.length, isFound: same.has(to) }))),
  ]
  return {
    passages: known.map((passage, index) => ({ ref: passage.ref, state: stateOf(matches[index], passage) })),
    isItsText: shares.some((share) => share >= most),
    file: { name: `${interview.key}.txt`, text: sourceText(blocks) },
    ...(isProtected ? { sums: { name: `${interview.key}.sums`, text: sumsText(interview.passages, hashOf) } } : {}),
    place: isProtected ? 'store' : 'corpus',
    ...(isProtected ? {} : { ignore: ignoreLine(interview.key) }),
  }
}

function stateOf(match: Match | undefined, { sha256 }: KnownPassage): AlignedPassage['state'] {
  if (!match) return 'missing'
  if (!match.isSame) return 'differs'
  return sha256 === undefined ? 'placed' : 'same'
}
