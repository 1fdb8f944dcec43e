import type { RenderedCitation, RenderedEntry, RenderedMemo, Run } from '../../src/core/export/citedItem.js'
import { readDraft } from '../../src/core/export/draft/readDraft.js'
import type { DraftCitation } from '../../src/core/export/document.js'
import type { Memo } from '../../src/core/memo/memo.js'

const words = (text: string): readonly Run[] => (text ? [{ text }] : [])

/** What a plain style for tests makes of a memo: `(small2010, 2)`, or the same in a note; entries in the order of their keys. */
export function fakeRender(memo: Memo, form: 'note' | 'in-text' | 'prose'): RenderedMemo {
  const { citations } = readDraft(memo)
  const at = new Map(citations.map((one) => [one.index, one]))
  const keys = new Set(citations.flatMap(({ citation }) => citation.items.map(({ key }) => key)))
  return {
    citations: memo.citations.map((_, index) => rendered(at.get(index), form)),
    bibliography: form === 'prose' ? [] : [...keys].sort().map(entryOf),
    hangingIndent: true,
  }
}

function rendered(found: DraftCitation | undefined, form: 'note' | 'in-text' | 'prose'): RenderedCitation {
  if (!found) return { text: [] }
  const { items } = found.citation
  const cited = items.map(({ key, locator }) => [key, locator?.inPandoc.value].filter(Boolean).join(', ')).join('; ')
  const name = items[0]?.inText ? items[0].key : ''
  if (form === 'prose') return { text: words(`, ${cited} said`) }
  if (form === 'in-text') return { text: words(name || `(${cited})`) }
  return found.inNote ? { text: words(cited) } : { text: words(name), note: words(`${cited}.`) }
}

function entryOf(id: string): RenderedEntry {
  return { id, runs: [{ text: `Entry of ${id}, ` }, { text: 'A Title', italic: true }, { text: '.' }] }
}
