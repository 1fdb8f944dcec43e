import type { MemoDoubt } from '../../core/check/input/rule.js'
import type { L10n } from '../l10n.js'

const reasons: { readonly [K in MemoDoubt]: (l10n: L10n) => string } = {
  'few-words': (l10n) => l10n.t('Only a hint: the sentence has few words of the claim, and may mean something else.'),
  'several-places': (l10n) =>
    l10n.t('Only a hint: the sentence rests on several places, and may take this from another.'),
  concession: (l10n) =>
    l10n.t('Only a hint: the sentence concedes something or sets a condition, which may be enough.'),
  'other-claim': (l10n) => l10n.t('Only a hint: another claim may be meant.'),
  'other-verb': (l10n) => l10n.t('Only a hint: what is told as done may be something else than what was foretold.'),
  'hedge-left-out': (l10n) =>
    l10n.t('Only a hint: nothing in the sentence insists; the source’s words of doubt are merely left out.'),
  'no-hedge': (l10n) =>
    l10n.t('Only a hint: the source itself has no word of doubt here, or only one that says whose view it is.'),
  'dated-near': (l10n) => l10n.t('Only a hint: a date or a past tense near by may say when this was so.'),
  'of-source': (l10n) => l10n.t('Only a hint: the sentence may speak of who said it, and not of what was said.'),
  'holder-named': (l10n) =>
    l10n.t('Only a hint: the holder is named near by, and readers may see that the view is his.'),
  'cited-near': (l10n) => l10n.t('Only a hint: the sentence beside it cites the place.'),
  'nobody-quoted': (l10n) =>
    l10n.t('Only a hint: nobody is said to have said it, so the quotation marks may stand for something else.'),
  'few-quoted': (l10n) =>
    l10n.t('Only a hint: so few words may stand in quotation marks for another reason than that they were said.'),
  'no-view': (l10n) => l10n.t('Only a hint: the sentence may not give anybody a view.'),
  'may-be-reported': (l10n) => l10n.t('Only a hint: the passage may report this person without a name.'),
  'other-words': (l10n) => l10n.t('Only a hint: the sentence may say the same in other words.'),
  'own-count': (l10n) => l10n.t('Only a hint: the figure may be your own count, or reckoned from others.'),
  'own-knowledge': (l10n) => l10n.t('Only a hint: it may be your own knowledge.'),
  'own-context': (l10n) => l10n.t('Only a hint: the year may be yours, for context.'),
}

/** Why a problem is a hint and not a warning. */
export function doubtSentence(doubt: MemoDoubt, l10n: L10n): string {
  return reasons[doubt](l10n)
}
