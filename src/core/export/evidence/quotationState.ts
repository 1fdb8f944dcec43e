import type { MemoQuotation } from '../../check/input/quotations.js'
import type { Checked } from '../../check/input/checked.js'
import type { Cited, MemoSentence } from '../../check/input/sentences.js'
import { isLike, placeOfWords, verdictOf } from '../../check/quotations/verdict.js'
import type { Citation } from '../../memo/citations.js'
import { noteAt, ownNotes } from '../../memo/ownNotes.js'

/** What is known of quoted words and one source of theirs, worst first. */
const quotationStates = ['altered', 'not-found', 'elsewhere', 'unchecked', 'verbatim'] as const
export type QuotationState = (typeof quotationStates)[number]

/** The worst that is known of what is quoted where a source is cited; undefined where nothing is, or all of it is from beside it. */
export function worstQuotationState(one: Cited, checked: Checked): QuotationState | undefined {
  const found = quotationsFor(one.citation, checked).flatMap(
    (quotation) => quotationStateIn(quotation, one, checked) ?? [],
  )
  return quotationStates.find((standing) => found.includes(standing))
}

function quotationStateIn(quotation: MemoQuotation, one: Cited, checked: Checked): QuotationState | undefined {
  const own = judged(quotation, one, checked)
  if (own === undefined || own === 'verbatim') return own
  // What another source of the same citation or footnote has is that one's.
  const others = besides(one, checked).map((other) => judged(quotation, other, checked))
  return others.includes('verbatim') ? undefined : own
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

/**
 * The quotations that a citation stands for. Of one in a footnote they are besides those of the sentence with its mark that cite nothing but in notes, each
 * with the first mark behind it.
 */
export function quotationsFor(citation: Citation, checked: Checked): readonly MemoQuotation[] {
  const { memo, quotations, sentences } = checked
  const own = quotations.filter(({ cited }) => cited.some((one) => one.citation === citation))
  const note = noteAt(memo, citation.span.start)
  const host = note && [...sentences].reverse().find(({ span }) => span.start < note.mark)
  if (!host) return own
  const isIn = ({ span }: MemoSentence): boolean => span.start < host.span.end && host.span.start < span.end
  const marks = ownNotes(memo).map(({ mark }) => mark)
  const markFor = (offset: number): number | undefined => marks.find((mark) => mark >= offset) ?? marks.at(-1)
  const hosted = quotations.filter(
    ({ cited, sentence, whole }) =>
      cited.every(({ isNoted }) => isNoted) && isIn(sentence) && markFor(whole.end) === note.mark,
  )
  return [...own, ...hosted]
}

/** The other sources of the same citation, or of the same footnote. */
function besides({ citation, item }: Cited, { memo, cited }: Checked): readonly Cited[] {
  const note = noteAt(memo, citation.span.start)
  const isBeside = (other: Citation): boolean =>
    other === citation || (note !== undefined && noteAt(memo, other.span.start) === note)
  return cited.filter((other) => other.item !== item && isBeside(other.citation))
}
