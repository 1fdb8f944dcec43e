import type { SwitchHand } from '../core/cited/switches.js'
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

/** How many checks are switched off without the person who is named there having committed it; nothing where none. */
export function unsignedSentence(hands: readonly SwitchHand[], mask: (words: string) => string): string {
  return counted(
    hands.map(({ off, author }) =>
      author === undefined
        ? 'Switches that no commit has, so that nobody has signed them yet'
        : `Switches signed ${mask(off.by)} and committed by ${mask(author)}`,
    ),
  )
}

/** How many readings and releases somebody else committed than signed them; nothing where none. */
export function otherHandsSentence(hands: readonly OtherHand[], mask: (words: string) => string): string {
  return counted(
    hands.map(
      ({ initials, author, reading }) =>
        `${reading ? 'Readings' : 'Releases'} signed ${initials} and committed by ${mask(author)}`,
    ),
  )
}

/** `Readings signed AB and committed by C. Dee: 2.` */
function counted(all: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const words of all) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].map(([words, count]) => `${words}: ${count}.`).join(' ')
}
