import type { EntryKind } from '../core/model.js'
import type { L10n } from './l10n.js'

/** The heading of a group of entries: the plural of their kind. */
export function groupLabel(kind: EntryKind, l10n: L10n): string {
  switch (kind) {
    case 'actor':
      return l10n.t('Actors')
    case 'agreement':
      return l10n.t('Agreements')
    case 'event':
      return l10n.t('Events')
    case 'place':
      return l10n.t('Places')
  }
}
