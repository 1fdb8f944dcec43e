import * as vscode from 'vscode'
import { changeFilesHere } from '../../editor/changeFiles.js'
import type { Services } from '../../editor/services.js'
import { relativePathOf } from './targets.js'
import { readStored } from '../../editor/protection/protectedStore.js'

/** A transcript in the store, and the hashes of it, that belong to a text of an interview's file. */
export interface Kept {
  readonly interview: vscode.Uri
  readonly transcript: vscode.Uri
  readonly sums: vscode.Uri
  /** The interview's file, the transcript and the hashes before the update; none where the store had none. */
  readonly before: {
    readonly file: string
    readonly transcript: string | undefined
    readonly sums: string | undefined
  }
  readonly after: { readonly file: string; readonly transcript: string; readonly sums: string }
}

/**
 * Keeps the transcripts of the store in step with interviews whose update is undone, and done again: the editor's undo knows files of the
 * workspace alone. Names that are to be protected stay, whatever is undone.
 */
export class StoreFollower implements vscode.Disposable {
  readonly #stored: Services['stored']
  readonly #kept = new Map<string, readonly Kept[]>()
  readonly #subscription: vscode.Disposable
  #work: Promise<void> = Promise.resolve()

  constructor({ stored }: Pick<Services, 'stored'>) {
    this.#stored = stored
    this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      const kept = this.#kept.get(document.uri.toString())
      if (kept && reason !== undefined) this.#follow(kept, document.getText())
    })
  }

  dispose(): void {
    this.#subscription.dispose()
  }

  /** From now on. Of several updates of one interview each may be undone, the last one first. */
  add(kept: Kept): void {
    const name = kept.interview.toString()
    this.#kept.set(name, [kept, ...(this.#kept.get(name) ?? [])])
  }

  /** One after the other, so that the last wins. */
  #follow(all: readonly Kept[], text: string): void {
    const sides = all.flatMap(({ transcript, sums, before, after }) =>
      [before, after].map((side) => ({
        file: side.file,
        stored: [
          [transcript, side.transcript],
          [sums, side.sums],
        ] as const,
      })),
    )
    const side = sides.find(({ file }) => file === text)
    const ours = new Set(sides.flatMap(({ stored }) => stored.map(([, words]) => words)))
    for (const [uri, words] of side?.stored ?? []) this.#work = this.#work.then(() => this.#put(uri, words, ours))
  }

  /** What the store has that no update put there is left as it is. */
  async #put(uri: vscode.Uri, text: string | undefined, ours: ReadonlySet<string | undefined>): Promise<void> {
    const before = await readStored(uri)
    const isOurs = ours.has(before)
    if (!isOurs || (await changeFilesHere([{ uri, before, after: text, isPrivate: true }])))
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} could not be restored with the interview. Import its transcript again.',
          relativePathOf(uri),
        ),
      )
    this.#stored.forget()
  }
}
