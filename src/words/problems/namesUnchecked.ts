import type { Findings } from '../../core/cited/rule.js'
import type { L10n } from '../l10n.js'

/** Why nobody can say that a memo tells no protected name, and the way out where there is one. */
export function namesUnchecked({ key, why }: Findings['attribution-unchecked'], l10n: L10n): string {
  if (why === 'closed')
    return l10n.t(
      'Unchecked: {0} is protected, and its names were not compared. Use --store, or open the memo in the editor.',
      key,
    )
  return why === 'damaged'
    ? l10n.t(
        'Unchecked: {0} is protected, and {0}.names.json in the store, which lists its names, is damaged. Repair it or restore a copy.',
        key,
      )
    : l10n.t(
        'Unchecked: {0} is protected, and its names are not on this machine. Check the memo where they are, or say in an off switch who has checked it.',
        key,
      )
}
