import * as vscode from 'vscode'
import { citationOfRow, type EvidenceNode } from '../../../core/query/evidenceTree.js'
import type { Services } from '../../../editor/services.js'
import type { ReviewTarget } from '../review.js'

/** Where a reading round begins. */
interface PlaceToRead {
  readonly document: vscode.TextDocument | undefined
  /** Undefined where the cursor says. */
  readonly offset?: number
}

/** Of a light bulb its sentence, of a row of *This Memo* its citation; else the memo that was worked on last. */
export async function placeToRead({ lastMemo: { document } }: Services, target: unknown): Promise<PlaceToRead> {
  if (typeof target !== 'object' || target === null) return { document }
  if ('uri' in target && 'offset' in target) {
    const { uri, offset } = target as ReviewTarget // our own link
    return { document: await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), offset }
  }
  const state = 'kind' in target ? citationOfRow(target as EvidenceNode) : undefined // the menu of this view alone calls with rows
  return state ? { document, offset: state.span.start } : { document }
}
