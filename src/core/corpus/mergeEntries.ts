import type { Alias, Entry, Sourced } from '../model.js'

/** One entry out of all that corpora say under one id. The first file by uri gives the name and the type; the rest is gathered. */
export function mergeEntries(parts: readonly Entry[]): Entry {
  const [first, ...others] = parts
  if (!first) throw new Error('expected at least one entry, got none')
  return others.reduce(mergeTwo, first)
}

function mergeTwo(a: Entry, b: Entry): Entry {
  const otherName: Alias = {
    text: b.name,
    metonym: false,
    demonym: false,
    caseSensitive: false,
    ambiguous: false,
    sources: b.nameSources,
    span: b.span,
  }
  const names = b.name === a.name ? b.aliases : [otherName, ...b.aliases]
  return {
    ...b,
    ...a,
    definitions: distinct([...a.definitions, ...b.definitions], ({ value }) => value),
    aliases: distinct([...a.aliases, ...names.filter(({ text }) => text !== a.name)], ({ text }) => text),
    ...gather('members', a, b),
    ...gather('parties', a, b),
  }
}

function gather(field: 'members' | 'parties', a: Entry, b: Entry): Pick<Entry, 'members' | 'parties'> {
  const one = a[field]
  const other = b[field]
  if (!one || !other) return {}
  const all: Sourced<readonly string[]> = {
    value: distinct([...one.value, ...other.value], (id) => id),
    sources: [...one.sources, ...other.sources],
    span: one.span,
  }
  return { [field]: all }
}

/** The first of all values with one key. */
function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const seen = new Set<string>()
  return values.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)))
}
