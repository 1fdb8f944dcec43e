import * as vscode from 'vscode'
import type { Services } from '../../editor/services.js'

const { l10n } = vscode

/** Says what is here once an import is written, and leads to what can be done with it. */
export async function tellNext({ corpus, settings }: Services, keys: readonly string[]): Promise<void> {
  if (settings.assistants === 'any' && vscode.workspace.isTrusted)
    await vscode.commands.executeCommand('attache.askReaders', keys)
  const passages = keys.flatMap((key) => corpus.interview(key)?.passages ?? [])
  const next = new Map([
    [l10n.t('Search'), 'attache.searchSaid'],
    [l10n.t('Cite'), 'attache.citeClaim'],
    [l10n.t('Review New Names'), 'attache.reviewNames'],
    [l10n.t('New Memo'), 'attache.newMemo'],
  ])
  const sentence =
    keys.length === 1
      ? l10n.t('{0} was imported, with {1} passages to search and cite.', keys[0] ?? '', passages.length)
      : l10n.t(
          '{0} interviews were imported, with {1} passages to search and cite: {2}.',
          keys.length,
          passages.length,
          keys.join(', '),
        )
  const command = next.get((await vscode.window.showInformationMessage(sentence, ...next.keys())) ?? '')
  if (command !== undefined) await vscode.commands.executeCommand(command)
}
