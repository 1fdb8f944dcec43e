import { blank } from '../../text/blank.js'
import { fencesIn, type MarkupPart } from '../../memo/markup.js'
import type { Span } from '../../model.js'
import { lineStartOf } from '../../text/lines.js'
import type { OpenPoint } from '../proof/openPoint.js'
import type { Text } from '../document.js'
import { formulas, frames, layout, texSymbols, switches, worded } from './texCommands.js'

/** What stands in the place of a command: a token, or words. */
export type TexPut =
  | { readonly kind: 'open'; readonly of: 'tex'; readonly look: Omit<Text, 'kind' | 'text'> }
  | { readonly kind: 'open'; readonly of: 'note' }
  | { readonly kind: 'close'; readonly of: 'tex' | 'note' }
  | { readonly kind: 'literal'; readonly text: string; readonly isCode: boolean; readonly formula?: 'display' }
  | { readonly kind: 'break' }
  | string

export interface TexEdit extends Span {
  readonly put: TexPut
}

/** What of LaTeX in a text becomes words of the document, and what cannot and is lost. */
export interface TexRead {
  readonly edits: readonly TexEdit[]
  readonly lost: readonly OpenPoint[]
}

/** The longest that is looked through for where an argument or an environment ends. */
const longest = 20_000

/** Behind a word or its full stop one that has arguments alone: elsewhere it is a folder of a path. */
const command = /(?:(?<![^\W_]|[:\\/.])\\([A-Za-z]{2,})|(?<=[\w:/.])\\([A-Za-z]{2,})(?=\*?\{))\*?/g

/**
 * Reads what LaTeX stands in a Markdown text, whose front matter is blank. Pandoc leaves all of it out of anything but LaTeX (manual, `raw_tex`); here words keep
 * their typography, notes and links are notes and links, formulas are set, and what sets pages goes. What is left goes as well, and is told.
 */
export function readTex(body: string, parts: readonly MarkupPart[]): TexRead {
  const edits: TexEdit[] = []
  const lost: OpenPoint[] = []
  if (!/\\[A-Za-z]{2}/.test(body)) return { edits, lost }
  const literal = parts.filter(({ kind }) => literals.has(kind))
  const text = blank(body, [...fencesIn(parts), ...literal], '\u0000')
  const marks = new Set(parts.flatMap(({ kind, start }) => (kind === 'texMark' ? start : [])))
  let done = 0
  for (const { 0: found, 1: apart, 2: close = '', index } of text.matchAll(command)) {
    const name = apart ?? close
    // What is quoted by a command is read as other quotation marks are.
    if (index < done || name === 'end' || marks.has(index)) continue
    const read =
      name === 'begin' ? environment(text, body, index) : one(text, name, { start: index, end: index + found.length })
    if (read === undefined) continue
    edits.push(...read.edits)
    if (read.isLost)
      lost.push({
        kind: 'tex',
        words: body.slice(read.start, read.end).split(/[\r\n]/, 1)[0] ?? '',
        span: { start: read.start, end: read.end },
      })
    done = read.next
  }
  return { edits: withoutEmptyLines(text, edits), lost }
}

/** A line of a paragraph of which nothing is left goes with its break, so that it parts no paragraph. */
function withoutEmptyLines(text: string, edits: readonly TexEdit[]): readonly TexEdit[] {
  let done = 0
  return edits.map((edit) => {
    // An environment is no part of a paragraph.
    if (edit.put !== '' || /[\r\n]/.test(text.slice(edit.start, edit.end))) return edit
    const lineStart = lineStartOf(text, edit.start)
    const isFirst = text.slice(Math.max(lineStart, done), edit.start).trim() === ''
    if (isFirst) done = edit.end
    const [rest] = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(edit.end, edit.end + 200)) ?? []
    const isInParagraph = /\S[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, lineStart - 200), lineStart))
    return isFirst && rest !== undefined && isInParagraph ? { ...edit, end: edit.end + rest.length } : edit
  })
}

const literals: ReadonlySet<MarkupPart['kind']> = new Set([
  'codeSpan',
  'math',
  'comment',
  'rawElement',
  'tag',
  'shortcode',
])

interface Read extends Span {
  readonly edits: readonly TexEdit[]
  /** Where the next command may begin: within the words of this one. */
  readonly next: number
  readonly isLost?: true
}

function one(text: string, name: string, { start, end }: Span): Read | undefined {
  const group = text[start - 1] === '{' ? switches[name] : undefined
  const close = group && groupEnd(text, start - 1)
  if (group && close !== undefined)
    return words(
      { start: start - 1, end: afterBlank(text, end) },
      close,
      { kind: 'open', of: 'tex', look: group },
      'tex',
    )
  const isLayout = Object.hasOwn(layout, name) || Object.hasOwn(switches, name)
  if (isLayout) return gone(start, argumentsEnd(text, end, layout[name] ?? 0))
  const sign = Object.hasOwn(texSymbols, name) ? texSymbols[name] : undefined
  if (sign !== undefined) {
    // `\LaTeX{}` and `\LaTeX\ ` keep the blank that follows.
    const after = text.startsWith('{}', end) ? end + 2 : /^\\\s/.test(text.slice(end, end + 2)) ? end + 1 : end
    const put: TexPut = sign === '\n' ? { kind: 'break' } : { kind: 'literal', text: sign, isCode: false }
    return { start, end: after, next: after, edits: [{ start, end: after, put }] }
  }
  const [verbatim, , shown = ''] = name === 'verb' ? (/^([^\s\w*])(.*?)\1/.exec(text.slice(end, end + 500)) ?? []) : []
  if (verbatim !== undefined) {
    const after = end + verbatim.length
    return {
      start,
      end: after,
      next: after,
      edits: [{ start, end: after, put: { kind: 'literal', text: shown, isCode: true } }],
    }
  }
  return withWords(text, name, { start, end }) ?? { ...gone(start, argumentsEnd(text, end, 9)), isLost: true }
}

/** Of commands that have words: where these begin and end, and what they are. */
function withWords(text: string, name: string, { start, end }: Span): Read | undefined {
  const last = (before: number): Span | undefined => {
    const open = argumentsEnd(text, end, before)
    const close = text[open] === '{' ? groupEnd(text, open) : undefined
    return close === undefined ? undefined : { start: open, end: close }
  }
  if (name === 'footnote') {
    const note = last(0)
    // Pandoc's notes in the line have one paragraph.
    const isLine = note !== undefined && !/\n[ \t]*\n|\r[ \t]*\r/.test(text.slice(note.start, note.end))
    return isLine ? words({ start, end: note.start + 1 }, note.end, { kind: 'open', of: 'note' }, 'note') : undefined
  }
  if (name === 'href') {
    const said = last(1)
    const [, address = ''] = /^\s*\{([^{}]*)\}/.exec(text.slice(end, end + 2000)) ?? []
    const look = /^(?:https?:|mailto:)/i.test(address) ? { href: address } : {}
    return said && words({ start, end: said.start + 1 }, said.end, { kind: 'open', of: 'tex', look }, 'tex')
  }
  if (name === 'url' || name === 'texttt') {
    const said = last(0)
    if (!said) return undefined
    const shown = text.slice(said.start + 1, said.end)
    const put: TexPut = name === 'url' ? `<${shown}>` : { kind: 'literal', text: shown, isCode: true }
    return { start, end: said.end + 1, next: said.end + 1, edits: [{ start, end: said.end + 1, put }] }
  }
  const known = Object.hasOwn(worded, name) ? worded[name] : undefined
  const said = known && last(known.before ?? 0)
  return said && words({ start, end: said.start + 1 }, said.end, { kind: 'open', of: 'tex', look: known.look }, 'tex')
}

/** Words up to a closing brace; commands within are read as well. */
function words(opening: Span, close: number, put: TexPut, of: 'tex' | 'note'): Read {
  return {
    start: opening.start,
    end: close + 1,
    next: opening.end,
    edits: [
      { ...opening, put },
      { start: close, end: close + 1, put: { kind: 'close', of } },
    ],
  }
}

function gone(start: number, end: number): Read {
  return { start, end, next: end, edits: [{ start, end, put: '' }] }
}

function environment(text: string, body: string, start: number): Read | undefined {
  const [opening, name = '', star = ''] = /^\\begin\{([A-Za-z]+)(\*?)\}/.exec(text.slice(start, start + 100)) ?? []
  if (opening === undefined) return undefined
  const closing = `\\end{${name}${star}}`
  const close = environmentEnd(text.slice(start, start + longest), opening, closing)
  if (close === undefined) return undefined
  const end = start + close + closing.length
  if (Object.hasOwn(frames, name)) {
    const inner = argumentsEnd(text, start + opening.length, frames[name] ?? 0)
    return {
      start,
      end,
      next: inner,
      edits: [
        { start, end: inner, put: '\n' },
        { start: start + close, end, put: '\n' },
      ],
    }
  }
  const lines = Object.hasOwn(formulas, name) ? formulas[name] : undefined
  if (lines === undefined) return { ...gone(start, end), isLost: true }
  const inner = body
    .slice(start + opening.length, start + close)
    .replace(/\\label\{[^{}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const tex = lines ? `\\begin{${lines}} ${inner} \\end{${lines}}` : inner
  const put: TexPut = { kind: 'literal', text: `$$${tex}$$`, isCode: false, formula: 'display' }
  return { start, end, next: end, edits: [{ start, end, put }] }
}

/** Where the environment closes with which a text begins; it may hold others of its name. */
function environmentEnd(text: string, opening: string, closing: string): number | undefined {
  let depth = 0
  for (let at = 0; ; at++) {
    const open = text.indexOf(opening, at)
    const close = text.indexOf(closing, at)
    if (close < 0) return undefined
    const isOpening = open >= 0 && open < close
    depth += isOpening ? 1 : -1
    if (depth === 0) return close
    at = isOpening ? open : close
  }
}

/** Behind at most so many arguments in braces or brackets, and behind the blank that ends a command without any. */
function argumentsEnd(text: string, from: number, most: number): number {
  let at = from
  for (let count = 0; ;) {
    const [optional = ''] = /^\[[^\][\r\n]*\](?![(:[])/.exec(text.slice(at, at + 500)) ?? []
    if (optional && most > 0 && !optional.includes('@')) {
      at += optional.length
      continue
    }
    // `\setlength\parindent{0pt}`
    const [bare = ''] = count === 0 && most === 2 ? (/^\\[A-Za-z]+/.exec(text.slice(at, at + 100)) ?? []) : []
    const close = bare
      ? at + bare.length - 1
      : text[at] === '{' && (count < most || text[at + 1] === '}')
        ? groupEnd(text, at)
        : undefined
    if (close === undefined) break
    at = close + 1
    count++
  }
  return at === from ? afterBlank(text, at) : at
}

function afterBlank(text: string, at: number): number {
  return /[ \t]/.test(text[at] ?? '') ? at + 1 : at
}

/** Where the brace closes that opens at `open`. */
function groupEnd(text: string, open: number): number | undefined {
  const mark = /\\[^]|[{}]/g
  mark.lastIndex = open
  let depth = 0
  for (let found = mark.exec(text); found && found.index < open + longest; found = mark.exec(text)) {
    if (found[0] === '{') depth++
    if (found[0] === '}' && --depth === 0) return found.index
  }
  return undefined
}
