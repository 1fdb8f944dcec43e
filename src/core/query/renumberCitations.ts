import { formatLocators } from '../cite/citation.js'
import type { PassageRef, Span } from '../model.js'
import { isSameRef } from '../source/sourceText.js'
import type { Memo } from '../memo/memo.js'
import { kindsOfLocators } from './citationHover.js'

/** A newer transcript's numbers: passages that have another one now, and those that are no longer there, by their old numbers. */
export interface NewNumbers {
  readonly moved: readonly { readonly from: PassageRef; readonly to: PassageRef }[]
  readonly gone: readonly PassageRef[]
  /** Claims on a passage that was parted, where they are on another part than the one that counts as moved. */
  readonly apart?: readonly { readonly claim: string; readonly from: PassageRef; readonly to: PassageRef }[]
}

/** A memo in which the citations of an interview have the numbers of its newer transcript. */
export interface Renumbered {
  readonly text: string
  /** How many citations have other numbers now. */
  readonly changed: number
  /** Passages that the memo cites and that are no longer there; these citations stay as they are. */
  readonly gone: readonly PassageRef[]
}

/** Gives the paragraphs, questions and standfirsts that a memo cites of an interview the numbers that they have now; of a parted one that of the pinned claim. */
export function renumberCitations({ text, citations }: Memo, key: string, numbers: NewNumbers): Renumbered {
  const { moved, gone, apart = [] } = numbers
  const edits: { readonly span: Span; readonly text: string }[] = []
  const lost: PassageRef[] = []
  for (const { locator, key: cited, pin } of citations.flatMap(({ items }) => items)) {
    const kind = locator && kindsOfLocators[locator.label]
    if (cited !== key || !locator || !kind || !/^[\d\s,–-]+$/.test(locator.value)) continue
    const refs = locator.numbers.map((number): PassageRef => ({ kind, number }))
    const missing = refs.filter((ref) => gone.some((one) => isSameRef(one, ref)))
    lost.push(...missing)
    if (missing.length > 0) continue
    const own = [...apart.filter(({ claim }) => claim === pin?.id), ...moved]
    const now = refs.map((ref) => own.find(({ from }) => isSameRef(from, ref))?.to ?? ref)
    if (now.some((ref, index) => !isSameRef(ref, refs[index] ?? ref)))
      edits.push({
        span: locator.span,
        text: text[locator.span.start] === '{' ? `{${locatorOf(now)}}` : locatorOf(now),
      })
  }
  return { text: put(text, edits), changed: edits.length, gone: lost }
}

/** `paras. 3-5` where they follow each other, as they were written. */
function locatorOf(refs: readonly PassageRef[]): string {
  const whole = formatLocators(refs).replace(/^, /, '')
  const [first, last] = [refs[0], refs.at(-1)]
  const isRun = refs.length > 2 && refs.every(({ number }, index) => number === (first?.number ?? 0) + index)
  return isRun ? whole.replace(/\d.*$/, `${first?.number}-${last?.number}`) : whole
}

function put(text: string, edits: readonly { readonly span: Span; readonly text: string }[]): string {
  const sorted = [...edits].sort((a, b) => b.span.start - a.span.start)
  return sorted.reduce(
    (whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end),
    text,
  )
}
