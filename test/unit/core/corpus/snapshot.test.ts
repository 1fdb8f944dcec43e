import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readCorpusFile } from '../../../../src/core/corpus/read/corpusFile.js'
import { Snapshot, type SnapshotStore } from '../../../../src/core/corpus/snapshot/snapshot.js'
import type { CorpusFile } from '../../../../src/core/model.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

const program = '1.0.0'
/** A file last changed a minute before it was looked at. */
const stamp = { text: '120 1000', changed: 1_000_000, looked: 1_060_000 }

suite('A snapshot of a corpus', () => {
  const files = new Map([...fixtureCorpus()].filter(([uri]) => uri.endsWith('.md')))

  test('gives of every file what reading it gives, and the corpus is the same', async () => {
    const store = new MemoryStore()
    await store.write('unrelated', new Uint8Array(3))
    await keep(store, files)
    const snapshot = await Snapshot.open(store, program)
    const [cold, warm] = [new Corpus(), new Corpus()]
    let remembered = 0
    for (const [uri, text] of files) {
      cold.set(uri, text)
      const file = snapshot.byStamp(uri, stamp)
      if (file) remembered += 1
      if (file) assert.deepEqual(file, readCorpusFile(uri, text))
      warm.setFile(file ?? readCorpusFile(uri, text))
    }
    assert.ok(remembered > files.size / 2)
    assert.deepEqual(warm.files(), cold.files())
    assert.deepEqual(warm.problems(), cold.problems())
  })

  test('holds nothing of an interview that is protected, also of one that was not when it was kept', async () => {
    const [uri, text] = ['file:///corpus/talk.md', interview('on record')]
    const store = new MemoryStore()
    await keep(store, new Map([[uri, text]]))
    assert.match(store.written(), /a telling title/)
    await keep(store, new Map([[uri, interview('background').replace('terms:', 'description: an official\nterms:')]]))
    assert.doesNotMatch(store.written(), /a telling title/)
    assert.equal((await Snapshot.open(store, program)).byStamp(uri, stamp), undefined)
  })

  test('is not believed where the file was written since, or so shortly before it was looked at that nobody can tell', async () => {
    const [[uri, text] = ['', '']] = files
    const store = new MemoryStore()
    await keep(store, new Map([[uri, text]]))
    const snapshot = await Snapshot.open(store, program)
    assert.ok(snapshot.byStamp(uri, stamp))
    assert.equal(snapshot.byStamp(uri, { ...stamp, text: '121 1000' }), undefined)
    await keep(store, new Map([[uri, text]]), { ...stamp, looked: stamp.changed + 1500 })
    const young = await Snapshot.open(store, program)
    assert.equal(young.byStamp(uri, stamp), undefined)
    assert.equal(young.byHash(uri, 'another', stamp), undefined)
    assert.deepEqual(young.byHash(uri, hashOf(text), stamp), readCorpusFile(uri, text))
    // What was found to be the same is believed from then on.
    await young.save([uri], new Corpus())
    assert.ok((await Snapshot.open(store, program)).byStamp(uri, stamp))
  })

  test('of another program is none', async () => {
    const [[uri, text] = ['', '']] = files
    const store = new MemoryStore()
    await keep(store, new Map([[uri, text]]))
    assert.equal((await Snapshot.open(store, '1.0.1')).byStamp(uri, stamp), undefined)
  })

  test('may lie at any place in memory', async () => {
    const [[uri, text] = ['', '']] = files
    const store = new MemoryStore()
    await keep(store, new Map([[uri, text]]))
    const [name, bytes] = store.only()
    const within = new Uint8Array(bytes.length + 3)
    within.set(bytes, 3)
    await store.write(name, within.subarray(3))
    assert.deepEqual((await Snapshot.open(store, program)).byStamp(uri, stamp), readCorpusFile(uri, text))
  })

  test('forgets files that are gone, and writes nothing where nothing has changed', async () => {
    const store = new MemoryStore()
    await keep(store, files)
    const snapshot = await Snapshot.open(store, program)
    const before = store.writes
    await snapshot.save(files.keys(), new Corpus())
    assert.equal(store.writes, before)
    const [[uri] = ['']] = files
    await snapshot.save([uri], new Corpus())
    const later = await Snapshot.open(store, program)
    assert.deepEqual(
      [...files.keys()].filter((one) => later.byStamp(one, stamp)),
      [uri],
    )
  })
})

/** Stands for a hash. */
function hashOf(text: string): string {
  return `hash of ${text}`.slice(0, 60)
}

async function keep(store: SnapshotStore, files: ReadonlyMap<string, string>, looked = stamp): Promise<void> {
  const snapshot = await Snapshot.open(store, program)
  const read: CorpusFile[] = Array.from(files, ([uri, text]) => readCorpusFile(uri, text))
  for (const file of read) snapshot.keep(file, hashOf(files.get(file.uri) ?? ''), looked)
  await snapshot.save(files.keys(), new Corpus())
}

function interview(terms: string): string {
  return `---\nattache: interview/1\ncitation-key: talk\ntitle: a telling title\nterms: ${terms}\n---\n`
}

class MemoryStore implements SnapshotStore {
  readonly #parts = new Map<string, Uint8Array>()
  writes = 0

  read(name: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#parts.get(name))
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    this.writes += 1
    this.#parts.set(name, bytes)
    return Promise.resolve()
  }

  only(): readonly [string, Uint8Array] {
    const [one, ...more] = this.#parts
    assert.ok(one && !more.length)
    return one
  }

  written(): string {
    return [...this.#parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
  }
}
