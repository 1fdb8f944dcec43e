import type { MemoDoubt } from '../core/check/rule.js'
import type { L10n } from './l10n.js'

const reasons: { readonly [K in MemoDoubt]: (l10n: L10n) => string } = {
  'few-words': (l10n) => l10n.t('Only a hint: the sentence has few words of the claim, and may mean something else.'),
  'several-places': (l10n) =>
    l10n.t('Only a hint: the sentence rests on several places, and may take this from another.'),
  concession: (l10n) =>
    l10n.t('Only a hint: the sentence concedes something or sets a condition, which may be enough.'),
  'other-claim': (l10n) => l10n.t('Only a hint: another claim may be meant.'),
  'other-verb': (l10n) => l10n.t('Only a hint: what is told as done may be something else than was foretold.'),
  'hedge-left-out': (l10n) => l10n.t('Only a hint: nothing in the sentence insists, only the doubt is left out.'),
  'no-hedge': (l10n) => l10n.t('Only a hint: the source has no word of doubt for this, or none but whose view it is.'),
  'dated-near': (l10n) => l10n.t('Only a hint: words near by may say of which time this is told.'),
  'of-source': (l10n) => l10n.t('Only a hint: the sentence may speak of who said it, and not of what was said.'),
  'holder-named': (l10n) =>
    l10n.t('Only a hint: whose view it is stands near by, and readers may see that he holds it.'),
  'cited-near': (l10n) => l10n.t('Only a hint: the sentence beside it cites the place.'),
  'nobody-quoted': (l10n) =>
    l10n.t('Only a hint: nobody is said to have said it, so the quotation marks may stand for something else.'),
  'no-view': (l10n) => l10n.t('Only a hint: the sentence may give no view to anybody.'),
}

/** Why a problem is a hint and not a warning. */
export function doubtSentence(doubt: MemoDoubt, l10n: L10n): string {
  return reasons[doubt](l10n)
}
