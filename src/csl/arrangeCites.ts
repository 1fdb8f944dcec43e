import CSL, { type Cite, type Engine } from 'citeproc'
import { type Affixes, groupedYears } from './groupedYears.js'

/**
 * Has an engine of a style that is none of notes put the sources of a bracket in order and the works of one author together, as Pandoc does. Words
 * before a source begin a row of their own, and so do those behind the first of a row, so that they stay where they mean something. By itself
 * the engine sorts all or nothing, joins neighbours alone, parts a page from a year by the comma that parts two years, and takes a year behind
 * a title for the last author’s. Gives what the style has around the whole citation, where the engine no longer sets that.
 */
export function arrangeCites(engine: Engine): Affixes | undefined {
  if (engine.opt.xclass === 'note') return undefined
  const process = engine.process_CitationCluster.bind(engine)
  const years = groupedYears(engine)
  engine.process_CitationCluster = (items, citation) => {
    const sorted = citation.properties.keepsOrder ? items : sortedInRows(engine, items)
    return years ? years.render(sorted, citation) : process([...sorted], citation)
  }
  return years?.affixes
}

function sortedInRows(engine: Engine, items: readonly Cite[]): readonly Cite[] {
  const { srt } = engine.citation
  if (!srt || engine.citation_sort.tokens.length === 0 || items.length < 2) return items
  const before = engine.opt.grouped_sort ? [''] : []
  for (const [item, cite] of items) cite.sortkeys = [...before, ...CSL.getSortKeys.call(engine, item, 'citation_sort')]
  return rowsOf(items).flatMap((row) => [...row].sort((a, b) => srt.compareCompositeKeys(a, b)))
}

function rowsOf(items: readonly Cite[]): readonly (readonly Cite[])[] {
  const rows: Cite[][] = []
  for (const cite of items) {
    const row = rows.at(-1)
    if (!row || row[0]?.[1].suffix || cite[1].prefix) rows.push([cite])
    else row.push(cite)
  }
  return rows
}
