import type { Findings } from '../../core/cited/rule.js'
import type { L10n } from '../l10n.js'

/** What is wrong with something that was meant to switch a check off. */
export function switchSentence({ lacks, unknown, nearest = [] }: Findings['switch-broken'], l10n: L10n): string {
  switch (lacks) {
    case 'rule':
      if (unknown === undefined)
        return l10n.t('Switches nothing off: expected the name of a check before a colon, “RULE: reason (name)”.')
      return nearest.length
        ? l10n.t('There is no check “{0}” to switch off. Similar: {1}.', unknown, nearest.join(', '))
        : l10n.t('There is no check “{0}” to switch off. The setting attache.checks lists all.', unknown)
    case 'right':
      return l10n.t('“{0}” cannot be switched off: it keeps what was agreed with a source.', unknown ?? '')
    case 'reason':
      return l10n.t('Switches nothing off: expected a reason after the colon, “RULE: reason (name)”.')
    case 'name':
      return l10n.t('Switches nothing off: expected your name in parentheses at the end, “RULE: reason (name)”.')
    case 'end':
      return l10n.t('Switches nothing off: expected “-->” at the end of the comment.')
    case 'list':
      return l10n.t('Switches nothing off: expected a list with each switch on its own line after a dash.')
  }
}
