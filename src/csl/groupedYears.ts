import type { Citation, Cite, Engine } from 'citeproc'
import { cslNameVariables } from '../core/bibliography/item.js'

/** What stands around a citation. */
export interface Affixes {
  readonly prefix: string
  readonly suffix: string
}

/** Writes the brackets of a style that names an author once before several years. */
export interface GroupedYears {
  readonly render: (items: readonly Cite[], citation: Citation) => string
  readonly affixes: Affixes
}

/** For an engine of such a style; takes from it to set what stands around the whole citation. */
export function groupedYears(engine: Engine): GroupedYears | undefined {
  const { opt } = engine.citation
  const { layout_prefix, layout_suffix, layout_delimiter, collapse } = opt
  // The engine has an empty list where a style does not collapse.
  if (typeof collapse !== 'string' || !collapse.startsWith('year')) return undefined
  const process = engine.process_CitationCluster.bind(engine)
  const ofYears = opt.cite_group_delimiter ?? ', '
  const ofPlaces = opt['after-collapse-delimiter'] ?? layout_delimiter
  Object.assign(opt, { layout_prefix: '', layout_suffix: '', layout_delimiter: ofYears })
  const renderGroup = (group: readonly Cite[], citation: Citation): string => {
    const hasPlaces = group.some(([, { locator }]) => locator)
    // Of years that differ in a letter alone the engine may leave out all but that.
    if (collapse !== 'year' && !hasPlaces) return process(group.map(unlessFirst(false)), citation)
    const alone = group.map(unlessFirst(true)).map((cite) => process([cite], citation))
    // A year behind a page would look like another page.
    return alone.join(hasPlaces ? ofPlaces : ofYears)
  }
  // Two people may be printed alike, and whom an item names first may not be printed.
  const printedAuthors = ([item, { id, position = 0 }]: Cite): string => {
    const variable = cslNameVariables.find((one) => item[one]?.length)
    if (!variable) return ''
    return `${engine.makeCitationCluster([{ id, position, 'author-only': true }])}${JSON.stringify(Object.values(item[variable] ?? [])[0])}`
  }
  return {
    affixes: { prefix: layout_prefix, suffix: layout_suffix },
    render: (items, citation) => {
      const groups = items.length > 1 ? groupsOf(items, printedAuthors, citation) : [items]
      return groups.reduce((text, group, index) => {
        const mark = /[;.,]$/.test(groups[index - 1]?.at(-1)?.[1].suffix ?? '')
        const written = renderGroup(group, citation)
        const between = text && written ? (mark ? layout_delimiter.replace(/^\S+/, '') : layout_delimiter) : ''
        return text + between + written
      }, '')
    },
  }
}

/** The author of all but the first is left out by us, or must be there for the engine to see that it is the same. */
function unlessFirst(isSuppressed: boolean): (cite: Cite, index: number) => Cite {
  return ([item, cite], index) => (index === 0 ? [item, cite] : [item, { ...cite, 'suppress-author': isSuppressed }])
}

/** Sources of one name, which no words of the memo part; one without its author needs another such before it. */
function groupsOf(
  items: readonly Cite[],
  printedAuthors: (cite: Cite) => string,
  { properties }: Citation,
): readonly (readonly Cite[])[] {
  const groups: { readonly name: string; readonly cites: Cite[] }[] = []
  let start = 0
  items.forEach((cite) => {
    const { prefix, suffix, 'suppress-author': isNameless } = cite[1]
    if (prefix || suffix) start = groups.length
    const name = printedAuthors(cite)
    const group = groups.slice(start).find((one) => {
      const isHeadNameless =
        one.cites[0]?.[1]['suppress-author'] && !(properties.keepsOrder && one.cites[0] === items[0])
      return name !== '' && one.name === name && (isNameless === true || !isHeadNameless)
    })
    if (group) group.cites.push(cite)
    else groups.push({ name, cites: [cite] })
    if (suffix) start = groups.length
  })
  return groups.map(({ cites }) => cites)
}
