import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Memos } from './memos.js'

/**
 * Knows the memo that was worked on last, also when another file or the side bar has the focus now. A plain text is one only when it was
 * edited or cites: one that was merely looked at may be a transcript, into which nothing is to be written.
 */
export class LastMemo implements vscode.Disposable {
  readonly #memos: Memos
  readonly #corpus: Corpus
  readonly #subscription: vscode.Disposable
  readonly #written = new WeakSet<vscode.TextDocument>()
  #last: vscode.TextDocument | undefined

  constructor(memos: Memos, corpus: Corpus) {
    this.#memos = memos
    this.#corpus = corpus
    this.#note(vscode.window.activeTextEditor)
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#note(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // What another program wrote is read again without being dirty.
        if (document.isDirty) this.#written.add(document)
        if (document === vscode.window.activeTextEditor?.document) this.#note(vscode.window.activeTextEditor)
      }),
    )
  }

  /** The memo itself; undefined when none is open. */
  get document(): vscode.TextDocument | undefined {
    this.#note(vscode.window.activeTextEditor)
    if (this.#last && !this.#last.isClosed) return this.#last
    return vscode.window.visibleTextEditors.find(({ document }) => this.isWorkedOn(document))?.document
  }

  /** The text that what only reads a memo is about: the one with the focus, also if it cites nothing, else the memo itself. */
  get meant(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document
    return active && this.#memos.isMemo(active) ? active : this.document
  }

  /** Whether the document is somebody's memo, and no text that was only looked at. */
  isWorkedOn(document: vscode.TextDocument): boolean {
    if (!this.#memos.isMemo(document)) return false
    if (document.languageId !== 'plaintext' || document.isUntitled || document.isDirty) return true
    return this.#written.has(document) || !document.getText().trim() || this.#cites(document)
  }

  /** Takes a text for a memo from now on, for its user said so. */
  add(document: vscode.TextDocument): void {
    this.#written.add(document)
  }

  dispose(): void {
    this.#subscription.dispose()
  }

  /** A handle such as `@somebody` in a transcript is no citation of an interview that is here. */
  #cites(document: vscode.TextDocument): boolean {
    const citations = this.#memos.memoOf(document)?.citations ?? []
    return citations.some(({ items }) => items.some(({ key }) => this.#corpus.interview(key)))
  }

  #note(editor: vscode.TextEditor | undefined): void {
    if (editor && this.isWorkedOn(editor.document)) this.#last = editor.document
  }
}

/** Brings a memo to the front, with the cursors where they were, and gives it the keyboard. */
export async function showMemo(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
  return vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Active })
}
