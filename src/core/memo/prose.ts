import type { Nodes, Root } from 'mdast'
import { parseMarkdown } from '../text/markdown.js'
import type { Span } from '../model.js'
import { blank } from '../text/blank.js'
import { replaceAll } from '../text/replaceAll.js'
import { findColumnTables } from './columnTables.js'
import { newline } from '../text/blankLines.js'
import { fencesIn, findMarkup, type MarkupPart, texMarks } from './markup.js'
import { metadataBlocks } from './metadata.js'

/** The languages a memo may be written in, by VS Code's names. */
export type MemoLanguage = 'markdown' | 'quarto' | 'rmd' | 'plaintext'

/**
 * The text with all that is not prose turned into spaces, line breaks kept, so that an offset means the same in both. Not prose are front
 * matter, code, math, HTML comments and tags, targets of links and pictures, addresses of web and mail, attributes, shortcodes, fenced-div
 * lines, quotation marks of lines and footnote labels. The words of links, headings, notes and citations are. In plain text all is prose but comments and addresses.
 * What is hidden is blank in the text already; `hidden` says where, for blanks at the start of a line look like code.
 */
export function proseOf(text: string, language: MemoLanguage, hidden: readonly Span[] = []): string {
  const prose =
    language === 'plaintext'
      ? withSigns(blank(text, comments(text)), findMarkup(text).parts)
      : markdownProse(text, hidden)
  return blank(prose, addresses(prose))
}

function markdownProse(text: string, gone: readonly Span[]): string {
  const front = frontMatter(text)
  const body = blank(text, [...front, ...metadataBlocks(text, front[0]?.end ?? 0)])
  const { blanks, hidden, parts } = findMarkup(body)
  const tables = tableIndents(blank(body, fencesIn(parts), 'x'))
  const shown = blank(body, [...hidden, ...noteIndents(body), ...tables, ...deepNesting(body), ...gone], 'x')
  const parsed = blank(shown, citingBrackets(shown), 'x')
  const prose = blank(body, [...blanks, ...quoteMarks(body), ...blocksAndTargets(parseMarkdown(parsed), parsed)])
  return withSigns(prose, parts)
}

/** Quotation marks of LaTeX and entities as print has them, with spaces outside the quotation for what they are longer. */
function withSigns(prose: string, parts: readonly MarkupPart[]): string {
  const marks = texMarks(parts, prose).map(({ sign, isOpening, start, end }) => {
    const length = end - start
    return { span: { start, end }, text: isOpening ? sign.padStart(length) : sign.padEnd(length) }
  })
  return marks.length ? replaceAll(prose, marks) : prose
}

const frontMatterPattern = new RegExp(
  String.raw`^---[ \t]*${newline}(?:[^]*?${newline})?(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)`,
)

/** Pandoc lets three dots end it as well. One that is not closed (yet) is none. */
export function frontMatter(text: string): Span[] {
  const match = frontMatterPattern.exec(text)
  return match ? [{ start: 0, end: match[0].length }] : []
}

const notePattern = new RegExp(String.raw`^\[\^[^\]\s]+\]:.*(?:${newline}(?:[ \t]*${newline})*(?: {4}|\t).*)+`, 'gm')

/** The indentation of a footnote's further paragraphs, which CommonMark takes for code. */
function noteIndents(text: string): Span[] {
  return Array.from(text.matchAll(notePattern)).flatMap(({ 0: note, index }) =>
    Array.from(note.matchAll(/^(?: {4}|\t)(?=.*\S)/gm), (indent) => {
      const start = index + indent.index
      return { start, end: start + indent[0].length }
    }),
  )
}

/** What stands before words that are set to the right in a table of columns, for the same reason. */
function tableIndents(text: string): Span[] {
  return findColumnTables(text).flatMap(({ head, rows }) =>
    [head, ...rows].flat().map(({ start, end }) => {
      const [indent = ''] = /^ */.exec(text.slice(start, end)) ?? []
      return { start, end: start + indent.length }
    }),
  )
}

/** The marks before the lines of a block quotation. */
function quoteMarks(text: string): Span[] {
  return Array.from(text.matchAll(/^[ \t]*>[ \t>]*/gm), ({ 0: marks, index }) => ({
    start: index,
    end: index + marks.length,
  }))
}

/** The brackets of citations, which make no link or picture: the parser would take the longer for each, the more there are in a paragraph. */
function citingBrackets(text: string): Span[] {
  return Array.from(text.matchAll(/(?<![\]\\])\[[^@[\]\\<]*@[^[\]\\<]*\](?![[(:])/g)).flatMap(({ 0: found, index }) => [
    { start: index, end: index + 1 },
    { start: index + found.length - 1, end: index + found.length },
  ])
}

/** Marks of a hundred lists and quotations within each other, on which the parser would spend minutes. Nobody writes them. */
export function deepNesting(text: string): Span[] {
  const marks = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>])){100,}/gm
  return Array.from(text.matchAll(marks), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

/** What only the block structure tells: code, and what of links and pictures is not shown as text. */
function blocksAndTargets(tree: Root, text: string): Span[] {
  const spans: Span[] = []
  // A list of what is still to be seen: quotations may be nested deeper than calls can be.
  const nodes: Nodes[] = [tree]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const span = hiddenPart(node, text)
    if (span) spans.push(span)
    if ('children' in node) for (const child of node.children) nodes.push(child)
  }
  return spans
}

function hiddenPart(node: Nodes, text: string): Span | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  switch (node.type) {
    case 'code':
    case 'inlineCode':
      return { start, end }
    case 'definition':
      // `[@a]: …` cites for Pandoc.
      return node.label?.includes('@') ? undefined : { start, end }
    case 'link':
      return text[start] === '<' ? { start, end } : { start: closingBracket(text, start) + 1, end }
    case 'image':
      return { start: closingBracket(text, start + 1) + 1, end }
    case 'linkReference':
    case 'imageReference':
      return node.referenceType === 'shortcut'
        ? undefined
        : { start: closingBracket(text, text.indexOf('[', start)) + 1, end }
    default:
      return undefined
  }
}

function closingBracket(text: string, open: number): number {
  const mark = /\\[^]|[[\]]/g
  mark.lastIndex = open
  let depth = 0
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === '[') depth++
    if (match[0] === ']' && --depth === 0) return match.index
  }
  return text.length
}

function comments(text: string): Span[] {
  const closed = text.slice(0, text.lastIndexOf('-->') + '-->'.length)
  return Array.from(closed.matchAll(/<!--[^]*?-->/g), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

const mail = String.raw`(?<![\w.+-])[A-Za-z0-9](?:[\w.+-]{0,63}[A-Za-z0-9])?@[\w-]+(?:\.[\w-]+)+`
/** Not the key of a citation, `@{https://…}` or `@url:https://…`. */
const web = String.raw`\b(?:(?:https?|ftp):\/\/|www\.)(?<!@\{[^\s{}]*)(?<!@[\p{L}\p{N}_][^\s@]{0,200})[^\s<>"“”[\]{}|]+`

function addresses(prose: string): Span[] {
  return Array.from(prose.matchAll(new RegExp(`${web}|${mail}`, 'gu')), ({ 0: found, index }) => ({
    start: index,
    end: index + withoutClosingMarks(found).length,
  }))
}

/** A sentence's full stop, the mark of a note and a bracket around an address are no part of it. */
function withoutClosingMarks(address: string): string {
  const bare = address.replace(/[.,;:!?'’*_^]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? withoutClosingMarks(bare.slice(0, -1)) : bare
}
