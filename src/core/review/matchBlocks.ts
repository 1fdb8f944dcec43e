import { alignTokens, type DiffToken } from '../text/wordDiff.js'

/** A paragraph as it is matched with those of another version. */
export interface Matched {
  readonly tokens: readonly DiffToken[]
  /** Of its bookmarks. */
  readonly numbers?: readonly number[]
}

/** So much of two paragraphs must be the same words for them to be one and the same; with a bookmark, less. */
const leastAlike = 0.5
const leastMarked = 0.25
/** Two paragraphs that are as good as equally alike: nobody can say which is meant. */
const nearTie = 0.03

/** Words that stand in more paragraphs tell nothing, and would take the square of the length. */
const mostPlaces = 200

/** For each paragraph of `a` the one of `b` that it became, or -1 where none is surely it: by bookmarks, equal words in order, else by shared words. */
export function matchBlocks(a: readonly Matched[], b: readonly Matched[]): readonly number[] {
  const found = a.map(() => -1)
  const taken = new Set<number>()
  const take = (x: number, y: number): void => {
    found[x] = y
    taken.add(y)
  }
  const marked = new Map(a.flatMap(({ numbers }, x) => (numbers ?? []).map((number) => [number, x])))
  for (const [y, { numbers = [], tokens }] of b.entries()) {
    const all = numbers.flatMap((number) => marked.get(number) ?? [])
    const best = all
      .map((x) => ({ x, alike: likeness(a[x]?.tokens ?? [], tokens) }))
      .sort((one, two) => two.alike - one.alike)[0]
    if (best && best.alike >= leastMarked && found[best.x] === -1) take(best.x, y)
  }
  matchEqual(a, b, found, take, taken)
  matchAlike(a, b, found, take, taken)
  return found
}

type Take = (x: number, y: number) => void

/** In order, so that the second of two that are equal stays the second. */
function matchEqual(
  a: readonly Matched[],
  b: readonly Matched[],
  found: readonly number[],
  take: Take,
  taken: ReadonlySet<number>,
): void {
  const whole = ({ tokens }: Matched): DiffToken => ({ key: tokens.map(({ key }) => key).join(' '), start: 0, end: 0 })
  const left = a.flatMap((one, x) => (found[x] === -1 && one.tokens.length ? [{ x, key: whole(one) }] : []))
  const right = b.flatMap((one, y) => (!taken.has(y) && one.tokens.length ? [{ y, key: whole(one) }] : []))
  const pairs = alignTokens(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
  )
  for (const [index, to] of pairs.entries()) {
    const [from, onto] = [left[index], right[to]]
    if (from && onto) take(from.x, onto.y)
  }
  // One that was moved stands in another order: it is known where no other has its words.
  const only = (all: readonly { readonly key: DiffToken }[], key: string): boolean =>
    all.filter((one) => one.key.key === key).length === 1
  for (const { x, key } of left.filter((one) => found[one.x] === -1).slice(0, 500)) {
    const onto = right.find((one) => one.key.key === key.key && !taken.has(one.y))
    if (onto && only(left, key.key) && only(right, key.key)) take(x, onto.y)
  }
}

function matchAlike(
  a: readonly Matched[],
  b: readonly Matched[],
  found: readonly number[],
  take: Take,
  taken: ReadonlySet<number>,
): void {
  const places = new Map<string, number[]>()
  for (const [y, { tokens }] of b.entries())
    for (const key of taken.has(y) ? [] : new Set(tokens.map((one) => one.key)))
      places.set(key, [...(places.get(key) ?? []), y].slice(0, mostPlaces))
  const pairs: { readonly x: number; readonly y: number; readonly alike: number }[] = []
  for (const [x, { tokens }] of a.entries()) {
    if (found[x] !== -1 || !tokens.length) continue
    const shared = new Map<number, number>()
    for (const key of new Set(tokens.map((one) => one.key))) {
      const at = places.get(key) ?? []
      for (const y of at.length < mostPlaces ? at : []) shared.set(y, (shared.get(y) ?? 0) + 1)
    }
    const best = [...shared].sort((one, two) => two[1] - one[1]).slice(0, 5)
    for (const [y] of best) {
      const alike = likeness(tokens, b[y]?.tokens ?? [])
      if (alike >= leastAlike) pairs.push({ x, y, alike })
    }
  }
  pairs.sort((one, two) => two.alike - one.alike)
  const unsure = (one: (typeof pairs)[number]): boolean =>
    pairs.some(
      (other) =>
        other !== one &&
        (other.x === one.x) !== (other.y === one.y) &&
        one.alike - other.alike < nearTie &&
        found[other.x] === -1 &&
        !taken.has(other.y),
    )
  for (const pair of pairs) if (found[pair.x] === -1 && !taken.has(pair.y) && !unsure(pair)) take(pair.x, pair.y)
}

/** The share of words that two paragraphs have in common (Dice), from 0 to 1. */
export function likeness(a: readonly DiffToken[], b: readonly DiffToken[]): number {
  const counts = new Map<string, number>()
  for (const { key } of a) counts.set(key, (counts.get(key) ?? 0) + 1)
  let shared = 0
  for (const { key } of b) {
    const left = counts.get(key) ?? 0
    if (left > 0) shared += 1
    counts.set(key, left - 1)
  }
  return a.length + b.length ? (2 * shared) / (a.length + b.length) : 0
}
