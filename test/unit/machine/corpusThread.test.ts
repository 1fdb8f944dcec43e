import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as url from 'node:url'
import * as threads from 'node:worker_threads'
import type { JsonSearch } from '../../../src/cli/json.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { unpack } from '../../../src/core/corpus/packed.js'
import { readCorpusFile } from '../../../src/core/corpus/read/corpusFile.js'
import { formatPassageRef } from '../../../src/core/corpus/read/values.js'
import { TextSearch } from '../../../src/core/search/textSearch.js'
import type { Said } from '../../../src/core/search/whoSaid.js'
import { corpusThread } from '../../../src/machine/corpusThread.js'
import { generateCorpus } from '../../bench/generate.js'
import { keptFiles } from '../../support/compareReaders.js'
import { fixtureCorpus } from '../../support/fixtures.js'
import { freshInterviews } from '../../support/freshInterviews.js'
import { searchIn } from '../../support/textSearch.js'
import { runWith } from '../cli/runWith.js'

const code = path.resolve('dist/thread.cjs')

suite('A corpus that is read in a thread of its own', () => {
  test('is what is read here, of every fixture, and its claims are found by the words that were read there', async () => {
    const files = new Map([...keptFiles(), ...generateCorpus(5).files.map(({ uri, text }) => [uri, text] as const)])
    const thread = corpusThread({ code, bundle: path.resolve('dist/tools.cjs') }, threads)
    const read = await Promise.all(Array.from(files, ([uri, text]) => thread.read(uri, text)))
    let interviews = 0
    for (const [at, [uri, text]] of [...files].entries()) {
      const done = read[at]
      assert.ok(done, uri)
      const file = unpack(done.packed)
      assert.deepEqual(file, readCorpusFile(uri, text))
      if (file.document?.kind !== 'interview') continue
      interviews += 1
      const corpus = new Corpus()
      corpus.setFile(file)
      corpus.claims.learn(file.document, done.words ?? new Uint8Array())
      const learned = corpus.claims.wordsOf(file.document)
      const own = new Corpus()
      own.set(uri, text)
      for (const _ of own.claims.prepare());
      const [one, other] = [corpus, own].map((each) => [...searchAll(each)])
      assert.ok(learned)
      assert.deepEqual(one, other)
    }
    assert.ok(interviews > 5)
  })

  test('is searched there as it is in a browser or by the command line, an open file by what the editor holds', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-thread-'))
    try {
      const corpus = new Corpus()
      const files = new Map([...freshInterviews(), ...fixtureCorpus()])
      const open = new Map<string, string>()
      const written = new Map<string, string>()
      for (const [uri, text] of files) {
        const name = uri.slice(uri.lastIndexOf('/') + 1)
        const here = url.pathToFileURL(path.join(folder, name)).toString()
        const isOpen = name === 'ito2020.txt'
        fs.writeFileSync(path.join(folder, name), isOpen ? '[¶1]\nNothing of it.\n' : text)
        if (isOpen) open.set(here, text)
        written.set(here, text)
        if (name.endsWith('.txt')) corpus.setSource(here, text)
        else corpus.set(here, text)
      }
      const thread = corpusThread({ code, bundle: path.resolve('dist/tools.cjs') }, threads)
      const there = new TextSearch(corpus, {
        scan: async (request) => (await thread.scan(request, open)) ?? { passages: [], weights: [] },
      })
      const inPage = searchIn(corpus, written)
      const texts = Object.fromEntries(Array.from(files, ([uri, text]) => [uri.replace('file:///corpus', '/c'), text]))
      for (const typed of ['debt', 'flood cost', '"would not rule it out"', 'harbour league zebra', 'treaty sign']) {
        const [one, other] = [await there.search(typed, 20), await inPage.search(typed, 20)]
        assert.ok(one.said.length > 0, typed)
        assert.deepEqual(one.said.map(placeOf), other.said.map(placeOf), typed)
        const { out } = await runWith(['search', ...typed.split(' '), '--json', '--corpus', '/c'], texts)
        const { passages } = JSON.parse(out) as JsonSearch
        const whole = other.said.filter(({ kind, hasAll }) => kind === 'passage' && hasAll).map(placeOf)
        assert.deepEqual(
          passages.flatMap(({ key, ref, hasAll }) => (hasAll ? `${key} ${ref}` : [])).sort(),
          whole.sort(),
        )
      }
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  test('is read here where the thread cannot begin, ends while it reads, or cannot read', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-thread-'))
    const bundle = (text: string): string => {
      const file = path.join(folder, `${text.length}.cjs`)
      fs.writeFileSync(file, text)
      return file
    }
    const broken = [
      path.join(folder, 'none.cjs'),
      bundle('exports.packedReader = () => () => process.exit(1)'),
      bundle('exports.packedReader = () => () => { throw new Error("cannot") }'),
    ]
    try {
      for (const file of broken) {
        const thread = corpusThread({ code, bundle: file }, threads)
        const all = await Promise.all([thread.read('file:///a.md', ''), thread.read('file:///b.md', '')])
        assert.deepEqual(all, [undefined, undefined])
        assert.equal(await thread.read('file:///c.md', ''), undefined)
      }
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })
})

function placeOf(said: Said): string {
  const { key } = said.interview
  return said.kind === 'passage' ? `${key} ${formatPassageRef(said.passage.ref)}` : `${key}#${said.claim.id}`
}

/** What is found by some beginnings. */
function* searchAll(corpus: Corpus): Iterable<string> {
  for (const start of ['a', 'ba', 'the', 'co', 'de', 're', 'th', 'in']) {
    const wants = [[{ terms: [start], isPrefix: true }]]
    for (const { key, id } of corpus.claims.search({ wants, context: [], limit: 200 }).claims)
      yield `${start} ${key}#${id}`
  }
}
