import { isProtectedInterview } from '../../terms/terms.js'
import type { CorpusFile, Interview } from '../../model.js'
import type { Corpus } from '../corpus.js'
import { packFile, packOf, unpack } from '../packed.js'
import { rowFormat } from '../packedRows.js'
import { type Entry, readShard, type Stamp, writeShard } from './shard.js'

/** A corpus of fewer files is read sooner than its snapshot is looked after. */
export const fewestFiles = 50

/** Where the parts of a snapshot are kept, each under a plain name. */
export interface SnapshotStore {
  /** What `write` was given under that name, to the last byte; undefined where there is none, or where others may have written it. Never rejects. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Puts a part in the place of the one before, as a whole or not at all. Never rejects. */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** Clocks of file systems tick as slowly as this: what was changed so shortly before may have been changed again under the same stamp. */
const tick = 2000
const shards = 16

/**
 * What was read of the files of a corpus, so that the next start need not read them again. It is a saving and never the truth: what is missing,
 * damaged or of another version is read from the files, and no word of it told. Nothing of a protected interview is in it.
 */
export class Snapshot {
  readonly #store: SnapshotStore
  readonly #format: string
  readonly #entries = new Map<string, Entry>()
  readonly #changed = new Set<number>()
  /** Of each file of which the store has the words: the hash of the file. Undefined while nobody has asked. */
  #words: Map<string, string> | undefined

  /** `program` is another one whenever the program may read a file otherwise. */
  static async open(store: SnapshotStore, program: string): Promise<Snapshot> {
    const snapshot = new Snapshot(store, `${rowFormat} ${program}`)
    await Promise.all(Array.from({ length: shards }, (_, number) => snapshot.#read(number)))
    return snapshot
  }

  private constructor(store: SnapshotStore, format: string) {
    this.#store = store
    this.#format = format
  }

  /** What was read of a file, where its stamp says that it is as it was then. */
  byStamp(uri: string, { text }: Stamp): CorpusFile | undefined {
    const entry = this.#entries.get(uri)
    const isSure = entry?.stamp.text === text && entry.stamp.changed + tick < entry.stamp.looked
    return isSure ? unpack(entry.packed) : undefined
  }

  /** What was read of a file, where it has the same bytes as then. */
  byHash(uri: string, hash: string, stamp: Stamp): CorpusFile | undefined {
    const entry = this.#entries.get(uri)
    if (entry?.hash !== hash) return undefined
    this.#put(uri, { ...entry, stamp })
    return unpack(entry.packed)
  }

  /** Takes back what was read of a file. */
  forget(uri: string): void {
    if (this.#entries.delete(uri)) this.#changed.add(shardOf(uri))
  }

  /** Whether a file has the bytes of which this was read. */
  isOf(uri: string, hash: string): boolean {
    return this.#entries.get(uri)?.hash === hash
  }

  /** Takes in what was read of a file. */
  keep(file: CorpusFile, hash: string, stamp: Stamp): void {
    if (file.document?.kind === 'interview' && isProtectedInterview(file.document)) this.forget(file.uri)
    else this.#put(file.uri, { hash, stamp, packed: packFile(file) })
  }

  /** Gives the index of claims the words of each interview that is as it was then. At each step others may have a turn. */
  async *learnWords(corpus: Corpus): AsyncGenerator<void> {
    if (this.#words) return
    const known = (this.#words = new Map<string, string>())
    for (let number = 0; number < shards; number += 1) {
      for (const [uri, { hash, packed }] of await this.#readShard(wordsName(number))) {
        known.set(uri, hash)
        const interview = this.#interviewIn(corpus, uri)
        if (interview && this.isOf(uri, hash)) corpus.claims.learn(interview, packed.bytes)
        yield
      }
    }
  }

  /** Writes what has changed, with the words that were read of interviews, and leaves out all but these files. */
  async save(uris: Iterable<string>, corpus: Corpus): Promise<void> {
    const kept = new Set(uris)
    for (const uri of this.#entries.keys()) if (!kept.has(uri)) this.forget(uri)
    if (this.#changed.size) for await (const _ of this.learnWords(corpus));
    const numbers = [...this.#changed]
    this.#changed.clear()
    for (const number of numbers) {
      const entries = new Map([...this.#entries].filter(([uri]) => shardOf(uri) === number))
      await this.#store.write(nameOf(number), writeShard(this.#format, entries))
    }
    for (let number = 0; number < shards; number += 1) await this.#saveWords(corpus, number)
  }

  async #saveWords(corpus: Corpus, number: number): Promise<void> {
    const known = this.#words
    if (!known) return
    const read = [...this.#entries].filter(([uri]) => shardOf(uri) === number && this.#interviewIn(corpus, uri))
    const before = [...known.keys()].filter((uri) => shardOf(uri) === number)
    const isSame = before.length === read.length && read.every(([uri, { hash }]) => known.get(uri) === hash)
    if (isSame) return
    const entries = new Map<string, Entry>()
    for (const uri of before) known.delete(uri)
    for (const [uri, { hash, stamp }] of read) {
      const interview = this.#interviewIn(corpus, uri)
      const bytes = interview && corpus.claims.wordsOf(interview)
      if (!bytes) continue
      known.set(uri, hash)
      entries.set(uri, { hash, stamp, packed: { bytes, ends: Uint32Array.of(bytes.length) } })
    }
    if (before.length || entries.size) await this.#store.write(wordsName(number), writeShard(this.#format, entries))
  }

  /** The interview in a file of a corpus, where this holds the same of it, and no other file has its key. */
  #interviewIn(corpus: Corpus, uri: string): Interview | undefined {
    const document = corpus.file(uri)?.document
    const packed = this.#entries.get(uri)?.packed
    if (document?.kind !== 'interview' || !packed || packOf(document) !== packed) return undefined
    return corpus.interview(document.key) === document ? document : undefined
  }

  async #read(number: number): Promise<void> {
    for (const [uri, entry] of await this.#readShard(nameOf(number))) this.#entries.set(uri, entry)
  }

  async #readShard(name: string): Promise<ReadonlyMap<string, Entry>> {
    const bytes = await this.#store.read(name)
    return (bytes && readShard(this.#format, bytes)) ?? new Map<string, Entry>()
  }

  #put(uri: string, entry: Entry): void {
    this.#entries.set(uri, entry)
    this.#changed.add(shardOf(uri))
  }
}

function nameOf(number: number): string {
  return `corpus-${number}.bin`
}

function wordsName(number: number): string {
  return `words-${number}.bin`
}

function shardOf(uri: string): number {
  let hash = 0
  for (let at = 0; at < uri.length; at += 1) hash = Math.imul(hash ^ uri.charCodeAt(at), 0x01000193)
  return (hash >>> 16) % shards
}
