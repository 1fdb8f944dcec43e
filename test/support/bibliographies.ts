import { readBibTeX } from '../../src/bibliography/bibtex/readBibTeX.js'
import { readRis } from '../../src/bibliography/ris/readRis.js'
import type { Bibliography } from '../../src/core/bibliography/bibliography.js'
import type { CslItem } from '../../src/core/bibliography/item.js'
import { readCslJson } from '../../src/core/bibliography/readCslJson.js'

/** Runs a reading that comes in slices to its end. */
export function readAll(slices: Generator<void, Bibliography>): Bibliography {
  for (;;) {
    const { done, value } = slices.next()
    if (done) return value
  }
}

export const readBib = (text: string, format: 'bibtex' | 'biblatex' = 'biblatex'): Bibliography =>
  readAll(readBibTeX('file:///memos/sources.bib', text, format))

export const readRisText = (text: string): Bibliography => readAll(readRis('file:///memos/sources.ris', text))

export const readJson = (text: string): Bibliography => readAll(readCslJson('file:///memos/sources.json', text))

/** The one item of a text; fails where there are none or several. */
export function onlyItem({ entries }: Bibliography): CslItem {
  const [first, ...more] = entries
  if (!first || more.length) throw new Error(`expected one entry, got ${entries.length}`)
  return first.item
}

/** `rule line:column text | expected`, for each problem. */
export function told({ problems }: Bibliography): readonly string[] {
  return problems.map(({ ruleId, place, data, expected }) => {
    const { line, column } = place.start
    const values = expected.length ? ` | ${expected.join(' ')}` : ''
    return `${ruleId} ${line}:${column} ${data['text'] ?? ''}${values}`
  })
}
