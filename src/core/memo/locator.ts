import type { Span } from '../model.js'

/** Where in a source a citation points. For `[@a, paras. 2-4, 7]` the value is `2-4, 7`, the label `paragraph`, the numbers 2, 3, 4, 7. */
export interface Locator {
  readonly label: LocatorLabel
  /** As written, without the label. */
  readonly value: string
  /** Of label and value, and of the braces around them. */
  readonly span: Span
  /** The whole numbers named, in order; empty for time codes, Roman numerals and the like, and for a range of over a thousand. */
  readonly numbers: readonly number[]
}

/**
 * The terms of CSL's English locale by CSL's name of the locator. Pandoc wants the full stop of an abbreviation; understood beside its terms are
 * the commonest without one, `ch.`, CSL 1.0.2's `timestamp`, and our corpora's `standfirst`. Pandoc 3.1 takes the last two for plain
 * words and prints them, as it does a time code without a term, which is therefore how a memo should write one: `[@a, 00:14:03]`.
 */
const terms = {
  book: ['book', 'books', 'bk.', 'bks.'],
  chapter: ['chapter', 'chapters', 'chap.', 'chaps.', 'ch.', 'chs.', 'ch', 'chap'],
  column: ['column', 'columns', 'col.', 'cols.'],
  figure: ['figure', 'figures', 'fig.', 'figs.'],
  folio: ['folio', 'folios', 'fol.', 'fols.'],
  number: ['number', 'numbers', 'no.', 'nos.'],
  line: ['line', 'lines', 'l.', 'll.'],
  note: ['note', 'notes', 'n.', 'nn.'],
  opus: ['opus', 'opera', 'op.', 'opp.'],
  page: ['page', 'pages', 'p.', 'pp.', 'p', 'pp'],
  paragraph: ['paragraph', 'paragraphs', 'para.', 'paras.', '¶', '¶¶', 'para', 'paras'],
  part: ['part', 'parts', 'pt.', 'pts.'],
  section: ['section', 'sections', 'sec.', 'secs.', '§', '§§', 'sec', 'secs'],
  'sub-verbo': ['sub verbo', 's.v.', 's.vv.'],
  verse: ['verse', 'verses', 'v.', 'vv.'],
  volume: ['volume', 'volumes', 'vol.', 'vols.'],
  timestamp: ['timestamp', 'timestamps'],
  standfirst: ['standfirst', 'standfirsts'],
} as const

export type LocatorLabel = keyof typeof terms

const labelOf = new Map<string, LocatorLabel>()
// Object.keys types its result as plain strings; the keys are those of `terms`.
for (const label of Object.keys(terms) as LocatorLabel[]) for (const term of terms[label]) labelOf.set(term, label)

const labelPattern = /(sub verbo(?=\s)|s\.vv?\.(?=[\s\d])|\p{L}+\.?(?=[\s\d])|¶¶?|§§?)\s*/iuy
const numberPattern = String.raw`[^\s,;{}—…"“”]*\d[^\s,;{}—…"“”]*`
const romanPattern = String.raw`[ivxlcdm]+(?:[-–]+[ivxlcdm]+)?(?![\p{L}\p{N}])`
const plainValue = listOf(numberPattern)
const labelledValue = listOf(`(?:${numberPattern}|${romanPattern})`)
const timeCode = /^\d{1,2}:\d\d(?::\d\d)?(?:[-–]|$)/

/** The locator that a citation's text after its key begins with: `, para. 2`, ` {p. 3}`, ` 33`. The text is `text[start, end)`. */
export function readLocator(text: string, start: number, end: number): Locator | undefined {
  const part = text.slice(0, end)
  const from = matchEnd(/[\s,]*/y, part, start)
  return part[from] === '{' ? bracedLocator(part, from) : plainLocator(part, from)
}

function plainLocator(part: string, from: number): Locator | undefined {
  const { label, next } = readLabel(part, from)
  const stop = matchEnd(label ? labelledValue : plainValue, part, next)
  const value = part.slice(next, stop).replace(/[.:?!]+$/, '')
  return value ? locator(label, value, { start: from, end: next + value.length }) : undefined
}

/** Braces hold a locator whatever it looks like; empty ones say that there is none. */
function bracedLocator(part: string, from: number): Locator | undefined {
  const close = closingBrace(part, from)
  if (close === undefined) return undefined
  const { label, next } = readLabel(part, matchEnd(/\s*/y, part, from + 1))
  const value = part.slice(next, close).trim()
  return value ? locator(label, value, { start: from, end: close + 1 }) : undefined
}

function locator(label: LocatorLabel | undefined, value: string, span: Span): Locator {
  const plain = value.replaceAll('*', '').replace(/\s+/g, ' ')
  const implied = timeCode.test(plain) ? 'timestamp' : 'page'
  return { label: label ?? implied, value: plain, span, numbers: numbersOf(plain) }
}

function readLabel(part: string, from: number): { label?: LocatorLabel; next: number } {
  labelPattern.lastIndex = from
  const match = labelPattern.exec(part)
  const label = match && labelOf.get((match[1] ?? '').toLowerCase())
  return label ? { label, next: from + match[0].length } : { next: from }
}

/** `2-4, 7` as 2, 3, 4, 7; a shortened end is filled up from the start, so that `133-35` ends at 135. */
function numbersOf(value: string): number[] {
  return value.split(/\s*,\s*/).flatMap((part) => {
    const match = /^(\d+)(?:\s*[-–]+\s*(\d+))?$/.exec(part)
    if (!match?.[1]) return []
    const first = Number(match[1])
    const last = match[2] ? Number(match[1].slice(0, -match[2].length) + match[2]) : first
    const length = last - first + 1
    return length > 0 && length <= 1000 ? Array.from({ length }, (_, index) => first + index) : []
  })
}

function listOf(item: string): RegExp {
  return new RegExp(String.raw`${item}(?:\s*[-–]+\s*${item})?(?:,\s*${item}(?:\s*[-–]+\s*${item})?)*`, 'iuy')
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < text.length; index++) {
    if (text[index] === '{') depth++
    if (text[index] === '}' && --depth === 0) return index
  }
  return undefined
}

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match ? from + match[0].length : from
}
