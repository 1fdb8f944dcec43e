import * as vscode from 'vscode'
import type { Edit } from '../core/cite/insert.js'
import { spanToRange } from './convert.js'
import { generatedScheme } from './generated.js'
import type { Memos } from './memos.js'

/** Knows the memo that was worked on last, also when another file or the side bar has the focus now. */
export class LastMemo implements vscode.Disposable {
  readonly #memos: Memos
  readonly #subscription: vscode.Disposable
  #last: vscode.TextDocument | undefined

  constructor(memos: Memos) {
    this.#memos = memos
    this.#note(vscode.window.activeTextEditor)
    this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => this.#note(editor))
  }

  /** The memo itself; undefined when none is open. */
  get document(): vscode.TextDocument | undefined {
    this.#note(vscode.window.activeTextEditor)
    if (this.#last && !this.#last.isClosed) return this.#last
    return vscode.window.visibleTextEditors.find(({ document }) => this.#memos.isMemo(document))?.document
  }

  /** Brings the memo to the front, with the cursors where they were, and gives it the keyboard. */
  async show(): Promise<vscode.TextEditor | undefined> {
    const { document } = this
    if (!document) return undefined
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
    return vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Active })
  }

  dispose(): void {
    this.#subscription.dispose()
  }

  #note(editor: vscode.TextEditor | undefined): void {
    // Into a page that we made nothing can be written.
    const isPage = editor?.document.uri.scheme === generatedScheme
    if (editor && !isPage && this.#memos.isMemo(editor.document)) this.#last = editor.document
  }
}

/**
 * Makes at every cursor the edits that `editsAt` gives for its offset, in one step to undo. Where those of two cursors would touch the
 * same text (both stand in one citation), the first cursor's count. False when the editor cannot be changed.
 */
export async function editAtCursors(
  editor: vscode.TextEditor,
  editsAt: (text: string, offset: number) => readonly Edit[],
): Promise<boolean> {
  const { document } = editor
  const text = document.getText()
  const made: Edit[] = []
  for (const selection of editor.selections) {
    const edits = editsAt(text, document.offsetAt(selection.end))
    const isTaken = edits.some(({ replace }) => made.some((one) => touches(one.replace, replace)))
    if (!isTaken) made.push(...edits)
  }
  return editor.edit((change) => {
    for (const { replace, text: inserted } of made) {
      const range = spanToRange(document, replace)
      // Only an insertion takes the cursor along.
      if (range.isEmpty) change.insert(range.start, inserted)
      else change.replace(range, inserted)
    }
  })
}

function touches(a: Edit['replace'], b: Edit['replace']): boolean {
  return a.start <= b.end && b.start <= a.end
}
