import type { MemoQuotation } from '../../cited/quotations.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { Cited } from '../../cited/sentences.js'
import { bracketChangeIn, isAlteration } from '../../quoted/brackets.js'
import { isLike, placeOfWords, verdictOf } from '../../quoted/verdict.js'
import type { CitationItem } from '../../memo/citations.js'
import { isOnlyQuoted } from './onlyQuoted.js'

/** What is known of quoted words and one source of theirs, worst first. */
const quotationStates = ['altered', 'not-found', 'elsewhere', 'unchecked', 'verbatim'] as const
export type QuotationState = (typeof quotationStates)[number]

/** The worst that is known of what is quoted where a source is cited; undefined where nothing is, or all of it is from beside it. */
export function worstQuotationState(one: Cited, checked: Checked): QuotationState | undefined {
  const found = quotationsFor(one.item, checked).flatMap((quotation) => quotationStateIn(quotation, one, checked) ?? [])
  return quotationStates.find((standing) => found.includes(standing))
}

function quotationStateIn(quotation: MemoQuotation, one: Cited, checked: Checked): QuotationState | undefined {
  const own = judgedWithBrackets(quotation, one, checked)
  if (own === undefined || own === 'verbatim') return own
  // What another source that is cited for it has is that one's.
  const others = quotation.cited.filter(({ item }) => !isSame(item, one.item))
  return others.some((other) => judged(quotation, other, checked) === 'verbatim') ? undefined : own
}

/** A bracket that puts another word for the source's, or adds a statement, leaves nothing verbatim. */
function judgedWithBrackets(quotation: MemoQuotation, one: Cited, checked: Checked): QuotationState | undefined {
  const own = judged(quotation, one, checked)
  return own === 'verbatim' && isAlteration(bracketChangeIn(quotation.text, one, checked)) ? 'altered' : own
}

/** However few words they are: who reads the document cannot see which of them a check passes over. */
function judged(quotation: MemoQuotation, one: Cited, checked: Checked): QuotationState | undefined {
  const { interview } = one
  if (!interview) return one.entry ? 'unchecked' : 'not-found'
  const verdict = verdictOf({ ...quotation, cited: [one] }, checked)
  switch (verdict?.kind) {
    case undefined:
      return placeOfWords(quotation.text, one, checked)
    case 'initial':
      return 'verbatim'
    case 'misplaced':
      return 'elsewhere'
    case 'altered':
      return verdict.nearest && isLike(verdict.nearest) ? 'altered' : 'not-found'
    case 'verbatim':
    case 'unchecked':
      return verdict.kind
  }
}

/** The quotations that a key is cited for, as the checks have it: of one in a footnote those of the sentence with its mark, and those of the note. */
export function quotationsFor(item: CitationItem, checked: Checked): readonly MemoQuotation[] {
  const isCited = ({ cited }: MemoQuotation): boolean => cited.some((one) => isSame(one.item, item))
  return checked.quotations.filter((one) => isCited(one) && !isApart(one, checked))
}

/** Whether words set apart stand below a sentence that does not lead to them but says something itself: what is known of them is not known of it. */
function isApart({ kind, span, sentence }: MemoQuotation, checked: Checked): boolean {
  if (kind !== 'block' || sentence.span.start >= span.start) return false
  const interviews = sentence.cited.flatMap(({ interview }) => interview ?? [])
  const isLeading = wordsOfSentence(sentence, checked).all.trimEnd().endsWith(':')
  return !isLeading && !interviews.some((one) => isOnlyQuoted(sentence, one, checked))
}

/** Whether both stand at one place of the memo: a key in a footnote is cited there and where its mark is. */
function isSame(a: CitationItem, b: CitationItem): boolean {
  return a.span.start === b.span.start
}
