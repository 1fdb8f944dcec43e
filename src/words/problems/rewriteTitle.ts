import type { Rewrite } from '../../core/query/rewrites/rewrite.js'
import type { L10n } from '../l10n.js'
import { shortened } from '../shortened.js'

/** What a rewriting does, as it stands in the menu of refactorings. */
export function rewriteTitle({ kind, data }: Rewrite, l10n: L10n): string {
  return {
    'cite-claim': l10n.t('Cite {0}: “{1}”', data['citation'] ?? '', data['claim'] ?? ''),
    'cite-passage': l10n.t('Cite {0}, not coded: “{1}”', data['citation'] ?? '', data['words'] ?? ''),
    'add-locator': l10n.t('Add “{0}”', data['locator'] ?? ''),
    'to-quotation': l10n.t('Quote the source instead: {0}', shortened(data['words'] ?? '')),
  }[kind]
}
