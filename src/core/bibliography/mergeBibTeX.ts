import type { Bibliography } from './bibliography.js'
import type { CslItem } from './item.js'
import type { MergedCslJson } from './mergeCslJson.js'
import { formatEntry } from './toBibTeX.js'

/**
 * Puts our items into a BibTeX file, which `before` is read from: interviews that it has already give way where they stand, the rest is added at
 * the end, and what is not ours stays to the letter.
 */
export function mergeBibTeX(text: string, before: Bibliography, items: readonly CslItem[]): MergedCslJson {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const ours = new Map(items.map((item) => [item.id, item]))
  const taken = before.entries.filter(({ item }) => item.type !== 'interview' && ours.has(item.id))
  const known = new Set(before.entries.map(({ item }) => item.id))
  const written = (item: CslItem): string => formatEntry(item).replaceAll('\n', eol)
  const replaced = before.entries.reduceRight((now, { item: { id, type }, span }) => {
    const own = type === 'interview' ? ours.get(id) : undefined
    return own ? now.slice(0, span.start) + written(own).trimEnd() + now.slice(span.end) : now
  }, text)
  const added = items.filter(({ id }) => !known.has(id)).map(written)
  const parts = [replaced.trimEnd(), ...added.map((one) => one.trimEnd())].filter((part) => part !== '')
  const merged = added.length ? parts.join(eol + eol) + eol : replaced
  return { text: merged, taken: taken.map(({ item }) => item.id) }
}
