import type { AssistantTerms, FurtherTerms, ReadBackTerms } from '../core/model.js'
import { dateWords } from './date.js'
import type { L10n } from './l10n.js'

/** What a source or voice agreed to besides its attribution terms, in one line; empty where nothing was. */
export function furtherTermsLine({ embargo, recordedUntil, readBack, assistants }: FurtherTerms, l10n: L10n): string {
  return [
    embargo && l10n.t('embargo until {0}', dateWords(embargo, l10n)),
    recordedUntil && l10n.t('recording kept until {0}', dateWords(recordedUntil, l10n)),
    readBack && readBackWords(readBack, l10n),
    assistants && assistantWords(assistants, l10n),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function readBackWords(readBack: ReadBackTerms, l10n: L10n): string {
  return {
    none: l10n.t('no read-back'),
    offered: l10n.t('read-back offered'),
    required: l10n.t('read-back required'),
  }[readBack]
}

export function assistantWords(assistants: AssistantTerms, l10n: L10n): string {
  return {
    any: l10n.t('any assistant may read it'),
    'own machines': l10n.t('assistants on own machines may read it'),
    never: l10n.t('no assistant may read it'),
  }[assistants]
}
