import type Token from 'markdown-it/lib/token.mjs'
import { readExamples } from '../../memo/examples.js'
import { readMemo, type Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'
import { lineStartsOf, pointAt } from '../../text/lines.js'
import type { Block, Draft, DraftCitation, Heading, Inline, LeftOutOfDocument } from '../document.js'
import { mapLines } from '../mapLines.js'
import type { OpenPoint } from '../proof/openPoint.js'
import { textOf } from '../textOf.js'
import { readAttributes } from './attributes.js'
import { type Node, readBlocks, treeOf } from './blocks.js'
import { readHeader } from './header.js'
import { headingIdOf } from './headingId.js'
import { anyAttributes } from './inlineRules.js'
import type { Reading } from './inlines.js'
import { tidy } from './tidy.js'
import type { Env } from './env.js'
import { labelOf, parseBlocks } from './markdown.js'
import { mask, restore, valueIn } from './mask.js'
import { readPlainText } from './plainText.js'
import { rememberedOf } from '../../text/remember.js'

/** A memo as a document, its citations in the order in which a reader meets them. Read once for each memo. */
export const readDraft = rememberedOf((memo: Memo): Draft => makeDraft(memo))

/**
 * The same for whoever sees the memo beside its text: blocks tell of what lines they are, the first heading stays one, and at each of the
 * offsets `signs` stands a citation of nothing, numbered behind those of the memo.
 */
export function readForPreview(memo: Memo, signs: readonly number[]): Draft {
  return makeDraft(memo, signs)
}

function makeDraft(memo: Memo, signs?: readonly number[]): Draft {
  const header = readHeader(memo)
  const { title: _, subtitle: _2, authors, date, abstract, language, keywords, isBroken, ...wishes } = header
  const top = readMarkdown(readMemo(abstract, 'markdown', memo.reader, memo.profiles), language)
  const above = [header.title, header.subtitle, abstract].map((text) => readMemo(text, 'markdown'))
  const lost = above.flatMap(({ citations }) => citations).length
  const lostAbove = above.flatMap((one) => (one.text ? readMarkdown(one).lost : []))
  const read = memo.language === 'plaintext' ? readPlainText(memo) : readMarkdown(memo, memo.lang, signs)
  const { heading, blocks } = header.title || signs ? { heading: [], blocks: read.blocks } : withoutTitle(read.blocks)
  return {
    document: {
      title: header.title ? lineOf(header.title, language) : heading,
      subtitle: lineOf(header.subtitle, language),
      authors,
      ...(date ? { date } : {}),
      abstract: withoutCitations(top.blocks),
      language: language || 'en',
      keywords,
      blocks: withIds(leveled(blocks)),
    },
    citations: read.citations,
    leftOut: [
      ...read.leftOut,
      ...(lost ? [{ what: 'header-citation', count: lost } as const] : []),
      ...(isBroken ? [{ what: 'front-matter', count: 1 } as const] : []),
    ],
    lost: [...lostAbove.map((one) => ({ ...one, span: spanOfWords(one.words, memo.text) })), ...read.lost],
    wishes,
  }
}

/** Of words of the front matter, which are read apart. */
function spanOfWords(words: string, text: string): Span {
  const start = Math.max(0, text.indexOf(words))
  return { start, end: start + words.length }
}

interface Body {
  readonly blocks: readonly Block[]
  readonly citations: readonly DraftCitation[]
  readonly leftOut: readonly LeftOutOfDocument[]
  readonly lost: Draft['lost']
}

function readMarkdown(memo: Memo, language = memo.lang, signs?: readonly number[]): Body {
  const masked = mask(memo, signs)
  const examples = readExamples(memo.citingProse)
  const lineStarts = lineStartsOf(memo.text)
  const env: Env = {
    masked,
    references: {},
    examples: new Map(examples.map(({ label, number }) => [label, number])),
    exampleAt: new Map(examples.map(({ start, number }) => [pointAt(lineStarts, start).line - 1, number])),
    numberings: new Map(),
    noteNames: new Set(),
    lostTex: [],
    tablesAsWritten: 0,
  }
  const tree = treeOf(parseBlocks(masked.text, env))
  const notes = new Map<string, () => readonly Block[]>()
  const reading: Reading = {
    env,
    notes,
    cited: memo.citations,
    language,
    citations: [],
    hasLines: signs !== undefined,
    inNote: false,
  }
  for (const { token, children } of nodesIn(tree)) {
    const name = String(token.meta)
    if (token.type === 'note_open' && !notes.has(name)) notes.set(name, () => readBlocks(children, reading))
    const [inline] = children
    if (token.type === 'heading_open' && inline) nameHeading(token, inline.token, env)
  }
  const blocks = readBlocks(tree, reading)
  const seen = new Map<string, number>()
  const lostTex = env.lostTex.map((words): OpenPoint => {
    const start = Math.max(0, memo.text.indexOf(words, seen.get(words)))
    seen.set(words, start + 1)
    return { kind: 'tex', words: words.split('\n', 1)[0] ?? '', span: { start, end: start + words.length } }
  })
  const leftOut = [
    { what: 'hidden', count: memo.hidden.length },
    { what: 'html', count: masked.html },
    {
      what: 'shortcode',
      count: masked.lost.filter(({ kind, words }) => kind === 'shortcode' && !valueIn(words)).length,
    },
    { what: 'formula', count: masked.formulas },
    { what: 'table', count: env.tablesAsWritten },
  ] as const
  return {
    blocks,
    citations: reading.citations,
    leftOut: leftOut.filter(({ count }) => count),
    lost: [...masked.lost, ...lostTex.sort((a, b) => a.span.start - b.span.start)],
  }
}

function* nodesIn(nodes: readonly Node[]): Iterable<Node> {
  for (const node of nodes) {
    yield node
    yield* nodesIn(node.children)
  }
}

const withAttributes = new RegExp(`^([^]*?)[ \\t]*#*[ \\t]*(${anyAttributes})$`)

/** Takes the attributes from its words, and makes these a label of links to it, where nothing else has that label (Pandoc manual, `implicit_header_references`). */
function nameHeading(heading: Token, inline: Token, { references, masked }: Env): void {
  const [, words = inline.content, braces = '{}'] = withAttributes.exec(inline.content) ?? []
  const attributes = readAttributes(braces)
  heading.meta = attributes
  inline.content = words
  const plain = restore(words, masked.marks).replace(/[*`]/g, '').replace(/\s+/g, ' ').trim()
  const id = attributes.id ?? headingIdOf(plain)
  for (const label of [labelOf(plain), labelOf(words)]) references[label] ??= { href: `#${id}`, title: '' }
}

/** A line of Markdown that cites nothing, from the front matter say. */
export function lineOf(text: string, language?: string): readonly Inline[] {
  if (!text) return []
  const [block] = readMarkdown(readMemo(text.replace(/\s+/g, ' '), 'markdown'), language).blocks
  return block?.kind === 'paragraph' ? withoutCites(block.content) : [{ kind: 'text', text }]
}

function withoutCites(content: readonly Inline[]): readonly Inline[] {
  const words = content.map((one, index) =>
    one.kind === 'text' && content[index + 1]?.kind === 'cite' ? { ...one, text: one.text.trimEnd() } : one,
  )
  return tidy(words.filter(({ kind }) => kind !== 'cite'))
}

/** No style renders what the front matter cites, and nothing there may stand for a citation of the text. */
function withoutCitations(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => mapLines(block, withoutCites))
}

/** Without a title in the front matter, the only heading of the first level is it, where the memo begins with it. */
function withoutTitle(blocks: readonly Block[]): {
  readonly heading: readonly Inline[]
  readonly blocks: readonly Block[]
} {
  const [first, ...rest] = blocks
  const isTitle =
    first?.kind === 'heading' && first.level === 1 && !rest.some((one) => one.kind === 'heading' && one.level === 1)
  return isTitle ? { heading: first.content, blocks: rest } : { heading: [], blocks }
}

/** The topmost headings are of the first level, whatever the memo begins with below its title. */
function leveled(blocks: readonly Block[]): readonly Block[] {
  const top = blocks.reduce((least, block) => (block.kind === 'heading' ? Math.min(least, block.level) : least), 6)
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level - top + 1 } : block))
}

/** Headings that have none get their identifier from their words, as Pandoc makes it; a second one of a name gets a number. */
function withIds(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set<string>()
  /** Of a name the number to try next. */
  const next = new Map<string, number>()
  const free = (name: string): string => {
    let number = next.get(name) ?? 0
    while (taken.has(number ? `${name}-${number}` : name)) number++
    next.set(name, number + 1)
    return number ? `${name}-${number}` : name
  }
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const id = free(block.id || idOf(block))
    taken.add(id)
    return { ...block, id }
  })
}

function idOf({ content }: Heading): string {
  return headingIdOf(textOf(content))
}
