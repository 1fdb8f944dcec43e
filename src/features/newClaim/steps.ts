import * as vscode from 'vscode'
import { untilEnded } from '../../editor/untilEnded.js'

const { l10n, QuickInputButtons } = vscode

/** A row of a step, and what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T
}

/** One step below a form. */
export interface Step<T> {
  readonly title: string
  readonly placeholder: string
  readonly rows: readonly Choice<T>[]
  /** The row for what was typed where it is none of the others; undefined where it cannot be taken. */
  readonly typed?: (text: string) => Choice<T> | undefined
}

/** Shows the rows, and takes one of them or what is typed. Undefined when the user goes back. */
export function choose<T>({ title, placeholder, rows, typed }: Step<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>()
  Object.assign(pick, { title, placeholder, matchOnDescription: true, ignoreFocusOut: true })
  pick.buttons = [QuickInputButtons.Back]
  pick.items = rows
  pick.onDidChangeValue((text) => {
    const words = text.trim()
    const isRow = rows.some(
      ({ label }) =>
        label
          .replace(/^\s*\$\([^)]*\)/u, '')
          .trim()
          .toLowerCase() === words.toLowerCase(),
    )
    const own = words && !isRow ? typed?.(words) : undefined
    pick.items = own ? [...rows, { ...own, alwaysShow: true }] : rows
  })
  return untilEnded<T>(pick, (end) => {
    pick.onDidTriggerButton(() => end(undefined))
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems
      if (row) end(row.value)
    })
  })
}

/** The row for words that were typed. */
export function ownWords(text: string): string {
  return l10n.t('Use “{0}”', text)
}
