import type { Definition, FootnoteDefinition, Image, PhrasingContent } from 'mdast'
import { speechOf } from '../direction.js'
import type { Block, DraftCitation, Inline, Text } from '../document.js'
import type { Citation } from '../../memo/citations.js'
import { type Attributes, sizeIn } from './attributes.js'
import { type Masked, tokenPattern } from './placeholders.js'
import { encodedAddress } from '../../text/encodedAddress.js'
import { literal, smarten } from './smart.js'

/** What reading a memo's body needs and gathers. */
export interface Reading {
  readonly masked: Masked
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  readonly cited: readonly Citation[]
  /** Of the memo, whose quotation marks straight ones become. */
  readonly language: string | undefined
  /** Filled in the order in which a reader meets them. */
  readonly citations: DraftCitation[]
  readonly blocksOf: (definition: FootnoteDefinition, reading: Reading) => readonly Block[]
  /** Within a footnote. */
  readonly inNote: boolean
  /** Blocks tell of what lines of the memo they are, for a preview. */
  readonly hasLines: boolean
  /** How many notes in the line are open where the reading has got to. */
  readonly place: { openNotes: number }
}

type Look = Omit<Text, 'kind' | 'text'>

/** Beside words: where a note or other typography begins or ends. */
type Piece =
  | Inline
  | { readonly kind: 'open'; readonly of: string; readonly look: Look }
  | { readonly kind: 'close'; readonly of: string }

/** The words of a paragraph, with typography as flags. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): readonly Inline[] {
  const { content } = fold(
    nodes.flatMap((node) => piecesOf(node, {}, reading)),
    reading.language,
  )
  reading.place.openNotes = 0
  return tidy(smarten(content, reading.language))
}

function piecesOf(node: PhrasingContent, look: Look, reading: Reading): readonly Piece[] {
  const inside = (children: readonly PhrasingContent[], more: Look): readonly Piece[] =>
    children.flatMap((child) => piecesOf(child, { ...look, ...more }, reading))
  switch (node.type) {
    case 'text':
      return textPieces(node.value, look, reading)
    case 'emphasis':
      return inside(node.children, { italic: !look.italic })
    case 'strong':
      return inside(node.children, { bold: true })
    case 'delete':
      return inside(node.children, { strike: true })
    case 'inlineCode':
      return [{ kind: 'text', ...look, text: restore(node.value, reading.masked), code: true }]
    case 'break':
      return [{ kind: 'break' }]
    case 'link':
      return inside(node.children, linkTo(restore(node.url, reading.masked)))
    case 'linkReference':
      return inside(node.children, linkTo(reading.definitions.get(node.identifier)?.url))
    case 'image':
      return [imageOf(node.url, node.alt, reading, attributesOf(node, reading))]
    case 'imageReference':
      return [imageOf(reading.definitions.get(node.identifier)?.url ?? '', node.alt, reading)]
    case 'footnoteReference':
      return footnote(node.identifier, reading)
    default:
      return [] // what is left of HTML
  }
}

/** Links of the web and of mail, and within the document; a path of this machine leads nowhere elsewhere. */
function linkTo(url: string | undefined): Look {
  return url !== undefined && /^(?:https?:|mailto:|#)/i.test(url) ? { href: encodedAddress(url) } : {}
}

/** Their token stands in the place of the title. */
function attributesOf({ title }: Image, { masked }: Reading): Attributes['values'] | undefined {
  const [, number] = /^⸨(\d+)⸩$/.exec(title ?? '') ?? []
  const mark = number === undefined ? undefined : masked.marks[Number(number)]
  return mark?.kind === 'attributes' ? mark.attributes.values : undefined
}

/** Its words are those of Quarto’s `fig-alt`, else those that stand below it as well. */
function imageOf(
  url: string,
  alt: string | null | undefined,
  { masked }: Reading,
  values: Attributes['values'] = new Map(),
): Piece {
  const words = wordsOf(values.get('fig-alt') ?? alt ?? '', masked)
  return { kind: 'image', source: restore(url, masked), alt: words, ...sizeIn(values) }
}

/** A footnote within a footnote is none, as for Pandoc. */
function footnote(identifier: string, reading: Reading): readonly Piece[] {
  const definition = reading.footnotes.get(identifier)
  if (!definition || reading.inNote) return []
  return [{ kind: 'note', blocks: reading.blocksOf(definition, { ...reading, inNote: true, place: { openNotes: 0 } }) }]
}

function textPieces(value: string, look: Look, reading: Reading): readonly Piece[] {
  const { masked } = reading
  const pieces: Piece[] = []
  let done = 0
  const put = (text: string): void => {
    if (text) pieces.push({ kind: 'text', ...look, text })
  }
  for (const { 0: token, 1: number, index } of value.matchAll(tokenPattern)) {
    put(value.slice(done, index))
    done = index + token.length
    pieces.push(...markPieces(masked.marks[Number(number)], look, reading))
  }
  put(value.slice(done))
  return pieces
}

function markPieces(mark: Masked['marks'][number] | undefined, look: Look, reading: Reading): readonly Piece[] {
  const { place, inNote } = reading
  switch (mark?.kind) {
    case 'cite': {
      const citation = reading.cited[mark.index]
      if (!citation) return []
      const { index } = mark
      reading.citations.push({ citation, index, inNote: inNote || place.openNotes > 0 })
      return [{ kind: 'cite', index, content: [] }]
    }
    case 'sign':
      return [{ kind: 'cite', index: reading.cited.length + mark.index, content: [] }]
    case 'break':
      return [{ kind: 'break' }]
    case 'literal':
      return [
        literal({
          kind: 'text',
          ...look,
          text: mark.text,
          ...(mark.isCode ? { code: true } : {}),
          ...(mark.formula ? { formula: mark.formula } : {}),
        }),
      ]
    case 'open':
      if (mark.of === 'note') place.openNotes++
      return [{ kind: 'open', of: mark.of, look: lookOf(mark) }]
    case 'close':
      if (mark.of === 'note') place.openNotes--
      return [{ kind: 'close', of: mark.of }]
    default:
      return [] // attributes, and what is no token of ours
  }
}

function lookOf(mark: Extract<Masked['marks'][number], { readonly kind: 'open' }>): Look {
  if ('look' in mark) return mark.look
  if (mark.of === 'superscript' || mark.of === 'subscript') return { position: mark.of }
  const classes = 'attributes' in mark ? mark.attributes.classes : []
  const speech = 'attributes' in mark ? speechOf(mark.attributes.values) : {}
  const has = (...names: readonly string[]): boolean => classes.some((one) => names.includes(one))
  return {
    ...speech,
    ...(has('smallcaps') ? { smallCaps: true } : {}),
    ...(has('underline', 'ul') ? { underline: true } : {}),
  }
}

/** Nests what stands between an opening and its close; what is not closed is taken as if it was not there. */
function fold(
  pieces: readonly Piece[],
  language: string | undefined,
  from = 0,
  until?: string,
): { readonly content: readonly Inline[]; readonly next: number } {
  const content: Inline[] = []
  let at = from
  while (at < pieces.length) {
    const piece = pieces[at++]
    if (!piece) continue
    if (piece.kind === 'close') {
      if (piece.of === until) return { content, next: at }
      continue
    }
    if (piece.kind !== 'open') {
      content.push(piece)
      continue
    }
    const inside = fold(pieces, language, at, piece.of)
    at = inside.next
    if (piece.of === 'note')
      content.push({ kind: 'note', blocks: [{ kind: 'paragraph', content: tidy(smarten(inside.content, language)) }] })
    else content.push(...inside.content.map((one) => (one.kind === 'text' ? relook(one, piece.look) : one)))
  }
  return { content, next: at }
}

function relook(text: Text, look: Look = {}): Text {
  return text.code ? text : { ...text, ...look }
}

/** One space for any white space, none at the ends or around breaks; neighbours of one look are one text. */
export function tidy(content: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  for (const one of content) {
    const last = out.at(-1)
    if (one.kind !== 'text' || one.code || one.formula) {
      if (one.kind === 'break' && last?.kind === 'text') out[out.length - 1] = { ...last, text: last.text.trimEnd() }
      out.push(one)
      continue
    }
    const isFirst = !last || last.kind === 'break'
    const afterSpace = last?.kind === 'text' && /[ \t\n]$/.test(last.text)
    const text = one.text.replace(/[ \t\r\n]+/g, ' ')
    const words = isFirst || afterSpace ? text.replace(/^ /, '') : text
    if (last?.kind === 'text' && isSameLook(last, one)) out[out.length - 1] = { ...last, text: last.text + words }
    else if (words) out.push({ ...one, text: words })
  }
  const last = out.at(-1)
  if (last?.kind === 'text' && !last.code) out[out.length - 1] = { ...last, text: last.text.replace(/ $/, '') }
  return out.filter((one) => one.kind !== 'text' || one.text)
}

function isSameLook({ text: _a, ...one }: Text, { text: _b, ...other }: Text): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => key in one && key in other && Reflect.get(one, key) === Reflect.get(other, key))
}

/** Words beside a picture, which no style renders: without their citations, whose keys may tell more than anybody is to know. */
function wordsOf(text: string, masked: Masked): string {
  const bare = text.replace(tokenPattern, (token, number: string) =>
    masked.marks[Number(number)]?.kind === 'cite' ? '' : token,
  )
  return restore(bare, masked)
    .replace(/\s+(?=[.,;:!?)]|$)/g, '')
    .replace(/\s+/g, ' ')
}

/** A text in which tokens must not stay: code, an address. */
export function restore(text: string, { marks }: Masked): string {
  return text.replace(tokenPattern, (_, number: string) => marks[Number(number)]?.source ?? '')
}
