import type { CitationItem } from '../../memo/citations.js'
import { citedInHeader } from '../../cited/header.js'
import { openMarksOf } from '../../cited/quotations.js'
import type { Findings, Rule } from '../../cited/rule.js'
import type { Cited } from '../../cited/sentences.js'
import { type Verdict, verdictOf } from '../../quoted/verdict.js'
import type { Checked } from '../../cited/checked.js'
import { isProtectedInterview } from '../../terms/terms.js'

/**
 * A quotation that can be neither confirmed nor refuted. The transcript, or one of its paragraphs, is missing or differs from the one that was
 * imported. So it is where a bibliography lists an interview that is not in the corpus and a citation names a paragraph of it.
 *
 * Why: what nobody could check must not look checked. A hint, because nothing need be wrong. A warning where the words are in a paragraph that
 * differs, in the title or abstract of the front matter, where no citation is possible, or behind a mark that nothing closes in its paragraph.
 *
 * ok:
 *
 *     Reed expects it “before the first snow” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     She holds that “⟦no minister will come to the table before the vote⟧” [@moreau2021, para. 1].
 *
 * not ok:
 *
 *     Reed expects it ⟦“⟧before the first snow [@reed2021, para. 2].
 */
export const quotationUnchecked: Rule<'quotation-unchecked'> = {
  id: 'quotation-unchecked',
  severity: 'hint',
  *check(checked) {
    const reported = new Set<Cited['item']>()
    for (const quotation of checked.quotations) {
      const verdict = verdictOf(quotation, checked)
      if (verdict?.kind !== 'unchecked') continue
      for (const { item } of quotation.cited) reported.add(item)
      const reason = reasonOf(verdict, checked)
      yield {
        span: quotation.span,
        data: { key: verdict.key, reason },
        // Somebody has changed a text, and a memo rests on what it has now; or nobody has looked at one that may be here.
        severity: ['source-differs', 'store-closed', 'few-words'].includes(reason) ? 'warning' : undefined,
      }
    }
    for (const { item, entry } of checked.cited) {
      if (entry?.item.type === 'interview' && namesPassage(item) && !reported.has(item))
        yield { span: item.keySpan, data: { key: item.key, reason: 'not-in-corpus' } }
    }
    for (const { span, of } of openMarksOf(checked.memo, checked)) {
      if (of.interview) yield { span, data: { key: of.interview.key, reason: 'not-closed' }, severity: 'warning' }
    }
    for (const { key, keySpan } of citedInHeader(checked.memo)) {
      if (checked.corpus.interview(key))
        yield { span: keySpan, data: { key, reason: 'front-matter' }, severity: 'warning' }
    }
  },
}

/** Whether a citation names a place as a corpus counts them; pages and times are those of anything published. */
function namesPassage({ locator }: CitationItem): boolean {
  return locator?.parts.some(({ label }) => ['paragraph', 'section', 'standfirst'].includes(label)) ?? false
}

/** The text of a protected interview may be in the store. */
function reasonOf(
  { key, reason }: Extract<Verdict, { readonly kind: 'unchecked' }>,
  { corpus, protectedTexts }: Checked,
): Findings['quotation-unchecked']['reason'] {
  const interview = corpus.interview(key)
  if (reason !== 'no-source' || !interview || !isProtectedInterview(interview) || interview.isSample) return reason
  if (!protectedTexts) return 'store-closed'
  return protectedTexts.has(key) ? 'few-words' : reason
}
