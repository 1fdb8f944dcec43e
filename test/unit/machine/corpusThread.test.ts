import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as url from 'node:url'
import * as threads from 'node:worker_threads'
import type { JsonSearch } from '../../../src/cli/json.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { formatPassageRef } from '../../../src/core/corpus/read/values.js'
import { TextSearch } from '../../../src/core/search/textSearch.js'
import type { Said } from '../../../src/core/search/whoSaid.js'
import { corpusThread } from '../../../src/machine/corpusThread.js'
import { fixtureCorpus } from '../../support/fixtures.js'
import { freshInterviews } from '../../support/freshInterviews.js'
import { searchIn } from '../../support/textSearch.js'
import { runWith } from '../cli/runWith.js'

const code = path.resolve('dist/thread.cjs')

suite('Texts that are searched in a thread of their own', () => {
  test('are found there as they are in a browser or by the command line, an open file by what the editor holds', async () => {
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

  test('are searched here where the thread cannot begin, ends while it searches, or cannot search', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-thread-'))
    const bundle = (text: string): string => {
      const file = path.join(folder, `${text.length}.cjs`)
      fs.writeFileSync(file, text)
      return file
    }
    const broken = [
      path.join(folder, 'none.cjs'),
      bundle('exports.TextScan = class { constructor() { process.exit(1) } }'),
      bundle('exports.TextScan = class { constructor() { throw new Error("cannot") } }'),
    ]
    try {
      for (const file of broken) {
        const thread = corpusThread({ code, bundle: file }, threads)
        const request = { sought: [], typed: 0, texts: [], limit: 1 }
        const all = await Promise.all([thread.scan(request, new Map()), thread.scan(request, new Map())])
        assert.deepEqual(all, [undefined, undefined])
        assert.equal(await thread.scan(request, new Map()), undefined)
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
