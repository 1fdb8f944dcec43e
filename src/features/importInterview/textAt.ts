import * as vscode from 'vscode'
import { exists } from '../../editor/exists.js'

/** The text of a file as it will stand when all that is planned (`pending`) has been written: what is typed and not saved counts. */
export async function textAt(
  uri: vscode.Uri,
  pending: ReadonlyMap<string, string> = new Map(),
): Promise<string | undefined> {
  const planned = pending.get(uri.toString())
  if (planned !== undefined) return planned
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
  // The editor keeps documents for a while after their files are gone.
  if (!open?.isDirty && !(await exists(uri))) return undefined
  return (await vscode.workspace.openTextDocument(uri)).getText()
}
