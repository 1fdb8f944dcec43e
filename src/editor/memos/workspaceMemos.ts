import * as vscode from 'vscode'
import { isNamedAsMemo, languageOf } from '../../core/memo/fileLanguage.js'
import { type Memo, readMemo } from '../../core/memo/memo.js'
import { citationsIn, type MemoCitation } from '../../core/memo/memoCitations.js'
import { readText } from '../corpus/corpusFiles.js'
import type { CorpusWorkspace } from '../corpus/corpusWorkspace.js'
import { Slices } from '../corpus/slices.js'
import type { Memos } from './memos.js'

const deepest = 12

/** A memo of the workspace as it stands on disk, open or not. */
export interface SavedMemo {
  readonly uri: vscode.Uri
  readonly memo: Memo
}

/**
 * The files of the workspace folders that may be memos, by `workspace.fs` alone, so that remote and virtual file systems work. What is
 * hidden, installed packages and the corpus are left out.
 */
export async function listMemoFiles(files: CorpusWorkspace): Promise<readonly vscode.Uri[]> {
  const roots = vscode.workspace.workspaceFolders ?? []
  const found = (await Promise.all(roots.map(({ uri }) => listBelow(uri, 0)))).flat()
  const each = new Map(found.map((uri) => [uri.toString(), uri])) // a workspace folder may lie within another
  return [...each.values()].filter((uri) => !files.isCorpusFile(uri))
}

/** The memo in a file; undefined for one that cannot be read as text, or that cites nothing. */
export async function readSavedMemo(uri: vscode.Uri, memos: Memos): Promise<SavedMemo | undefined> {
  const read = await readText(uri)
  if (!read || !('text' in read) || !read.text.includes('@')) return undefined
  const memo = readMemo(
    read.text,
    languageOf(uri.path),
    'any',
    (await memos.projectOf(uri)).profiles,
    memos.pins.recordedPinOf,
  )
  return memo.citations.length ? { uri, memo } : undefined
}

/** What the memos of the workspace cite, by file and place; an open memo counts as it stands in the editor. */
export async function citationsInMemos(files: CorpusWorkspace, memos: Memos): Promise<readonly MemoCitation[]> {
  await files.ready()
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]))
  const listed = (await listMemoFiles(files)).map((uri) => uri.toString())
  const found: MemoCitation[] = []
  const slices = new Slices()
  for (const uri of [...new Set([...listed, ...open.keys()])].sort()) {
    const document = open.get(uri)
    const memo = document ? memos.memoOf(document) : (await readSavedMemo(vscode.Uri.parse(uri), memos))?.memo
    if (memo) found.push(...citationsIn(uri, memo))
    await slices.next()
  }
  return found
}

async function listBelow(folder: vscode.Uri, depth: number): Promise<readonly vscode.Uri[]> {
  const listed = await vscode.workspace.fs.readDirectory(folder).then(
    (all) => all,
    () => [], // gone meanwhile, or closed to us: the others count
  )
  const found = listed.map(async ([name, type]): Promise<readonly vscode.Uri[]> => {
    if (name.startsWith('.') || name === 'node_modules') return []
    const uri = vscode.Uri.joinPath(folder, name)
    // A link to a folder could lead back here; only real folders are entered.
    if (type === vscode.FileType.Directory) return depth < deepest ? listBelow(uri, depth + 1) : []
    return type & vscode.FileType.File && isNamedAsMemo(name) ? [uri] : []
  })
  return (await Promise.all(found)).flat()
}
