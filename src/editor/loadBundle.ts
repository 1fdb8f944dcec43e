import * as vscode from 'vscode'

/**
 * The exports of a further bundle of the extension, `dist/NAME`. It is read as a file of the extension and run as a function: in a web worker
 * neither `require` nor `import` finds a second bundle. `T` must be the type of the module that the bundle is built from.
 */
export async function loadBundle<T extends object>(extensionUri: vscode.Uri, name: string): Promise<T> {
  const code = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name)),
  )
  const module: { exports: object } = { exports: {} }
  // The extension's own file, as trusted as this one; the editor loads that in the same way.
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
  new Function('module', 'exports', code)(module, module.exports)
  // Built from the module whose type it is given.
  return module.exports as T
}
