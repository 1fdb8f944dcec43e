import type { Span } from '../model.js'
import { keyPattern } from './citationKey.js'
import { newline } from '../text/blankLines.js'
import { withoutEntities } from '../text/entities.js'

/** What is not prose in a Markdown text as far as it can be told without the block structure. */
export interface Markup {
  /** Not prose. */
  readonly blanks: readonly Span[]
  /** Of the blanks those that a Markdown parser must not see: it would take a pin wrapped to a line's start for a block of HTML. */
  readonly hidden: readonly Span[]
  /** Every construct that was met, escapes among them, in order. */
  readonly parts: readonly MarkupPart[]
}

/** One construct of a Markdown text, in full. */
export interface MarkupPart extends Span {
  readonly kind: Construct
}

/** Longer ones are taken for stray marks, so that hostile text cannot make each mark cost a look at all that follows. */
const longest = 2000

const linePrefix = String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`
const attribute = String.raw`(?:[#.][^\s{}]+|-|=[\w-]+|[A-Za-z_][\w:.-]*=(?:"[^"\n\r]*"|'[^'\n\r]*'|[^\s"'{}]*))`
const htmlAttribute = String.raw`\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>\x60]+))?`

/** Every construct by its name, in the order in which they are tried where one of them may begin. */
const constructs = {
  texMark: String.raw`\\enquote\*?\{|,,(?=[^\s,])`,
  texBlock: String.raw`\\(?:begin|end)\{(?:quote|quotation|displayquote)\}`,
  escape: String.raw`\\[^]`,
  fence: String.raw`${linePrefix}(?:\x60{3,}(?=[^\x60\r\n]*$)|~{3,})`,
  divFence: String.raw`^[ \t>]*:{3,}.*$`,
  footnoteLabel: String.raw`\[\^[^\]\s]{1,999}\]:?`,
  citationKey: `@(?:${keyPattern})`,
  codeSpan: '`+',
  comment: '<!--',
  rawElement: String.raw`<(?:script|style|pre|textarea|code)(?=[\s>])`,
  tag: String.raw`<\/?[A-Za-z][\w-]*(?:${htmlAttribute})*\s*\/?>`,
  math: String.raw`\$\$?`,
  shortcode: String.raw`\{\{<.{0,1000}?>\}\}`,
  attributes: String.raw`\{\s*${attribute}(?:\s+${attribute})*\s*\}`,
  noBreakSpace: '&(?:nbsp|#160|#x[aA]0);',
  markEntity: '&(?:[lrb]dquo|[lr]aquo|quot|#(?:822[012]|171|187|34|[xX](?:201[cdeCDE]|[aAbB][bB]|22)));',
} as const
/** A `texMark` is a quotation mark of LaTeX, ``so'', `so', ,,so'' or \enquote{so}, or an entity of HTML for one, without what it quotes. */
export type Construct = keyof typeof constructs

const anyConstruct = Object.entries(constructs)
  .map(([name, pattern]) => `(?<${name}>${pattern})`)
  .join('|')

/** Scans for everything whose inside must not be read as Markdown: whichever begins first wins, as in CommonMark. */
export function findMarkup(text: string): Markup {
  const blanks: Span[] = []
  const hidden: Span[] = []
  const parts: MarkupPart[] = []
  const closers = makeClosers(text)
  const pattern = new RegExp(anyConstruct, 'gmu')
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match
    const { index } = match
    const name = constructOf(match)
    if (name === 'markEntity') {
      parts.push({ kind: 'texMark', start: index, end: index + found.length })
      continue
    }
    const quoted = texQuotationEnd(text, index, found)
    if (quoted !== undefined) {
      const closing = /["}]/.test(text.charAt(quoted - 1)) ? 1 : found.length
      const marks = [
        { start: index, end: index + found.length },
        { start: quoted - closing, end: quoted },
      ]
      parts.push(...marks.map((span) => ({ kind: 'texMark' as const, ...span })))
      hidden.push(...marks)
      pattern.lastIndex = index + found.length
      continue
    }
    const end = endOf(name, text, index, found, closers)
    pattern.lastIndex = end ?? index + (name === 'codeSpan' || name === 'math' ? found.length : 1)
    if (end === undefined || name === 'citationKey') continue
    parts.push({ kind: name, start: index, end })
    if (name === 'escape') {
      // An escaped space is a no-break space in Pandoc.
      if (found === '\\ ') blanks.push({ start: index, end: index + 1 })
      continue
    }
    blanks.push({ start: index, end })
    if (name !== 'fence' && name !== 'noBreakSpace') hidden.push({ start: index, end })
  }
  return { blanks, hidden, parts: parts.sort((a, b) => a.start - b.start) }
}

/** Blocks of code between marks of their own. */
export function fencesIn(parts: readonly MarkupPart[]): readonly MarkupPart[] {
  return parts.filter(({ kind }) => kind === 'fence')
}

function constructOf(match: RegExpExecArray): Construct {
  const groups = match.groups ?? {}
  // One of the groups took part, else there would be no match.
  return Object.keys(groups).find((name) => groups[name] !== undefined) as Construct
}

/** Where a construct that begins at `start` with `found` ends, or undefined when it is none after all. */
function endOf(name: Construct, text: string, start: number, found: string, closers: Closers): number | undefined {
  const after = start + found.length
  if (name === 'fence') return fenceEnd(text, start, found)
  if (name === 'codeSpan') return codeSpanEnd(text, after, found)
  if (name === 'comment') return closers.after('-->', after) ?? paragraphEnd(text, after)
  if (name === 'rawElement') return closers.after(`</${found.slice(1).toLowerCase()}>`, after)
  if (name === 'math') return mathEnd(text, after, found)
  return name === 'texMark' ? undefined : after
}

/** A fence that is never closed runs to the end of its quotation or of the text; an indented one is then no fence. */
function fenceEnd(text: string, start: number, found: string): number | undefined {
  const sign = found.at(-1) ?? ''
  const marks = found.length - found.indexOf(sign)
  // A pattern counts no further. Nobody closes that many marks.
  const before = closingIndent(text, start, found)
  const close = new RegExp(`^${before}${sign}{${Math.min(marks, longest)},}[ \\t]*$`, 'gm')
  close.lastIndex = start + found.length
  const closed = close.exec(text)
  const quoteEnd = /^[ \t]*>/.test(found) ? endOfQuotation(text, start) : text.length
  if (closed && closed.index < quoteEnd) return closed.index + closed[0].length
  return /^(?: {4}|\t)/.test(found) ? undefined : quoteEnd
}

/** A cell of code closes where its marks stand as far in as they do where it opens (knitr, `chunk.end`), so that its code may have such marks in a string. */
function closingIndent(text: string, start: number, found: string): string {
  const [indent] = /^[ \t]{0,3}(?=[`~])/.exec(found) ?? []
  const isCell = /^[ \t]*\{[ \t]*[A-Za-z]/.test(text.slice(start + found.length, start + found.length + 20))
  return indent !== undefined && isCell ? indent : String.raw`[ \t>]*`
}

function endOfQuotation(text: string, start: number): number {
  const unquoted = new RegExp(`${newline}(?![ \\t]*>)`, 'g')
  unquoted.lastIndex = start
  return unquoted.exec(text)?.index ?? text.length
}

/**
 * Where a quotation between LaTeX's marks ends. It is no code: nothing but words stands behind the opening marks and before the closing ones, and where a
 * backtick follows later, it opens another one.
 */
function texQuotationEnd(text: string, start: number, marks: string): number | undefined {
  const pattern = quotations[marks]
  if (!pattern || !/[\s([—–-]$|^$/.test(text.slice(Math.max(0, start - 1), start))) return undefined
  const reach = text.slice(start, paragraphEnd(text, start + marks.length, start + longest))
  const [quotation] = pattern.exec(reach) ?? []
  if (quotation === undefined || crossesBlock(quotation)) return undefined
  const [before] = (marks.startsWith('`') ? /^[^`]*(?=`)/.exec(reach.slice(quotation.length)) : null) ?? []
  return before === undefined || /[\s([—–-]$/.test(before) ? start + quotation.length : undefined
}

const enquoted = /^\\enquote\*?\{(?:[^{}\\]|\\[^]|\{[^{}]*\})*\}/

const quotations: Readonly<Record<string, RegExp>> = {
  '``': /^``(?=[^\s`])(?:[^`]|(?<=[\s(])`(?!`))*?(?<=\S)''(?![\p{L}\p{N}'`])/u,
  '`': /^`(?=[^\s`])[^`]*?(?<=\S)'(?![\p{L}\p{N}'`])/u,
  ',,': /^,,(?:[^,]|,(?!,))*?(?<=\S)(?:''|``|")(?![\p{L}\p{N}'`])/u,
  '\\enquote{': enquoted,
  '\\enquote*{': enquoted,
}

/** Quotation marks with their signs in print. */
const signs: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '`': '‘',
  "'": '’',
  ',,': '„',
  '"': '“',
  '}': '”',
  '\\enquote{': '“',
  '\\enquote*{': '“',
}

export interface TexMark extends Span {
  /** As print has it. */
  readonly sign: string
  /** Whether it opens a quotation. */
  readonly isOpening: boolean
}

/** The marks of such quotations. What opens low closes high, as German has it. */
export function texMarks(parts: readonly MarkupPart[], text: string): readonly TexMark[] {
  let isLow = false
  return parts.flatMap(({ kind, start, end }): readonly TexMark[] => {
    const mark = text.slice(start, end)
    const sign = kind === 'texMark' ? (signs[mark] ?? withoutEntities(mark).charAt(0)) : undefined
    if (sign === undefined) return []
    const closesLow = isLow && /^(?:''|``|")$/.test(mark)
    const isOpening = mark.startsWith('&')
      ? /^$|[\s([{—–-]/.test(text.charAt(start - 1))
      : !closesLow && /^[`,\\]/.test(mark)
    isLow = mark === ',,' || (isLow && !closesLow)
    return [{ start, end, sign: closesLow ? '“' : sign, isOpening }]
  })
}

function codeSpanEnd(text: string, after: number, marks: string): number | undefined {
  const reach = text.slice(after, paragraphEnd(text, after, after + longest))
  const close = Array.from(reach.matchAll(/`+/g)).find((run) => run[0].length === marks.length)
  return close && !crossesBlock(reach.slice(0, close.index)) ? after + close.index + marks.length : undefined
}

/**
 * Pandoc's rule (manual, extension `tex_math_dollars`): no space after the opening dollar or before the closing one, no digit after it. So
 * `$20 and $30` is money.
 */
function mathEnd(text: string, after: number, marks: string): number | undefined {
  const reach = text.slice(after, paragraphEnd(text, after, after + longest))
  const inside = marks === '$$' ? /^(?:[^$\\]|\\[^]|\$(?!\$))+?\$\$/ : /^(?=\S)(?:[^$\\]|\\[^])*?(?<=\S)\$(?!\d)/
  const match = inside.exec(reach)
  return match ? after + match[0].length : undefined
}

/** True where a line in between begins a list item, heading, quotation or table row, so that what began before it has ended. */
function crossesBlock(between: string): boolean {
  return /[\r\n][ \t]*(?:[-*+#>|]|\d{1,9}[.)]|:::)/.test(between)
}

/** Where the paragraph ends, looked for no further than `limit`: a search for the end of the text from every mark would be quadratic. */
function paragraphEnd(text: string, from: number, limit = text.length): number {
  const end = Math.min(limit, text.length)
  const blankLine = new RegExp(String.raw`${newline}[ \t>]*(?=[\r\n]|$(?![^]))`)
  const found = blankLine.exec(text.slice(from, end))
  return found ? from + found.index : end
}

interface Closers {
  /** The end of the first `mark` at or after `from`, in whatever case. */
  after(mark: string, from: number): number | undefined
}

/** Remembers where each mark stands last, so that thousands of openings without a close cost one search. */
function makeClosers(text: string): Closers {
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text
  const last = new Map<string, number>()
  return {
    after(mark, from) {
      const lastAt = last.get(mark) ?? lower.lastIndexOf(mark)
      last.set(mark, lastAt)
      return lastAt < from ? undefined : lower.indexOf(mark, from) + mark.length
    },
  }
}
