import { isCrossReference, keyPattern } from '../../memo/citationKey.js'
import { cellsToRun } from '../../memo/cells.js'
import type { Memo } from '../../memo/memo.js'
import type { Block, Document, Inline } from '../document.js'
import { readDraft } from '../draft/readDraft.js'
import type { OpenPoint, OpenPointKind } from './openPoint.js'
import { placesIn } from './places.js'

/** What the proof knows besides the document. */
export interface Proof {
  readonly memo: Memo
  /** Whether the corpus or a bibliography has a source of that key. */
  readonly isKey?: (words: string) => boolean
  /** Sources of pictures that are at hand; undefined where nothing is said of pictures. */
  readonly pictures?: { readonly has: (source: string) => boolean }
  /** Its citations are not set yet, so that brackets around one are not empty. */
  readonly isDraft?: true
}

interface Find {
  readonly kind: OpenPointKind
  readonly words: string
}

/**
 * What is not finished in a document as its reader would see it, its citations set: raw matter that would be shown or lost, and notes to oneself. In
 * the order of the memo. Bibliography and annex are ours and not looked at.
 */
export function proofread(document: Document, { memo, isKey, pictures, isDraft }: Proof): readonly OpenPoint[] {
  const { title, subtitle, blocks } = document
  const places = placesIn(memo)
  const found: OpenPoint[] = []
  const put = ({ kind, words }: Find): void => {
    const span = places.next(words, kind)
    // An `@` that is escaped, or part of an address, is meant.
    const isLabel = ['#', 'label: '].some((mark) => memo.written.includes(mark + words.slice(1)))
    if (span) found.push({ kind: kind === 'cross-reference' && isLabel ? 'quarto-reference' : kind, words, span })
  }
  const marks = marksOf(document)
  const line = (content: readonly Inline[]): void => {
    const text = shown(content, isDraft ? sign : '')
    for (const find of [
      ...findsInLine(text, marks),
      ...bareKeys(text, isKey),
      ...codeToRun(content),
      ...imagesIn(content, pictures),
    ])
      put(find)
    for (const one of content) if (one.kind === 'note') read(one.blocks)
  }
  const read = (all: readonly Block[]): void => {
    for (const block of all) {
      readBlock(block, line, read, put)
      if (block.kind === 'figure') for (const find of imagesIn([block.image], pictures)) put(find)
    }
  }
  line(title)
  line(subtitle)
  read(document.abstract)
  places.enterBody()
  read(blocks)
  for (const { start, end, engine } of cellsToRun(memo))
    found.push({ kind: 'code-cell', words: engine, span: { start, end } })
  for (const [kind, pattern] of [
    ['tex', thinSpace],
    ['empty-link', emptyLink],
    ['cross-reference', bookdownLabel],
  ] as const)
    for (const { 0: words, index } of memo.text.matchAll(pattern))
      if (memo.citingProse[index] === memo.text[index])
        found.push({ kind, words, span: { start: index, end: index + words.length } })
  found.push(...readDraft(memo).lost)
  return found.sort((a, b) => a.span.start - b.span.start)
}

function readBlock(
  block: Block,
  line: (content: readonly Inline[]) => void,
  read: (blocks: readonly Block[]) => void,
  put: (find: Find) => void,
): void {
  switch (block.kind) {
    case 'heading':
      if (!block.content.some((one) => one.kind !== 'text' || one.text.trim()))
        put({ kind: 'empty-heading', words: '' })
      return line(block.content)
    case 'paragraph':
      return line(block.content)
    case 'quote':
      return read(block.blocks)
    case 'list':
      // Items are no paragraphs: many have no full stop, and may go on in the next.
      for (const item of block.items) for (const one of item.blocks) readBlock(one, line, read, put)
      return
    case 'figure':
      return line(block.caption)
    case 'definitions':
      for (const { term, definitions } of block.items) {
        line(term)
        for (const one of definitions.flat()) readBlock(one, line, read, put)
      }
      return
    case 'table':
      line(block.caption)
      for (const { content } of [block.head, ...block.rows].flat()) line(content)
      return
    default:
  }
}

const key = new RegExp(String.raw`(?<![\p{L}\p{N}\\/.@-])@(?:${keyPattern})`, 'gu')
const tex = /(?<![\w:\\/.])\\[A-Za-z]{2,}\*?/g
/** Of bookdown, `\@ref(fig:x)`, whose backslash a reader does not see, and `(\#fig:x)` where such a reference leads. */
const bookdown = /@ref\([^)\s]*\)/g
const bookdownLabel = /\(\\#(?:fig|tab|eq):[\w:-]+\)/g
/** Of other programs: `[[note]]`, `{{ site.title }}`. */
const wikiLink = /(?<![\p{L}\p{N}_\]])\[\[[^[\]]+\]\]/gu
const variable = /\{\{[^{}<>]+\}\}/g
/** `5~km`, `Mr.~Reed`: outside LaTeX a space that does not break is `\ ` (Pandoc manual, "Backslash escapes"), and a tilde stays. */
const tie = /(?<!\p{N})\p{N}+~\p{L}+|(?<!\p{L})\p{L}+\.~[\p{L}\p{N}]+/gu
/** `5\,km`, of which Markdown leaves the comma. */
const thinSpace = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*[\p{N}.]\\,\p{L}+/gu
/** With the word behind it; `[0, 1)` is an interval. */
const openBracket = /\[\p{L}[\p{L}\p{M}'’-]*(?=[^[\]]*$)/gu
const footnote = /\[\^[^[\]]+\]/g
/** At the end of a paragraph, or two for a new line as LaTeX has it; a path of Windows has more of them. */
const backslash = /(?<!\S)[^\s\\]*\\+(?=\s|$)/g
/** With an identifier or a class, else behind what can have attributes; `{.js,.ts}` is a pattern of files. */
const attributes =
  /\{\s*[#.][\p{L}_][\p{L}\p{N}_:.-]*(?=[\s}]|$)[^{}]*(?:\}|$)|(?<=[\])\uFFFC]\s?)\{\s*[\w-]+=[^{}]*(?:\}|$)/gu
/** A link without words is lost. */
const emptyLink = /(?<![!\\\]])\[\s*\]\([^()\s]+\)/g
/** Neither behind a word, for `mean()` is the name of a function, nor in quotation marks. */
const emptyBrackets = /(?<![\p{L}\p{N}_\]"'“‘«])(?:\([\s,;]*\)(?!\s*[=-]>)|\[[,;]*\])/gu

function findsInLine(text: string, marks: RegExp): readonly Find[] {
  const all = (kind: OpenPointKind, pattern: RegExp): readonly Find[] =>
    Array.from(text.matchAll(pattern), ([words]) => ({ kind, words }))
  return [
    ...all('key', key).map((find) =>
      isReference(find.words.slice(1)) ? { ...find, kind: 'cross-reference' as const } : find,
    ),
    ...all('cross-reference', bookdown),
    ...all('cross-reference', wikiLink),
    ...all('shortcode', variable),
    ...all('tex', tex),
    ...all('tex', tie),
    ...all('open-bracket', openBracket),
    ...all('footnote', footnote),
    ...all('backslash', backslash),
    ...all('attributes', attributes),
    ...all('empty-brackets', emptyBrackets),
    ...all('note-to-self', marks),
  ]
}

const word = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:[:-][\p{L}\p{N}_]+)*`
/** In brackets any key; in the text one that no word looks like, for it has a year or is ours of somebody protected. */
const asKey = new RegExp(
  String.raw`(?<=\[)${word}(?=[\],;])|(?<![\p{L}\p{N}_\\/.@:#-])(?=source-|[\p{L}_:-]+(?:1[5-9]|20)\d\d)${word}(?![\p{L}\p{N}_/@-]|\.\p{L})`,
  'gu',
)

function bareKeys(text: string, isKey: Proof['isKey']): readonly Find[] {
  if (!isKey) return []
  return Array.from(text.matchAll(asKey), ([words]): Find => ({ kind: 'bare-key', words })).filter(({ words }) =>
    isKey(words),
  )
}

function codeToRun(content: readonly Inline[]): readonly Find[] {
  return content.flatMap((one) =>
    one.kind === 'text' && one.code && isRun.test(one.text) ? [{ kind: 'inline-code' as const, words: one.text }] : [],
  )
}

function isReference(name: string): boolean {
  return isCrossReference(name) || /^(?:fig|tbl|tab|sec|eq|lst):/i.test(name)
}

const isRun = /^(?:\{(?:r|python|julia|ojs)\}\s*|(?:r|python|julia)\s+)\S/

/** Stands for what is no word; no pattern knows it. */
const sign = '\uFFFC'

/** The words of a line as they are read. `unset` stands for a citation that says nothing. */
function shown(content: readonly Inline[], unset = ''): string {
  const words = content.map((one): string => {
    if (one.kind === 'text') return one.code || one.formula || isAddress(one.href, one.text) ? sign : one.text
    if (one.kind === 'cite') return shown(one.content) || unset
    return one.kind === 'break' ? ' ' : sign
  })
  return words.join('')
}

function isAddress(href: string | undefined, text: string): boolean {
  return href !== undefined && /^(?:https?:|mailto:)/.test(href) && /[@/]/.test(text)
}

function imagesIn(content: readonly Inline[], pictures: Proof['pictures']): readonly Find[] {
  if (!pictures) return []
  return content.flatMap((one) =>
    one.kind === 'image' && !pictures.has(one.source) ? [{ kind: 'picture' as const, words: one.source }] : [],
  )
}

/**
 * Marks of writers for what is still to come. Two are words elsewhere, TODO in Spanish and TK in German, and count there only in brackets or before a
 * colon; XXX is a number where the document has others like it.
 */
function marksOf({ language, blocks, title }: Document): RegExp {
  const isEnglish = /^en\b/i.test(language)
  const text = [shown(title), ...blocks.map((block) => ('content' in block ? shown(block.content) : ''))].join('\n')
  const counts = /\bX{1,3}(?:I{1,3}|IV|V|VI{1,3}|IX)\b/.test(text)
  const bounded = (words: string): string => String.raw`(?<![\p{L}\p{N}_/\\.-])(?:${words})(?![\p{L}\p{N}_/\\-])`
  const marked = isEnglish ? bounded('(?:TK)+|TODO') : String.raw`(?<=\[)(?:TK|TODO)\b|\b(?:TK|TODO)(?=:)`
  return new RegExp(`${marked}|${bounded(counts ? 'FIXME' : 'FIXME|XXX+')}|(?<!\\?)\\?{3}(?!\\?)`, 'gu')
}
