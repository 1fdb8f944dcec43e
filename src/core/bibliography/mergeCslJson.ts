import { type CslItem, formatCslJson } from './csl.js'

/**
 * A bibliography file with our items put in by id: those that it has already give way, the rest is added, and what is not ours (a report
 * from Zotero, say) stays as it is. Undefined when the text is no CSL-JSON; then it must not be written over.
 */
export function mergeCslJson(text: string, items: readonly CslItem[]): string | undefined {
  const before = text.trim() ? parseList(text) : []
  if (!before) return undefined
  const ours = new Map(items.map((item) => [item.id, item]))
  const known = new Set(before.map(idOf))
  const kept = before.map((item) => ours.get(idOf(item) ?? '') ?? item)
  return formatCslJson([...kept, ...items.filter(({ id }) => !known.has(id))])
}

function parseList(text: string): readonly object[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'object' && item !== null)
      ? parsed
      : undefined
  } catch {
    return undefined // half-written or something else: the caller says so
  }
}

function idOf(item: object): string | undefined {
  return 'id' in item && typeof item.id === 'string' ? item.id : undefined
}
