import * as vscode from 'vscode'
import { escapeLabel } from '../../words/escape.js'

const { l10n } = vscode

/** What may be the name of somebody, as the list shows it. */
export interface NameChoices {
  readonly title: string
  /** As it is now; empty where there is none. */
  readonly now: string
  /** Names that it may be, the likeliest first. */
  readonly likely: readonly string[]
  /** All others that the transcript gives for anybody who talks in it. */
  readonly others: readonly string[]
}

interface NameItem extends vscode.QuickPickItem {
  readonly name?: string
}

/** Asks for the name of one who speaks: one of a list, or any that is typed. Empty where nobody knows it; undefined when the user goes back. */
export function askName(choices: NameChoices): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<NameItem>()
  pick.title = choices.title
  pick.placeholder = l10n.t('Choose a name or type another')
  pick.ignoreFocusOut = true
  const show = (): void => {
    pick.items = itemsFor(pick.value.trim(), choices)
  }
  pick.onDidChangeValue(show)
  show()
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.name)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

function itemsFor(typed: string, { now, likely, others }: NameChoices): readonly NameItem[] {
  const rowOf = (name: string, description?: string): NameItem => ({
    label: name ? escapeLabel(name) : l10n.t('Nobody Knows the Name'),
    name,
    ...(description === undefined ? {} : { description }),
  })
  const shown = new Set([typed, now])
  const group = (label: string, names: readonly string[]): readonly NameItem[] => {
    const rest = names.filter((name) => !shown.has(name))
    for (const name of rest) shown.add(name)
    return rest.length > 0
      ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rest.map((name) => rowOf(name))]
      : []
  }
  return [
    ...(typed ? [{ ...rowOf(typed, l10n.t('as you typed it')), alwaysShow: true }] : []),
    ...(typed === now && typed ? [] : [rowOf(now, l10n.t('current'))]),
    ...group(l10n.t('may be'), likely),
    ...group(l10n.t('from the transcript'), others),
    ...(now ? [rowOf('')] : []),
  ]
}
