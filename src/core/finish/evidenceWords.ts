import { namesOfItem, peopleOfItem } from '../bibliography/itemWords.js'
import { plainText } from '../bibliography/item.js'
import type { Examined } from '../check/check.js'
import { intervieweeNames } from '../cite/names.js'
import type { Citation } from '../memo/citations.js'
import type { Span } from '../model.js'
import { lineStartOf } from '../text/lines.js'
import { lineOf } from './draft/readDraft.js'
import { textOf } from './textOf.js'

/** The sentence that a citation stands in. */
export function sentenceOf(citation: Citation, { checked }: Examined): Span {
  const found = checked.sentences.find(({ cited }) => cited.some((one) => one.citation === citation))
  return found?.span ?? citation.span
}

/** What is read of the sentence that a citation stands for: a named author by name, other citations not at all. */
export function wordsOf(citation: Citation, examined: Examined): string {
  const { text } = examined.checked.memo
  const row = rowOf(citation, text)
  if (!row) return wordsIn(sentenceOf(citation, examined), examined) || quotedFor(citation, examined)
  const cell = cellOf(citation, row, text)
  const words = wordsIn(cell, examined)
  // A cell of nothing but citations stands for its row.
  return (
    words ||
    wordsIn(row, examined)
      .replace(/\s*\|\s*/g, ' · ')
      .replace(/^[\s·]+|[\s·]+$/g, '')
  )
}

/** Where a citation stands alone below what it is cited for: the block quotation. */
function quotedFor(citation: Citation, { checked }: Examined): string {
  const quotation = checked.quotations.find(({ cited }) => cited.some((one) => one.citation === citation))
  return quotation ? `“${plain(quotation.text).replace(/^["“]|["”]$/g, '')}”` : ''
}

/** The line of a table that a citation stands in. */
function rowOf({ span }: Citation, text: string): Span | undefined {
  const start = lineStartOf(text, span.start)
  const end = span.end + (/[\r\n]/.exec(text.slice(span.end))?.index ?? text.length - span.end)
  return /^[ \t]*\|/.test(text.slice(start, end)) ? { start, end } : undefined
}

function cellOf({ span }: Citation, row: Span, text: string): Span {
  const start = text.lastIndexOf('|', span.start) + 1
  const close = text.indexOf('|', span.end)
  return { start: Math.max(row.start, start), end: close < 0 ? row.end : Math.min(row.end, close) }
}

function wordsIn(sentence: Span, examined: Examined): string {
  const { memo } = examined.checked
  const inside = memo.citations.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end)
  let text = ''
  let done = sentence.start
  for (const { span, items, pinSpan } of inside) {
    if (span.start < done) continue
    const [first] = items
    const name = first?.inText ? nameOfSource(first.key, examined) : ''
    text += memo.text.slice(done, span.start) + (name || '\u2060')
    done = Math.max(span.end, pinSpan?.end ?? 0)
  }
  text += memo.text.slice(done, Math.max(done, sentence.end))
  return plain(text)
}

/** As a sentence names it that is about its author. */
function nameOfSource(key: string, { checked: { corpus, library } }: Examined): string {
  const interview = corpus.interview(key)
  if (interview) return intervieweeNames(interview) ?? ''
  const item = library.item(key)
  if (!item) return ''
  const names = namesOfItem(item)
  if (names.length > 2 || peopleOfItem(item).hasOthers) return `${names[0] ?? ''} et al.`
  return names.join(' and ') || plainText(item.title ?? '')
}

/** Without marks of lists, headings, captions and notes, as `lineOf` reads one line of words. */
function plain(text: string): string {
  const bare = text
    .replace(/\s*\u2060/g, '')
    .replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|(?:Table)?:)[ \t]+)?(?:\[[ xX]\][ \t]+)?/, '')
    .replace(/^\[\^[^\]\s]+\]:[ \t]*/, '')
    .replace(/\[\^[^\]\s]+\](?!:)/g, '')
    .replace(/[ \t]+\{[^{}\r\n]*\}[ \t]*$/, '')
  return textOf(lineOf(bare.replace(/[\r\n][ \t>]*/g, ' ')))
    .replace(/\s+/g, ' ')
    .trim()
}
