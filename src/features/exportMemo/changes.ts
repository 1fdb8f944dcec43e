import * as vscode from 'vscode'
import type { Examined } from '../../core/check/check.js'
import type { Interview } from '../../core/model.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { SourceChanges } from '../../core/corpus/sourceChanges.js'

/**
 * How the cited sources differ from the last commit, and who committed what others signed; undefined where nobody can look: in a browser, in a folder that is no disk’s, in one that is
 * not trusted.
 */
export async function changesOf({ checked }: Examined, tools: Tools): Promise<SourceChanges | undefined> {
  const machine = tools.machineHere()
  if (!machine || !vscode.workspace.isTrusted) return undefined
  const interviews = new Set(checked.cited.flatMap(({ interview }) => interview ?? []))
  const files = (await Promise.all([...interviews].flatMap(filesOf))).flat()
  const otherHands = await tools.otherHandsIn(
    files.map(({ folder }) => folder),
    machine,
  )
  return { ...(await tools.sourceChangesIn(files, machine)), otherHands }
}

function filesOf({ key, uri, isSample }: Interview): readonly Promise<Parameters<Tools['sourceChangesIn']>[0]>[] {
  const file = vscode.Uri.parse(uri)
  if (isSample || file.scheme !== 'file') return []
  const folder = vscode.Uri.joinPath(file, '..')
  return [file.path.slice(file.path.lastIndexOf('/') + 1), `${key}.txt`, `${key}.sums`].map(async (name) => {
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))).catch(
      () => undefined,
    )
    return bytes ? [{ key, folder: folder.fsPath, name, bytes }] : []
  })
}
