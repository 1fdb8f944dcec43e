import * as vscode from 'vscode'
import type { ClaimKind } from '../../core/model.js'
import { claimMarker, kindLabel } from '../../words/claim.js'
import { kindIcons, secondHandIcon } from './items.js'

const { l10n, ThemeIcon } = vscode

/** Says what the signs mean that stand before claims: as icons in the side bar, as characters in lists, hovers and views. */
export async function showLegend(): Promise<void> {
  const kind = (one: ClaimKind, description: string): vscode.QuickPickItem => ({
    label: `${claimMarker({ kind: one })}  ${kindLabel(one, l10n)}`,
    description,
    iconPath: kindIcons[one],
  })
  const rows: readonly vscode.QuickPickItem[] = [
    kind('fact', l10n.t('states what is or was the case')),
    kind('assessment', l10n.t('judges what is or was the case')),
    kind('forecast', l10n.t('says what will happen')),
    kind('recommendation', l10n.t('says what somebody should do')),
    {
      label: `${claimMarker({ kind: 'fact', holder: '?' })}  ${l10n.t('somebody else’s view')}`,
      description: l10n.t('reported by the speaker, who may not share it'),
      iconPath: secondHandIcon,
    },
    {
      label: l10n.t('protected'),
      description: l10n.t('not on the record: no name in any document'),
      iconPath: new ThemeIcon('lock'),
    },
  ]
  await vscode.window.showQuickPick(rows, {
    title: l10n.t('Signs before claims'),
    placeHolder: l10n.t('Escape closes this list.'),
  })
}
