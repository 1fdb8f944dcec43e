import type { PinRecord } from '../../core/corpus/reviews.js'

/** A pin of a key in a text. */
export type KeyPin = Omit<PinRecord, 'sentence'>

/** What stood between two offsets of a text gave way to another. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What was deleted, with the pins of its citations by their place in it. */
export interface Cut {
  readonly text: string
  readonly pins: readonly { readonly at: number; readonly pin: KeyPin }[]
}

/** So many are kept in mind. */
const mostCuts = 5

/**
 * Where the pins of a text are after changes that keep clear of each other. What is written anew keeps them where each key stands there again as often as before;
 * what was deleted has them again where it is put in as it was.
 */
export function carried(
  before: string,
  pins: ReadonlyMap<number, KeyPin>,
  changes: readonly TextChange[],
  cuts: readonly Cut[],
): {
  readonly pins: ReadonlyMap<number, KeyPin>
  readonly cuts: readonly Cut[]
  readonly inserted: readonly (readonly [start: number, end: number])[]
} {
  const sorted = [...changes].sort((a, b) => a.start - b.start)
  const shiftAt = (offset: number): number =>
    sorted.reduce((sum, { start, end, text }) => (end <= offset ? sum + text.length - (end - start) : sum), 0)
  const after = new Map<number, KeyPin>()
  const lost = new Map<string, { readonly at: number; readonly pin: KeyPin }[]>()
  for (const [at, pin] of pins) {
    const isTouched = sorted.some(({ start, end }) => start < at + pin.key.length && at < end)
    const isSplit = sorted.some(({ start, end }) => start === end && at < start && start < at + pin.key.length)
    if (isTouched) lost.set(pin.key, [...(lost.get(pin.key) ?? []), { at, pin }])
    else if (!isSplit) after.set(at + shiftAt(at), pin)
  }
  const starts = sorted.map(({ start }, index) =>
    sorted.slice(0, index).reduce((sum, one) => sum + one.text.length - (one.end - one.start), start),
  )
  for (const [key, all] of lost) {
    const were = sorted.flatMap(({ start, end }) => keysIn(before.slice(start, end), key).map((at) => start + at))
    const are = sorted.flatMap(({ text }, index) => keysIn(text, key).map((at) => (starts[index] ?? 0) + at))
    if (were.length !== are.length) continue
    lost.delete(key)
    for (const { at, pin } of all) {
      const now = are[were.indexOf(at)]
      if (now !== undefined) after.set(now, pin)
    }
  }
  for (const [index, { text }] of sorted.entries()) {
    const cut = cuts.find((one) => text.includes(one.text))
    const from = cut ? (starts[index] ?? 0) + text.indexOf(cut.text) : 0
    for (const { at, pin } of cut?.pins ?? []) after.set(from + at, pin)
  }
  const gone = [...lost.values()].flat()
  const fresh = sorted.flatMap(({ start, end }): readonly Cut[] => {
    const within = gone.filter(({ at }) => start <= at && at < end)
    const all = within.map(({ at, pin }) => ({ at: at - start, pin }))
    return all.length ? [{ text: before.slice(start, end), pins: all }] : []
  })
  return {
    pins: after,
    cuts: [...fresh, ...cuts].slice(0, mostCuts),
    inserted: sorted.map(({ text }, index) => [starts[index] ?? 0, (starts[index] ?? 0) + text.length]),
  }
}

/** Where a key stands in a text as it does in a citation. */
export function keysIn(text: string, key: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const isCited = text[at - 1] === '@' || text.slice(at - 2, at) === '@{'
    if (isCited && !/^(?:[:.#$%&\-+?<>~/]*[\p{L}\p{N}_])/u.test(text.slice(at + key.length))) found.push(at)
  }
  return found
}
