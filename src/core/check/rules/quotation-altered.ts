import { escapeMarkdown } from '../../cite/markdown.js'
import type { Nearest } from '../../quotation/result.js'
import { verifyQuotation } from '../../quotation/verify.js'
import type { MemoQuotation } from '../quotations.js'
import type { Checked, Fix, Rule } from '../rule.js'
import { verdictOf } from '../verdict.js'

/**
 * Words in quotation marks that the cited interview does not have like this. What a quotation may change is what print allows: a bracket, an
 * ellipsis, typography.
 *
 * Why: a near match is the worst kind of mistake; “may” for “will” is one word and another policy.
 *
 * ok:
 *
 *     Reed calls it a “slow-motion bargain” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     She says the treaty is “⟦a slow-motion bargain between equal partners⟧” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Her phrase for it is “⟦slow bargain⟧” [@reed2021, para. 2].
 */
export const quotationAltered: Rule<'quotation-altered'> = {
  id: 'quotation-altered',
  severity: 'error',
  *check(checked) {
    for (const quotation of checked.quotations) {
      const verdict = verdictOf(quotation, checked)
      if (verdict?.kind !== 'altered') continue
      const { key, nearest } = verdict
      if (!nearest || nearest.likeness < leastLikeness) {
        yield { span: quotation.span, data: { key }, fixes: withoutMarks(quotation) }
        continue
      }
      const { ref, voice, diff } = nearest
      const fixes = [...fixesFrom(quotation, nearest, key, checked), ...withoutMarks(quotation)]
      yield { span: quotation.span, data: { key, nearest: { ref, voice, diff } }, fixes }
    }
  },
}

/** Below, the nearest passage is another sentence, and a comparison with it would only confuse. */
const leastLikeness = 0.5

function fixesFrom(
  { span, text: quoted }: MemoQuotation,
  nearest: Nearest,
  key: string,
  { corpus }: Checked,
): readonly Fix[] {
  const interview = corpus.interview(key)
  const candidates: readonly (readonly [Fix['kind'], string])[] = [
    ['use-source-words', escapeMarkdown(nearest.text.replace(/\s+/g, ' ')) + closingOf(quoted, nearest.text)],
    ['bracket-changes', bracketed(nearest)],
  ]
  return candidates.flatMap(([kind, text]): readonly Fix[] => {
    // What a fix makes must itself stand the test.
    const isRight = interview && verifyQuotation(text, interview, corpus.sourceOf(key)).kind === 'found'
    return isRight ? [{ kind, edits: [{ replace: span, text }], data: {} }] : []
  })
}

/** The full stop with which the memo closes the quotation, where the source's words have none. */
function closingOf(quoted: string, words: string): string {
  return /[.!?]$/.test(words) ? '' : (/[.!?]$/.exec(quoted)?.[0] ?? '')
}

/** The memo's words with what it adds in brackets, and an ellipsis for what it leaves out. */
function bracketed({ diff }: Nearest): string {
  const parts = diff.map(({ kind, text }, index) => {
    if (kind === 'added') return `[${text.trim()}]`
    const isReplaced = diff[index + 1]?.kind === 'added' || diff[index - 1]?.kind === 'added'
    if (kind === 'missing') return isReplaced ? '' : '[…]'
    return escapeMarkdown(text.trim())
  })
  return parts.filter(Boolean).join(' ')
}

function withoutMarks({ kind, span, whole }: MemoQuotation): readonly Fix[] {
  if (kind === 'block') return []
  const edits = [
    { replace: { start: whole.start, end: span.start }, text: '' },
    { replace: { start: span.end, end: whole.end }, text: '' },
  ]
  return [{ kind: 'drop-quotation-marks', edits, data: {} }]
}
