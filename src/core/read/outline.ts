import type { RootContent } from 'mdast'
import { parseMarkdown } from '../markdown.js'
import type { Span } from '../model.js'
import type { Report } from './reporter.js'

/** `- name: value`. The value is the source's, to the letter, line breaks of a wrapped field included. */
export interface Field {
  readonly name: string
  readonly nameSpan: Span
  readonly value: string
  readonly valueSpan: Span
  readonly span: Span
}

/** A heading with what stands under it before the next heading. `### Strait Accord [@okafor2024, sec. 1] {#strait-accord}` */
export interface OutlineRecord {
  readonly depth: number
  /** The heading without its bracket and braces: `Strait Accord`. */
  readonly title: string
  readonly titleSpan: Span
  /** What stands in the bracket: `@okafor2024, sec. 1`. */
  readonly bracket?: { readonly text: string; readonly span: Span }
  readonly id?: { readonly text: string; readonly span: Span }
  readonly attributes: ReadonlyMap<string, string>
  readonly paragraphs: readonly { readonly text: string; readonly span: Span }[]
  readonly fields: readonly Field[]
  /** Of the heading line. */
  readonly span: Span
  /** Of the heading and all under it. */
  readonly body: Span
}

export interface Outline {
  /** The YAML between the dashes. */
  readonly frontMatter?: { readonly text: string; readonly span: Span }
  readonly records: readonly OutlineRecord[]
}

type Open = { -readonly [K in keyof OutlineRecord]: OutlineRecord[K] } & {
  paragraphs: { text: string; span: Span }[]
  fields: Field[]
}

/**
 * Reads a file of the corpus as a row of headings, paragraphs and fields. Every construct is known by how its line begins, so
 * that a scanner without a Markdown parser can give the same. What is none of these is reported and passed over.
 */
export function readOutline(text: string, report: Report): Outline {
  const records: Open[] = []
  let frontMatter: Outline['frontMatter']
  for (const node of parseMarkdown(text).children) {
    const span = spanOf(node)
    const current = records.at(-1)
    if (node.type === 'yaml')
      frontMatter = { text: node.value, span: { start: text.indexOf('\n', span.start) + 1, end: span.end } }
    else if (node.type === 'heading' && text[span.start] === '#')
      records.push(openRecord(text, span, node.depth, report))
    else if (node.type === 'html' && text.startsWith('<!--', span.start)) continue
    else if (!current) report('text-misplaced', span)
    else {
      if (node.type === 'paragraph') current.paragraphs.push({ text: text.slice(span.start, span.end), span })
      else if (node.type === 'list') for (const item of node.children) readItem(text, item, current, report)
      else report('text-misplaced', span)
      current.body = { start: current.body.start, end: span.end }
    }
  }
  return frontMatter ? { frontMatter, records } : { records }
}

function spanOf(node: RootContent): Span {
  const { position } = node
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

function openRecord(text: string, span: Span, depth: number, report: Report): Open {
  const line = text.slice(span.start, span.end)
  const lead = /^#+[ \t]*/.exec(line)?.[0].length ?? 0
  const attributes = new Map<string, string>()
  let content = line.slice(lead).trimEnd()
  const record: Open = {
    depth,
    title: '',
    titleSpan: span,
    attributes,
    paragraphs: [],
    fields: [],
    span,
    body: span,
  }
  const braces = /[ \t]*\{([^{}]*)\}$/.exec(content)
  if (braces) {
    const start = span.start + lead + braces.index + braces[0].indexOf('{') + 1
    for (const part of (braces[1] ?? '').matchAll(/\S+/g))
      readAttribute(part[0], start + part.index, record, attributes, report)
    content = content.slice(0, braces.index)
  }
  const bracket = /[ \t]*\[(general|@[^[\]]*)\]$/.exec(content)
  if (bracket) {
    const start = span.start + lead + bracket.index + bracket[0].indexOf('[') + 1
    const inner = bracket[1] ?? ''
    record.bracket = { text: inner, span: { start, end: start + inner.length } }
    content = content.slice(0, bracket.index)
  }
  record.title = content
  record.titleSpan = { start: span.start + lead, end: span.start + lead + content.length }
  return record
}

function readAttribute(
  part: string,
  start: number,
  record: Open,
  attributes: Map<string, string>,
  report: Report,
): void {
  const span = { start, end: start + part.length }
  const equals = part.indexOf('=')
  if (part.startsWith('#')) record.id = { text: part.slice(1), span: { start: start + 1, end: span.end } }
  else if (equals > 0) attributes.set(part.slice(0, equals), part.slice(equals + 1))
  else report('field-malformed', span, { text: part }, ['{#id}'])
}

function readItem(text: string, item: { children: RootContent[] }, record: Open, report: Report): void {
  const [first, ...rest] = item.children
  for (const node of rest) report('text-misplaced', spanOf(node))
  if (!first) return
  const span = spanOf(first)
  const raw = text.slice(span.start, span.end)
  const parts = /^([^:\n]+?)[ \t]*:(?:\s+|$)/.exec(raw)
  if (first.type !== 'paragraph' || !parts)
    return report('field-malformed', span, { text: raw.slice(0, 40) }, ['- name: value'])
  const name = parts[1] ?? ''
  const value = raw.slice(parts[0].length)
  record.fields.push({
    name,
    nameSpan: { start: span.start, end: span.start + name.length },
    value,
    valueSpan: { start: span.end - value.length, end: span.end },
    span,
  })
}

/** The text of a wrapped paragraph or field on one line. */
export function unwrap(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').trim()
}
