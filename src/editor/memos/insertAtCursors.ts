import * as vscode from 'vscode'
import type { Edit } from '../../core/citation/insert.js'
import { type Memo, readMemo } from '../../core/memo/memo.js'
import { belowFrontMatter, isInFrontMatter, type OwnParagraph } from '../../core/query/belowFrontMatter.js'
import { takesCitation } from '../../core/citation/takesCitation.js'
import { noCitationHere } from '../../words/withheld.js'
import { eolOf, spanToRange } from '../convert.js'
import { touches } from '../../core/text/touches.js'

const { l10n } = vscode

/** Something to be put into a memo. */
export interface Insertion {
  /** Whether it cites, for which there is no room in code and comments. */
  readonly cites: boolean
  /** The edits that put it at an offset. */
  readonly editsAt: (memo: Memo, offset: number) => readonly Edit[]
}

/**
 * Puts something at every cursor, in one step to undo. Where the edits of two cursors would touch the same text (both stand in one
 * citation), the first cursor's count. Front matter is left whole: where no cursor stands below it, a paragraph of its own is made there.
 * False where nothing was put, which the user is told.
 */
export async function insertAtCursors(
  editor: vscode.TextEditor,
  memo: Memo,
  { cites, editsAt }: Insertion,
): Promise<boolean> {
  const offsets = offsetsInText(editor, memo)
  if (!offsets.length) {
    const [made] = editsAt(readMemo('', memo.language), 0)
    return insertParagraph(editor, belowFrontMatter(memo, eolOf(editor.document)), made?.text ?? '')
  }
  if (cites && !offsets.every((offset) => takesCitation(memo, offset))) {
    void vscode.window.showWarningMessage(noCitationHere(l10n))
    return false
  }
  const made: Edit[] = []
  for (const offset of offsets) {
    const edits = editsAt(memo, offset)
    const isTaken = edits.some(({ replace }) => made.some((one) => touches(one.replace, replace)))
    if (!isTaken) made.push(...edits)
  }
  return done(
    await editor.edit((change) => {
      for (const { replace, text } of made) {
        const range = spanToRange(editor.document, replace)
        // Only an insertion takes the cursor along.
        if (range.isEmpty) change.insert(range.start, text)
        else change.replace(range, text)
      }
    }),
  )
}

/** Puts a paragraph where it is one of its own, and the cursor behind it, for that place may be out of sight. */
export async function insertParagraph(
  editor: vscode.TextEditor,
  { offset, before, after }: OwnParagraph,
  text: string,
): Promise<boolean> {
  const { document } = editor
  const isDone = await editor.edit((change) => change.insert(document.positionAt(offset), before + text + after))
  if (!isDone) return done(false)
  const end = document.positionAt(offset + before.length + text.length)
  editor.selection = new vscode.Selection(end, end)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  return true
}

function offsetsInText({ document, selections }: vscode.TextEditor, memo: Memo): readonly number[] {
  return selections.map(({ end }) => document.offsetAt(end)).filter((offset) => !isInFrontMatter(memo, offset))
}

/** Says so where the editor refused the change. */
function done(isDone: boolean): boolean {
  if (!isDone) void vscode.window.showWarningMessage(l10n.t('The memo cannot be changed.'))
  return isDone
}
