import type { Entry } from '../model.js'

/** The name of an entry and all its aliases. */
export function namesOf(entry: Entry): readonly string[] {
  return [entry.name, ...entry.aliases.map(({ text }) => text)]
}
