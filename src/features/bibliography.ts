import * as vscode from 'vscode'
import { corpusToCsl } from '../core/bibliography/csl.js'
import { mergeCslJson } from '../core/bibliography/mergeCslJson.js'
import { registerCommand } from '../editor/commands.js'
import { readText } from '../editor/corpusFiles.js'
import type { Services } from '../editor/services.js'

const fileName = 'references.json'
const restMilliseconds = 1000

type Outcome = 'written' | 'same' | 'refused'

/** Writes the interviews as CSL-JSON beside the memos, for Pandoc and Quarto; on wish again after every change of the corpus. */
export function registerBibliography({ corpus, files, memos, settings, log }: Services): vscode.Disposable {
  const put = async (target: vscode.Uri): Promise<Outcome> => {
    const read = await readText(target)
    const before = read && 'text' in read ? read.text : ''
    const text = read && 'ruleId' in read ? undefined : mergeCslJson(before, corpusToCsl(corpus))
    if (text === undefined) return 'refused'
    if (text === before) return 'same'
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
    return 'written'
  }
  const write = async (): Promise<void> => {
    await files.ready()
    const folder = memoFolder() ?? vscode.workspace.workspaceFolders?.[0]?.uri
    if (!folder) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Save the memo or open a folder first: the bibliography stands beside the memos.'),
      )
      return
    }
    const target = vscode.Uri.joinPath(folder, fileName)
    void tell(await put(target), target)
  }
  function memoFolder(): vscode.Uri | undefined {
    const document = vscode.window.activeTextEditor?.document
    if (!document || document.isUntitled || !memos.isMemo(document)) return undefined
    return vscode.Uri.joinPath(document.uri, '..')
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    clearTimeout(timer)
    if (settings.keepBibliography) timer = setTimeout(() => void keepNow(), restMilliseconds)
  }
  const keepNow = async (): Promise<void> => {
    if (files.status.state !== 'ready') return
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const target = vscode.Uri.joinPath(uri, fileName)
      const outcome = await put(target).catch((error: unknown) => {
        log.error(String(error))
        return 'refused' as const
      })
      if (outcome !== 'same') log.info(`${target.toString()}: ${outcome}`)
    }
  }
  const forget = corpus.onDidChange(keep)
  return vscode.Disposable.from(
    registerCommand(log, 'attache.writeBibliography', write),
    settings.onDidChange(keep),
    files.onDidChangeStatus(keep),
    {
      dispose: () => {
        clearTimeout(timer)
        forget()
      },
    },
  )
}

async function tell(outcome: Outcome, target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open')
  const sentences: Readonly<Record<Outcome, string>> = {
    written: vscode.l10n.t('The interviews stand in {0} now.', fileName),
    same: vscode.l10n.t('{0} is up to date already.', fileName),
    refused: vscode.l10n.t('{0} is there already and is no CSL-JSON, so it was left as it is.', fileName),
  }
  if ((await vscode.window.showInformationMessage(sentences[outcome], open)) === open)
    await vscode.window.showTextDocument(target)
}
