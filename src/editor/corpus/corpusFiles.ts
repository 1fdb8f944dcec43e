import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { largestFile, unreadableFile } from '../../core/corpus/read/corpusFile.js'
import { isReviewsUri, unreadableReviews } from '../../core/corpus/reviews.js'
import { isSourceUri, unreadableSource } from '../../core/corpus/source/sourceText.js'
import { isSumsUri, unreadableSums } from '../../core/corpus/source/checksums.js'
import { leadsElsewhere } from '../changeFiles.js'
import { each, isWithin } from './corpusFolders.js'

/** Why a file system gave no answer, for the log. */
export interface Failure {
  readonly failure: string
}

const deepest = 8

/** Whether a file has the name of an interview, a glossary, a source text, hashes or reviews. */
export function isNamedAsCorpusFile(uri: vscode.Uri): boolean {
  return /\.md$/i.test(uri.path) || isSourceUri(uri.path) || isSumsUri(uri.path) || isReviewsUri(uri.path)
}

/**
 * Paths of all Markdown files, plain texts and files of hashes and reviews below folders, by `workspace.fs` alone, so that remote and virtual file systems work; of a folder that
 * cannot be listed, those that are `known`. None where there is no such folder: most workspaces have no corpus, which is no mistake.
 */
export async function listFolders(
  folders: readonly vscode.Uri[],
  known: () => readonly string[],
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  const lists = folders.map((folder) =>
    listBelow(folder, 0).catch((error: unknown) => {
      log.warn(`${folder.toString()}: ${String(error)}`)
      const uris = known().map((uri) => vscode.Uri.parse(uri))
      return uris.filter((uri) => isWithin(folder, uri))
    }),
  )
  return each((await Promise.all(lists)).flat())
}

async function listBelow(folder: vscode.Uri, depth: number): Promise<readonly vscode.Uri[]> {
  const listed = await readFolder(folder)
  const found = listed.map(async ([name, type]): Promise<readonly vscode.Uri[]> => {
    const uri = vscode.Uri.joinPath(folder, name)
    // A link to a folder could lead back here; only real folders are entered.
    const isFolder = type === vscode.FileType.Directory && depth < deepest && !name.startsWith('.')
    if (isFolder) return listBelow(uri, depth + 1)
    return type & vscode.FileType.File && isNamedAsCorpusFile(uri) ? [uri] : []
  })
  return (await Promise.all(found)).flat()
}

async function readFolder(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder)
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/** A text, the rule that says why there is none, or why it is not known whether there is. */
export type ReadText =
  | { readonly text: string; readonly bytes?: Uint8Array }
  | { readonly ruleId: 'file-unreadable' | 'file-too-large' }
  | Failure

/** The text of a file; undefined where it is gone. `most` is in UTF-16 units. */
export async function readText(uri: vscode.Uri, most = largestFile): Promise<ReadText | undefined> {
  try {
    const { size } = await diskOf(uri).stat(uri)
    if (size > most * 4) return { ruleId: 'file-too-large' }
  } catch (error) {
    return isGone(error) ? undefined : { failure: String(error) }
  }
  const bytes = await readBytes(uri)
  return bytes instanceof Uint8Array ? textIn(bytes) : bytes
}

/** The same of a file of a corpus, which is not read where it is a link that leads out of its folder. */
export async function readOwn(uri: vscode.Uri): Promise<ReadText | undefined> {
  return (await leadsElsewhere(uri)) ? { ruleId: 'file-unreadable' } : readText(uri)
}

/** The bytes of a file, however many; undefined where it is gone. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | Failure | undefined> {
  try {
    return await diskOf(uri).readFile(uri)
  } catch (error) {
    return isGone(error) ? undefined : { failure: String(error) }
  }
}

/** What reads a file. Through the editor one on this machine takes ten times as long. */
function diskOf(uri: vscode.Uri): {
  readonly stat: (uri: vscode.Uri) => Thenable<{ readonly size: number }>
  readonly readFile: (uri: vscode.Uri) => Thenable<Uint8Array>
} {
  const isNode = typeof process !== 'undefined' && typeof process.getBuiltinModule === 'function'
  if (uri.scheme !== 'file' || !isNode) return vscode.workspace.fs
  const { promises: disk } = process.getBuiltinModule('node:fs')
  return { stat: ({ fsPath }) => disk.stat(fsPath), readFile: ({ fsPath }) => disk.readFile(fsPath) }
}

/** What an open editor holds, when it may differ from the disk. */
export function openText(uri: vscode.Uri): { readonly text: string } | undefined {
  const name = uri.toString()
  const document = vscode.workspace.textDocuments.find(
    (one) => !one.isClosed && one.isDirty && one.uri.toString() === name,
  )
  return document && { text: document.getText() }
}

/** Whether an error says that there is no such file or folder, and not that nobody can tell. */
function isGone(error: unknown): boolean {
  const codes = ['FileNotFound', 'FileIsADirectory', 'FileNotADirectory', 'ENOENT', 'EISDIR', 'ENOTDIR']
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code)
}

/** The text that bytes are in UTF-8, or the rule that says that they are none. */
export function textIn(bytes: Uint8Array): Exclude<ReadText, Failure> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes }
  } catch {
    return { ruleId: 'file-unreadable' }
  }
}

/** Puts a file as it was read, or that it cannot be, into the corpus. */
export function putInto(corpus: Corpus, uri: vscode.Uri, read: Exclude<ReadText, Failure>): void {
  const name = uri.toString()
  if (isSourceUri(uri.path)) {
    if ('text' in read) corpus.setSource(name, read.text)
    else
      corpus.setSourceText(
        unreadableSource(name, read.ruleId === 'file-too-large' ? 'source-too-large' : 'source-unreadable'),
      )
  } else if ('text' in read) {
    corpus.set(name, read.text, read.bytes)
  } else if (isSumsUri(uri.path)) corpus.setSums(unreadableSums(name))
  else if (isReviewsUri(uri.path)) corpus.reviews.set(unreadableReviews(name))
  else corpus.setFile(unreadableFile(name, read.ruleId))
}
