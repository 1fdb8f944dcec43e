import type * as crypto from 'node:crypto'
import type * as fs from 'node:fs'
import type * as path from 'node:path'
import type { SnapshotStore } from '../core/corpus/snapshot/snapshot.js'
import type { Cache } from './host.js'

interface Parts {
  readonly crypto: typeof crypto
  readonly fs: typeof fs
  readonly path: typeof path
}

/** Keeps snapshots of corpora below a folder that only its owner may enter. `program` is as `Snapshot.open` takes it. */
export function makeCache(folder: string, program: string, parts: Parts): Cache {
  const { crypto: hashes, fs: files, path: paths } = parts
  const hashOf = (data: string | Uint8Array): string => hashes.createHash('sha256').update(data).digest('hex')
  return {
    program,
    hashOf,
    stampOf: (file) => {
      const looked = Date.now()
      const found = files.statSync(file, { throwIfNoEntry: false })
      if (!found?.isFile()) return undefined
      const { size, mtimeMs, ctimeMs, ino } = found
      return { text: [size, mtimeMs, ctimeMs, ino].join(' '), changed: Math.max(mtimeMs, ctimeMs), looked }
    },
    storeFor: (corpus) => storeIn(paths.join(folder, hashOf(paths.resolve(corpus)).slice(0, 16)), parts),
  }
}

function storeIn(folder: string, { crypto: hashes, fs: files, path: paths }: Parts): SnapshotStore {
  return {
    read: (name) => files.promises.readFile(paths.join(folder, name)).catch(() => undefined),
    write: async (name, bytes) => {
      const file = paths.join(folder, name)
      const fresh = `${file}.${hashes.randomUUID()}`
      try {
        await files.promises.mkdir(folder, { recursive: true, mode: 0o700 })
        await files.promises.writeFile(fresh, bytes, { mode: 0o600, flag: 'wx' })
        await files.promises.rename(fresh, file)
      } catch {
        // A full or locked disk: the next run reads the corpus again.
        await files.promises.rm(fresh, { force: true }).catch(() => undefined)
      }
    },
  }
}
