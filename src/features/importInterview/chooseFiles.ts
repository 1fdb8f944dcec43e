import * as vscode from 'vscode'
import { transcriptEndings } from '../../editor/transcriptFile.js'

/** The files that the command was called with, from the explorer; else those that the user chooses. */
export async function chooseFiles(clicked: unknown, selected: unknown): Promise<readonly vscode.Uri[]> {
  const given = Array.isArray(selected) && selected.length > 0 ? selected : [clicked]
  const uris = given.filter((one): one is vscode.Uri => one instanceof vscode.Uri)
  if (uris.length > 0) return uris
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import interviews'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Transcripts')]: [...transcriptEndings] },
  })
  return chosen ?? []
}

/** The name of a file without its folders. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
