import type { Fix } from '../../core/cited/rule.js'
import type { L10n } from '../l10n.js'
import { shortened } from '../shortened.js'

/** What a fix does, as it stands in the menu of the light bulb. */
export function fixTitle({ kind, data }: Fix, l10n: L10n): string {
  switch (kind) {
    case 'use-key':
      return l10n.t('Cite {0}', data['key'] ?? '')
    case 'separate-citations':
      return l10n.t('Write “; @{0}”', data['key'] ?? '')
    case 'add-locator':
      return l10n.t('Add “{0}”', data['locator'] ?? '')
    case 'use-source-words':
      return l10n.t('Use the source’s words: “{0}”', shortened(data['words'] ?? ''))
    case 'quote-source':
      return l10n.t('Quote the source instead: {0}', shortened(data['words'] ?? ''))
    case 'bracket-changes':
      return l10n.t('Mark changes with brackets and ellipses')
    case 'add-quotation-marks':
      return l10n.t('Put the words in quotation marks')
    case 'bracket-initial':
      return l10n.t('Write “[{0}]”', data['letter'] ?? '')
    case 'remark-emphasis':
      return l10n.t('Write “emphasis added” in the citation')
    case 'restore-question':
      return l10n.t('Add the source’s question mark')
    case 'drop-quotation-marks':
      return l10n.t('Remove the quotation marks')
    case 'cite-place':
      return l10n.t('Cite {0}', data['citation'] ?? '')
    case 'cite-claim':
      return l10n.t('Cite {0}: “{1}”', data['citation'] ?? '', data['claim'] ?? '')
    case 'renew-pin':
      return l10n.t('Renew the pin: the sentence still holds')
    case 'move-locator':
      return l10n.t('Cite “{0}”, where the claim stands now', data['locator'] ?? '')
    case 'remove-pin':
      return l10n.t('Remove the pin')
    case 'name-speaker':
      return l10n.t('Name the speaker: {0}', data['speaker'] ?? '')
    case 'name-holder':
      return l10n.t('Say whose view it is: {0}', data['holder'] ?? '')
    case 'add-hedge':
      return l10n.t('Add the source’s hedge: “{0}”', data['hedge'] ?? '')
    case 'assess':
      return l10n.t('Begin with “We assess that”: the judgement is ours')
    case 'assess-instead':
      return l10n.t('Replace “{0}” with “We assess”: the estimate is ours', data['words'] ?? '')
    case 'tell-expected':
      return l10n.t('Write it as what {0} expected', data['speaker'] ?? '')
    case 'name-description':
      return l10n.t('Replace with “{0}”', data['description'] ?? '')
    case 'replace-words':
      return l10n.t('Write “{0}”, as the source has it', data['words'] ?? '')
    case 'widen-quotation':
      return l10n.t('Quote “{0}”', shortened(data['words'] ?? ''))
    case 'use-term':
      return l10n.t('Write “{0}”', data['term'] ?? '')
    case 'own-sentence':
      return l10n.t('Give “{0}” its own sentence', data['words'] ?? '')
    case 'cite-too':
      return l10n.t('Cite {0} as well', data['citation'] ?? '')
    case 'take-off-list':
      return l10n.t('Remove {0} from the list', data['key'] ?? '')
  }
}
