/** A linear chain: how much speaks for each state at each place, and for each step from the place before; as logarithms. */
export interface Chain {
  /** At each place by state. */
  readonly states: readonly (readonly number[])[]
  /** At each place by the state before, then by the state here. What the first place has is not read. */
  readonly steps: readonly (readonly (readonly number[])[])[]
}

/** What can never be so. */
export const impossible = -1e6

/** The likeliest states (Viterbi's algorithm). Of two that are as likely, the one that is listed first. */
export function likeliestStates({ states, steps }: Chain): readonly number[] {
  const before: number[][] = []
  let scores: readonly number[] = states[0] ?? []
  for (let at = 1; at < states.length; at += 1) {
    const reached = (states[at] ?? []).map((_, to) => {
      const ways = scores.map((score, from) => score + (steps[at]?.[from]?.[to] ?? impossible))
      return { ways, from: greatest(ways) }
    })
    before.push(reached.map(({ from }) => from))
    scores = reached.map(({ ways, from }, to) => (ways[from] ?? 0) + (states[at]?.[to] ?? 0))
  }
  if (scores.length === 0) return []
  const path = [greatest(scores)]
  for (const from of before.reverse()) path.push(from[path.at(-1) ?? 0] ?? 0)
  return path.reverse()
}

const greatest = (scores: readonly number[]): number =>
  scores.reduce((best, score, at) => (score > (scores[best] ?? 0) ? at : best), 0)

/** Sums over all sequences of states, as logarithms. */
export interface ChainSums {
  /** Up to each place, by the state there. */
  readonly forward: readonly (readonly number[])[]
  /** Behind each place, by the state there. */
  readonly backward: readonly (readonly number[])[]
  readonly whole: number
}

/** The sums from which marginal probabilities are made (forward and backward). */
export function sumsOf({ states, steps }: Chain): ChainSums {
  const forward: (readonly number[])[] = []
  states.forEach((own, at) => {
    const last = forward.at(-1)
    forward.push(
      last === undefined
        ? own
        : own.map((score, to) => score + sumOf(last.map((sum, from) => sum + (steps[at]?.[from]?.[to] ?? impossible)))),
    )
  })
  const backward: (readonly number[])[] = [(states.at(-1) ?? []).map(() => 0)]
  for (let at = states.length - 1; at > 0; at -= 1) {
    const next = backward.at(-1) ?? []
    const on = (states[at] ?? []).map((score, to) => score + (next[to] ?? 0))
    backward.push(
      (states[at - 1] ?? []).map((_, from) =>
        sumOf(on.map((score, to) => score + (steps[at]?.[from]?.[to] ?? impossible))),
      ),
    )
  }
  return { forward, backward: backward.reverse(), whole: sumOf(forward.at(-1) ?? []) }
}

/** The probability of each state at each place. */
export const marginalsOf = ({ forward, backward, whole }: ChainSums): readonly (readonly number[])[] =>
  forward.map((sums, at) => sums.map((sum, state) => Math.exp(sum + (backward[at]?.[state] ?? 0) - whole)))

/** The logarithm of a sum of which the logarithms are given. */
function sumOf(logarithms: readonly number[]): number {
  const most = Math.max(...logarithms)
  return most + Math.log(logarithms.reduce((sum, one) => sum + Math.exp(one - most), 0))
}
