import type { Citation } from '../memo/citations.js'
import type { Memo } from '../memo/memo.js'
import { noteDefinitions } from '../memo/noteDefinitions.js'
import type { Span } from '../model.js'
import type { Cited } from './cited.js'

/** What a note cites, as if it were cited where the note is referred to. */
export interface NotedCitations {
  /** Of the reference in the text, `[^1]`. */
  readonly at: Span
  readonly cited: readonly Cited[]
}

const reference = /\[\^([^\]\s]{1,100})\]/g

/**
 * The references of a memo to notes that cite something, in order. All that a note cites is one citation here, at the place of its reference:
 * nobody can tell which of them stands for what.
 */
export function citationsOfNotes({ text, language, citingProse }: Memo, cited: readonly Cited[]): NotedCitations[] {
  if (language === 'plaintext' || !text.includes('[^')) return []
  const notes = new Map<string, Span>()
  for (const { name, body } of noteDefinitions(text)) if (!notes.has(name)) notes.set(name, body)
  return Array.from(text.matchAll(reference)).flatMap(
    ({ 0: found, 1: label = '', index }): readonly NotedCitations[] => {
      const at = { start: index, end: index + found.length }
      const note = notes.get(label)
      // What is no prose is blank there, code as well as the reference itself; a definition begins its line.
      if (!note || (text[at.end] === ':' && isLineStart(text, index)) || citingProse.slice(index, at.end).trim())
        return []
      const own = cited.filter(({ citation: { span } }) => note.start <= span.start && span.end <= note.end)
      const citation = { span: at, items: own.map(({ item }) => item) }
      return own.length ? [{ at, cited: own.map((one) => asNoted(one, citation)) }] : []
    },
  )
}

/** A key that is part of a sentence in the note is none of the sentence that refers to it. */
function asNoted({ item, ...cited }: Cited, citation: Citation): Cited {
  return { ...cited, item: item.inText ? { ...item, inText: false } : item, citation, isNoted: true }
}

function isLineStart(text: string, index: number): boolean {
  return /(?:^|[\r\n])[ ]{0,3}$/.test(text.slice(Math.max(0, index - 5), index))
}
