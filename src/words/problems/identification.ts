import type { IdentifyingKind } from '../../core/cited/rule.js'
import type { L10n } from '../l10n.js'

/** What may tell who a protected source is, and what to do; no name and no key, for the place says the rest. */
export function identificationSentence(told: IdentifyingKind, l10n: L10n): string {
  return {
    'given-name': l10n.t('This is a given name of a protected source. Use the agreed description instead.'),
    nickname: l10n.t('This may be a short name of a protected source. Use the agreed description instead.'),
    'ordinary-name': l10n.t(
      'This word is also a name of a protected source. Make sure that it does not reveal who spoke.',
    ),
    position: l10n.t('This is the position of a protected source. Use the agreed description instead.'),
    'other-position': l10n.t(
      'This may reveal the position of a protected source in other words. Use the agreed description instead.',
    ),
    relative: l10n.t('Mentioning a relative may reveal who a protected source is. Leave the words out, or paraphrase.'),
    day: l10n.t('This is the day of a protected interview. Give only the year.'),
    role: l10n.t(
      'The agreed description appears beside a place, an institution or a name. Together they may identify the source.',
    ),
  }[told]
}
