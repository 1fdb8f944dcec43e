import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { type NamesFile, readNamesFile } from '../../core/terms/namesFile.js'
import type { ReadBack } from '../../core/corpus/readBacks.js'
import { readReviews, reviewsEnding } from '../../core/corpus/reviews.js'
import { readSource, type SourceText } from '../../core/corpus/source/sourceText.js'
import { loadTools } from '../bundles/loadTools.js'
import { protectedStore, readStored, type StorePlace } from './protectedStore.js'
import { exists } from '../exists.js'

/** What the store of this machine keeps of protected interviews, by key. */
export interface Stored {
  readonly names: ReadonlyMap<string, NamesFile>
  readonly protectedTexts: ReadonlyMap<string, SourceText>
  /** What became of words that were shown to their sources. */
  readonly readBacks: ReadonlyMap<string, readonly ReadBack[]>
  /** Keys whose file of names is there and cannot be read: what it protects is not known. */
  readonly unreadable: ReadonlySet<string>
}

/** The store, and the extension, which has what keeps names out of a corpus. */
type GuardingPlace = StorePlace & { readonly context: Pick<vscode.ExtensionContext, 'extensionUri'> }

/** What the store keeps of the protected interviews of a corpus, for checks alone; read anew when the corpus, or the store, has changed. */
export class ProtectedNames implements vscode.Disposable {
  readonly #place: GuardingPlace
  readonly #changed = new vscode.EventEmitter<void>()
  /** As long as a transcript says the same it stays the same object, for which much is remembered. */
  readonly #sources = new Map<string, SourceText>()
  #state = ''
  #guarded = '[]'
  #stored: Promise<Stored> = Promise.resolve({
    names: new Map(),
    protectedTexts: new Map(),
    readBacks: new Map(),
    unreadable: new Set(),
  })

  /** Fires when something was written into the store. */
  readonly onDidChange = this.#changed.event

  constructor(place: GuardingPlace) {
    this.#place = place
  }

  dispose(): void {
    this.#changed.dispose()
  }

  /** For whoever wrote into the store, which nobody watches. */
  forget(): void {
    this.#state = ''
    this.#changed.fire()
  }

  /** Has a corpus keep the names that the store has now out of what it reads from now on. Whether these are others than before. */
  async guard(corpus: Corpus): Promise<boolean> {
    const names = await namesIn(protectedStore(this.#place))
    const state = JSON.stringify([...names])
    if (state === this.#guarded) return false
    this.#guarded = state
    corpus.guard = (await loadTools(this.#place.context)).guardOf(names)
    return true
  }

  of(corpus: Corpus): Promise<Stored> {
    const store = protectedStore(this.#place)
    const state = `${corpus.version} ${store.toString()}`
    if (state !== this.#state) this.#stored = this.#read(corpus, store)
    this.#state = state
    return this.#stored
  }

  async #read(corpus: Corpus, store: vscode.Uri): Promise<Stored> {
    const keys = corpus
      .interviews()
      .filter(isProtectedInterview)
      .map(({ key }) => key)
    const unreadable = new Set<string>()
    const [names, protectedTexts, readBacks] = await Promise.all([
      byKey(keys, async (key) => {
        const uri = vscode.Uri.joinPath(store, key + ofNames)
        const text = await readStored(uri)
        const told = text === undefined ? undefined : readNamesFile(text)
        if (!told && (text !== undefined || (await exists(uri)))) unreadable.add(key)
        return told
      }),
      byKey(keys, async (key) => {
        const uri = vscode.Uri.joinPath(store, `${key}.txt`)
        const text = await readStored(uri)
        return text === undefined ? undefined : this.#source(uri.toString(), text)
      }),
      byKey(keys, async (key) => {
        const uri = vscode.Uri.joinPath(store, key + reviewsEnding)
        return readReviews(uri.toString(), (await readStored(uri)) ?? '').readBacks
      }),
    ])
    return { names, protectedTexts, readBacks, unreadable }
  }

  #source(uri: string, text: string): SourceText {
    const before = this.#sources.get(uri)
    const read = readSource(uri, text)
    if (before?.text === read.text) return before
    this.#sources.set(uri, read)
    return read
  }
}

const ofNames = '.names.json'

async function namesIn(store: vscode.Uri): Promise<ReadonlyMap<string, NamesFile>> {
  const listed = await vscode.workspace.fs.readDirectory(store).then(
    (entries) => entries.map(([name]) => name),
    () => [], // there is none yet
  )
  const keys = listed.flatMap((name) => (name.endsWith(ofNames) ? name.slice(0, -ofNames.length) : []))
  return byKey(keys, async (key) => readNamesFile((await readStored(vscode.Uri.joinPath(store, key + ofNames))) ?? ''))
}

async function byKey<T>(
  keys: readonly string[],
  read: (key: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const all = await Promise.all(keys.map(async (key) => [key, await read(key)] as const))
  return new Map(all.flatMap(([key, one]) => (one === undefined ? [] : [[key, one] as const])))
}
