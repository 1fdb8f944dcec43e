import type Token from 'markdown-it/lib/token.mjs'
import { encodedAddress } from '../../text/encodedAddress.js'
import { speechOf } from '../direction.js'
import type { Block, DraftCitation, Inline, Text } from '../document.js'
import type { Citation } from '../../memo/citations.js'
import { type Attributes, sizeIn } from './attributes.js'
import type { Env } from './env.js'
import { parseLine } from './markdown.js'
import { restore } from './mask.js'
import { literal, smarten } from './smart.js'
import type { LookMeta } from './texRules.js'
import { tidy } from './tidy.js'

/** What reading a memo's body needs and gathers. */
export interface Reading {
  readonly env: Env
  /** The blocks of the notes of the memo, not read yet. */
  readonly notes: ReadonlyMap<string, () => readonly Block[]>
  readonly cited: readonly Citation[]
  /** Of the memo, whose quotation marks straight ones become. */
  readonly language: string | undefined
  /** Filled in the order in which a reader meets them. */
  readonly citations: DraftCitation[]
  /** Blocks tell of what lines of the memo they are, for a preview. */
  readonly hasLines: boolean
  /** Reading stands within a footnote. */
  inNote: boolean
}

type Look = Omit<Text, 'kind' | 'text'>

/** The words of a paragraph, with typography as flags. */
export function readLine(content: string, reading: Reading): readonly Inline[] {
  return readTokens(parseLine(content, reading.env), reading)
}

/** The same of a line that has been parsed. */
export function readTokens(tokens: readonly Token[], reading: Reading): readonly Inline[] {
  return tidy(smarten(piecesIn(tokens, {}, reading), reading.language))
}

function piecesOf(content: string, look: Look, reading: Reading): readonly Inline[] {
  return piecesIn(parseLine(content, reading.env), look, reading)
}

function piecesIn(tokens: readonly Token[], outer: Look, reading: Reading): readonly Inline[] {
  const looks: Look[] = [outer]
  return tokens.flatMap((token): readonly Inline[] => {
    const look = looks.at(-1) ?? outer
    if (token.nesting === 1) looks.push({ ...look, ...lookOf(token, look, reading) })
    else if (token.nesting === -1) looks.pop()
    else return leafOf(token, look, reading)
    return []
  })
}

function lookOf({ type, attrs }: Token, look: Look, { env }: Reading): Look {
  if (type === 'em_open') return { italic: !look.italic }
  if (type === 'strong_open') return { bold: true }
  if (type === 's_open') return { strike: true }
  const href = attrs?.find(([name]) => name === 'href')?.[1]
  return href === undefined ? {} : linkTo(restore(decoded(href), env.masked.marks))
}

function leafOf(token: Token, look: Look, reading: Reading): readonly Inline[] {
  const { marks } = reading.env.masked
  switch (token.type) {
    case 'text':
      return token.content ? [{ kind: 'text', ...look, text: token.content }] : []
    case 'text_special':
      return [literal({ kind: 'text', ...look, text: token.content })]
    case 'literal':
      return [literal({ kind: 'text', ...look, text: String(token.meta) })]
    case 'code_inline':
      return [{ kind: 'text', ...look, text: restore(token.content, marks).trim(), code: true }]
    case 'softbreak':
      return [{ kind: 'text', ...look, text: '\n' }]
    case 'hardbreak':
      return [{ kind: 'break' }]
    case 'image':
      return [imageOf(token, reading)]
    case 'look': {
      const meta = token.meta as LookMeta
      return piecesOf(meta.content, { ...look, ...meta.look }, reading)
    }
    case 'span': {
      const { attributes, content } = token.meta as { readonly attributes: Attributes; readonly content: string }
      return piecesOf(content, { ...look, ...spanLook(attributes) }, reading)
    }
    case 'note':
      return noteOf(() => [{ kind: 'paragraph', content: readLine(String(token.meta), reading) }], reading)
    case 'note_reference':
      return noteOf(reading.notes.get(String(token.meta)), reading)
    case 'mark':
      return markOf(Number(token.meta), look, reading)
    default:
      return []
  }
}

/** A footnote within a footnote is none, as for Pandoc. */
function noteOf(blocks: (() => readonly Block[]) | undefined, reading: Reading): readonly Inline[] {
  if (!blocks || reading.inNote) return []
  reading.inNote = true
  const note = { kind: 'note', blocks: blocks() } as const
  reading.inNote = false
  return [note]
}

function markOf(number: number, look: Look, { env, cited, citations, inNote }: Reading): readonly Inline[] {
  const mark = env.masked.marks[number]
  switch (mark?.kind) {
    case 'cite': {
      const { index } = mark
      const citation = cited[index]
      if (citation) citations.push({ citation, index, inNote })
      return citation ? [{ kind: 'cite', index, content: [] }] : []
    }
    case 'sign':
      return [{ kind: 'cite', index: cited.length + mark.index, content: [] }]
    case 'break':
      return [{ kind: 'break' }]
    case 'literal': {
      const { text, isCode, formula } = mark
      return [
        literal({ kind: 'text', ...look, text, ...(isCode ? { code: true } : {}), ...(formula ? { formula } : {}) }),
      ]
    }
    default:
      return []
  }
}

function spanLook({ classes, values }: Attributes): Look {
  const has = (...names: readonly string[]): boolean => classes.some((one) => names.includes(one))
  return {
    ...speechOf(values),
    ...(has('smallcaps') ? { smallCaps: true } : {}),
    ...(has('underline', 'ul') ? { underline: true } : {}),
  }
}

/** Links of the web and of mail, and within the document; a path of this machine leads nowhere elsewhere. */
function linkTo(url: string): Look {
  return /^(?:https?:|mailto:|#)/i.test(url) ? { href: encodedAddress(url) } : {}
}

/** As the memo writes it: markdown-it encodes it for a page. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Its words are those of Quarto’s `fig-alt`, else those that stand below it as well; no style renders what they cite, and its keys may tell more than anybody is to know. */
function imageOf({ attrs, content, meta }: Token, { env }: Reading): Inline {
  const { values } = (meta ?? { values: new Map() }) as Pick<Attributes, 'values'>
  const source = attrs?.find(([name]) => name === 'src')?.[1] ?? ''
  const words = restore(values.get('fig-alt') ?? content, env.masked.marks, ({ kind }) => kind === 'cite')
  const alt = words.replace(/\s+(?=[.,;:!?)]|$)/g, '').replace(/\s+/g, ' ')
  return { kind: 'image', source: restore(decoded(source), env.masked.marks), alt, ...sizeIn(values) }
}
