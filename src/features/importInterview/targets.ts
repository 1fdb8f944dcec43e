import * as vscode from 'vscode'
import type { ImportPlan, PlannedFile } from '../../core/import/plan.js'
import type { Transcript } from '../../core/transcript/transcript.js'

/** An import that is ready to be shown and written. */
export interface PlannedImport {
  /** The file that it comes from, and its name. */
  readonly uri: vscode.Uri
  readonly name: string
  readonly transcript: Transcript
  readonly plan: ImportPlan
  /** The folder of the workspace that the file lies in, which is shared with the corpus. */
  readonly sharedIn?: string | undefined
}

/** A file to write into the store, with what it had when it was read; undefined where there was none. */
export interface StoredFile extends PlannedFile {
  readonly before: string | undefined
}

/** Where files go. */
export interface Folders {
  readonly corpus: vscode.Uri
  /** Outside every workspace. */
  readonly store: vscode.Uri
}

/** A file with the place at which it will be written. */
export interface Target {
  readonly uri: vscode.Uri
  readonly file: PlannedFile
}

/** A text of the workspace that is to change; `before` is undefined where there is none yet. */
export interface Change {
  readonly uri: vscode.Uri
  readonly before: string | undefined
  readonly after: string
}

/** The keys of interviews in the folders, by their files: some may not have been read, or be no interview any more. */
export async function keysIn({ corpus, store }: Folders): Promise<readonly string[]> {
  const names = (await Promise.all([corpus, store].map(namesIn))).flat()
  return names.flatMap((name) => /^(.+?)(?:\.names\.json|\.md|\.sums|\.txt)$/.exec(name)?.[1] ?? [])
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [], // it is made when something is written
  )
}

export function targetsIn(folder: vscode.Uri, files: readonly PlannedFile[]): readonly Target[] {
  return files.map((file) => ({ uri: vscode.Uri.joinPath(folder, file.name), file }))
}

/** As people write the place of a file: within the workspace from its folder on. */
export function relativePathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri)
}
