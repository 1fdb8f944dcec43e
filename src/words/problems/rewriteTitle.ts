import type { Rewrite } from '../../core/query/rewrites/rewrite.js'
import type { L10n } from '../l10n.js'
import { shortened } from '../shortened.js'

/** What a rewriting does, as it stands in the menu of refactorings. */
export function rewriteTitle({ kind, data }: Rewrite, l10n: L10n): string {
  return {
    'cite-claim': l10n.t('Cite {0}: “{1}”', data['citation'] ?? '', data['claim'] ?? ''),
    'cite-passage': l10n.t('Cite {0}, not coded: “{1}”', data['citation'] ?? '', data['words'] ?? ''),
    'add-locator': l10n.t('Add “{0}”', data['locator'] ?? ''),
    'to-paraphrase': l10n.t('Paraphrase the quotation: “{0}”', data['claim'] ?? ''),
    'to-quotation': l10n.t('Quote the source instead: {0}', shortened(data['words'] ?? '')),
    'house-term': l10n.t('Write “{0}”, the house style of this memo', data['term'] ?? ''),
    'to-likelihood': l10n.t('Begin with “{0}”, as the claim is coded', data['opening'] ?? ''),
  }[kind]
}
