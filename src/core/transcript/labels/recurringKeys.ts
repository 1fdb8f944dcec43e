import type { Label } from './labelForm.js'

/** As often a label stands there that is surely one of the document's own. */
export const recurs = 3
/** The keys of the labels that stand there three times or more in one typography. */
export function recurringKeys(labels: Iterable<Label>): ReadonlySet<string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { key, style } of labels) {
    const own = counts.get(key) ?? new Map<string, number>()
    counts.set(key, own.set(style, (own.get(style) ?? 0) + 1))
  }
  return new Set([...counts].flatMap(([key, own]) => (Math.max(...own.values()) >= recurs ? [key] : [])))
}
