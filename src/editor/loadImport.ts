import * as vscode from 'vscode'
import type * as bundle from '../decode/bundle.js'

/** What an import needs: decoders, recogniser and planner. */
export type ImportTools = typeof bundle

let tools: Promise<ImportTools> | undefined

/**
 * Loads `dist/import.cjs` when it is first asked for, so that an editor in which nothing is imported does without. It is read as a file of the
 * extension and run as a function: in a web worker neither `require` nor `import` finds a second bundle.
 */
export function loadImport({ extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<ImportTools> {
  tools ??= load(vscode.Uri.joinPath(extensionUri, 'dist', 'import.cjs')).catch((error: unknown) => {
    tools = undefined // the next try may find the file
    throw error
  })
  return tools
}

async function load(uri: vscode.Uri): Promise<ImportTools> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  const module: { exports: object } = { exports: {} }
  // The extension's own file, as trusted as this one; the editor loads that in the same way.
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
  new Function('module', 'exports', code)(module, module.exports)
  // Built from the module whose type it is given.
  return module.exports as ImportTools
}
