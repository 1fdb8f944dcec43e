import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { Snapshot, type SnapshotStore } from '../../../../src/core/corpus/snapshot/snapshot.js'
import { keywordsOf, indexWordsOf } from '../../../../src/core/language/keywords.js'
import { wantsOf } from '../../../../src/core/search/wants.js'
import { generateCorpus, generateMemo } from '../../../bench/generate.js'

const stamp = { text: '120 1000', changed: 1_000_000, looked: 1_060_000 }
const generated = generateCorpus(40)
const texts = new Map(generated.files.map(({ uri, text }) => [uri, text]))
const last = generated.files.at(-1) ?? { uri: '', text: '' }

suite('The words of claims that an earlier run has read', () => {
  test('find the same claims in the same order as when they are read', async () => {
    const store = new MemoryStore()
    const cold = await open(store, texts)
    const warm = await open(store, texts)
    assert.equal(warm.remembered, texts.size)
    assert.equal(warm.learned, generated.keys.length)
    assert.deepEqual(answers(warm.corpus), answers(cold.corpus))
    assert.ok(answers(cold.corpus).flat().length > 500)
  })

  test('are read of an interview that has changed, and taken of all others; then they are remembered of it too', async () => {
    const store = new MemoryStore()
    await open(store, texts)
    const changed = new Map([...texts, [last.uri, last.text.replace(/^###### .*$/m, '###### Zebras cross {#c0}')]])
    const { corpus, learned } = await open(store, changed)
    assert.equal(learned, generated.keys.length - 1)
    assert.deepEqual(find(corpus, 'zebras'), [`${generated.keys.at(-1)}#c0`])
    const next = await open(store, changed)
    assert.equal(next.learned, generated.keys.length)
    assert.deepEqual(find(next.corpus, 'zebras'), [`${generated.keys.at(-1)}#c0`])
    assert.deepEqual(find((await open(store, texts)).corpus, 'zebras'), [])
  })

  test('are nowhere in the store of an interview that has become protected, or has gone', async () => {
    const store = new MemoryStore()
    const telling = new Map([...texts, [last.uri, last.text.replace(/^###### .*$/m, '###### Zebras cross {#c0}')]])
    await open(store, telling)
    assert.match(store.written(), /zebra/)
    const hidden =
      telling.get(last.uri)?.replace('terms: on record', 'terms: background\ndescription: an official') ?? ''
    // A run that searches nothing takes them out too.
    await open(store, new Map([...telling, [last.uri, hidden]]), false)
    assert.doesNotMatch(store.written(), /zebra/i)
    await open(store, telling)
    assert.match(store.written(), /zebra/)
    await open(store, new Map([...telling].filter(([uri]) => uri !== last.uri)), false)
    assert.doesNotMatch(store.written(), /zebra/i)
  })

  test('are read again where the store has lost them or gives them no more, since they are damaged, and nothing is written where nothing has changed', async () => {
    const store = new MemoryStore()
    const cold = await open(store, texts)
    const before = store.writes
    await open(store, texts)
    assert.equal(store.writes, before)
    store.lose((name) => name.startsWith('words-'))
    const again = await open(store, texts)
    assert.equal(again.learned, 0)
    assert.deepEqual(answers(again.corpus), answers(cold.corpus))
    assert.equal((await open(store, texts)).learned, generated.keys.length)
  })

  test('are those of the interview alone, whatever hashes come beside it', async () => {
    const store = new MemoryStore()
    await open(store, texts)
    const sums = [last.uri.replace('.md', '.sums'), 'attache: sums/2\n'] as const
    assert.equal((await open(store, new Map([...texts, sums]))).learned, generated.keys.length)
  })
})

/** One run: reads what the snapshot lacks, searches if it is to, and keeps what it read. */
async function open(
  store: SnapshotStore,
  files: ReadonlyMap<string, string>,
  isSearched = true,
): Promise<{ readonly corpus: Corpus; readonly remembered: number; readonly learned: number }> {
  const corpus = new Corpus()
  const snapshot = await Snapshot.open(store, 'one')
  let remembered = 0
  for (const [uri, text] of files) {
    const own = { ...stamp, text: `${text.length}` }
    const file = uri.endsWith('.md') ? snapshot.byStamp(uri, own) : undefined
    if (file) remembered += 1
    if (file) corpus.setFile(file)
    else corpus.set(uri, text)
    const read = corpus.file(uri)
    if (read && !file) snapshot.keep(read, text, own)
  }
  if (isSearched) for await (const _ of snapshot.learnWords(corpus));
  const learned = corpus.interviews().filter((one) => corpus.claims.wordsOf(one)).length
  if (isSearched) for (const _ of corpus.claims.prepare());
  await snapshot.save(files.keys(), corpus)
  return { corpus, remembered, learned }
}

/** What a search for each of many words gives, and for claims near each sentence of a memo. */
function answers(corpus: Corpus): readonly (readonly string[])[] {
  const words = [...new Set(indexWordsOf(last.text))].slice(0, 150)
  const sentences = generateMemo(6000, generated).split('. ')
  return [
    ...words.map((word) => find(corpus, word)),
    ...sentences.map((sentence) =>
      refs(corpus.claims.search({ wants: [], context: keywordsOf(sentence), limit: 30 }).claims),
    ),
  ]
}

function find(corpus: Corpus, words: string): readonly string[] {
  return refs(corpus.claims.search({ wants: wantsOf(corpus, words), context: [], limit: 30 }).claims)
}

function refs(claims: readonly { readonly key: string; readonly id: string }[]): readonly string[] {
  return claims.map(({ key, id }) => `${key}#${id}`)
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

  lose(isMeant: (name: string) => boolean): void {
    for (const name of this.#parts.keys()) if (isMeant(name)) this.#parts.delete(name)
  }

  written(): string {
    return [...this.#parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
  }
}
