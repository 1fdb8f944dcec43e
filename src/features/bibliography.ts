import * as vscode from 'vscode'
import { corpusToCsl } from '../core/bibliography/interviewToCsl.js'
import { mergeCslJson } from '../core/bibliography/mergeCslJson.js'
import { changeFilesHere, recoverHere, sentenceOf as refusalSentence, type Unchanged } from '../editor/changeFiles.js'
import { registerCommand } from '../editor/commands.js'
import { readText } from '../editor/corpus/corpusFiles.js'
import { each } from '../editor/corpus/corpusFolders.js'
import type { Services } from '../editor/services.js'
import { escapeLabel } from '../words/escape.js'

const fileName = 'references.json'
const restMilliseconds = 1000

interface Outcome {
  readonly kind: 'written' | 'same' | 'no-csl' | 'unsaved' | 'unchanged'
  /** Why nothing was written. */
  readonly refusal?: Unchanged
  /** Keys under which the file has something else. */
  readonly taken: readonly string[]
}

/** Writes the interviews as CSL-JSON beside the memos, for Pandoc and Quarto; on wish again after every change of the corpus. */
export function registerBibliography(services: Services): vscode.Disposable {
  const { corpus, files, memos, settings, log } = services
  const write = async (): Promise<void> => {
    const folder = folderOfMemo(services)
    await files.ready()
    if (!folder) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Save the memo or open a folder first. The bibliography goes beside the memos.'),
      )
      return
    }
    const target = vscode.Uri.joinPath(folder, fileName)
    void tell(await put(services, target), target)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    clearTimeout(timer)
    if (settings.keepBibliography) timer = setTimeout(() => void keepNow(), restMilliseconds)
  }
  const keepNow = async (): Promise<void> => {
    if (files.status.state !== 'ready') return
    for (const folder of await foldersToKeep(services)) {
      const target = vscode.Uri.joinPath(folder, fileName)
      const { kind } = await put(services, target).catch((error: unknown) => ({ kind: String(error) }))
      if (kind !== 'same') log.info(`${target.toString()}: ${kind}`)
    }
  }
  const forget = corpus.onDidChange(keep)
  return vscode.Disposable.from(
    registerCommand(log, 'attache.writeBibliography', write),
    settings.onDidChange(keep),
    files.onDidChangeStatus(keep),
    vscode.workspace.onDidSaveTextDocument((document) => memos.isMemo(document) && keep()),
    {
      dispose: () => {
        clearTimeout(timer)
        forget()
      },
    },
  )
}

async function put({ corpus }: Services, target: vscode.Uri): Promise<Outcome> {
  if (isUnsaved(target)) return { kind: 'unsaved', taken: [] }
  if (!(await recoverHere([vscode.Uri.joinPath(target, '..')]))) return { kind: 'unchanged', taken: [] }
  const read = await readText(target)
  if (read && 'failure' in read) throw new Error(read.failure) // what is there must not be taken for nothing
  const before = read && 'text' in read ? read.text : ''
  const merged = read && !('text' in read) ? undefined : mergeCslJson(before, corpusToCsl(corpus))
  if (!merged) return { kind: 'no-csl', taken: [] }
  if (merged.text === before) return { kind: 'same', taken: merged.taken }
  const edit = { uri: target, before: read && 'text' in read ? read.text : undefined, after: merged.text }
  const refusal = await changeFilesHere([edit])
  return refusal ? { kind: 'unchanged', taken: [], refusal } : { kind: 'written', taken: merged.taken }
}

/** Of the memo that is open; else the workspace folder of whatever is open, or the first one. */
function folderOfMemo({ memos }: Services): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document
  if (document && !document.isUntitled && memos.isMemo(document)) return vscode.Uri.joinPath(document.uri, '..')
  const root = document && vscode.workspace.getWorkspaceFolder(document.uri)
  return (root ?? vscode.workspace.workspaceFolders?.[0])?.uri
}

/** Where memos that are open cite, where a bibliography is already, and at the top where the workspace has a corpus of its own. */
async function foldersToKeep({ corpus, files, memos }: Services): Promise<readonly vscode.Uri[]> {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  const hasOwn = corpus.interviews().some(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  const hasFile = await Promise.all(roots.map((root) => readText(vscode.Uri.joinPath(root, fileName))))
  const citing = vscode.workspace.textDocuments.filter((document) => {
    const isInside = !document.isUntitled && vscode.workspace.getWorkspaceFolder(document.uri)
    const citations = isInside ? (memos.memoOf(document)?.citations ?? []) : []
    return citations.some(({ items }) => items.some(({ key }) => corpus.interview(key)))
  })
  return each([
    ...roots.filter((_, index) => hasOwn || hasFile[index]),
    ...citing.map(({ uri }) => vscode.Uri.joinPath(uri, '..')),
  ])
}

function isUnsaved(uri: vscode.Uri): boolean {
  const name = uri.toString()
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === name)
}

async function tell({ kind, taken, refusal }: Outcome, target: vscode.Uri): Promise<void> {
  if (refusal) void vscode.window.showErrorMessage(refusalSentence(refusal))
  if (kind === 'unchanged') return
  const open = vscode.l10n.t('Open')
  const isDone = kind === 'written' || kind === 'same'
  const show = isDone && !taken.length ? vscode.window.showInformationMessage : vscode.window.showWarningMessage
  if ((await show(sentenceOf(kind, taken), open)) === open) await vscode.window.showTextDocument(target)
}

function sentenceOf(kind: Exclude<Outcome['kind'], 'unchanged'>, taken: readonly string[]): string {
  if (kind === 'unsaved') return vscode.l10n.t('{0} has unsaved changes. Save it first.', fileName)
  if (kind === 'no-csl')
    return vscode.l10n.t('{0} already exists and is not CSL-JSON, so it was not changed.', fileName)
  if (taken.length)
    return vscode.l10n.t(
      'Your interviews were added to {0}, except {1}: that key already belongs to another entry.',
      fileName,
      escapeLabel(taken.join(', ')),
    )
  return kind === 'written'
    ? vscode.l10n.t('Your interviews were added to {0}.', fileName)
    : vscode.l10n.t('{0} is already up to date.', fileName)
}
