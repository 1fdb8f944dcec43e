import * as vscode from 'vscode'
import type { ThreadFiles } from '../../machine/corpusThread.js'

/**
 * What loads a further bundle of the extension, `dist/NAME`, when it is first asked for: an editor that never needs it does without. `T` must be
 * the type of the module that the bundle is built from.
 */
export function bundleLoader<T extends object>(
  name: string,
): (context: Pick<vscode.ExtensionContext, 'extensionUri'>) => Promise<T> {
  let loaded: Promise<T> | undefined
  return ({ extensionUri }) => {
    loaded ??= loadBundle<T>(vscode.Uri.joinPath(extensionUri, 'dist', name)).catch((error: unknown) => {
      loaded = undefined // the next try may find the file
      throw error
    })
    return loaded
  }
}

/** Where a thread of its own finds its code, and the bundle `dist/NAME` that it reads with. */
export function threadFiles(
  { extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>,
  name: string,
): ThreadFiles {
  const [code = '', bundle = ''] = ['thread.cjs', name].map(
    (file) => vscode.Uri.joinPath(extensionUri, 'dist', file).fsPath,
  )
  return { code, bundle }
}

/** Read as a file of the extension and run as a function: in a web worker neither `require` nor `import` finds a second bundle. */
async function loadBundle<T extends object>(uri: vscode.Uri): Promise<T> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  const module: { exports: object } = { exports: {} }
  // The extension's own file, as trusted as this one; the editor loads that in the same way.
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
  new Function('module', 'exports', code)(module, module.exports)
  // Built from the module whose type it is given.
  return module.exports as T
}
