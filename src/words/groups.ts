import type { EntryKind } from '../core/model.js'
import type { L10n } from './l10n.js'

/** The heading of a group of entries: the plural of their kind. */
export function groupLabel(kind: EntryKind, l10n: L10n): string {
  return {
    actor: l10n.t('Actors'),
    agreement: l10n.t('Agreements'),
    event: l10n.t('Events'),
    place: l10n.t('Places'),
  }[kind]
}
