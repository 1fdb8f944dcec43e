import * as vscode from 'vscode'
import { keyPattern } from '../../core/memo/citationKey.js'
import { largestFile } from '../../core/corpus/read/corpusFile.js'

/** Whether a file belongs to an interview that an open document cites, or is open itself. */
export function neededNow(): (uri: vscode.Uri) => boolean {
  const keys = new Set(vscode.workspace.textDocuments.flatMap((document) => keysIn(document.getText())))
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path))
  // The text and the hashes of an interview are named after its key as well.
  return ({ path }) => open.has(path) || keys.has(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''))
}

/** The files of the interviews that open documents cite, and all others; each in the order given. */
export function citedFirst(uris: readonly vscode.Uri[]): {
  readonly first: readonly vscode.Uri[]
  readonly rest: readonly vscode.Uri[]
} {
  const isNeeded = neededNow()
  return { first: uris.filter(isNeeded), rest: uris.filter((uri) => !isNeeded(uri)) }
}

/** One too many costs nothing, so that nobody has to know yet what is a memo and what in it is prose. */
function keysIn(text: string): readonly string[] {
  if (text.length > largestFile) return []
  return Array.from(text.matchAll(new RegExp(`@(${keyPattern})`, 'gu')), ([, key = '']) => key.replace(/^\{|\}$/g, ''))
}
