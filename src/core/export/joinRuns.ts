import type { Run } from './citedItem.js'

const typography = ['bold', 'italic', 'smallCaps', 'underline', 'position', 'href'] as const

/** The same words with neighbours in one typography as one run, and none that is empty. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last && typography.every((key) => last[key] === run[key])) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else joined.push(run)
  }
  return joined
}
