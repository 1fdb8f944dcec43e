import { formatCslJson } from './interviewToCsl.js'
import type { CslItem } from './item.js'

/** A bibliography file with our items in it. */
interface MergedCslJson {
  /** The text it had, to the letter, where our items were in it already. */
  readonly text: string
  /** Keys of ours under which the file has something that is no interview: that was left as it is. */
  readonly taken: readonly string[]
  /** Whether one of our items was in it already. */
  readonly hasInterview: boolean
}

/**
 * Puts our items into a bibliography file by id: interviews that it has already give way, the rest is added, and what is not ours (a
 * report from Zotero, say) stays as it is, in its order and with the file's indentation and line endings. Undefined when the text is no
 * CSL-JSON; then it must not be written over.
 */
export function mergeCslJson(text: string, items: readonly CslItem[]): MergedCslJson | undefined {
  const before = text.trim() ? parseList(text) : []
  if (!before) return undefined
  const ours = new Map(items.map((item) => [item.id, item]))
  const known = new Set(before.map(idOf))
  const kept = before.map((item) => (isInterview(item) ? (ours.get(idOf(item) ?? '') ?? item) : item))
  const merged = [...kept, ...items.filter(({ id }) => !known.has(id))]
  const taken = before.filter((item) => !isInterview(item)).flatMap((item) => ours.get(idOf(item) ?? '')?.id ?? [])
  const hasInterview = before.some((item) => isInterview(item) && ours.has(idOf(item) ?? ''))
  const isSame = text.trim() !== '' && JSON.stringify(merged) === JSON.stringify(before)
  return { text: isSame ? text : formattedAs(text, merged), taken, hasInterview }
}

function formattedAs(text: string, items: readonly object[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = /^\[\s*\n([ \t]+)\{/.exec(text)?.[1]
  const formatted = indent === undefined ? formatCslJson(items) : `${JSON.stringify(items, undefined, indent)}\n`
  return formatted.replaceAll('\n', eol)
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

function isInterview(item: object): boolean {
  return 'type' in item && item.type === 'interview'
}

function idOf(item: object): string | undefined {
  return 'id' in item && typeof item.id === 'string' ? item.id : undefined
}
