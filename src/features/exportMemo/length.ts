import * as vscode from 'vscode'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { surroundingsOf } from '../../editor/memos/namedFiles.js'
import { countsSentence, lengthSentence } from '../../words/export/exportMemo.js'

const { l10n } = vscode

const restMilliseconds = 400

/** How long the document is that the memo with the focus would become: the same figures as behind an export. A click exports it. */
export function registerLength(services: Services): vscode.Disposable {
  const { context, log, memos } = services
  const item = vscode.window.createStatusBarItem('length', vscode.StatusBarAlignment.Right, 89)
  item.name = l10n.t('Length of the memo')
  item.command = 'attache.exportMemo'
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document
    if (document) await memos.projectOf(document.uri)
    const memo = document && memos.memoOf(document, 'docx')
    if (!document || !memo || !(memo.citations.length || memo.text.includes('{{< include'))) return item.hide()
    const { composeMemo, countsOf, readDraft } = await loadTools(context)
    const { memo: composed } = await composeMemo(memo, surroundingsOf(services, document.uri))
    const isStale = vscode.window.activeTextEditor?.document !== document || memos.memoOf(document, 'docx') !== memo
    if (isStale) return // the change has asked for a count of its own
    if (!composed.citations.length) return item.hide()
    const counts = countsOf(readDraft(composed))
    item.text = countsSentence(counts, l10n)
    item.tooltip = lengthSentence(l10n)
    item.accessibilityInformation = { label: countsSentence(counts, l10n), role: 'button' }
    item.show()
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void update().catch((error: unknown) => log.error(String(error))), restMilliseconds)
  }
  later()
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(later),
    memos.onDidChange(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) later()
    }),
  )
}
