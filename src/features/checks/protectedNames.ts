import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/cite/protection.js'
import type { Corpus } from '../../core/corpus.js'
import { type NamesFile, readNamesFile } from '../../core/import/protect.js'
import { protectedStore } from '../../editor/protectedStore.js'
import type { Services } from '../../editor/services.js'

/** The names that the store of this machine keeps for the protected interviews of a corpus; read anew when the corpus has changed. */
export class ProtectedNames {
  readonly #services: Services
  #state = ''
  #names: Promise<ReadonlyMap<string, NamesFile>> = Promise.resolve(new Map())

  constructor(services: Services) {
    this.#services = services
  }

  of(corpus: Corpus): Promise<ReadonlyMap<string, NamesFile>> {
    const store = protectedStore(this.#services)
    const state = `${corpus.version} ${store.toString()}`
    if (state !== this.#state) this.#names = this.#read(corpus, store)
    this.#state = state
    return this.#names
  }

  async #read(corpus: Corpus, store: vscode.Uri): Promise<ReadonlyMap<string, NamesFile>> {
    const keys = corpus
      .interviews()
      .filter(isProtectedInterview)
      .map(({ key }) => key)
    const files = await Promise.all(keys.map(async (key) => [key, await readNames(store, key)] as const))
    return new Map(files.flatMap(([key, file]) => (file ? [[key, file] as const] : [])))
  }
}

async function readNames(store: vscode.Uri, key: string): Promise<NamesFile | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(store, `${key}.names.json`))
    return readNamesFile(new TextDecoder().decode(bytes))
  } catch {
    return undefined // not on this machine: the check says so
  }
}
