import type { Packed } from '../packed.js'

/** What the file system tells of a file without reading it. Times are in milliseconds since 1970. */
export interface Stamp {
  /** Is another one when the file was written since. */
  readonly text: string
  /** When the file was last changed. */
  readonly changed: number
  /** When it was looked at. */
  readonly looked: number
}

/** One file of a corpus as it was read. */
export interface Entry {
  /** Of its bytes. */
  readonly hash: string
  readonly stamp: Stamp
  readonly packed: Packed
}

/** What a shard begins with: read backwards on a machine that has its bytes in another order, whose shards are no use here. */
const magic = 0x41545431
/** The magic number, and the length of the table of contents in bytes. */
const preamble = 8

interface Contents {
  readonly format: string
  /** In the order of the rows behind it, which begin at multiples of four bytes. */
  readonly entries: readonly Row[]
}
type Row = readonly [uri: string, hash: string, stamp: Stamp, ends: number, bytes: number]

/** Some files of a corpus, by uri, as one file keeps them. `format` names all that what was read depends on besides the files themselves. */
export function writeShard(format: string, entries: ReadonlyMap<string, Entry>): Uint8Array {
  const contents: Contents = {
    format,
    entries: Array.from(entries, ([uri, { hash, stamp, packed }]): Row => [
      uri,
      hash,
      stamp,
      packed.ends.length,
      packed.bytes.length,
    ]),
  }
  const table = new TextEncoder().encode(JSON.stringify(contents))
  const sizes = contents.entries.map(([, , , ends, bytes]) => ends * 4 + padded(bytes))
  const all = new Uint8Array(sizes.reduce((sum, size) => sum + size, preamble + padded(table.length)))
  all.set(table, preamble)
  let at = preamble + padded(table.length)
  for (const { packed } of entries.values()) {
    all.set(new Uint8Array(packed.ends.buffer, packed.ends.byteOffset, packed.ends.byteLength), at)
    at += packed.ends.byteLength
    all.set(packed.bytes, at)
    at += padded(packed.bytes.length)
  }
  all.set(new Uint8Array(Uint32Array.of(magic, table.length).buffer), 0)
  return all
}

/** Of bytes that `writeShard` gave; undefined where it did so in another format. */
export function readShard(format: string, given: Uint8Array): ReadonlyMap<string, Entry> | undefined {
  const all = given.byteOffset % 4 ? given.slice() : given
  const [start, length = 0] = new Uint32Array(all.buffer, all.byteOffset, 2)
  if (start !== magic) return undefined
  const table = new TextDecoder().decode(all.subarray(preamble, preamble + length))
  const contents = JSON.parse(table) as Contents
  if (contents.format !== format) return undefined
  const entries = new Map<string, Entry>()
  let at = preamble + padded(length)
  for (const [uri, hash, stamp, ends, bytes] of contents.entries) {
    const from = at + ends * 4
    const packed = {
      ends: new Uint32Array(all.buffer, all.byteOffset + at, ends),
      bytes: all.subarray(from, from + bytes),
    }
    entries.set(uri, { hash, stamp, packed })
    at = from + padded(bytes)
  }
  return entries
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
