import * as vscode from 'vscode'

/** Where corpora are: each named folder in each workspace folder, absolute paths and uris as they are. Each once. */
export function corpusFolders(names: readonly string[]): readonly vscode.Uri[] {
  const roots = vscode.workspace.workspaceFolders ?? []
  const all = names.flatMap((written) => {
    const name = written.trim().replace(/(?<=[^:\\/])[\\/]+$/, '') // `corpus/` is `corpus`
    if (/^[a-z][a-z0-9+.-]+:\//i.test(name)) return [vscode.Uri.parse(name)]
    if (/^(?:\/|[a-z]:[\\/])/i.test(name)) return [vscode.Uri.file(name)]
    return roots.map(({ uri }) => vscode.Uri.joinPath(uri, name))
  })
  return each(all)
}

/** Every uri once. */
export function each(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()]
}

/** Whether the file lies in the folder or below it. */
export function isWithin(folder: vscode.Uri, file: vscode.Uri): boolean {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return false
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`
  return file.path.startsWith(base)
}
