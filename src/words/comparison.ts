import type { Outcome } from '../core/compare/answers.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import type { L10n } from './l10n.js'
import { placeName } from './problems/memoPlaces.js'

/** What a model and the source's own words put in question; whoever reads it decides. */
export function comparisonSentence(
  { kind, model, part, span, differs }: Extract<Outcome, { readonly kind: 'questioned' | 'adds' }>,
  corpus: Lookup,
  l10n: L10n,
): string {
  const { key } = part.interview
  const place = placeName({ key, refs: [part.passage.ref], voice: part.passage.voice }, key, corpus, l10n)
  return kind === 'questioned'
    ? l10n.t('AI comparison ({0}): may differ from {1}: “{2}”. Your sentence: “{3}”.', model, place, span, differs)
    : l10n.t('AI comparison ({0}): not in {1}: “{2}”. Yours?', model, place, differs)
}
