import type { OtherHand, SourceChanges, Uncommitted } from '../core/corpus/sourceChanges.js'

/** What of the sources no commit has yet; nothing where nothing is to be told. Keys are shown as `mask` has them. */
export function changesSentence({ changed, unknown }: SourceChanges, mask: (key: string) => string): string {
  const keys = (state: Uncommitted): string =>
    [...changed].flatMap(([key, one]) => (one === state ? [mask(key)] : [])).join(', ')
  const [added, other] = [keys('new'), keys('changed')]
  return [
    added && `Sources new since the last commit: ${added}.`,
    other && `Sources changed since the last commit: ${other}.`,
    unknown.length ? 'Whether sources changed since the last commit is not known: no commit has them.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** How many readings and releases somebody else committed than signed them; nothing where none. */
export function otherHandsSentence(hands: readonly OtherHand[], mask: (words: string) => string): string {
  const counts = new Map<string, number>()
  for (const { initials, author, reading } of hands) {
    const words = `${reading ? 'Readings' : 'Releases'} signed ${initials} and committed by ${mask(author)}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => `${words}: ${count}.`).join(' ')
}
