import * as vscode from 'vscode'
import type * as bundle from '../bibliography/bundle.js'

/** What reads BibTeX and RIS. */
export type BibliographyReaders = typeof bundle

let readers: Promise<BibliographyReaders> | undefined

/** Loads `dist/bibliography.cjs` when the first such file is to be read: as a file of the extension that is run as a function, like the import. */
export function loadBibliography({
  extensionUri,
}: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<BibliographyReaders> {
  readers ??= load(vscode.Uri.joinPath(extensionUri, 'dist', 'bibliography.cjs')).catch((error: unknown) => {
    readers = undefined // the next try may find the file
    throw error
  })
  return readers
}

async function load(uri: vscode.Uri): Promise<BibliographyReaders> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  const module: { exports: object } = { exports: {} }
  // The extension's own file, as trusted as this one; the editor loads that in the same way.
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
  new Function('module', 'exports', code)(module, module.exports)
  // Built from the module whose type it is given.
  return module.exports as BibliographyReaders
}
