import { isProtectedInterview } from '../cite/protection.js'
import type { Interview, PassageRef } from '../model.js'
import { matchPassages } from './alignPassages.js'
import { knownPassage } from './knownPassage.js'
import type { Transcript } from './model.js'
import { ignoreLine } from '../source/ignoreLine.js'
import type { PlannedFile } from './plan.js'
import { sourceText } from './planText.js'

/** How a passage of an interview stands in somebody's own copy of its text. */
export interface AlignedPassage {
  readonly ref: PassageRef
  /** `same` also where no hash confirms it, but all words that the interview keeps of it stand there. */
  readonly state: 'same' | 'differs' | 'missing'
}

/** A source text for an interview that has none. */
export interface AttachPlan {
  /** Every passage of the interview, in its order. */
  readonly passages: readonly AlignedPassage[]
  /** `KEY.txt` with the passages that were found. */
  readonly file: PlannedFile
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
    ...passages.map(({ text, pieces: [first] }) => ({ text, start: first?.start ?? 0 })),
    ...dropped.map(({ span }) => ({ text: extract.text.slice(span.start, span.end), start: span.start })),
  ].sort((a, b) => a.start - b.start)
  const known = interview.passages.map((passage) => knownPassage(interview, passage))
  const matches = matchPassages(known, pieces, 'either')
  const blocks = known.flatMap(({ ref }, index) => {
    const text = pieces[matches[index]?.to ?? -1]?.text
    return text === undefined ? [] : [{ ref, text }]
  })
  const isProtected = isProtectedInterview(interview)
  return {
    passages: known.map(({ ref }, index) => ({ ref, state: stateOf(matches[index]) })),
    file: { name: `${interview.key}.txt`, text: sourceText(blocks) },
    place: isProtected ? 'store' : 'corpus',
    ...(isProtected ? {} : { ignore: ignoreLine(interview.key) }),
  }
}

function stateOf(match: { readonly isSame: boolean } | undefined): AlignedPassage['state'] {
  if (!match) return 'missing'
  return match.isSame ? 'same' : 'differs'
}
