import { inRow } from '../../certainty/likelihoodRow.js'
import { type LikelihoodTerm, likelihoodTermsIn } from '../../certainty/likelihoodTerms.js'
import type { Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'
import type { Fix, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'

/**
 * Likelihood and confidence in one sentence, or terms from both rows of the table of ICD 203 in one memo. Off by default: this is house style.
 *
 * Why: ICD 203 (2015), section D.6.e(2), keeps the two apart, so that how likely something is and how well it is known are not confused. It
 * also asks for the terms of one row.
 *
 * ok:
 *
 *     It is likely that Velmark signs the treaty. Our confidence in this judgement is low.
 *
 * not ok:
 *
 *     We assess with ⟦low confidence⟧ that Velmark is likely to sign the treaty.
 *
 * not ok:
 *
 *     It is likely that Velmark signs the treaty. A second flood is ⟦highly improbable⟧.
 */
export const mixedEstimate: Rule<'mixed-estimate'> = {
  id: 'mixed-estimate',
  severity: 'warning',
  isOff: true,
  *check(checked) {
    if (!checked.isEnglish) return
    const placed = termsOf(checked)
    yield* withConfidence(checked, placed)
    yield* ofOtherRow(checked, placed)
  },
}

const confidence =
  /\b(?:(?:very )?(?:high|low|moderate|medium)(?:[- ]to[- ](?:moderate|high|low|medium))?|great|little|limited|full|some) confidence\b|\bconfidence (?:level )?(?:is|in [\p{L} ]{3,40} is) (?:very )?(?:high|low|moderate)\b|\bhighly confident\b/giu

type Mixed = Found<'mixed-estimate'>

function* withConfidence({ sentences, memo, quotations }: Checked, terms: readonly LikelihoodTerm[]): Iterable<Mixed> {
  for (const { span } of sentences) {
    const term = terms.find((one) => isIn(one.span, span))
    if (!term) continue
    for (const { 0: words, index } of memo.prose.slice(span.start, span.end).matchAll(confidence)) {
      const found = { start: span.start + index, end: span.start + index + words.length }
      if (quotations.some(({ whole }) => isIn(found, whole))) continue
      const other = memo.text.slice(term.span.start, term.span.end)
      yield { span: found, data: { mix: 'confidence', words, other }, fixes: ownSentence(found, span, memo) }
    }
  }
}

/** `We assess with low confidence that …` becomes `We assess that …`, and behind the sentence stands how sure that judgement is. */
function ownSentence(found: Span, sentence: Span, { text }: Memo): readonly Fix[] {
  const degree = /^(?<degree>(?:very )?\p{L}+(?:[- ]to[- ]\p{L}+)?) confidence$/iu.exec(
    text.slice(found.start, found.end),
  )
  const lead = /(?:,? (?:with|in)) $/iu.exec(text.slice(sentence.start, found.start))
  if (!degree?.groups?.['degree'] || !lead || !/[.!]$/.test(text.slice(sentence.start, sentence.end).trimEnd()))
    return []
  const rest = /^,(?= )/.exec(text.slice(found.end))?.[0].length ?? 0
  const cut = { start: found.start - lead[0].length, end: found.end + (lead[0].startsWith(',') ? rest : 0) }
  const words = `Our confidence in this judgement is ${degree.groups['degree'].toLowerCase()}.`
  const end = sentence.start + text.slice(sentence.start, sentence.end).trimEnd().length
  const edits = [
    { replace: cut, text: '' },
    { replace: { start: end, end }, text: ` ${words}` },
  ]
  return [{ kind: 'own-sentence', edits, data: { words } }]
}

/** The terms of the row that the memo uses less; of two used as often, of the one that comes later. */
function* ofOtherRow({ memo }: Checked, terms: readonly LikelihoodTerm[]): Iterable<Mixed> {
  const first = terms.filter(({ row }) => row === 'likelihood')
  const second = terms.filter(({ row }) => row === 'probability')
  const [a, b] = [first[0], second[0]]
  if (!a || !b) return
  const isFirstMain = first.length === second.length ? a.span.start < b.span.start : first.length > second.length
  const [main, others] = isFirstMain ? [a, second] : [b, first]
  for (const term of others) {
    const { span } = term
    const words = memo.text.slice(span.start, span.end)
    const edit = main.row && inRow(memo.text, term, main.row)
    const fixes: readonly Fix[] = edit ? [{ kind: 'use-term', edits: [edit], data: { term: edit.text } }] : []
    yield { span, data: { mix: 'rows', words, other: memo.text.slice(main.span.start, main.span.end) }, fixes }
  }
}

/** The terms that are the memo's own words, in order. */
function termsOf({ memo, quotations }: Checked): readonly LikelihoodTerm[] {
  return likelihoodTermsIn(memo.prose)
    .filter(({ span }) => !quotations.some(({ whole }) => isIn(span, whole)))
    .sort((a, b) => a.span.start - b.span.start)
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
