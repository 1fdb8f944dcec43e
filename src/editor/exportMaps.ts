import * as vscode from 'vscode'
import type { ExportMap } from '../core/review/exportMap.js'
import { sha256Of } from '../core/text/hash.js'
import type { Thread } from '../core/review/threads.js'
import { homeFolder } from '../machine/sign.js'
import { loadImport } from './bundles/loadImport.js'
import { loadTools, type Tools } from './bundles/loadTools.js'
import { changeFilesHere, sentenceOf, textNow } from './changeFiles.js'

/** Where the command line finds them as well; in a browser, which has no home, in the extension's own storage. */
function folderOf({ globalStorageUri }: vscode.ExtensionContext, name: 'exports' | 'comments'): vscode.Uri {
  const hasNode = typeof process !== 'undefined' && typeof process.getBuiltinModule === 'function'
  const home = hasNode ? homeFolder(process.getBuiltinModule('node:os')) : ''
  return home
    ? vscode.Uri.joinPath(vscode.Uri.file(home), '.attache', 'state', name)
    : vscode.Uri.joinPath(globalStorageUri, name)
}

/** Keeps what goes out for a review, closed to others; a sentence where that cannot be. */
export async function keepExport(
  context: vscode.ExtensionContext,
  tools: Tools,
  bytes: Uint8Array,
  memo: vscode.TextDocument,
): Promise<string | undefined> {
  const read = await (await loadImport(context)).readWord(bytes)
  if ('unreadable' in read) return undefined
  const { blocks } = tools.reviewedDocument(read.stories)
  const day = new Date().toISOString().slice(0, 10)
  const map: ExportMap = { day, memo: memo.uri.toString(), text: memo.getText(), blocks }
  const uri = vscode.Uri.joinPath(folderOf(context, 'exports'), tools.exportMapName(map))
  const edit = { uri, before: { anything: true }, after: tools.writeExportMap(map), isPrivate: true } as const
  const refusal = await changeFilesHere([edit])
  return refusal && sentenceOf(refusal)
}

/** What went out for reviews, the latest first. */
export async function keptExports(context: vscode.ExtensionContext, tools: Tools): Promise<readonly ExportMap[]> {
  const folder = folderOf(context, 'exports')
  const files = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  )
  const names = tools.mapsToRead(
    files.map(([name]) => name),
    undefined,
  )
  const maps = names.map(async (name) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))
    return tools.readExportMap(new TextDecoder().decode(bytes)) ?? []
  })
  return (await Promise.all(maps)).flat()
}

function threadsFile(context: vscode.ExtensionContext, memo: vscode.TextDocument): vscode.Uri {
  return vscode.Uri.joinPath(folderOf(context, 'comments'), `${sha256Of(memo.uri.toString()).slice(0, 12)}.json`)
}

/** The comments that came back for a memo, with what was answered to them. */
export async function keptThreads(
  context: vscode.ExtensionContext,
  memo: vscode.TextDocument,
): Promise<readonly Thread[]> {
  const json = await textNow(threadsFile(context, memo))
  return json === undefined ? [] : (await loadTools(context)).readThreads(json, memo.getText())
}

/** Keeps them on this machine, closed to others; a sentence where that cannot be. */
export async function keepThreads(
  context: vscode.ExtensionContext,
  memo: vscode.TextDocument,
  threads: readonly Thread[],
): Promise<string | undefined> {
  const uri = threadsFile(context, memo)
  const after = threads.length ? (await loadTools(context)).writeThreads(threads, memo.getText()) : undefined
  const refusal = await changeFilesHere([{ uri, before: { anything: true }, after, isPrivate: true }])
  return refusal && sentenceOf(refusal)
}
