import type * as vscode from 'vscode'
import type { ComposedMemo } from '../../core/export/quarto/composeMemo.js'
import type { Memo } from '../../core/memo/memo.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import { surroundingsOf } from '../../editor/memos/namedFiles.js'
import type { StorePlace } from '../../editor/protection/protectedStore.js'

type Files = ReadonlyMap<string, string | undefined>

/** Memos as Quarto would have them read, with what is known of the files around them. */
export class ComposedMemos {
  readonly #place: StorePlace
  readonly #tools: Pick<Tools, 'composeMemo' | 'composeNow'>
  readonly #files = new Map<string, Files>()
  readonly #made = new WeakMap<Memo, ComposedMemo & { readonly files: Files }>()

  constructor(place: StorePlace, tools: Pick<Tools, 'composeMemo' | 'composeNow'>) {
    this.#place = place
    this.#tools = tools
  }

  /** With the files of the last look; before the first, undefined. */
  of(uri: vscode.Uri, memo: Memo): ComposedMemo | undefined {
    const files = this.#files.get(uri.toString())
    if (!files) return undefined
    const before = this.#made.get(memo)
    if (before?.files === files) return before
    const around = { ...surroundingsOf(this.#place, uri), read: (path: string) => files.get(path) }
    const composed = { ...this.#tools.composeNow(memo, around), files }
    this.#made.set(memo, composed)
    return composed
  }

  /** Reads the files that the memo hangs on. */
  async look(uri: vscode.Uri, memo: Memo): Promise<void> {
    const around = surroundingsOf(this.#place, uri)
    const files = new Map<string, string | undefined>()
    await this.#tools.composeMemo(memo, {
      ...around,
      read: async (path) => {
        const text = await around.read(path)
        files.set(path, text)
        return text
      },
    })
    const before = this.#files.get(uri.toString())
    const isSame = before?.size === files.size && [...files].every(([path, text]) => before.get(path) === text)
    if (!isSame) this.#files.set(uri.toString(), files)
  }

  forget(uri: vscode.Uri): void {
    this.#files.delete(uri.toString())
  }
}
