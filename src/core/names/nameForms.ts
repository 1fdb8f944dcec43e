import type { Entry } from '../model.js'
import { gapOf, shapeOf, tokensOf, type Shape, type Word } from './tokenizer.js'

/** A name or alias taken apart for matching. `U.S.` has the words U and S, the gap `.` between them, the tail `.`. */
export interface Name {
  /** As the glossary writes it. */
  readonly text: string
  readonly words: readonly NameWord[]
  readonly head: string
  readonly tail: string
  readonly caseSensitive: boolean
}

export interface NameWord {
  /** In Unicode's composed form. */
  readonly text: string
  readonly shape: Shape
  /** What the trie has for it: the gap before it (none before the first) and the word in lower case. */
  readonly step: string
}

/** What makes an entry's names; of an entry nothing else is kept. */
export type NamedEntry = Pick<Entry, 'id' | 'kind' | 'uri' | 'name' | 'type' | 'aliases'>

/** The names under which an entry is found, each spelling once. A text without letters or digits is no name. */
export function namesOf(entry: NamedEntry): Name[] {
  const texts = new Map<string, boolean>([[entry.name, false]])
  for (const { text, caseSensitive } of entry.aliases) texts.set(text, caseSensitive)
  return Array.from(texts).flatMap(([text, caseSensitive]) => readName(text, caseSensitive) ?? [])
}

function readName(text: string, caseSensitive: boolean): Name | undefined {
  const found = tokensOf(text)
  const first = found[0]
  const last = found.at(-1)
  const words = found.map((word, index) => nameWord(text, word, found[index - 1]))
  const head = gapOf(text.slice(0, first?.start).trimStart())
  const tail = gapOf(text.slice(last?.end).trimEnd())
  if (!first || head === undefined || tail === undefined || !words.every((word) => word !== undefined)) return undefined
  return { text, words, head, tail, caseSensitive }
}

function nameWord(text: string, word: Word, before: Word | undefined): NameWord | undefined {
  const gap = before ? gapOf(text.slice(before.end, word.start)) : ''
  return gap === undefined ? undefined : { text: word.text, shape: shapeOf(word.text), step: gap + word.folded }
}
