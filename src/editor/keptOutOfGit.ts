import * as vscode from 'vscode'
import { ignoreLine, withSearched } from '../core/corpus/source/ignoreLine.js'
import { type FileEdit, textNow } from './changeFiles.js'

/**
 * The edits that keep transcripts of a folder out of git, by its `.gitignore`, and within reach of the editor’s search, by an `.ignore` beside it.
 * Neither file need be there; `change` makes a `.gitignore` of the one that is.
 */
export async function ignoring(folder: vscode.Uri, change: (before: string) => string): Promise<readonly FileEdit[]> {
  const git = vscode.Uri.joinPath(folder, '.gitignore')
  const before = await textNow(git)
  const after = change(before ?? '')
  if (after === (before ?? '')) return []
  const search = vscode.Uri.joinPath(folder, '.ignore')
  const searched = await textNow(search)
  const found = withSearched(searched ?? '', before ?? '', after)
  return [
    { uri: git, before, after },
    ...(found === (searched ?? '') ? [] : [{ uri: search, before: searched, after: found }]),
  ]
}

/**
 * What was decided for the transcripts of a corpus before: true where they are kept out of git, false where they go along, undefined where it
 * has none yet, so that nobody is asked at every import.
 */
export async function sharingOf(corpus: vscode.Uri): Promise<boolean | undefined> {
  const names = await vscode.workspace.fs.readDirectory(corpus).then(
    (all): readonly string[] => all.map(([name]) => name),
    (): readonly string[] => [], // it is still to be made
  )
  const keys = names.flatMap((name) => /^(.+)\.md$/i.exec(name)?.[1] ?? [])
  const lines = new Set(
    (await textNow(vscode.Uri.joinPath(corpus, '.gitignore')))?.split(/\r?\n/).map((line) => line.trim()),
  )
  const texts = keys.filter((key) => names.includes(`${key}.txt`))
  return texts.length ? texts.some((key) => lines.has(ignoreLine(key))) : undefined
}
