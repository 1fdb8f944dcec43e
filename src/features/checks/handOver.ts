import * as vscode from 'vscode'
import { registerCommand } from '../../editor/commands.js'
import { generatedScheme } from '../../editor/generated.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import type { LiveChecks } from './liveChecks.js'

const { l10n } = vscode

const page = vscode.Uri.from({ scheme: generatedScheme, path: '/hand-over.md' })

/** *Hand-over Report*: a page beside the memo that says what its evidence is and what is open. It shows the memo as it was when asked. */
export function registerHandOver(services: Services, checks: LiveChecks): vscode.Disposable {
  const { context, corpus, lastMemo, log } = services
  const changed = new vscode.EventEmitter<vscode.Uri>()
  let text = ''
  const show = async (): Promise<void> => {
    const document = lastMemo.meant
    const { handOver, handOverPage } = await loadTools(context)
    const examined = document && (await checks.examine(document))
    if (!document || !examined)
      return void vscode.window.showInformationMessage(l10n.t('Open the memo first that is to be handed over.'))
    const file = document.uri.path.split('/').at(-1) ?? ''
    text = handOverPage(handOver(examined, file), corpus, l10n)
    changed.fire(page)
    const report = await vscode.workspace.openTextDocument(page)
    await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Beside, preview: true })
  }
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(generatedScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => (path === page.path ? text : undefined),
    }),
    registerCommand(log, 'attache.handOverReport', show),
  )
}
