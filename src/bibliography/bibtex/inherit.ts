import type { RawEntry, RawField } from './scan.js'

/** What a child takes from a parent under another name (BibLaTeX, appendix B). */
interface Renaming {
  readonly parents: readonly string[]
  readonly children: readonly string[]
  /** Where the parent's title goes. */
  readonly prefix: 'main' | 'book' | 'journal'
}

const renamings: readonly Renaming[] = [
  { parents: ['mvbook'], children: ['book', 'inbook', 'bookinbook', 'suppbook'], prefix: 'main' },
  {
    parents: ['mvcollection', 'mvreference'],
    children: ['collection', 'reference', 'incollection', 'inreference', 'suppcollection'],
    prefix: 'main',
  },
  { parents: ['mvproceedings'], children: ['proceedings', 'inproceedings', 'conference'], prefix: 'main' },
  { parents: ['book'], children: ['inbook', 'bookinbook', 'suppbook'], prefix: 'book' },
  { parents: ['collection', 'reference'], children: ['incollection', 'inreference', 'suppcollection'], prefix: 'book' },
  { parents: ['proceedings'], children: ['inproceedings', 'conference'], prefix: 'book' },
  { parents: ['periodical'], children: ['article', 'suppperiodical'], prefix: 'journal' },
]

/** Fields that belong to one entry alone. */
const own = new Set(
  'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey keywords file'.split(
    ' ',
  ),
)
const ownTitles = new Set(['shorttitle', 'sorttitle', 'indextitle', 'indexsorttitle'])

/** Where the title of a parent and what belongs to it stand in the child. */
function renamed(name: string, prefix: Renaming['prefix']): string | undefined {
  if (ownTitles.has(name)) return undefined
  if (name === 'title' || name === 'subtitle' || name === 'titleaddon')
    return prefix === 'journal' && name === 'titleaddon' ? undefined : `${prefix}${name}`
  return name
}

/** All that an entry takes fields from, one step or several away. Books have one, or a series above it. */
const mostParents = 50

/** Whether the fields of a parent that has renamings are BibLaTeX's; plain BibTeX copies each under its name. */
export interface Inheritance {
  readonly fieldsOf: (entry: RawEntry) => ReadonlyMap<string, RawField>
  /** Keys that `crossref` and `xdata` name and that nobody has. */
  readonly missing: (entry: RawEntry) => readonly { readonly key: string; readonly field: RawField }[]
}

/** Fills entries up from those that their `crossref` and `xdata` name, through several steps if need be. */
export function inheritance(entries: readonly RawEntry[], isBibLaTeX: boolean): Inheritance {
  const byKey = new Map<string, RawEntry>()
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry)
  const parentsOf = (entry: RawEntry): readonly { readonly key: string; readonly field: RawField }[] =>
    ['xdata', 'crossref'].flatMap((name) => {
      const field = entry.fields.get(name)
      const keys = name === 'xdata' ? field?.value.split(',') : field && [field.value]
      return field ? (keys ?? []).map((key) => ({ key: key.trim(), field })) : []
    })
  const fill = (entry: RawEntry, met: Set<RawEntry>): ReadonlyMap<string, RawField> => {
    met.add(entry)
    const parents = parentsOf(entry)
    if (!parents.length) return entry.fields
    const fields = new Map(entry.fields)
    for (const { key, field } of parents) {
      const parent = byKey.get(key)
      // A circle gives nothing; what one parent gave, another need not give again.
      if (!parent || met.has(parent) || met.size > mostParents) continue
      const given = fill(parent, met)
      const isData = field.name === 'xdata' || !isBibLaTeX
      for (const [name, value] of isData ? given : mapped(given, parent.type, entry.type))
        if (!fields.has(name) && !own.has(name)) fields.set(name, value)
    }
    return withoutDoubleDates(fields, entry.fields)
  }
  return {
    fieldsOf: (entry) => fill(entry, new Set()),
    missing: (entry) => parentsOf(entry).filter(({ key }) => !byKey.has(key)),
  }
}

function mapped(
  fields: ReadonlyMap<string, RawField>,
  parent: string,
  child: string,
): Iterable<readonly [string, RawField]> {
  const renaming = renamings.find(({ parents, children }) => parents.includes(parent) && children.includes(child))
  if (!renaming) return fields
  const hasBookAuthor = ['inbook', 'bookinbook', 'suppbook'].includes(child)
  return [...fields].flatMap(([name, field]): readonly (readonly [string, RawField])[] => {
    const under = renamed(name, renaming.prefix)
    if (under === undefined) return []
    const author = name === 'author' && hasBookAuthor ? [['bookauthor', field] as const] : []
    return [[under, field], ...author]
  })
}

/** A child that has a year of its own takes no date from its parent. */
function withoutDoubleDates(
  fields: ReadonlyMap<string, RawField>,
  before: ReadonlyMap<string, RawField>,
): ReadonlyMap<string, RawField> {
  if (!before.has('year') || before.has('date')) return fields
  return new Map([...fields].filter(([name]) => name !== 'date'))
}
