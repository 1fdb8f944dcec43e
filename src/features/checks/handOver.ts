import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { registerCommand } from '../../editor/commands.js'
import { commandUri } from '../../editor/commandUri.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { RenderedPage } from '../../editor/renderedPage.js'
import type { Services } from '../../editor/services.js'
import type { HandOverLinks } from '../../words/export/handOver.js'
import type { AiComparison } from './compare/aiComparison.js'
import type { LiveChecks } from './liveChecks.js'

const { l10n } = vscode

/** *Create Review Report*: a page beside the memo that says what its evidence is and what is open. It shows the memo as it was when asked. */
export function registerHandOver(services: Services, checks: LiveChecks, comparison: AiComparison): vscode.Disposable {
  const { context, corpus, lastMemo, log } = services
  const commands = ['attache.openLine', 'attache.handOverReport', 'attache.exportMemo']
  const page = new RenderedPage(context, 'attache.handOverReport', commands)
  const show = async (): Promise<void> => {
    const document = lastMemo.meant
    const { handOver, handOverPage } = await loadTools(context)
    const examined = document && (await checks.examine(document))
    if (!document || !examined)
      return void vscode.window.showInformationMessage(l10n.t('Open the memo for the report first.'))
    const file = document.uri.path.split('/').at(-1) ?? ''
    const report = await withWords(corpus.texts, () => handOver(examined, file))
    const compared = await comparison.reportOf(document)
    const text = handOverPage({ ...report, compared }, corpus, linksOf(document.uri), l10n)
    await page.show(l10n.t('Review Report'), text)
  }
  return vscode.Disposable.from(
    page,
    registerCommand(log, 'attache.handOverReport', show),
    registerCommand(log, 'attache.openLine', openLine),
  )
}

/** Goes to a line, counted from 1, where the memo is shown already, and not over the report. */
async function openLine(memo: string, number: number): Promise<void> {
  const uri = vscode.Uri.parse(memo, true)
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const start = new vscode.Position(number - 1, 0)
  await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  })
}

function linksOf(memo: vscode.Uri): HandOverLinks {
  return {
    line: (number) => commandUri('attache.openLine', memo.toString(), number),
    again: commandUri('attache.handOverReport'),
    exportMemo: commandUri('attache.exportMemo'),
  }
}
