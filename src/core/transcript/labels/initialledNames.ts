import type { Line } from '../lines/lines.js'

/** The letter with a name and a colon behind it that a line begins with: an initial, or a sign before a sentence, `R. Bueno: la verdad es`. */
export const initialAndName = (text: string): string | undefined =>
  /^[^\p{L}]{0,16}(\p{Lu}\.\s?(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)[*_]{0,3}\s?[:：(]/u.exec(
    text,
  )?.[1]

/** Those of them that are names, since lines begin with them again: `V. Okafor:`. */
export function initialledNames(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const name = initialAndName(text)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= 2 ? [name] : [])))
}
