import * as vscode from 'vscode'
import { corpusToCsl } from '../core/bibliography/interviewToCsl.js'
import { mergeCslJson } from '../core/bibliography/mergeCslJson.js'
import { changeFilesHere, recoverHere, sentenceOf } from '../editor/changeFiles.js'
import { readText } from '../editor/corpus/corpusFiles.js'
import { each } from '../editor/corpus/corpusFolders.js'
import { isWhole } from '../editor/corpus/indexStatus.js'
import type { Services } from '../editor/services.js'

const fileName = 'references.json'
const restMilliseconds = 1000

/**
 * Lists the interviews for Pandoc and Quarto. Saving a memo that cites one writes the `references.json` that it names; a file that lists interviews
 * already follows the corpus. No other file is made or changed.
 */
export function registerBibliography(services: Services): vscode.Disposable {
  const { corpus, files, log } = services
  let timer: ReturnType<typeof setTimeout> | undefined
  const putAll = async (targets: readonly vscode.Uri[], isNamed: boolean): Promise<void> => {
    for (const target of targets) {
      const refusal = await put(services, target, isNamed).catch(String)
      if (refusal !== undefined) log.warn(`${target.toString()}: ${refusal}`)
    }
  }
  const follow = async (): Promise<void> => {
    if (!isWhole(files.status)) return
    const roots = vscode.workspace.workspaceFolders ?? []
    const named = await Promise.all(vscode.workspace.textDocuments.map((document) => namedBy(services, document)))
    await putAll(each([...roots.map(({ uri }) => vscode.Uri.joinPath(uri, fileName)), ...named.flat()]), false)
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void follow(), restMilliseconds)
  }
  const forget = corpus.onDidChange(later)
  return vscode.Disposable.from(
    files.onDidChangeStatus(later),
    vscode.workspace.onDidOpenTextDocument((document) => services.memos.isMemo(document) && later()),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      await files.ready()
      if (citesInterview(services, document)) await putAll(await namedBy(services, document), true)
    }),
    {
      dispose: () => {
        clearTimeout(timer)
        forget()
      },
    },
  )
}

/** The files of our name, inside the workspace, that the memo takes its sources from; none of anything else than a memo. */
async function namedBy({ libraries, memos }: Services, document: vscode.TextDocument): Promise<readonly vscode.Uri[]> {
  const memo = document.isUntitled ? undefined : memos.memoOf(document)
  const named = memo ? await libraries.filesOf(document.uri, memo) : []
  return named.filter((uri) => uri.path.endsWith(`/${fileName}`) && vscode.workspace.getWorkspaceFolder(uri))
}

function citesInterview({ corpus, memos }: Services, document: vscode.TextDocument): boolean {
  const citations = memos.memoOf(document)?.citations ?? []
  return citations.some(({ items }) => items.some(({ key }) => corpus.interview(key)))
}

/** Why the interviews could not be put into the file. One that nobody `isNamed`, and that lists none of them, is left alone. */
async function put({ corpus }: Services, target: vscode.Uri, isNamed: boolean): Promise<string | undefined> {
  const isOpen = ({ uri }: vscode.TextDocument): boolean => uri.toString() === target.toString()
  if (vscode.workspace.textDocuments.some((document) => document.isDirty && isOpen(document))) return 'unsaved'
  if (!(await recoverHere([vscode.Uri.joinPath(target, '..')]))) return 'not recovered'
  const read = await readText(target)
  if (read && !('text' in read)) return 'failure' in read ? read.failure : 'no text' // what is there must not be taken for nothing
  const merged = mergeCslJson(read?.text ?? '', corpusToCsl(corpus))
  if (!merged) return isNamed ? 'no CSL-JSON' : undefined
  if ((!merged.hasInterview && !isNamed) || merged.text === read?.text) return undefined
  const refusal = await changeFilesHere([{ uri: target, before: read?.text, after: merged.text }])
  return refusal && sentenceOf(refusal)
}
