import type { Span } from '../../model.js'
import { type Block, readBlocks } from './blocks.js'
import { blocksByLines } from './blocksByLines.js'
import type { Report } from './reporter.js'

/** `- name: value`. The value is the source's, to the letter, line breaks of a wrapped field included. */
export interface Field {
  readonly name: string
  readonly nameSpan: Span
  readonly value: string
  readonly valueSpan: Span
  readonly span: Span
}

/** Words of a file with their place. */
export interface Written {
  readonly text: string
  readonly span: Span
}

/** A heading with what stands under it before the next heading. `### Strait Accord [@okafor2024, sec. 1] {#strait-accord}` */
export interface OutlineRecord {
  readonly depth: number
  /** The heading without its bracket and braces: `Strait Accord`. */
  readonly title: string
  readonly titleSpan: Span
  /** What stands in the bracket: `@okafor2024, sec. 1`. */
  readonly bracket?: Written
  readonly id?: Written
  /** What stands in the braces beside the id; the span is that of the whole `name=value`. */
  readonly attributes: ReadonlyMap<string, Written>
  readonly paragraphs: readonly Written[]
  readonly fields: readonly Field[]
  /** Of the heading line. */
  readonly span: Span
  /** Of the heading and all under it. */
  readonly body: Span
}

type Open = { -readonly [K in keyof OutlineRecord]: OutlineRecord[K] } & {
  attributes: Map<string, Written>
  paragraphs: Written[]
  fields: Field[]
  body: { readonly start: number; end: number }
}

/**
 * Reads a file of the corpus from `start` on as a row of headings, paragraphs and fields. Every construct is known by how its line begins,
 * so that no Markdown parser is needed where all lines are as the format has them. What is none of these is reported and passed over.
 */
export function readOutline(
  text: string,
  start: number,
  report: Report,
  blocksOf: typeof readBlocks = cutBlocks,
): readonly OutlineRecord[] {
  const records: Open[] = []
  for (const block of blocksOf(text, start)) {
    const current = records.at(-1)
    if (block.kind === 'heading') {
      records.push(openRecord(text, block.span, block.depth, report))
    } else if (block.kind === 'item') {
      for (const span of block.rest) report('text-misplaced', span)
      if (block.first && current) readField(text, block.first, current, report)
      else if (block.first) report('text-misplaced', block.first)
    } else if (block.kind === 'other' || !current || text.startsWith('<!--', block.span.start)) {
      report('text-misplaced', block.span)
    } else {
      current.paragraphs.push({ text: text.slice(block.span.start, block.span.end), span: block.span })
    }
    const end = block.kind === 'item' ? (block.rest.at(-1) ?? block.first)?.end : block.span.end
    const last = records.at(-1)
    if (last && end) last.body.end = end
  }
  return records
}

/** A parser takes a hundred times as long. */
function cutBlocks(text: string, start: number): Iterable<Block> {
  return blocksByLines(text, start) ?? readBlocks(text, start)
}

function openRecord(text: string, span: Span, depth: number, report: Report): Open {
  const line = text.slice(span.start, span.end)
  const lead = /^#+[ \t]*/.exec(line)?.[0].length ?? 0
  let content = line.slice(lead).trimEnd()
  const record: Open = {
    depth,
    title: '',
    titleSpan: span,
    attributes: new Map(),
    paragraphs: [],
    fields: [],
    span,
    body: { ...span },
  }
  const braces = /\{([^{}]*)\}$/.exec(content)
  if (braces) {
    const start = span.start + lead + braces.index + 1
    for (const part of (braces[1] ?? '').matchAll(/\S+/g)) readAttribute(part[0], start + part.index, record, report)
    content = content.slice(0, braces.index).trimEnd()
  }
  const bracket = /\[(general|@[^[\]]*)\]$/.exec(content)
  if (bracket) {
    const start = span.start + lead + bracket.index + 1
    const inner = bracket[1] ?? ''
    record.bracket = { text: inner, span: { start, end: start + inner.length } }
    content = content.slice(0, bracket.index).trimEnd()
  }
  record.title = content
  record.titleSpan = { start: span.start + lead, end: span.start + lead + content.length }
  return record
}

function readAttribute(part: string, start: number, record: Open, report: Report): void {
  const span = { start, end: start + part.length }
  const equals = part.indexOf('=')
  const isId = part.startsWith('#')
  const name = isId ? '#' : part.slice(0, equals)
  if (!isId && equals <= 0) report('field-malformed', span, { text: part }, ['{#id}'])
  else if (record.attributes.has(name) || (isId && record.id)) report('field-repeated', span, { field: name })
  else if (isId) record.id = { text: part.slice(1), span: { start: start + 1, end: span.end } }
  else record.attributes.set(name, { text: part.slice(equals + 1), span })
}

function readField(text: string, span: Span, record: Open, report: Report): void {
  const raw = text.slice(span.start, span.end).trimEnd()
  const end = span.start + raw.length
  const parts = /^([^:\r\n]+):(?:\s+|$)/.exec(raw)
  if (!parts) return report('field-malformed', span, { text: shorten(raw) }, ['- name: value'])
  const name = (parts[1] ?? '').trimEnd()
  const value = raw.slice(parts[0].length)
  record.fields.push({
    name,
    nameSpan: { start: span.start, end: span.start + name.length },
    value,
    valueSpan: { start: end - value.length, end },
    span: { start: span.start, end },
  })
}

function shorten(text: string): string {
  const line = unwrap(text)
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

/** The text of a wrapped paragraph or field on one line. */
export function unwrap(text: string): string {
  if (!/[\r\n]/.test(text)) return text.trim()
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
}
