import type * as vscode from 'vscode'

/** `file://host/share` of a memo, which comes from anybody: on Windows it would hand the user's name to another machine, so the host is left out. */
export function onThisMachine(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === 'file' ? uri.with({ authority: '' }) : uri
}
