import * as vscode from 'vscode'
import type { Problem } from '../core/model.js'
import { toProblemDiagnostic } from '../editor/problemDiagnostic.js'
import { isWhole } from '../editor/corpus/indexStatus.js'
import type { Services } from '../editor/services.js'
import { isVisible } from '../editor/isVisible.js'

/** How long typing must rest before the bibliographies of open memos are looked at. */
const restMilliseconds = 300

/** Shows the mistakes of the bibliographies that open memos name, in those files and in the memos, as long as such a memo is open. */
export function registerBibliographyDiagnostics({
  corpus,
  files,
  libraries,
  memos,
  settings,
}: Services): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('attache bibliographies')
  const before = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = async (): Promise<void> => {
    if (!isWhole(files.status)) return // an interview may have the key of an entry
    const all = new Map<string, readonly Problem[]>()
    for (const document of vscode.workspace.textDocuments) {
      const memo = memos.memoOf(document)
      if (!memo || document.isClosed || !isVisible(document)) continue
      await libraries.of(document.uri, memo)
      for (const [uri, problems] of libraries.problems(document.uri, memo)) if (problems.length) all.set(uri, problems)
    }
    for (const uri of [...before.keys()].filter((one) => !all.has(one))) {
      before.delete(uri)
      shown.delete(vscode.Uri.parse(uri))
    }
    for (const [uri, problems] of all) {
      const state = JSON.stringify(problems)
      if (before.get(uri) === state) continue
      before.set(uri, state)
      shown.set(vscode.Uri.parse(uri), problems.map(toProblemDiagnostic))
    }
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), restMilliseconds)
  }
  const forget = corpus.onDidChange(later)
  later()
  return vscode.Disposable.from(
    shown,
    libraries.onDidChange(later),
    settings.onDidChange(later),
    files.onDidChangeStatus(later),
    vscode.workspace.onDidOpenTextDocument(later),
    vscode.workspace.onDidCloseTextDocument(later),
    vscode.window.tabGroups.onDidChangeTabs(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => memos.isMemo(document) && later()),
    {
      dispose: () => {
        clearTimeout(timer)
        forget()
      },
    },
  )
}
