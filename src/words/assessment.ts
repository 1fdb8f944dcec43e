import type { Answer, NotCompared } from '../core/assess/assess.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import type { L10n } from './l10n.js'

const reasons: { readonly [K in NotCompared]: (l10n: L10n) => string } = {
  'no-source': (l10n) => l10n.t('Not compared: no text and no claim of the cited place is here.'),
  'no-place': (l10n) => l10n.t('Not compared: no paragraph is cited.'),
  language: (l10n) => l10n.t('Not compared: the memo or the interview is not in English.'),
  question: (l10n) => l10n.t('Not compared: the sentence asks.'),
  'own-judgement': (l10n) => l10n.t('Not compared: the sentence gives your own judgement.'),
  'cited-against': (l10n) => l10n.t('Not compared: the citation is marked as against the sentence.'),
  'several-places': (l10n) => l10n.t('Not compared: the clause rests on several citations.'),
  protected: (l10n) => l10n.t('Not compared: the source is protected.'),
  'too-little': (l10n) => l10n.t('Not compared: the clause has too few telling words.'),
}

/** What became of a clause beside the place it cites, in a sentence; “matches” is the program’s word, and no review. `without` are its words without counterpart. */
export function answerSentence(answer: Answer, without: readonly string[], l10n: L10n): string {
  switch (answer.kind) {
    case 'matches':
      return l10n.t('Matches {0}.', formatPassageRef(answer.unit.ref))
    case 'partly':
      return without.length
        ? l10n.t('Partly in {0}. No counterpart there: “{1}”.', formatPassageRef(answer.unit.ref), without.join('”, “'))
        : l10n.t('Partly in {0}.', formatPassageRef(answer.unit.ref))
    case 'elsewhere':
      return l10n.t('Found in {0}, not in the place cited.', formatPassageRef(answer.unit.ref))
    case 'conflicts':
      return l10n.t('Conflicts with {0}: “{1}”', formatPassageRef(answer.unit.ref), answer.words)
    case 'not found':
      return l10n.t('Not found in the place cited.')
    case 'not compared':
      return reasons[answer.reason](l10n)
  }
}
