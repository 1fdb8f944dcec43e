import type { Edit } from '../citation/insert.js'
import type { DiffToken } from '../text/wordDiff.js'

/** Words of a document and what stands in their place now: places of tokens, the ends not among them. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly nowFrom: number
  readonly nowTo: number
}

/** The stretches between tokens that found each other. */
export function hunksOf(aligned: readonly number[], length: number): readonly Hunk[] {
  const hunks: Hunk[] = []
  let [from, nowFrom] = [0, 0]
  const close = (to: number, nowTo: number): void => {
    if (to > from || nowTo > nowFrom) hunks.push({ from, to, nowFrom, nowTo })
  }
  for (const [index, now] of aligned.entries()) {
    if (now < 0) continue
    close(index, now)
    ;[from, nowFrom] = [index + 1, now + 1]
  }
  close(aligned.length, length)
  return hunks
}

/** A stretch of a memo as the tokens around and in it, and the words that are to stand there. */
export interface Replaced {
  readonly memo: string
  readonly removed: readonly DiffToken[]
  readonly last: DiffToken | undefined
  readonly next: DiffToken | undefined
  /** The new words as Markdown. */
  readonly text: string
  readonly blankBefore: boolean
  readonly blankAfter: boolean
}

/** The edit that changes words of a memo; undefined where markup stands between them, which it would take out. */
export function wordEdit({ memo, removed, last, next, text, blankBefore, blankAfter }: Replaced): Edit | undefined {
  const [first, end] = [removed[0], removed.at(-1)]
  const isBlank = (from: number, to: number): boolean => !memo.slice(from, to).trim()
  for (const [index, { end: from }] of removed.entries()) {
    const behind = removed[index + 1]
    if (behind && !isBlank(from, behind.start)) return undefined
  }
  const start = first?.start ?? last?.end ?? next?.start
  const stop = end?.end ?? start
  if (start === undefined || stop === undefined) return undefined
  const isFree = (from: number, to: number): boolean => from <= to && isBlank(from, to)
  // Where markup stands beside the words, the blank on its other side stays.
  const from = last && isFree(last.end, start) ? last.end : start
  const to = next && isFree(stop, next.start) ? next.start : stop
  const [isOpen, isClosed] = [last?.end === from, next?.start === to]
  const [gapBefore, gapAfter] = [memo.slice(from, start), memo.slice(stop, to)]
  const gap = (own: string, isThere: boolean): string => (isThere ? own || ' ' : '')
  const both = isOpen && isClosed && blankBefore ? gapAfter || gapBefore || ' ' : ''
  const made = text
    ? (isOpen ? gap(gapBefore, blankBefore) : '') + text + (isClosed ? gap(gapAfter, blankAfter) : '')
    : both
  return trimmed(memo, { replace: { start: from, end: to }, text: made })
}

/** Without the blanks that stay as they are, so that an edit touches no more than it changes. */
function trimmed(memo: string, { replace: { start, end }, text }: Edit): Edit {
  let [from, to, own] = [start, end, text]
  while (from < to && own && /\s/.test(memo.charAt(from)) && memo.charAt(from) === own.charAt(0)) {
    from++
    own = own.slice(1)
  }
  while (from < to && own && /\s/.test(memo.charAt(to - 1)) && memo.charAt(to - 1) === own.at(-1)) {
    to--
    own = own.slice(0, -1)
  }
  return { replace: { start: from, end: to }, text: own }
}

/** A sign that may be Markdown’s: to take one out may break what it belongs to. */
export function isMarkupSign(key: string): boolean {
  return /^[[\]<>{}$|~^@#]$/.test(key)
}

/** Whether there are signs that nobody sees, or what stands for one that no text has. */
export function hasUnseen(words: string): boolean {
  return /[\p{Cf}\p{Co}\uFFFD]/u.test(words)
}
