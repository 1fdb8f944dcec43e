import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Stamp } from '../../core/corpus/snapshot/shard.js'
import { fewestFiles, Snapshot, type SnapshotStore } from '../../core/corpus/snapshot/snapshot.js'
import { type CorpusThread, corpusThread } from '../../machine/corpusThread.js'
import { threadFiles } from '../bundles/loadBundle.js'
import { unpack } from '../../core/corpus/packed.js'
import { hashOf, sealed, unsealed } from '../../machine/sign.js'
import { leadsElsewhere, nodeParts } from '../changeFiles.js'
import {
  isMarkdown,
  largestBytes,
  type ReadFile,
  type ReadNow,
  readBytes,
  readText,
  type ReadText,
  textIn,
} from './corpusFiles.js'

const keptIn = 'corpus'

/**
 * What was read of the corpus when the window was last open. A file that has the size and the time of then is taken for the same, and looked into
 * afterwards: programs that keep folders in step may leave both as they were.
 */
export class RememberedFiles {
  readonly #context: vscode.ExtensionContext
  readonly #unchecked = new Set<string>()
  #snapshot: Promise<Snapshot> | undefined
  #thread: CorpusThread | undefined

  constructor(context: vscode.ExtensionContext) {
    this.#context = context
  }

  /** To be called before files are read, with how many there are. */
  async open(files: number): Promise<void> {
    if (files < fewestFiles) this.#snapshot = undefined
    else await (this.#snapshot ??= this.#read())
    this.#thread = files < fewestFiles ? undefined : this.#makeThread()
  }

  /** Undefined where the file is gone. */
  async read(uri: vscode.Uri): Promise<ReadFile | undefined> {
    if (await leadsElsewhere(uri)) return { ruleId: 'file-unreadable' }
    const snapshot = await this.#snapshot
    const stamp = snapshot && isMarkdown(uri) ? await stampOf(uri) : undefined
    if (!snapshot || !stamp) return this.#inThread(uri, await readText(uri))
    const name = uri.toString()
    const before = snapshot.byStamp(name, stamp)
    if (before) this.#unchecked.add(name)
    if (before) return { file: before }
    const bytes = await readBytes(uri)
    if (!(bytes instanceof Uint8Array)) return bytes
    const hash = await hashOf(bytes)
    const file = snapshot.byHash(name, hash, stamp)
    if (file) return { file }
    const read = await this.#inThread(uri, textIn(bytes))
    const isRead = read && ('text' in read || 'file' in read)
    return isRead ? { ...read, remember: (one) => snapshot.keep(one, hash, stamp) } : read
  }

  /** What a text says, where there is a thread to read it, else the text. */
  async #inThread(uri: vscode.Uri, read: ReadText | undefined): Promise<ReadText | ReadNow | undefined> {
    if (!read || !('text' in read) || !isMarkdown(uri)) return read
    const done = await this.#thread?.read(uri.toString(), read.text)
    return done ? { file: unpack(done.packed), words: done.words, text: read.text } : read
  }

  /** Undefined in a browser, whose extension host is a thread of its own already. */
  #makeThread(): CorpusThread | undefined {
    if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
    return corpusThread(threadFiles(this.#context, 'tools.cjs'), process.getBuiltinModule('node:worker_threads'))
  }

  /** Has the claims of the corpus searched by the words that were read of them then; `next` gives others a turn. */
  async learnWords(corpus: Corpus, next: () => Promise<void>): Promise<void> {
    for await (const _ of (await this.#snapshot)?.learnWords(corpus) ?? []) await next()
  }

  /**
   * Looks into the files that were taken for the same, then keeps what was read of these files of the corpus for the next time. `next` gets, file
   * by file, those that were not the same and have to be read; it gives others a turn, and says whether this is still wanted.
   */
  async check(
    corpus: Corpus,
    uris: () => Iterable<string>,
    next: (changed?: vscode.Uri) => Promise<boolean>,
  ): Promise<void> {
    const snapshot = await this.#snapshot
    this.#thread = undefined // a single file is read sooner than a thread begins
    if (!snapshot) return
    for (const name of this.#unchecked) {
      this.#unchecked.delete(name)
      const uri = vscode.Uri.parse(name)
      const bytes = await readBytes(uri)
      const isSame = bytes instanceof Uint8Array && snapshot.isOf(name, await hashOf(bytes))
      if (!isSame) snapshot.forget(name)
      if (!(await next(isSame ? undefined : uri))) return
    }
    await snapshot.save(uris(), corpus)
  }

  async #read(): Promise<Snapshot> {
    const { storageUri, globalStorageUri, extension, extensionUri } = this.#context
    // In a development host, and for whoever builds it, the version alone does not tell one build from another.
    const build = await stampOf(vscode.Uri.joinPath(extensionUri, 'dist', 'extension.cjs'))
    // The manifest is our own.
    const { version } = extension.packageJSON as { readonly version: string }
    const folder = vscode.Uri.joinPath(storageUri ?? globalStorageUri, keptIn)
    return Snapshot.open(storeIn(folder), `${version} ${build?.text ?? ''}`)
  }
}

/**
 * Takes away what was kept of corpora, by this window or another, of folders that were moved or renamed since too: something in one of them has
 * become protected. It is read again when it is needed.
 */
export async function forgetSnapshots({ storageUri, globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const { fs } = vscode.workspace
  const own = storageUri ?? globalStorageUri
  // Each folder that was ever open has its own beside this one's: `workspaceStorage/HASH/EXTENSION`.
  const all = vscode.Uri.joinPath(own, '..', '..')
  const listed = storageUri
    ? await fs.readDirectory(all).then(
        (entries) => entries.map(([name]) => name),
        () => [], // nobody can list it
      )
    : []
  const others = listed.map((name) => vscode.Uri.joinPath(all, name, own.path.slice(own.path.lastIndexOf('/') + 1)))
  for (const place of [own, globalStorageUri, ...others])
    await fs.delete(vscode.Uri.joinPath(place, keptIn), { recursive: true }).then(undefined, () => undefined)
}

async function stampOf(uri: vscode.Uri): Promise<Stamp | undefined> {
  const looked = Date.now()
  try {
    const { size, mtime, ctime } = await vscode.workspace.fs.stat(uri)
    // Some file systems know no times, and large files are not read at all.
    return mtime > 0 && size <= largestBytes ? { text: `${size} ${mtime} ${ctime}`, changed: mtime, looked } : undefined
  } catch {
    return undefined // whoever reads it will say why
  }
}

/**
 * The folder is what the editor keeps for this extension, in the user's own; the seal shows that nobody else who could write there has. A browser keeps it
 * for this page alone, and has no key: there the seal shows damage only.
 */
function storeIn(folder: vscode.Uri): SnapshotStore {
  const { fs } = vscode.workspace
  const sign = nodeParts()?.sign ?? hashOf
  return {
    read: async (name) => {
      try {
        return await unsealed(name, await fs.readFile(vscode.Uri.joinPath(folder, name)), sign)
      } catch {
        return undefined // there is none yet
      }
    },
    write: async (name, bytes) => {
      const fresh = vscode.Uri.joinPath(folder, `${name}.${crypto.randomUUID()}`)
      try {
        await fs.createDirectory(folder)
        await fs.writeFile(fresh, await sealed(name, bytes, sign))
        await fs.rename(fresh, vscode.Uri.joinPath(folder, name), { overwrite: true })
      } catch {
        // A full or locked disk: the corpus will be read again.
        await Promise.resolve(fs.delete(fresh)).catch(() => undefined)
      }
    },
  }
}
