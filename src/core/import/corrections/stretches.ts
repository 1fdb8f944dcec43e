import type { Span } from '../../model.js'
import { blockAt, isWithinWord } from '../../passage/selectedWords.js'
import type { SourceText } from '../../corpus/source/sourceText.js'

/** What somebody means who has put cursors, or selected words, in a source text. */
export interface Stretches {
  /** The paragraphs that are touched, whole. */
  readonly whole: readonly Span[]
  /** The same without what stands before a cursor, or outside the selected words; none where that is all of it. */
  readonly part: readonly Span[]
}

/** The paragraphs at cursors and selections, in order and each once. A cursor on a label means the whole passage. */
export function stretchesAt(source: SourceText, selections: readonly Span[]): Stretches {
  const paragraphs = source.blocks.flatMap(({ span }) => paragraphsOf(source.text, span))
  const all = selections.map((selection) => {
    const whole = touched(source, paragraphs, selection)
    return { whole, part: whole.map((paragraph) => within(source.text, paragraph, selection)) }
  })
  const whole = unique(all.flatMap((one) => one.whole))
  const part = unique(all.flatMap((one) => one.part.filter(({ start, end }) => end > start)))
  const isWhole = part.every((one) => whole.some(({ start, end }) => start === one.start && end === one.end))
  return { whole, part: isWhole ? [] : part }
}

/** The paragraphs of a stretch: what empty lines part. */
export function paragraphsOf(text: string, { start, end }: Span): readonly Span[] {
  const breaks = [...text.slice(start, end).matchAll(/(?:\r?\n[ \t]*){2,}/g)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }))
  return [...breaks, { start: end, end }].map((one, index) => ({
    start: index === 0 ? start : (breaks[index - 1]?.end ?? start),
    end: one.start,
  }))
}

function touched(source: SourceText, paragraphs: readonly Span[], { start, end }: Span): readonly Span[] {
  if (start < end) return paragraphs.filter((one) => one.start < end && start < one.end)
  const block = blockAt(source, start)
  if (!block) return []
  if (start <= block.label.end && block.label.end < block.span.start) return paragraphsOf(source.text, block.span)
  const own = paragraphsOf(source.text, block.span)
  // On an empty line between two paragraphs it is the one above.
  const at =
    own.find((one) => one.start <= start && start <= one.end) ?? [...own].reverse().find((one) => one.end < start)
  return at ? [at] : own.slice(0, 1)
}

/** What a cursor has behind it in a paragraph, or a selection takes of it, in whole words. */
function within(text: string, paragraph: Span, selection: Span): Span {
  const isCursor = selection.start === selection.end
  let start = Math.min(Math.max(paragraph.start, selection.start), paragraph.end)
  let end = isCursor ? paragraph.end : Math.min(paragraph.end, selection.end)
  while (start > paragraph.start && isWithinWord(text, start)) start -= 1
  while (end < paragraph.end && isWithinWord(text, end)) end += 1
  // What closes a sentence stays with it.
  if (start > paragraph.start && /\S/.test(text.charAt(start - 1))) start += closing(text, start)
  end = Math.min(paragraph.end, end + closing(text, end))
  const words = text.slice(start, end)
  start += words.length - words.trimStart().length
  // Behind the last word nothing would be left: the paragraph is meant.
  return start >= end ? paragraph : { start, end: end - (words.length - words.trimEnd().length) }
}

const closing = (text: string, at: number): number =>
  /^[.,;:!?…)\]”’"'»。，、；：！？」』）]*/u.exec(text.slice(at, at + 8))?.[0].length ?? 0

function unique(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const all: Span[] = []
  for (const span of sorted) {
    const last = all.at(-1)
    if (!last || last.end <= span.start) all.push(span)
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return all
}
