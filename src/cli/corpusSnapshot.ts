import type { Corpus } from '../core/corpus/corpus.js'
import type { CorpusFile } from '../core/model.js'
import { packedFile } from '../core/corpus/packed.js'
import { readCorpusFile } from '../core/corpus/read/corpusFile.js'
import type { Stamp } from '../core/corpus/snapshot/shard.js'
import { fewestFiles, Snapshot } from '../core/corpus/snapshot/snapshot.js'
import type { Host } from './host.js'

/** What earlier runs read of the files of one folder. Without a cache, or for few files, nothing is remembered. */
export class CorpusSnapshot {
  readonly #host: Host
  readonly #snapshot: Snapshot | undefined

  static async open(host: Host, folder: string, files: number): Promise<CorpusSnapshot> {
    const { cache } = host
    const isWorth = cache && files >= fewestFiles
    return new CorpusSnapshot(host, isWorth ? await Snapshot.open(cache.storeFor(folder), cache.program) : undefined)
  }

  private constructor(host: Host, snapshot: Snapshot | undefined) {
    this.#host = host
    this.#snapshot = snapshot
  }

  /** To be asked for before a file is read; undefined where nothing is remembered. */
  stampOf(file: string): Stamp | undefined {
    return this.#snapshot && this.#host.cache?.stampOf(file)
  }

  /** What was read of a file that has not been written since. */
  unchanged(uri: string, stamp: Stamp | undefined): CorpusFile | undefined {
    return stamp && this.#snapshot?.byStamp(uri, stamp)
  }

  /** What the text of a file says, read only where an earlier run has not read the same bytes. */
  read(uri: string, text: string, bytes: Uint8Array, stamp: Stamp | undefined): CorpusFile {
    const hash = stamp && this.#host.cache?.hashOf(bytes)
    if (!this.#snapshot || !stamp || hash === undefined) return readCorpusFile(uri, text)
    const before = this.#snapshot.byHash(uri, hash, stamp)
    if (before) return before
    // Packed once for both, which is how the snapshot knows it again.
    const file = packedFile(readCorpusFile(uri, text))
    this.#snapshot.keep(file, hash, stamp)
    return file
  }

  /** Has the claims of a corpus searched by the words that earlier runs read of them. */
  async learnWords(corpus: Corpus): Promise<void> {
    for await (const _ of this.#snapshot?.learnWords(corpus) ?? []);
  }

  /** Remembers what was read of these files, and nothing of others. */
  async save(uris: readonly string[], corpus: Corpus): Promise<void> {
    await this.#snapshot?.save(uris, corpus)
  }
}
