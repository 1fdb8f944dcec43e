/** Runs of this many words that stand once on either side hold an alignment together; the longest are looked for first. */
const anchorLengths = [5, 3, 2, 1]
/** Stretches without such runs are compared word by word up to this many pairs; longer ones have nothing in common worth finding. */
const mostPairs = 10_000_000

/** For each word of `one` the index of the same word in `other`, or -1: in order, each word once. Not always the longest common sequence. */
export function alignWords(one: readonly string[], other: readonly string[]): readonly number[] {
  const found = one.map(() => -1)
  const pair = (at: number, to: number): void => {
    found[at] = to
  }
  align({ from: 0, to: one.length }, { from: 0, to: other.length })
  return found

  function align(left: Range, right: Range): void {
    const [a, b] = [{ ...left }, { ...right }]
    while (a.from < a.to && b.from < b.to && one[a.from] === other[b.from]) pair(a.from++, b.from++)
    while (a.from < a.to && b.from < b.to && one[a.to - 1] === other[b.to - 1]) pair(--a.to, --b.to)
    if (a.from === a.to || b.from === b.to) return
    for (const length of anchorLengths) {
      const anchors = inOrder(sharedRuns(one, a, other, b, length))
      if (anchors.length === 0) continue
      let [from, to] = [a.from, b.from]
      for (const [at, there] of anchors) {
        if (at < from || there < to) continue
        align({ from, to: at }, { from: to, to: there })
        for (let step = 0; step < length; step++) pair(at + step, there + step)
        ;[from, to] = [at + length, there + length]
      }
      align({ from, to: a.to }, { from: to, to: b.to })
      return
    }
    if ((a.to - a.from) * (b.to - b.from) <= mostPairs)
      for (const [at, to] of longestCommon(one.slice(a.from, a.to), other.slice(b.from, b.to)))
        pair(a.from + at, b.from + to)
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

type Pair = readonly [number, number]

/** Where runs of `length` words begin that stand exactly once in either range. */
function sharedRuns(one: readonly string[], a: Range, other: readonly string[], b: Range, length: number): Pair[] {
  const own = runsOf(one, a, length)
  const theirs = runsOf(other, b, length)
  return [...own].flatMap(([run, at]): Pair[] => {
    const to = theirs.get(run)
    return at >= 0 && to !== undefined && to >= 0 ? [[at, to]] : []
  })
}

/** The runs of a range with where each begins, -1 where it stands there more than once. */
function runsOf(words: readonly string[], { from, to }: Range, length: number): Map<string, number> {
  const runs = new Map<string, number>()
  for (let at = from; at + length <= to; at++) {
    const run = words.slice(at, at + length).join(' ')
    runs.set(run, runs.has(run) ? -1 : at)
  }
  return runs
}

/** The longest part of the pairs, sorted by their first index, in which the second rises too (patience sorting). */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const piles: { readonly pair: Pair; readonly below: number }[][] = []
  for (const pair of pairs) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((piles[middle]?.at(-1)?.pair[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    const top = { pair, below: (piles[low - 1]?.length ?? 0) - 1 }
    if (piles[low]) piles[low]?.push(top)
    else piles.push([top])
  }
  const chain: Pair[] = []
  let at = (piles.at(-1)?.length ?? 0) - 1
  for (let pile = piles.length - 1; pile >= 0; pile--) {
    const card = piles[pile]?.[at]
    if (!card) break
    chain.push(card.pair)
    at = card.below
  }
  return chain.reverse()
}

function longestCommon(one: readonly string[], other: readonly string[]): Pair[] {
  const width = other.length + 1
  const lengths = new Uint32Array((one.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}
