import * as vscode from 'vscode'
import { keyPattern } from '../../core/memo/citationKey.js'
import { largestFile } from '../../core/corpus/read/corpusFile.js'

/** The files of the interviews that open documents cite, and all others; each in the order given. */
export function citedFirst(uris: readonly vscode.Uri[]): {
  readonly first: readonly vscode.Uri[]
  readonly rest: readonly vscode.Uri[]
} {
  const keys = new Set(vscode.workspace.textDocuments.flatMap((document) => keysIn(document.getText())))
  // The text and the hashes of an interview are named after its key as well.
  const isCited = ({ path }: vscode.Uri): boolean =>
    keys.has(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''))
  return { first: uris.filter(isCited), rest: uris.filter((uri) => !isCited(uri)) }
}

/** One too many costs nothing, so that nobody has to know yet what is a memo and what in it is prose. */
function keysIn(text: string): readonly string[] {
  if (text.length > largestFile) return []
  return Array.from(text.matchAll(new RegExp(`@(${keyPattern})`, 'gu')), ([, key = '']) => key.replace(/^\{|\}$/g, ''))
}
