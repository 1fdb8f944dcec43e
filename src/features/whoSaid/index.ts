import * as vscode from 'vscode'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { SaidNode } from '../../core/search/saidTree.js'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { rowsForKeys } from '../../editor/trees/tree.js'
import { SaidView } from './view.js'

const { l10n } = vscode

/** What can be done with the passage of a row. */
type PassageCommand = 'attache.quoteAndCite' | 'attache.citePassage' | 'attache.openPassage'

/** *Search Interviews…*: searches what was said in all interviews, and shows it in the side bar. */
export function registerWhoSaid(services: Services): vscode.Disposable {
  const { log } = services
  const view = new SaidView(services)
  /** The button in the title calls it with whatever VS Code knows of the view. */
  const search = async (words?: unknown): Promise<void> => {
    const typed = typeof words === 'string' ? words : await askForWords(selectedWords() || view.typed)
    if (typed !== undefined) await view.show(typed)
  }
  /** A key is pressed on the row that has the focus. */
  const onRow = async ({ command }: { readonly command: PassageCommand }): Promise<void> => {
    const [row] = await rowsForKeys(view.view)
    if (row) await runOnRow(command, row)
    else void vscode.window.showInformationMessage(l10n.t('Select a passage in the list first.'))
  }
  return vscode.Disposable.from(
    view,
    registerCommand(log, 'attache.searchSaid', search),
    registerCommand(log, 'attache.clearSaid', () => view.show('')),
    registerCommand(log, 'attache.onSaidRow', onRow),
  )
}

async function runOnRow(command: PassageCommand, row: SaidNode): Promise<void> {
  if (row.kind === 'passage') return void (await vscode.commands.executeCommand(command, row))
  if (row.kind === 'speaker')
    return void vscode.window.showInformationMessage(l10n.t('Select a passage in the list first.'))
  const onClaim = command === 'attache.openPassage' ? 'attache.openClaim' : 'attache.insertCitation'
  await vscode.commands.executeCommand(onClaim, claimRef(row.claim))
}

function askForWords(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: l10n.t('Search Interviews'),
    prompt: l10n.t(
      'Finds passages with these words, in any form. Words in quotation marks are found exactly as typed.',
    ),
    placeHolder: l10n.t('Words, or a “phrase” in quotation marks'),
    value,
  })
}

const longestSelection = 80

/** A word or two that are selected are what one wants to know about. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor
  const text = editor?.document.getText(editor.selection).trim() ?? ''
  return text.length <= longestSelection && !/[\r\n]/.test(text) ? text : ''
}
