import type { Paragraph } from './paragraphs.js'
import { countWords, endsInSign } from '../lines/wording.js'

/** As many words as a line of a page has at most: a heading, a caption, a link. */
const most = 20

/**
 * Lines of a page amid what is said, or behind it: links, captions, headings of other texts. They end in no sign, where what is said
 * does throughout.
 */
export function bareLines(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  furniture: { readonly has: (index: number) => boolean },
): ReadonlySet<number> {
  const indexes = Array.from({ length: Math.max(end - start, 0) }, (_, step) => start + step).filter(
    (index) => !furniture.has(index),
  )
  const textOf = (index: number): string => paragraphs[index]?.text ?? ''
  const long = indexes.filter((index) => countWords(textOf(index)) > most)
  const isPunctuated = long.length >= 3 && long.filter((index) => endsInSign(textOf(index))).length >= long.length * 0.9
  if (!isPunctuated) return new Set()
  const found = new Set<number>()
  for (const index of indexes) {
    const { text = '', block } = paragraphs[index] ?? {}
    if (block?.kind === 'cue' || block?.kind === 'row' || endsInSign(text) || countWords(text) > most) continue
    if (!isItem(paragraphs, index, found)) found.add(index)
  }
  return found
}

/** Whether it is one of several lines below words that end in a colon. */
function isItem(paragraphs: readonly Paragraph[], index: number, found: ReadonlySet<number>): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const text = paragraphs[at]?.text ?? ''
    if (/[:：]$/.test(text)) return !found.has(at)
    if (endsInSign(text) && !/[;,]$/.test(text)) return false
  }
  return false
}
