import * as vscode from 'vscode'
import { changeFilesHere, type FileEdit, sentenceOf } from '../../editor/changeFiles.js'
import { ignoring } from '../../editor/keptOutOfGit.js'
import { type Folders, type PlannedImport, targetsIn } from './targets.js'

/**
 * Writes what was planned, each import all or none: what is to be protected first, the interview last. Gives the keys that were written. An
 * import of which a file is there already, or cannot be written, is told of and left out.
 */
export async function writeImports(
  imports: readonly PlannedImport[],
  folders: Folders,
  ignore: ((gitignore: string) => string) | undefined,
): Promise<readonly string[]> {
  const keys: string[] = []
  for (const { plan } of imports) {
    const refusal = await changeFilesHere([
      ...targetsIn(folders.store, plan.store).map(({ uri, file }) => newFile(uri, file.text, true)),
      // Before the text itself, so that no moment is left in which git would take it.
      ...(ignore ? await ignoring(folders.corpus, ignore) : []),
      ...targetsIn(folders.corpus, plan.corpus)
        .map(({ uri, file }) => newFile(uri, file.text, false))
        .reverse(),
    ])
    if (refusal) void vscode.window.showWarningMessage(sentenceOf(refusal))
    else keys.push(plan.key)
  }
  return keys
}

function newFile(uri: vscode.Uri, after: string, isPrivate: boolean): FileEdit {
  return { uri, before: undefined, after, isPrivate }
}

/** What keeps texts of updates out of git, which other files may have to be without. Whether that was possible; says so where it was not. */
export async function writeIgnored(corpus: vscode.Uri, ignore: (gitignore: string) => string): Promise<boolean> {
  const refusal = await changeFilesHere(await ignoring(corpus, ignore))
  if (refusal) void vscode.window.showWarningMessage(sentenceOf(refusal))
  return !refusal
}
