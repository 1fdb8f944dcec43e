import * as vscode from 'vscode'
import type { CitationScope } from '../../core/query/citationCompletion.js'

/** To which place of which memo the list is narrowed, after a topic or a name was chosen there. */
export interface Narrowing {
  readonly uri: string
  /** Offset in the document at which the citation being typed begins. */
  readonly start: number
  /** What stands there before the words: `@`, `-@` or nothing. */
  readonly sigil: string
  readonly scope: CitationScope
}

/** Remembers the choice of a topic or name while words are typed after it, and no longer. */
export class Narrowed implements vscode.Disposable {
  #chosen: Narrowing | undefined
  readonly #subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const chosen = this.#chosen
    if (chosen?.uri !== document.uri.toString()) return
    // Whoever deletes the sigil, or writes above it, has begun anew.
    const from = chosen.start + chosen.sigil.length
    if (contentChanges.some(({ rangeOffset }) => rangeOffset < from)) this.#chosen = undefined
  })

  choose(chosen: Narrowing): void {
    this.#chosen = chosen
  }

  /** What the list is narrowed to for a citation that begins at an offset; one that begins elsewhere ends the narrowing. */
  at(uri: string, start: number): CitationScope | undefined {
    if (this.#chosen?.uri !== uri || this.#chosen.start !== start) this.#chosen = undefined
    return this.#chosen?.scope
  }

  dispose(): void {
    this.#subscription.dispose()
  }
}
