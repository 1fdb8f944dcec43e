import type { DocumentLabels } from '../../core/export/labels.js'
import type { L10n } from '../l10n.js'

/** The words that a finished document has beside the memo's own. */
export function documentLabels(l10n: L10n): DocumentLabels {
  return {
    untitled: l10n.t('Memo'),
    notes: l10n.t('Notes'),
    note: (number) => l10n.t('Note {0}', number),
    backTo: (number) => l10n.t('Back to note {0} in the text', number),
    bibliography: l10n.t('Bibliography'),
    isDone: l10n.t('done'),
    isOpen: l10n.t('to do'),
    picture: (alt) => (alt ? l10n.t('Picture: {0}', alt) : l10n.t('Picture')),
    table: l10n.t('Table'),
  }
}
