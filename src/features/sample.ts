import * as vscode from 'vscode'
import { registerCommand } from '../editor/commands.js'
import { openUnsaved } from '../editor/openUnsaved.js'
import type { Services } from '../editor/services.js'
import { exists } from '../editor/exists.js'

/** An empty file in a copy of the sample that nobody has seen yet. `npm start` leaves one too. */
const unseenMark = '.attache-sample'
/** True in the state of a workspace that is such a copy, wherever it lies. */
const isSample = 'isSample'

/** Open Sample; and in a window that has just opened the sample, what it should show first. */
export function registerSample(services: Services): vscode.Disposable {
  const { log } = services
  void showUnseen(services).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)))
  return registerCommand(log, 'attache.openSample', () => openSample(services))
}

/**
 * Opens in this window a folder with a memo being drafted, beside the interviews that it cites: a copy of the user's own, made once and kept.
 * In a browser, where an extension keeps nothing that could be opened as a folder, opens the memo alone beside the shipped corpus.
 */
export async function openSample({ context, files }: Pick<Services, 'context' | 'files'>): Promise<void> {
  const { extensionUri, globalStorageUri } = context
  const shipped = vscode.Uri.joinPath(extensionUri, 'media/sample')
  if (globalStorageUri.scheme !== 'file') {
    void files.showSample()
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(shipped, 'memo.md'))
    const content = new TextDecoder().decode(bytes)
    return show(await openUnsaved(content), context)
  }
  const [folder] = vscode.workspace.workspaceFolders ?? []
  if (folder && context.workspaceState.get<boolean>(isSample)) return showIn(folder.uri, context)
  const sample = vscode.Uri.joinPath(globalStorageUri, 'sample')
  if (!(await exists(sample))) await copySample(extensionUri, sample)
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sample, unseenMark), new Uint8Array())
  await vscode.commands.executeCommand('vscode.openFolder', sample, { forceReuseWindow: true })
}

/** What is there already stays as it is, since the user may have written in it: so there is all of it or nothing. */
async function copySample(extensionUri: vscode.Uri, sample: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace
  const half = sample.with({ path: `${sample.path}.part` })
  await fs.copy(vscode.Uri.joinPath(extensionUri, 'media/sample'), half, { overwrite: true })
  const corpus = vscode.Uri.joinPath(extensionUri, 'corpus')
  for (const [name] of await fs.readDirectory(corpus))
    await fs.copy(vscode.Uri.joinPath(corpus, name), vscode.Uri.joinPath(half, 'corpus', name), { overwrite: true })
  await fs.rename(half, sample)
}

async function showUnseen({ context }: Services): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const mark = folder && vscode.Uri.joinPath(folder.uri, unseenMark)
  if (!mark || !(await exists(mark))) return
  await vscode.workspace.fs.delete(mark)
  await context.workspaceState.update(isSample, true)
  await showIn(folder.uri, context)
}

async function showIn(folder: vscode.Uri, context: vscode.ExtensionContext): Promise<void> {
  await show(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'memo.md')), context)
}

/** The memo with the keyboard in it, the side bar on one side and the walkthrough on the other. */
async function show(memo: vscode.TextDocument, { extension }: vscode.ExtensionContext): Promise<void> {
  const { executeCommand } = vscode.commands
  const place = { viewColumn: vscode.ViewColumn.One, preview: false }
  await executeCommand('workbench.view.extension.attache')
  await vscode.window.showTextDocument(memo, place)
  await executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstTenMinutes`, true)
  await vscode.window.showTextDocument(memo, place)
}
