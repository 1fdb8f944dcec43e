import { type CslItem, isResolution, plainText } from '../../bibliography/item.js'
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

/** Types of what courts and bodies issue, each known by its number; of laws those whose body is told. */
const numbered = new Set(['bill', 'hearing', 'legal_case', 'regulation'])

/** Whether it stands in something: a debate in its proceedings, an article anywhere. */
function isPart({ type, 'container-title': container }: CslItem): boolean {
  return parts.has(type) || (['article', 'hearing'].includes(type) && container !== undefined)
}

/** A title as it stands in a sentence. */
export function titleRuns(item: CslItem, { document, words }: ProseContext): readonly Run[] {
  const { title, type } = item
  const text = plainText(title ?? '')
  if (!text) return []
  if (names.has(type)) return [{ text }]
  if (!isPart(item)) return [{ text, italic: true }]
  return [{ text: quotedTitle(title ?? '', { document, words }) }]
}

/** A title between quotation marks, with the inner ones for those within it. */
export function quotedTitle(title: string, { document, words }: Pick<ProseContext, 'document' | 'words'>): string {
  const [open, close] = document.quotes
  const [innerOpen, innerClose] = words.innerQuotes
  const inner = plainText(title).replace(/[“„«"]\s?([^“”„«»"]*?)\s?[“”»"]/g, `${innerOpen}$1${innerClose}`)
  return `${open}${inner}${close}`
}

/** What a source is part of, or by whom and under which number it was issued, or where it was given: a journal, a court, an event. */
export function containerRuns(item: CslItem, authors: readonly string[]): readonly Run[] {
  const container = plainText(item['container-title'] ?? '')
  if (container && isPart(item)) return [{ text: container, italic: true }]
  const place = plainText(houseOrEvent(item) ?? '')
  const told = [authors.includes(place) ? '' : place, numberOf(item)].filter((text) => text !== '').join(', ')
  return told ? [{ text: told }] : []
}

function houseOrEvent(item: CslItem): string | undefined {
  const { type, authority, publisher, section } = item
  if (type === 'report' || type === 'thesis') return publisher
  if (type === 'hearing') return section ?? authority
  if (numbered.has(type) || type === 'legislation' || isResolution(item)) return authority ?? publisher
  return type === 'speech' || type === 'paper-conference' ? (item['event-title'] ?? item.event) : undefined
}

/** The number that an official source is known by, unless its title says it. */
function numberOf(item: CslItem): string {
  const { type, number = '', title = '', author, authority } = item
  const isIssued = type === 'legislation' && (author ?? authority) !== undefined
  const isKnownByNumber = numbered.has(type) || isIssued || isResolution(item)
  return isKnownByNumber && !title.includes(number) ? number : ''
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
