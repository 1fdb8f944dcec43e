import { formatLocators } from './citation.js'
import type { PassageRef, Span } from '../model.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import type { LocatorPart } from '../memo/locator.js'
import { numbersIn, rangesOf } from '../memo/locatorLists.js'
import type { Memo } from '../memo/memo.js'
import { distinctRefs, kindsOfLocators, refsOf } from './locatorRefs.js'

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

interface Change {
  readonly span: Span
  readonly text: string
}

/** Gives the paragraphs, questions and standfirsts that a memo cites of an interview the numbers that they have now; of a parted one that of the pinned claim. */
export function renumberCitations({ text, citations }: Memo, key: string, numbers: NewNumbers): Renumbered {
  const { moved, gone, apart = [] } = numbers
  const changes: (readonly Change[])[] = []
  const lost: PassageRef[] = []
  for (const { locator, key: cited, pin } of citations.flatMap(({ items }) => items)) {
    if (cited !== key || !locator) continue
    const numbered = locator.parts.filter(isNumbered)
    const refs = numbered.flatMap(refsIn)
    const missing = refs.filter((ref) => gone.some((one) => isSameRef(one, ref)))
    lost.push(...missing)
    if (missing.length > 0) continue
    const own = [...apart.filter(({ claim }) => claim === pin?.id), ...moved]
    const nowAt = (ref: PassageRef): PassageRef => own.find(({ from }) => isSameRef(from, ref))?.to ?? ref
    const now = refs.map(nowAt)
    if (now.every((ref, index) => isSameRef(ref, refs[index] ?? ref))) continue
    // Two that are one now are cited once, and one of another kind has another label.
    const isNew = now.some(
      (ref, index) => ref.kind !== refs[index]?.kind || now.findIndex((one) => isSameRef(one, ref)) < index,
    )
    const isAll = numbered.length === locator.parts.length
    if (!isNew) changes.push(numbered.flatMap((part) => renumbered(text, part, nowAt)))
    else if (isAll) changes.push([{ span: locator.span, text: rewritten(now, text[locator.span.start] === '{') }])
    else changes.push(numbered.map((part) => ({ span: part.span, text: rewritten(refsIn(part).map(nowAt), false) })))
  }
  return { text: put(text, changes.flat()), changed: changes.length, gone: lost }
}

function refsIn(part: LocatorPart): readonly PassageRef[] {
  return refsOf({ parts: [part] }) ?? []
}

/** Whether a part names passages by whole numbers and nothing else. */
function isNumbered({ label, value }: LocatorPart): boolean {
  return kindsOfLocators[label] !== undefined && rangesOf(value).every((range) => numbersIn(range).length > 0)
}

/** The numbers alone, so that words, signs and label stay as the author has them. */
function renumbered(text: string, part: LocatorPart, nowAt: (ref: PassageRef) => PassageRef): readonly Change[] {
  const kind = kindsOfLocators[part.label]
  const written = Array.from(text.slice(part.span.start, part.span.end).matchAll(/\d+/g), ({ 0: digits, index }) => ({
    start: part.span.start + index,
    end: part.span.start + index + digits.length,
  }))
  return rangesOf(part.value).flatMap((range): readonly Change[] => {
    const from = written.shift()
    const to = range.length === 1 ? from : written.shift()
    if (!kind || !from || !to) return []
    const now = numbersIn(range).map((number) => nowAt({ kind, number }).number)
    const [first, last] = [now[0], now.at(-1)]
    const isRun = now.every((number, index) => number === (first ?? 0) + index)
    if (from === to || !isRun) return [{ span: { start: from.start, end: to.end }, text: now.join(', ') }]
    return [
      { span: from, text: String(first) },
      { span: to, text: String(last) },
    ]
  })
}

function rewritten(refs: readonly PassageRef[], isBraced: boolean): string {
  const locator = formatLocators(distinctRefs(refs)).replace(/^, /, '')
  return isBraced ? `{${locator}}` : locator
}

function put(text: string, edits: readonly Change[]): string {
  const sorted = [...edits].sort((a, b) => b.span.start - a.span.start)
  return sorted.reduce(
    (whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end),
    text,
  )
}
