import * as vscode from 'vscode'
import { writePrivate } from '../../editor/privateFile.js'
import { exists, type Folders, placeOf, type PlannedImport, targetsIn } from './targets.js'

/**
 * Writes what was planned: first what is to be protected, so that nothing of it is lost should the rest fail. Gives the keys that were
 * written. An import of which a file is there already, or cannot be written, is told of and left out.
 */
export async function writeImports(
  imports: readonly PlannedImport[],
  folders: Folders,
  ignore: ((gitignore: string) => string) | undefined,
): Promise<readonly string[]> {
  if (ignore) await writeIgnored(folders.corpus, ignore)
  const keys: string[] = []
  for (const one of imports) if (await writeImport(one, folders)) keys.push(one.plan.key)
  return keys
}

async function writeImport({ plan }: PlannedImport, folders: Folders): Promise<boolean> {
  const kept = targetsIn(folders.store, plan.store)
  const shared = targetsIn(folders.corpus, plan.corpus)
  for (const { uri } of [...kept, ...shared]) {
    if (!(await exists(uri))) continue
    tell(vscode.l10n.t('{0} exists already, so nothing was changed.', placeOf(uri)))
    return false
  }
  for (const { uri, file } of [...kept, ...shared]) {
    const isPrivate = kept.some((one) => one.uri === uri)
    if (await (isPrivate ? writePrivate(uri, file.text) : write(uri, file.text))) continue
    tell(vscode.l10n.t('{0} cannot be written.', placeOf(uri)))
    return false
  }
  return true
}

/** Before the texts themselves, so that no moment is left in which git would take them. */
async function writeIgnored(corpus: vscode.Uri, ignore: (gitignore: string) => string): Promise<void> {
  const uri = vscode.Uri.joinPath(corpus, '.gitignore')
  const before = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  )
  if (!(await write(uri, ignore(before)))) tell(vscode.l10n.t('{0} cannot be written.', placeOf(uri)))
}

async function write(uri: vscode.Uri, text: string): Promise<boolean> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)).then(
    () => true,
    () => false,
  )
}

function tell(sentence: string): void {
  void vscode.window.showWarningMessage(sentence)
}
