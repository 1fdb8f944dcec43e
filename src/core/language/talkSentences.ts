import type { Span } from '../model.js'

/** Where a sentence may begin: behind the sign that ends the one before. */
const seam = /(?<=[.!?…][”"’')\]»]?)\s+(?=[“"‘'«(¿¡—–-]?[\p{Lu}\p{N}])|(?<=[。？！][”』」]?)\s*(?=\p{L})/gu
/** Behind these a stop ends no sentence: titles, and letters that stand for a name. */
const shortened =
  /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|Sen|Gov|Gen|Rep|Rev|Hon|Amb|Lt|Col|Capt|Sgt|St|No|Nr|vs|etc|\p{Lu})\.$/u

/**
 * The sentences of what somebody says, without the white space between them; offsets in UTF-16 units. Scripts without spaces and lines that
 * run on are cut as well; memos and sources have abbreviations, headings and citations, which `sentencesIn` knows and this does not.
 */
export function talkSentencesIn(text: string): readonly Span[] {
  const found: Span[] = []
  let start = 0
  const add = (end: number): void => {
    if (text.slice(start, end).trim()) found.push({ start, end })
  }
  for (const { index, 0: gap } of text.matchAll(seam)) {
    if (index === start || shortened.test(text.slice(Math.max(0, index - 8), index))) continue
    add(index)
    start = index + gap.length
  }
  add(text.trimEnd().length)
  return found
}
