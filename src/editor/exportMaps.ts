import * as vscode from 'vscode'
import { languageOf } from '../core/memo/fileLanguage.js'
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

/** Keeps what goes out for a review, closed to others; beside its memo where that `isShared`. A sentence where that cannot be. */
export async function keepExport(
  context: vscode.ExtensionContext,
  tools: Tools,
  bytes: Uint8Array,
  { memo, isShared }: { readonly memo: vscode.TextDocument; readonly isShared: boolean },
): Promise<string | undefined> {
  const read = await (await loadImport(context)).readWord(bytes)
  if ('unreadable' in read) return undefined
  const { blocks } = tools.reviewedDocument(read.stories)
  const day = new Date().toISOString().slice(0, 10)
  const { uri, isUntitled } = memo
  const isBeside = isShared && !isUntitled
  const own = isBeside ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : uri.toString()
  const map: ExportMap = { day, memo: own, text: tools.keptText(memo.getText(), languageOf(uri.path)), blocks }
  const folder = isBeside ? uri.with({ path: tools.sharedMaps.folderOf(uri.path) }) : folderOf(context, 'exports')
  const file = vscode.Uri.joinPath(folder, tools.exportMapName(map))
  const after = tools.writeExportMap(map)
  const refusal = await changeFilesHere([{ uri: file, before: { anything: true }, after, isPrivate: !isBeside }])
  return refusal && sentenceOf(refusal)
}

/** A file that keeps what went out, and the memo that it lies beside; without a map where it cannot be read or was changed. */
export interface KeptExport {
  readonly name: string
  readonly memo?: string
  readonly map?: ExportMap
}

/** What went out for reviews, the latest first; with what lies beside memos in some folders, which is that of the memo by whose name it is called. */
export async function keptExports(
  context: vscode.ExtensionContext,
  tools: Tools,
  besides: readonly vscode.Uri[],
): Promise<readonly KeptExport[]> {
  const own = await mapsIn(folderOf(context, 'exports'), tools)
  const shared = besides.map(async (beside) => {
    const memos = (await namesIn(beside)).flatMap((name) => tools.sharedMaps.memoOf(name) ?? [])
    const all = memos.map(async (name) => {
      const folder = vscode.Uri.joinPath(beside, tools.sharedMaps.folderOf(name))
      const memo = vscode.Uri.joinPath(beside, name).toString()
      const maps = await mapsIn(folder, tools, tools.sharedMaps.most)
      return maps.map(({ name: file, map }) => ({ name: file, memo, ...(map && { map: { ...map, memo } }) }))
    })
    return (await Promise.all(all)).flat()
  })
  return [...own, ...(await Promise.all(shared)).flat()]
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (found) => found.map(([name]) => name),
    () => [],
  )
}

async function mapsIn(folder: vscode.Uri, tools: Tools, most?: number): Promise<readonly KeptExport[]> {
  const names = tools.mapsToRead(await namesIn(folder), undefined).slice(0, most)
  return Promise.all(
    names.map(async (name) => {
      const uri = vscode.Uri.joinPath(folder, name)
      if ((await vscode.workspace.fs.stat(uri)).size > tools.largestMap) return { name }
      const map = tools.readExportMap((await textNow(uri)) ?? '', name)
      return { name, ...(map && { map }) }
    }),
  )
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
