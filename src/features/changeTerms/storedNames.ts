import * as vscode from 'vscode'
import type { Interview } from '../../core/model.js'
import { changeFilesHere, recoverHere, sentenceOf } from '../../editor/changeFiles.js'
import { loadImport } from '../../editor/bundles/loadImport.js'
import { pickProtectedNames } from '../../editor/protection/pickProtectedNames.js'
import { protectedStore, readStored } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'

/**
 * Asks which of the names that the store keeps of a protected interview stay protected, and keeps the answer there. Asks nothing where this machine has
 * no such file that can be read. False when the user goes back, or it cannot be written.
 */
export async function changeProtectedNames(
  services: Services,
  { key, uri: file }: Interview,
  title: string,
): Promise<boolean> {
  const store = protectedStore(services)
  const uri = vscode.Uri.joinPath(store, `${key}.names.json`)
  if (!(await recoverHere([vscode.Uri.joinPath(vscode.Uri.parse(file), '..'), store]))) return false
  const text = await readStored(uri)
  const tools = await loadImport(services.context)
  const before = text === undefined ? undefined : tools.readNamesFile(text)
  if (!before) return true
  const rowOf = (isTicked: boolean) => (name: string) => ({ name, about: '', isTicked })
  const rows = [...before.names.map(rowOf(true)), ...(before.open ?? []).map(rowOf(false))]
  const chosen = await pickProtectedNames(title, rows, false)
  if (!chosen || !(await mayUseStore(services))) return false
  const { open: _, ...kept } = before
  const { names, open } = chosen
  const after = tools.formatNamesFile({ ...kept, names, ...(open.length ? { open } : {}) })
  const refusal = await changeFilesHere([{ uri, before: text, after, isPrivate: true }])
  if (refusal) void vscode.window.showWarningMessage(sentenceOf(refusal))
  return !refusal
}
