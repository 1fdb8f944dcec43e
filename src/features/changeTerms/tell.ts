import * as vscode from 'vscode'
import type { Closed } from '../../core/import/closeInterview.js'
import { showLocalHistory } from '../../editor/localHistory.js'
import { noAffiliationSentence } from '../../words/import/import.js'
import { tellingSentence } from '../../words/import/reimport.js'

const { l10n } = vscode

/** What became of an interview that is protected now: claims and topics are somebody's own words, memos too, and what was kept elsewhere stays. */
export async function tellProtected(
  document: vscode.TextDocument,
  key: string,
  { telling, names: kept }: Pick<Closed, 'telling' | 'names'>,
): Promise<void> {
  const memos =
    (await vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>('attache.checkAllMemos', {
      telling: key,
    })) ?? []
  const show = l10n.t('Show Lines')
  const problems = l10n.t('Show Problems')
  const history = l10n.t('Local History')
  const names = memos.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ')
  const sentences = [
    l10n.t('{0} is protected now. Names and text are in the store, outside the workspace.', key),
    telling.length
      ? tellingSentence(telling, l10n)
      : l10n.t('No line of it tells a name that is known to be protected.'),
    ...(kept.affiliations.length ? [] : [noAffiliationSentence(l10n)]),
    ...(memos.length ? [l10n.t('These memos tell a name now: {0}.', names)] : []),
    l10n.t(
      'Earlier versions stay where git, the editor’s Local History and the trash have them, and pins of memos may have to be renewed.',
    ),
  ]
  const buttons = [...(telling.length ? [show] : []), ...(memos.length ? [problems] : []), history]
  const answer = await vscode.window.showWarningMessage(sentences.join(' '), ...buttons)
  if (answer === show) await showLine(document, telling[0] ?? 1)
  if (answer === problems) await showProblems(memos)
  if (answer === history) await showLocalHistory(document.uri)
}

async function showLine(document: vscode.TextDocument, number: number): Promise<void> {
  const line = document.lineAt(Math.min(number, document.lineCount) - 1)
  await vscode.window.showTextDocument(document, { selection: line.range })
}

/** Of a memo that is open but out of sight the panel knows nothing. */
async function showProblems([first]: readonly vscode.Uri[]): Promise<void> {
  if (first) await vscode.window.showTextDocument(first)
  await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** What the store alone has does not come back by itself. */
export async function tellPublic(key: string): Promise<void> {
  const attach = l10n.t('Attach Transcript…')
  const answer = await vscode.window.showInformationMessage(
    l10n.t(
      '{0} is on record now. Name, title and text are still in the store alone: write the name into its file, and attach the text.',
      key,
    ),
    attach,
  )
  if (answer === attach) await vscode.commands.executeCommand('attache.attachText', { key })
}
