import type { EntryKind } from '../core/model.js'
import type { L10n } from './l10n.js'

/** The heading of a group of entries: the plural of their type, or of their kind. */
export function groupLabel(kind: EntryKind, type: string | undefined, l10n: L10n): string {
  return (type === undefined ? undefined : typesLabel(type, l10n)) ?? kindsLabel(kind, l10n)
}

function kindsLabel(kind: EntryKind, l10n: L10n): string {
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

function typesLabel(type: string, l10n: L10n): string | undefined {
  switch (type) {
    case 'person':
      return l10n.t('Persons')
    case 'state':
      return l10n.t('States')
    case 'organisation':
      return l10n.t('Organisations')
    case 'government body':
      return l10n.t('Government bodies')
    case 'party':
      return l10n.t('Parties')
    case 'armed group':
      return l10n.t('Armed groups')
    case 'deal':
      return l10n.t('Deals')
    case 'pact':
      return l10n.t('Pacts')
    case 'treaty':
      return l10n.t('Treaties')
    case 'guideline':
      return l10n.t('Guidelines')
    case 'exemption':
      return l10n.t('Exemptions')
    case 'exercise':
      return l10n.t('Exercises')
    case 'dialogue':
      return l10n.t('Dialogues')
    default:
      return undefined
  }
}
