import type { Fix } from '../../core/cited/rule.js'
import type { L10n } from '../l10n.js'
import { shortened } from '../shortened.js'

/** What a fix does, as it stands in the menu of the light bulb. */
export function fixTitle({ kind, data }: Fix, l10n: L10n): string {
  return {
    'use-key': l10n.t('Cite {0}', data['key'] ?? ''),
    'separate-citations': l10n.t('Write “; @{0}”', data['key'] ?? ''),
    'add-locator': l10n.t('Add “{0}”', data['locator'] ?? ''),
    'use-source-words': l10n.t('Use the source’s words: “{0}”', shortened(data['words'] ?? '')),
    'quote-source': l10n.t('Quote the source instead: {0}', shortened(data['words'] ?? '')),
    'bracket-changes': l10n.t('Mark changes with brackets and ellipses'),
    'add-quotation-marks': l10n.t('Put the words in quotation marks'),
    'bracket-initial': l10n.t('Write “[{0}]”', data['letter'] ?? ''),
    'remark-emphasis': l10n.t('Write “emphasis added” in the citation'),
    'restore-question': l10n.t('Add the source’s question mark'),
    'drop-quotation-marks': l10n.t('Remove the quotation marks'),
    'cite-place': l10n.t('Cite {0}', data['citation'] ?? ''),
    'cite-claim': l10n.t('Cite {0}: “{1}”', data['citation'] ?? '', data['claim'] ?? ''),
    'renew-pin': l10n.t('Renew the pin: the sentence still holds'),
    'move-locator': l10n.t('Cite “{0}”, where the claim stands now', data['locator'] ?? ''),
    'remove-pin': l10n.t('Remove the pin'),
    'name-speaker': l10n.t('Name the speaker: {0}', data['speaker'] ?? ''),
    'name-holder': l10n.t('Say whose view it is: {0}', data['holder'] ?? ''),
    'add-hedge': l10n.t('Add the source’s hedge: “{0}”', data['hedge'] ?? ''),
    assess: l10n.t('Begin with “We assess that”: the judgement is ours'),
    'assess-instead': l10n.t('Replace “{0}” with “We assess”: the estimate is ours', data['words'] ?? ''),
    'tell-expected': l10n.t('Write it as what {0} expected', data['speaker'] ?? ''),
    'name-description': l10n.t('Replace with “{0}”', data['description'] ?? ''),
    'replace-words': l10n.t('Write “{0}”, as the source has it', data['words'] ?? ''),
    'widen-quotation': l10n.t('Quote “{0}”', shortened(data['words'] ?? '')),
    'use-term': l10n.t('Write “{0}”', data['term'] ?? ''),
    'own-sentence': l10n.t('Give “{0}” its own sentence', data['words'] ?? ''),
    'cite-too': l10n.t('Cite {0} as well', data['citation'] ?? ''),
    'take-off-list': l10n.t('Remove {0} from the list', data['key'] ?? ''),
  }[kind]
}
