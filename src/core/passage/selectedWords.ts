import { sentencesIn } from '../language/sentences.js'
import type { Interview, Passage, Span } from '../model.js'
import { isSameRef, type SourceBlock, type SourceText } from '../corpus/source/sourceText.js'

/** Words of one passage, in its source text. */
export interface SelectedWords {
  readonly passage: Passage
  readonly span: Span
}

/** The block in which an offset of a source text stands, its label included; undefined before the first. */
export function blockAt({ blocks }: SourceText, offset: number): SourceBlock | undefined {
  return blocks.filter(({ label }) => label.start <= offset).sort((a, b) => b.label.start - a.label.start)[0]
}

/** The passage that a block holds; undefined where the interview has none of that name. */
export function passageOfBlock({ passages }: Interview, block: SourceBlock | undefined): Passage | undefined {
  return block && passages.find(({ ref }) => isSameRef(ref, block.ref))
}

/**
 * What a selection of a source text takes of each passage, in order: whole words, and an editor's bracket whole or only what stands in
 * it. A bare caret takes the whole passage. Labels, and what belongs to no passage, are never taken.
 */
export function wordsSelected(interview: Interview, source: SourceText, selection: Span): readonly SelectedWords[] {
  const isCaret = selection.start === selection.end
  const blocks = isCaret ? [blockAt(source, selection.start) ?? []].flat() : source.blocks
  return blocks.flatMap((block) => {
    const passage = passageOfBlock(interview, block)
    const span = isCaret ? block.span : wholeWords(source.text, block.span, selection)
    return passage && span && span.end > span.start ? [{ passage, span }] : []
  })
}

/** The sentence of a passage in which an offset stands; on a label, and where there is none, the whole passage. */
export function sentenceSelected(source: SourceText, offset: number): Span {
  const block = blockAt(source, offset)?.span
  if (!block || offset < block.start || offset > block.end) return { start: offset, end: offset }
  const at = offset - block.start
  const sentences = [...sentencesIn(source.text.slice(block.start, block.end))]
  const found = sentences.find(({ end }) => at <= end) ?? sentences.at(-1)
  return found ? { start: block.start + found.start, end: block.start + found.end } : block
}

const wordCharacter = /[\p{L}\p{M}\p{N}\u00AD]/u
/** What joins words where it stands between two characters of words: `tit-for-tat`, `40,000`, `it’s`. */
const joiner = /[-‐‑'’.,:/]/

/** The part of a block that a selection touches, cut at the ends of words and without the comma behind them. */
function wholeWords(text: string, block: Span, selection: Span): Span | undefined {
  const touched = { start: Math.max(block.start, selection.start), end: Math.min(block.end, selection.end) }
  const words = text.slice(touched.start, Math.max(touched.start, touched.end))
  if (!words.trim()) return undefined
  let start = touched.start + words.length - words.trimStart().length
  let end = touched.end - (words.length - words.trimEnd().length)
  const isInside = (at: number): boolean => isWithinWord(text, at)
  while (start > block.start && isInside(start)) start -= 1
  while (end < block.end && isInside(end)) end += 1
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end -= 1
  return wholeBrackets(text, block, { start, end })
}

/** Whether a word, with the hyphens and points in it, goes on over an offset. */
export function isWithinWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (wordCharacter.test(before) && wordCharacter.test(after)) return true
  const [second, next] = [text.charAt(at - 2), text.charAt(at + 1)]
  if (joiner.test(after)) return wordCharacter.test(before) && wordCharacter.test(next)
  return joiner.test(before) && wordCharacter.test(second) && wordCharacter.test(after)
}

/** An editor's bracket that is cut is taken whole; of one that is all there is, the words in it. */
function wholeBrackets(text: string, block: Span, { start, end }: Span): Span {
  const brackets = [...text.slice(block.start, block.end).matchAll(/\[[^[\]]*\]/g)].map(({ 0: found, index }) => {
    return { start: block.start + index, end: block.start + index + found.length }
  })
  const around = brackets.find((one) => one.start <= start && end <= one.end)
  if (around) return { start: Math.max(start, around.start + 1), end: Math.min(end, around.end - 1) }
  const cut = brackets.filter((one) => one.start < end && start < one.end)
  return {
    start: Math.min(start, ...cut.map((one) => one.start)),
    end: Math.max(end, ...cut.map((one) => one.end)),
  }
}
