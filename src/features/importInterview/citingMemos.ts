import * as vscode from 'vscode'
import type { Reimport } from '../../core/import/reimport.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { renumberCitations } from '../../core/citation/renumberCitations.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { Services } from '../../editor/services.js'
import { listMemoFiles, readSavedMemo } from '../../editor/memos/workspaceMemos.js'
import { type Change, relativePathOf } from './targets.js'

const { l10n } = vscode

/** What a newer transcript changes in memos: numbers in their citations. */
export interface CitingMemos {
  readonly changes: readonly Change[]
  /** A sentence for each memo that is changed, or that cites what is no longer there. */
  readonly report: readonly string[]
  /** How many citations get other numbers, and how many passages are cited that are no longer there. */
  readonly changed: number
  readonly lost: number
}

/** Looks through the memos of the workspace for citations of passages that have other numbers now, or none. */
export async function citingMemos(
  { files, memos, corpus }: Services,
  key: string,
  result: Pick<Reimport, 'moved' | 'gone' | 'apart'>,
  textAt: (uri: vscode.Uri) => Promise<string | undefined>,
): Promise<CitingMemos> {
  if (![...result.moved, ...result.gone, ...result.apart].length)
    return { changes: [], report: [], changed: 0, lost: 0 }
  const changes: Change[] = []
  const report: string[] = []
  let [all, allLost] = [0, 0]
  for (const uri of await memoUris({ files, memos })) {
    const before = await textAt(uri)
    if (!before?.includes(key)) continue
    const memo = readMemo(before, languageOf(uri.path), 'author', [], corpus.reviews.pinOf)
    const { text, changed, gone } = renumberCitations(memo, key, result)
    all += changed
    allLost += gone.length
    if (changed) {
      changes.push({ uri, before, after: text })
      report.push(l10n.t('Citations to renumber in {0}: {1}', relativePathOf(uri), changed))
    }
    const lost = [...new Set(gone.map(formatPassageRef))].join(', ')
    if (lost)
      report.push(l10n.t('{0} cites passages that no longer exist. It was not changed: {1}', relativePathOf(uri), lost))
  }
  return { changes, report, changed: all, lost: allLost }
}

/** Memos of the workspace that cite anything, on disk or as they stand in the editor. */
async function memoUris({ files, memos }: Pick<Services, 'files' | 'memos'>): Promise<readonly vscode.Uri[]> {
  const open = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()))
  const found: vscode.Uri[] = []
  for (const uri of await listMemoFiles(files))
    if (open.has(uri.toString()) || (await readSavedMemo(uri, memos))) found.push(uri)
  return found
}
