import { plainWords } from '../language/foldName.js'
import { leadsIn, namedAs, shortFiniteVerbs } from '../language/titles.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Checked } from '../cited/checked.js'

/** `The River We Share`: of a book, a paper, a programme. German nouns have capitals too, so that a sentence of it may look like one. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return (
    words.length > 1 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    long.length > 1 &&
    long.every((word) => /^\p{Lu}/u.test(word))
  )
}

/** Whether words are the title of a source. */
export function isTitle(text: string, title: string): boolean {
  return plainWords(text) === plainWords(title)
}

/** Whether the words before a quotation lead to what somebody says. */
export function isLedIn(before: string): boolean {
  return leadsIn.test(before) && !namedAs.test(before)
}

/**
 * Whether words with the capitals of a title are given as what somebody said: a verb of saying or a colon leads to them, they end as a sentence
 * does, have a verb in small letters, or a place is cited right behind them. Not where a word for a work names them.
 */
export function isQuotedSpeech(quotation: MemoQuotation, checked: Checked): boolean {
  const { text, whole, sentence, cited } = quotation
  const before = checked.memo.citingProse.slice(Math.min(sentence.span.start, whole.start), whole.start)
  if (namedAs.test(before)) return false
  if (leadsIn.test(before) || /[.!?][*_]*$/u.test(text)) return true
  const [, ...rest] = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  if (rest.some((word) => shortFiniteVerbs.has(word))) return true
  return cited.some(({ item, citation: { span } }) => {
    const between = checked.memo.text.slice(whole.end, span.start)
    return item.locator !== undefined && span.start >= whole.end && /^[\s.,;]{0,3}$/u.test(between)
  })
}
