import * as vscode from 'vscode'
import type { ChosenNames } from '../../core/terms/answers.js'
import { escapeLabel } from '../../words/escape.js'

const { l10n } = vscode

/** A name that may be protected. */
export interface NameRow {
  readonly name: string
  /** Who that is, and what else the name is written as. */
  readonly about: string
  readonly isTicked: boolean
}

/**
 * Asks which names are to be protected: those that stay ticked, and others that are typed. `mayLack`: some may not have been found, so that others
 * are asked for anyway. Undefined when the user goes back.
 */
export async function pickProtectedNames(
  title: string,
  rows: readonly NameRow[],
  mayLack: boolean,
): Promise<Required<ChosenNames> | undefined> {
  if (!rows.length) return typedNames(title, l10n.t('No name was found in the transcript.'))
  const items = rows.map(({ name, about, isTicked }) => ({
    label: escapeLabel(name),
    description: about,
    picked: isTicked,
    name,
  }))
  const other = { label: l10n.t('Protect another name…'), picked: mayLack, name: undefined }
  const chosen = await vscode.window.showQuickPick([...items, other], {
    title,
    placeHolder: l10n.t('Names that will be protected. Untick any that may be named.'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  })
  if (!chosen) return undefined
  const typed = chosen.some(({ name }) => name === undefined)
    ? await typedNames(title, mayLack ? lacking() : '')
    : { names: [], open: [] }
  const ticked = new Set(chosen.map(({ name }) => name))
  return (
    typed && {
      names: [...rows.flatMap(({ name }) => (ticked.has(name) ? name : [])), ...typed.names],
      open: rows.flatMap(({ name }) => (ticked.has(name) ? [] : name)),
    }
  )
}

function lacking(): string {
  return l10n.t('This transcript has few or no capitals, so names in lower case are not found. Add each one.')
}

async function typedNames(title: string, why: string): Promise<Required<ChosenNames> | undefined> {
  const question = l10n.t('Which other names must be protected? Separate them with commas.')
  const typed = await vscode.window.showInputBox({ title, prompt: `${why} ${question}`.trim(), ignoreFocusOut: true })
  return typed === undefined ? undefined : { names: typed.split(/[,;]/).flatMap((name) => name.trim() || []), open: [] }
}
