import * as vscode from 'vscode'
import { showLocalHistory } from '../../editor/localHistory.js'
import { escapeLabel } from '../../words/escape.js'
import type { Planned } from './report.js'
import { relativePathOf } from './targets.js'

const { l10n } = vscode

/** Says of protected interviews that were written where their originals still lie, with all names in them, if that is in the workspace. */
export async function tellOriginals({ imports, updates }: Planned, written: readonly string[]): Promise<void> {
  const kept = [
    ...imports.filter(({ plan }) => plan.store.length > 0).map(({ uri, plan }) => ({ uri, key: plan.key })),
    ...updates.filter(({ isTold }) => !isTold).map(({ uri, interview }) => ({ uri, key: interview.key })),
  ]
  const here = kept.filter(({ uri, key }) => written.includes(key) && vscode.workspace.getWorkspaceFolder(uri))
  const [first] = here
  if (!first) return
  const reveal = l10n.t('Reveal in Explorer')
  const history = l10n.t('Local History')
  const sentence = l10n.t(
    '{0} is now protected. The original file is still in the workspace, with every name in it: {1}. Move it out of the workspace and out of git. Local History may keep earlier versions.',
    here.map(({ key }) => key).join(', '),
    here.map(({ uri }) => escapeLabel(relativePathOf(uri))).join(', '),
  )
  const answer = await vscode.window.showWarningMessage(sentence, reveal, history)
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', first.uri)
  if (answer === history) await showLocalHistory(first.uri)
}
