import type { Span } from '../../model.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Fix, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { bracketChangeIn, isAlteration } from '../../quoted/brackets.js'
import { patternOf } from '../../quotation/pattern.js'
import { withoutMarks } from '../fixes/withoutMarks.js'
import { placesOfWords, verdictOf } from '../../quoted/verdict.js'

/**
 * A quotation with the words of the source and another tone: emphasis that is yours without saying so, or a full stop where the source asks.
 * Or with a bracket that says what the source does not: another word in the place of its own, or a statement. Or with nothing but a bracket. Or with an
 * ellipsis that takes its unit from a number.
 *
 * Why: emphasis changes what was meant, and a question quoted as a statement is an answer. A bracket may give another form of the same word, a
 * short explanation, or for a pronoun a name that the answer or its question has; the reader takes it for what the source means.
 *
 * A hint where the other words are right. An error where a bracket puts another word, name or number: the quotation is then another one.
 *
 * ok:
 *
 *     Reed calls it a “slow-motion *bargain*” [@reed2021, para. 2, emphasis added].
 *
 * not ok:
 *
 *     Reed calls it a “slow-motion ⟦*bargain*⟧” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     The interviewer asked in 2021: “Why has the vote slipped to the autumn⟦.⟧” [-@reed2021, sec. 1].
 *
 * ok:
 *
 *     Reed says that “[the partners] will sign before the first snow” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed calls it a “slow-motion ⟦[triumph]⟧ between unequal partners” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed says that “⟦[Kestria]⟧ will sign before the first snow” [@reed2021, para. 2].
 */
export const quotationRetouched: Rule<'quotation-retouched'> = {
  id: 'quotation-retouched',
  severity: 'hint',
  *check(checked) {
    for (const quotation of checked.quotations) {
      if (isAllBracket(quotation)) {
        yield {
          span: quotation.span,
          data: { key: keyOf(quotation), touch: 'no-words', words: '' },
          fixes: withoutMarks(quotation),
        }
        continue
      }
      const kind = verdictOf(quotation, checked)?.kind
      if (kind !== 'verbatim' && kind !== 'initial') continue
      yield* retold(quotation, checked)
      yield* emphasised(quotation, checked)
      yield* asserted(quotation, checked)
    }
  },
}

const emphasis = /(?<![\\*_\p{L}\p{N}])(\*{1,3}|_{1,3})(?=\S)([^*_]+?)(?<=[^\s\\])\1(?![*_\p{L}\p{N}])/gu
const remark = /\b(?:emphas[ie]s|italics?)\b|\b(?:Hervorhebung|souligné|cursivas?)\b/iu
const throughout = /\b(?:emphas[ie]s|italics?)\b[^.\n]{0,40}\bthroughout\b/iu

/** Emphasis on a part: all in italics is typography. */
function* emphasised(quotation: MemoQuotation, { memo }: Checked): Iterable<Found<'quotation-retouched'>> {
  const { span, text, sentence, cited } = quotation
  const end = Math.max(sentence.span.end, span.end, ...cited.map(({ citation }) => citation.span.end))
  const around = memo.text.slice(Math.min(sentence.span.start, span.start), end)
  const parts = [...text.matchAll(emphasis)].filter(([found]) => found.length < text.trim().length)
  // The whole memo is looked at only where something is emphasised.
  if (!parts.length || remark.test(around) || throughout.test(memo.text)) return
  for (const { 0: found, 2: words = '', index } of parts) {
    const start = span.start + index
    const at = quotation.kind === 'marks' ? { start, end: start + found.length } : span
    yield { span: at, data: { key: keyOf(quotation), touch: 'emphasis', words }, fixes: remarkIn(quotation) }
  }
}

/** Says so in the citation, where that is a bracket. */
function remarkIn({ cited }: MemoQuotation): readonly Fix[] {
  const [one, ...more] = cited
  if (!one || more.length || one.item.inText) return []
  const { end } = one.item.span
  return [{ kind: 'remark-emphasis', edits: [{ replace: { start: end, end }, text: ', emphasis added' }], data: {} }]
}

function* asserted(quotation: MemoQuotation, checked: Checked): Iterable<Found<'quotation-retouched'>> {
  const { text, span, kind, cited } = quotation
  const stop = /\.\s*$/.exec(text)
  const isAsked = (one: (typeof cited)[number]): boolean =>
    placesOfWords(text, one, checked).some(({ changes }) =>
      changes.some((change) => change.kind === 'final-mark' && change.replaced === '?'),
    )
  if (!stop || !cited.some(isAsked)) return
  const start = span.start + stop.index
  const at: Span = kind === 'marks' ? { start, end: start + 1 } : span
  const fixes: readonly Fix[] =
    kind === 'marks' ? [{ kind: 'restore-question', edits: [{ replace: at, text: '?' }], data: {} }] : []
  yield { span: at, data: { key: keyOf(quotation), touch: 'question', words: '' }, fixes }
}

/** Words in brackets and none besides, of an interview that is cited for them: nobody said any of it. */
function isAllBracket({ text, cited }: MemoQuotation): boolean {
  const isCited = cited.some(({ interview }) => interview)
  return isCited && /\[[^\]]*\p{L}/u.test(text) && !patternOf(text).tokens.length
}

function* retold(quotation: MemoQuotation, checked: Checked): Iterable<Found<'quotation-retouched'>> {
  const { text, span, kind, cited } = quotation
  // Where one source of several has the words, its changes are those that count.
  const found = cited.flatMap((one) => bracketChangeIn(text, one, checked) ?? [])
  const [first] = found
  if (!first) return
  const { at, touch, words, replaced } = first
  const bracket = { start: span.start + at.start, end: span.start + at.end }
  // What an ellipsis takes from a number is not all that it leaves out.
  const isPlain = /^[\p{L}\p{M} ’'-]+$/u.test(replaced) && /\p{L}/u.test(words)
  // A statement goes with the space before it.
  const gap = touch === 'clause' ? (/\s*$/u.exec(text.slice(0, at.start))?.[0].length ?? 0) : 0
  const replace = { start: bracket.start - gap, end: bracket.end }
  const rest = `${text.slice(0, at.start - gap)}${replaced}${text.slice(at.end)}`
  yield {
    span: kind === 'marks' ? bracket : span,
    data: { key: keyOf(quotation), touch, words, replaced },
    fixes:
      isPlain || touch === 'clause'
        ? [{ kind: 'use-source-words', edits: [{ replace, text: replaced }], data: { words: rest } }]
        : [],
    severity: isAlteration(first) ? 'error' : 'hint',
  }
}

function keyOf({ cited }: MemoQuotation): string {
  return cited[0]?.item.key ?? ''
}
