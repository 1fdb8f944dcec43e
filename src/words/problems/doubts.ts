import type { MemoDoubt } from '../../core/cited/rule.js'
import type { L10n } from '../l10n.js'

const reasons: { readonly [K in MemoDoubt]: (l10n: L10n) => string } = {
  'few-words': (l10n) =>
    l10n.t('Only a hint: the sentence shares few words with the claim, and may mean something else.'),
  'several-places': (l10n) =>
    l10n.t('Only a hint: the sentence cites several passages, and may take this from another.'),
  concession: (l10n) =>
    l10n.t('Only a hint: the sentence concedes something or sets a condition, which may be enough.'),
  'other-claim': (l10n) => l10n.t('Only a hint: another claim may be meant.'),
  'other-verb': (l10n) => l10n.t('Only a hint: the past event may not be the one that was forecast.'),
  'no-hedge': (l10n) => l10n.t('Only a hint: the source has no clear hedge here.'),
  'of-source': (l10n) => l10n.t('Only a hint: the sentence may be about the speaker, not about what was said.'),
  'holder-named': (l10n) => l10n.t('Only a hint: the text nearby names whose view it is.'),
  'cited-near': (l10n) => l10n.t('Only a hint: the next or previous sentence cites the passage.'),
  'nobody-quoted': (l10n) => l10n.t('Only a hint: no speaker is named, so these may not be speech marks.'),
  'few-quoted': (l10n) => l10n.t('Only a hint: with so few words, these may not be speech marks.'),
  'no-view': (l10n) => l10n.t('Only a hint: the sentence may not attribute a view.'),
  'may-be-reported': (l10n) => l10n.t('Only a hint: the passage may report this person without a name.'),
  'other-words': (l10n) => l10n.t('Only a hint: the sentence may say the same in other words.'),
  'own-count': (l10n) => l10n.t('Only a hint: the figure may be your own count or calculation.'),
  'own-context': (l10n) => l10n.t('Only a hint: the year may be yours, for context.'),
}

/** Why a problem is a hint and not a warning. */
export function doubtSentence(doubt: MemoDoubt, l10n: L10n): string {
  return reasons[doubt](l10n)
}
