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
