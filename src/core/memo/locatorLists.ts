/** Between places: `5, 8`, `5 and 8`, `5, 7, and 8`, and the same in the languages whose labels are read. */
const also = String.raw`(?:\s*,)?\s+(?:and|as\s+well\s+as|und|u\.|sowie|et|y|e)(?=[\s¶§])\s*|(?:\s*,)?\s*&\s*`
/** Between the ends of a range where no dash stands: `5 to 8`. */
const through = String.raw`\s+(?:to|through|bis|à|al?|tot)(?=[\s¶§])\s*|\s*[-–]+\s*(?=[¶§\p{L}])`

/** What joins a place to those before it. */
export interface Joint {
  readonly kind: 'comma' | 'and' | 'to'
  readonly end: number
}

/** The joint that stands at an offset. */
export function jointAt(text: string, from: number): Joint | undefined {
  for (const [kind, pattern] of joints) {
    pattern.lastIndex = from
    if (pattern.test(text)) return { kind, end: pattern.lastIndex }
  }
  return undefined
}

const joints = [
  ['and', new RegExp(also, 'iuy')],
  ['to', new RegExp(through, 'iuy')],
  ['comma', /\s*,\s*/uy],
] as const

const betweenRanges = new RegExp(String.raw`${also}|\s*,\s*`, 'iu')
const range = new RegExp(String.raw`^([^\s–-]+)(?:\s*[-–]+\s*|${through})([^\s–-]\S*)$`, 'iu')

/** A range of places, as its ends are written, or a single place. */
export type WrittenRange = readonly [from: string, to?: string]

/** `2-4, 7 and 9 to 12` as 2 to 4, 7, and 9 to 12. */
export function rangesOf(value: string): readonly WrittenRange[] {
  return value.split(betweenRanges).map((part): WrittenRange => {
    const [, from = part, end] = range.exec(part) ?? []
    return end === undefined ? [from] : [from, end]
  })
}

/** The whole numbers of a range; a shortened end is filled up from the start, so that `133-35` ends at 135. None where it has over a thousand. */
export function numbersIn([from, to = from]: WrittenRange): readonly number[] {
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) return []
  const first = Number(from)
  const length = Number(from.slice(0, -to.length) + to) - first + 1
  return length > 0 && length <= 1000 ? Array.from({ length }, (_, index) => first + index) : []
}
