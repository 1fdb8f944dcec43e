import { sentenceAt } from '../../language/sentences.js'
import type { Span } from '../../model.js'
import { citedParts } from '../../cited/citedParts.js'
import { blank } from '../../text/blank.js'
import type { Block, Inline } from '../document.js'

/** A line of a draft as it is read, with the places in it at which it cites. */
export interface LineOfWords {
  readonly text: string
  readonly cites: readonly { readonly index: number; readonly at: number }[]
  readonly notes: readonly { readonly blocks: readonly Block[]; readonly at: number }[]
  /** What stands between quotation marks, the marks included. */
  readonly quoted: readonly Span[]
}

/** Stands for a citation, in the form in which one behind a full stop belongs to the sentence before it. */
const token = '[@\u2060]'
const tokens = /\s*\[@\u2060\]/g
/** As far before a name as the end of a sentence is looked for. */
const nearby = 20
/** What joins citations that close a sentence joins nothing without them. */
const joined = /(?:,?\s+(?:and|or|und|oder|et|ou|y|o))?\s*\[@\u2060\](?=\s*(?:[.,;:!?)]|$))/g

/** `nameOf` has the author whom a citation names within its sentence, or nothing. */
export function lineOfWords(content: readonly Inline[], nameOf: (index: number) => string): LineOfWords {
  const cites: LineOfWords['cites'][number][] = []
  const notes: LineOfWords['notes'][number][] = []
  let text = ''
  for (const one of content) {
    if (one.kind === 'text') text += one.text
    else if (one.kind === 'break') text += ' '
    else if (one.kind === 'note') notes.push({ blocks: one.blocks, at: text.length })
    else if (one.kind === 'cite') {
      cites.push({ index: one.index, at: text.length })
      const name = nameOf(one.index)
      text += /(?:^|[.!?…]["”’»)]*\s+)$/u.test(text.slice(-nearby)) ? capitalised(name) : name
      if (!name) text += token
    }
  }
  const quoted = Array.from(text.matchAll(/“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»/g), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  return { text, cites, notes, quoted }
}

/** `the interviewer` begins a sentence as well. */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Its words without citations; empty where there are none. */
export function wordsOfLine({ text }: Pick<LineOfWords, 'text'>): string {
  const words = text.replace(joined, '').replace(tokens, '').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}

/**
 * The sentence at an offset of a line, without citations. Where it quotes several sentences it is all of them; where each part of it has a citation, the part
 * at the offset, with an ellipsis for the others.
 */
export function sentenceOfLine({ text, quoted, cites, notes }: LineOfWords, at: number): string {
  let { start, end } = sentenceAt(text, at)
  for (const { start: open, end: close } of quoted) {
    if (close <= start || open >= end || (start <= open && close <= end)) continue
    start = Math.min(start, sentenceAt(text, open).start)
    end = Math.max(end, sentenceAt(text, close - 1).end)
  }
  const sentence = text.slice(start, end)
  const inside = (one: Span): Span => ({ start: one.start - start, end: one.end - start })
  const marks = [
    ...cites.flatMap(({ at: from }) => (text.startsWith(token, from) ? { start: from, end: from + token.length } : [])),
    ...notes.flatMap(({ at: from, blocks }) => (blocks.some(isCiting) ? { start: from, end: from } : [])),
  ]
  const own = marks.filter((one) => start <= one.start && one.end <= end).sort((a, b) => a.start - b.start)
  const parts = citedParts(blank(sentence, own.map(inside)), own.map(inside))
  const index = parts.findIndex((part) => at - start <= part.end)
  const words = wordsOfLine({ text: sentence.slice(parts[index]?.start, parts[index]?.end) })
  const begun = index > 0 ? `… ${words.replace(/^[,;:] /, '')}` : words
  return index >= 0 && index < parts.length - 1 ? `${begun} …` : begun
}

function isCiting(block: Block): boolean {
  return block.kind === 'paragraph' && block.content.some(({ kind }) => kind === 'cite')
}
