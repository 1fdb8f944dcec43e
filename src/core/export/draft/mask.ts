import { blank } from '../../text/blank.js'
import { emptying } from '../../memo/hidden.js'
import { findMarkup, type MarkupPart, texMarks } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import { metadataBlocks } from '../../memo/metadata.js'
import { deepNesting, frontMatter } from '../../memo/prose.js'
import type { Span } from '../../model.js'
import type { OpenPoint } from '../proof/openPoint.js'
import { signOf } from './texSigns.js'

/** What a token stands for, which no parser of Markdown is to look into. */
export type Mark =
  | { readonly kind: 'cite' | 'sign'; readonly index: number }
  /** Shown to the letter. */
  | {
      readonly kind: 'literal'
      readonly text: string
      readonly isCode: boolean
      readonly formula?: 'inline' | 'display'
    }
  | { readonly kind: 'break' }
  /** Nothing is left of it; a tag of a block parts paragraphs. */
  | { readonly kind: 'gone'; readonly isBlock: boolean }

/** A memo's body with tokens in it. Its lines are those of the memo, and its columns too, as tables need them. */
export interface Masked {
  readonly text: string
  readonly marks: readonly (Mark & { readonly source: string })[]
  /** Tags of HTML that are gone, their words kept. */
  readonly html: number
  /** Shortcodes and pictures in HTML, which are gone. */
  readonly lost: readonly OpenPoint[]
  readonly formulas: number
}

/**
 * A token: brackets that nobody types, for like the signs that they stand for they are punctuation, on which CommonMark's rules for emphasis look; a
 * number in private characters; and as many fillers as the token is shorter than what it stands for, in each of its lines.
 */
export const token = /⸨([\uE000-\uEFFF]+)[^⸩]*⸩/
const filler = '\uF8FF'
const digits = 0x1000

interface Edit extends Span {
  readonly put: Mark | string
}

/**
 * Puts tokens in the place of citations, formulas, comments, tags and the like. `signs` are offsets at which something is shown that is no part of the
 * memo.
 */
export function mask(memo: Memo, signs: readonly number[] = []): Masked {
  const { text } = memo
  const front = frontMatter(text)[0]?.end ?? 0
  const body = blank(text, [{ start: 0, end: front }])
  const { parts } = findMarkup(body)
  const emptied = emptying(text)
  const edits: readonly Edit[] = [
    ...[{ start: 0, end: front }, ...memo.hidden, ...metadataBlocks(text, front)].map((span) => ({
      ...span,
      put: emptied(span),
    })),
    ...deepNesting(text).map((span) => ({ ...span, put: '' })),
    ...memo.citations.map(({ span, pinSpan }, index) => ({
      start: span.start,
      end: pinSpan?.end ?? span.end,
      put: { kind: 'cite', index } as const,
    })),
    ...signs.map((at, index) => ({ start: at, end: at, put: { kind: 'sign', index } as const })),
    ...parts.flatMap((part) => partEdits(part, text)),
    ...texMarks(parts, text).map((mark) => {
      const sign = signOf(mark, text, memo.lang)
      const length = mark.end - mark.start
      return { ...mark, put: mark.isOpening ? sign.padStart(length, filler) : sign.padEnd(length, filler) }
    }),
    ...Array.from(text.matchAll(/[⸨⸩\uE000-\uF8FF]/g), ({ 0: sign, index }) => ({
      start: index,
      end: index + 1,
      put: { kind: 'literal', text: sign, isCode: false } as const,
    })),
  ]
  const count = (kind: MarkupPart['kind']): number =>
    parts.filter((part) => part.kind === kind && !isBreak(text.slice(part.start, part.end))).length
  return {
    ...apply(text, edits),
    html: count('tag') + count('rawElement'),
    lost: lostParts(parts, text),
    formulas: count('math'),
  }
}

/** Breaks of pages are for paper alone; what is hidden is lost on purpose. */
function lostParts(parts: readonly MarkupPart[], text: string): readonly OpenPoint[] {
  return parts.flatMap(({ kind, start, end }): readonly OpenPoint[] => {
    const words = text.slice(start, end)
    const span = { start, end }
    if (kind === 'shortcode' && !/^\{\{<\s*pagebreak\s*>\}\}$/.test(words)) return [{ kind: 'shortcode', words, span }]
    return kind === 'tag' && /^<img\b/i.test(words) ? [{ kind: 'picture', words, span }] : []
  })
}

/** What is put between words comes first, then the widest edit of those that begin at one place; none is made within another. */
function apply(text: string, edits: readonly Edit[]): Pick<Masked, 'text' | 'marks'> {
  const marks: Masked['marks'][number][] = []
  let out = ''
  let done = 0
  const isBetween = ({ start, end }: Edit): number => Number(start === end)
  const inOrder = [...edits].sort((a, b) => a.start - b.start || isBetween(b) - isBetween(a) || b.end - a.end)
  for (const { start, end, put } of inOrder) {
    if (start < done) continue
    const source = text.slice(start, end)
    out +=
      text.slice(done, start) + (typeof put === 'string' ? put : tokenOf(marks.push({ ...put, source }) - 1, source))
    done = end
  }
  return { text: (out + text.slice(done)).replace(/\r\n?/g, '\n'), marks }
}

/** What lines begin with stays, for the quotation that they stand in; none is left empty, which would end the paragraph within the token. */
function tokenOf(number: number, source: string): string {
  const high = Math.floor(number / digits)
  const name = (high ? String.fromCharCode(0xe000 + high) : '') + String.fromCharCode(0xe000 + (number % digits))
  const [first = '', ...lines] = source.split(/\r\n|\n|\r/)
  const filled = lines.map((line) =>
    line.replace(/^([ \t>]*)(.*)$/, (_, lead: string, rest: string) => lead + filler.repeat(rest.length || 1)),
  )
  const whole = [`⸨${name}${filler.repeat(Math.max(0, first.length - 1 - name.length))}`, ...filled].join('\n')
  return whole.endsWith(filler) ? `${whole.slice(0, -1)}⸩` : `${whole}⸩`
}

/** The number of a token that a text has at `at`, and where it ends. */
export function tokenAt(text: string, at: number): { readonly number: number; readonly end: number } | undefined {
  const found = new RegExp(token, 'y')
  found.lastIndex = at
  const [whole, name = ''] = found.exec(text) ?? []
  if (whole === undefined) return undefined
  const number = Array.from(name).reduce((sum, sign) => sum * digits + sign.charCodeAt(0) - 0xe000, 0)
  return { number, end: at + whole.length }
}

/** A text in which tokens must not stay, code or an address, with what they stand for; nothing for those of which `isGone`. */
export function restore(text: string, marks: Masked['marks'], isGone?: (mark: Mark) => boolean): string {
  return text
    .replace(new RegExp(token, 'g'), (whole: string) => {
      const mark = marks[tokenAt(whole, 0)?.number ?? -1]
      return !mark || isGone?.(mark) ? '' : mark.source
    })
    .replaceAll(filler, '')
}

function partEdits({ kind, start, end }: MarkupPart, text: string): readonly Edit[] {
  const source = text.slice(start, end)
  const put = (mark: Mark): readonly Edit[] => [{ start, end, put: mark }]
  switch (kind) {
    case 'comment':
      return put({ kind: 'gone', isBlock: false })
    case 'math': {
      const formula = source.startsWith('$$') ? 'display' : 'inline'
      return put({ kind: 'literal', text: source.replace(/\s+/g, ' '), isCode: false, formula })
    }
    case 'shortcode':
      return put(valueIn(source) ?? { kind: 'gone', isBlock: false })
    case 'rawElement': {
      const words = source.replace(/<[^<>]*>/g, '').replace(/\s+/g, ' ')
      return put(
        /^<(?:pre|code)/i.test(source)
          ? { kind: 'literal', text: words, isCode: true }
          : { kind: 'gone', isBlock: false },
      )
    }
    case 'tag':
      return put(isBreak(source) ? { kind: 'break' } : { kind: 'gone', isBlock: blockTag.test(source) })
    case 'codeSpan': {
      // A pipe in it parts no cells of a table.
      const [, words = ''] = /^`+([^\r\n]*\|[^\r\n]*?)`+$/.exec(source) ?? []
      return words ? put({ kind: 'literal', text: words.trim(), isCode: true }) : []
    }
    default:
      return []
  }
}

const blockTag =
  /^<\/?(?:blockquote|details|div|d[dlt]|fig\w+|form|h[1-6r]|iframe|li|[ou]l|p|section|summary|t[dhr]|table|tbody|thead)\b/i

/** A value that nobody knows, told as Quarto tells it: nothing in its place would leave the marks of its emphasis. */
export function valueIn(source: string): Mark | undefined {
  const [, kind, name] = /^\{\{<\s+(meta|var)\s+(\S+)\s+>\}\}$/.exec(source) ?? []
  return kind && name ? { kind: 'literal', text: `?${kind}:${name}`, isCode: false } : undefined
}

function isBreak(source: string): boolean {
  return /^<br\b/i.test(source)
}
