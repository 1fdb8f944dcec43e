import { type CslItem, plainText } from '../../bibliography/item.js'
import type { Run } from '../citedItem.js'
import type { ProseContext } from './context.js'

/** Types whose titles stand in quotation marks, as parts of something. */
const parts = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'chapter',
  'entry-encyclopedia',
  'paper-conference',
  'post',
  'post-weblog',
  'speech',
  'thesis',
  'webpage',
])

/** Types whose titles are names. */
const names = new Set(['bill', 'legislation', 'personal_communication', 'regulation', 'treaty'])

/** A title as it stands in a sentence. */
export function titleRuns({ title, type }: CslItem, { document, words }: ProseContext): readonly Run[] {
  const text = plainText(title ?? '')
  if (!text) return []
  if (names.has(type)) return [{ text }]
  if (!parts.has(type)) return [{ text, italic: true }]
  return [{ text: quotedTitle(title ?? '', { document, words }) }]
}

/** A title between quotation marks, with the inner ones for those within it. */
export function quotedTitle(title: string, { document, words }: Pick<ProseContext, 'document' | 'words'>): string {
  const [open, close] = document.quotes
  const [innerOpen, innerClose] = words.innerQuotes
  const inner = plainText(title).replace(/[“„«"]\s?([^“”„«»"]*?)\s?[“”»"]/g, `${innerOpen}$1${innerClose}`)
  return `${open}${inner}${close}`
}

/** What a source is part of, or was published or given at: a journal, an institution, an event. */
export function containerRuns(item: CslItem, authors: readonly string[]): readonly Run[] {
  const container = plainText(item['container-title'] ?? '')
  if (container && parts.has(item.type)) return [{ text: container, italic: true }]
  const place = plainText(houseOrEvent(item) ?? '')
  return place && !authors.includes(place) ? [{ text: place }] : []
}

function houseOrEvent(item: CslItem): string | undefined {
  if (item.type === 'report' || item.type === 'thesis') return item.publisher
  return item.type === 'speech' || item.type === 'paper-conference' ? (item['event-title'] ?? item.event) : undefined
}

/** A list with commas, which some put before a closing quotation mark. */
export function withCommas(lists: readonly (readonly Run[])[], isInside: boolean): readonly Run[] {
  const filled = lists.filter(({ length }) => length > 0)
  return filled.flatMap((runs, index) => {
    const last = runs.at(-1)
    if (!last || index === filled.length - 1) return runs
    const isMoved = isInside && last.text.endsWith('”')
    const text = isMoved
      ? last.text.replace(/([.,?!’]*)”$/, (_, mark: string) => `${mark}${/[?!]/.test(mark) ? '' : ','}”`)
      : last.text
    return [...runs.slice(0, -1), { ...last, text }, { text: isMoved ? ' ' : ', ' }]
  })
}
