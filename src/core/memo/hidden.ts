import type { Span } from '../model.js'
import { blank } from '../text/blank.js'
import { lineStartsOf, pointAt } from '../text/lines.js'
import { matchBrackets } from './brackets.js'
import { type Circumstances, type Conditional, fieldsOf, hides, readConditional, type Reader } from './conditions.js'
import { hiddenCells } from './hiddenCells.js'
import { fencesIn, findMarkup, type MarkupPart } from './markup.js'
import { noteDefinitions } from './noteDefinitions.js'
import { frontMatter } from './prose.js'

const mayHide =
  /content-(?:hidden|visible)|[.:\s"'{]hidden\b|^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(?:`{3,}|~{3,})[ \t]*\{/m

/**
 * What of a Markdown text does not reach a reader: Quarto's conditional content, cells whose code is not shown, and footnotes that only these refer
 * to. The one place that knows; whatever is checked, counted, shown or exported is read without it. In order, none within another.
 */
export function hiddenIn(text: string, reader: Reader, profiles: readonly string[] = []): readonly Span[] {
  if (reader === 'author' || !mayHide.test(text)) return []
  const front = frontMatter(text)[0]?.end ?? 0
  const circumstances = { fields: fieldsOf(text.slice(0, front)), profiles }
  // What is not closed in a field hides no more than the fields.
  const header = text.slice(0, front).replace(/(?:---|\.\.\.)[ \t]*$/, '')
  const found = [
    ...hiddenInPart(header, reader, circumstances),
    ...hiddenInPart(text.slice(front), reader, circumstances).map(({ start, end }) => ({
      start: start + front,
      end: end + front,
    })),
  ]
  return merged([...found, ...hiddenNotes(text, found)])
}

/** The text with what is hidden turned into spaces, so that all else keeps its place; line breaks and the marks of quotations around it stay. */
export function withoutHidden(text: string, hidden: readonly Span[]): string {
  const lineStarts = lineStartsOf(text)
  let done = 0
  const parts = hidden.map((span) => {
    const before = text.slice(done, span.start)
    done = span.end
    return before + replaced(text, span, lineStarts, (words) => ' '.repeat(words.length))
  })
  return parts.join('') + text.slice(done)
}

/** Gives what is put in the place of hidden words where a text is parsed: lines alone, for blanks at the start of one make code of what follows. */
export function emptying(text: string): (span: Span) => string {
  const lineStarts = lineStartsOf(text)
  return (span) => replaced(text, span, lineStarts, () => '')
}

function replaced(
  text: string,
  { start, end }: Span,
  lineStarts: readonly number[],
  put: (words: string) => string,
): string {
  const lineStart = lineStarts[pointAt(lineStarts, start).line - 1] ?? 0
  const isQuoted = /^[ \t]*>/.test(text.slice(lineStart, start))
  const [first = '', ...lines] = text.slice(start, end).split(/(\r\n|\n|\r)/)
  const rest = lines.map((line, index) => {
    if (index % 2 === 0) return line // the break between two
    const [marks = ''] = isQuoted ? (/^[ \t>]*/.exec(line) ?? []) : []
    return marks + put(line.slice(marks.length))
  })
  return put(first) + rest.join('')
}

function hiddenInPart(text: string, reader: Reader, circumstances: Circumstances): readonly Span[] {
  const { parts } = findMarkup(text)
  const isHidden = (source: Conditional): boolean => hides(source, reader, circumstances)
  const literal = parts.filter(({ kind }) => kind !== 'divFence' && kind !== 'attributes' && kind !== 'escape')
  const bare = blank(text, literal, 'x')
  return [
    ...hiddenDivs(bare, isHidden),
    ...hiddenSpans(text, bare, parts, isHidden),
    ...hiddenElements(text, parts, isHidden),
    ...hiddenCells(text, fencesIn(parts), reader, circumstances),
  ]
}

interface Open {
  readonly start: number
  /** How deep in quotations, and how far from there. */
  readonly depth: number
  readonly column: number
  readonly isHidden: boolean
}

const fence = /^([ \t>]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*):{3,}(.*)$/gm

/**
 * Pandoc's fenced divs (manual, "Divs"): any number of colons from three closes the one that was opened last in the same quotation. One that is never closed hides
 * all that follows there.
 */
function hiddenDivs(text: string, isHidden: (source: Conditional) => boolean): readonly Span[] {
  const open: Open[] = []
  const spans: Span[] = []
  const close = (end: number): void => {
    const last = open.pop()
    if (last?.isHidden) spans.push({ start: last.start, end })
  }
  for (const { 0: line, 1: prefix = '', 2: items = '', 3: behind = '', index } of text.matchAll(fence)) {
    const depth = prefix.split('>').length - 1
    const column = (prefix.split('>').at(-1) ?? '').length + items.length
    while ((open.at(-1)?.depth ?? 0) > depth) close(endOfQuotation(text, open.at(-1)?.start ?? 0))
    const words = behind.replace(/^:+|[\s:]*$/g, '').trim()
    const last = open.at(-1)
    if (words) {
      const start = index + prefix.length + items.length
      open.push({ start, depth, column, isHidden: isHidden(readConditional(words)) })
    } else if (last && last.depth === depth && !items && column < last.column + 4) close(index + line.length)
  }
  while (open.length) close((open.at(-1)?.depth ?? 0) > 0 ? endOfQuotation(text, open.at(-1)?.start ?? 0) : text.length)
  return spans
}

function endOfQuotation(text: string, start: number): number {
  const end = text.slice(start).search(/(?:\r\n|\n|\r)(?![ \t]*>)/)
  return end < 0 ? text.length : start + end
}

/** `[words]{.content-hidden}` */
function hiddenSpans(
  text: string,
  bare: string,
  parts: readonly MarkupPart[],
  isHidden: (source: Conditional) => boolean,
): readonly Span[] {
  const ends = parts.filter(
    ({ kind, start, end }) =>
      kind === 'attributes' && text[start - 1] === ']' && isHidden(readConditional(text.slice(start, end))),
  )
  if (!ends.length) return []
  const openings = new Map(Array.from(matchBrackets(bare, text), ([open, close]) => [close, open]))
  return ends.flatMap(({ start, end }) => {
    const open = openings.get(start - 1)
    return open === undefined ? [] : [withGap(text, { start: open, end })]
  })
}

/** `<div class="content-hidden">` and `<span …>`, of which Pandoc makes divs and spans. */
function hiddenElements(
  text: string,
  parts: readonly MarkupPart[],
  isHidden: (source: Conditional) => boolean,
): readonly Span[] {
  const open: { readonly name: string; readonly start: number; readonly isHidden: boolean }[] = []
  const spans: Span[] = []
  for (const { kind, start, end } of parts) {
    const source = text.slice(start, end)
    const [, slash, name = ''] = kind === 'tag' ? (/^<(\/?)(div|span)\b/i.exec(source) ?? []) : []
    if (!name || source.endsWith('/>')) continue
    if (!slash) {
      const values = new Map(
        Array.from(readConditional(source.slice(1 + name.length, -1)).values, ([key, value]) => [
          key.replace(/^data-/, ''),
          value,
        ]),
      )
      const classes = (values.get('class') ?? '').split(/\s+/)
      open.push({ name: name.toLowerCase(), start, isHidden: isHidden({ classes, values }) })
      continue
    }
    const at = open.map((one) => one.name).lastIndexOf(name.toLowerCase())
    const closed = at < 0 ? [] : open.splice(at)
    spans.push(...closed.flatMap((one) => (one.isHidden ? [withGap(text, { start: one.start, end })] : [])))
  }
  for (const one of open) if (one.isHidden) spans.push({ start: one.start, end: text.length })
  return spans
}

/** With the blanks behind it where there are some before it, so that none are left over, and none at the start of a line. */
function withGap(text: string, { start, end }: Span): Span {
  const [gap = ''] = /^[ \t]*/.exec(text.slice(end, end + 200)) ?? []
  return /(?:^|[\s>])$/.test(text.slice(Math.max(0, start - 1), start))
    ? { start, end: end + gap.length }
    : { start, end }
}

/** Footnotes that only hidden content refers to, and the marks of those that are hidden themselves. */
function hiddenNotes(text: string, hidden: readonly Span[]): readonly Span[] {
  if (!hidden.length || !text.includes('[^')) return []
  const within = (offset: number, spans: readonly Span[]): boolean =>
    spans.some(({ start, end }) => start <= offset && offset < end)
  const marks = Array.from(text.matchAll(/\[\^([^\]\s]{1,100})\](?!:)/g), ({ 0: mark, 1: name = '', index }) => ({
    name,
    span: { start: index, end: index + mark.length },
  }))
  const notes = noteDefinitions(text).map(({ name, body }) => ({
    name,
    span: { start: text.lastIndexOf(`[^${name}]:`, body.start), end: body.end },
  }))
  const found: Span[] = []
  // A note may refer to another one.
  for (let before = -1; before < found.length;) {
    before = found.length
    const all = [...hidden, ...found]
    const shown = new Set(marks.filter(({ span }) => !within(span.start, all)).map(({ name }) => name))
    const gone = new Set(marks.filter(({ span }) => within(span.start, all)).map(({ name }) => name))
    for (const { name, span } of notes)
      if (gone.has(name) && !shown.has(name) && !within(span.start, all)) found.push(span)
  }
  const lost = new Set(notes.filter(({ span }) => within(span.start, hidden)).map(({ name }) => name))
  return [...found, ...marks.filter(({ name }) => lost.has(name)).map(({ span }) => span)]
}

function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (!last || span.start >= last.end) all.push(span)
    else if (span.end > last.end) all[all.length - 1] = { start: last.start, end: span.end }
  }
  return all
}
