import * as vscode from 'vscode'
import { noAffiliationSentence, tellingDescriptionSentence } from '../../words/import/import.js'
import { tellingSentence } from '../../words/import/reimport.js'
import type { Protecting } from './protect.js'
import { showRemainingCopies } from './remainingCopies.js'

const { l10n } = vscode

/** What became of an interview that is protected now: claims and topics are somebody's own words, memos too, and what was kept elsewhere stays. */
export async function tellProtected(
  document: vscode.TextDocument,
  key: string,
  { telling, names: kept, repeatsPosition, gone }: Pick<Protecting, 'telling' | 'names' | 'repeatsPosition' | 'gone'>,
): Promise<void> {
  const memos =
    (await vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>('attache.checkAllMemos', {
      telling: key,
    })) ?? []
  const show = l10n.t('Show Lines')
  const problems = l10n.t('Show Problems')
  const copies = l10n.t('Show Remaining Copies')
  const names = memos.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ')
  const sentences = [
    l10n.t('{0} is now protected. Its names and transcript are in the store, outside the workspace.', key),
    telling.length ? tellingSentence(telling, l10n) : l10n.t('No line of it contains a protected name.'),
    ...(kept.affiliations.length ? [] : [noAffiliationSentence(l10n)]),
    ...(repeatsPosition ? [tellingDescriptionSentence(l10n)] : []),
    ...(memos.length ? [l10n.t('These memos contain a protected name: {0}.', names)] : []),
    l10n.t('Git, Local History and the trash still have earlier versions. Pins in memos may need renewing.'),
  ]
  const buttons = [...(telling.length ? [show] : []), ...(memos.length ? [problems] : []), copies]
  const answer = await vscode.window.showWarningMessage(sentences.join(' '), ...buttons)
  if (answer === show) await showLine(document, telling[0] ?? 1)
  if (answer === problems) await showProblems(memos)
  if (answer === copies) await showRemainingCopies(key, [document.uri, ...gone])
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
      '{0} is now on the record. Name, title and transcript are still in the store only: write the name into its file, and attach the transcript.',
      key,
    ),
    attach,
  )
  if (answer === attach) await vscode.commands.executeCommand('attache.attachText', { key })
}
