import assert from 'node:assert/strict'
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { makeCache } from '../../../src/cli/cache.js'
import type { Host } from '../../../src/cli/host.js'
import { generateCorpus } from '../../bench/generate.js'
import { runWith } from './runWith.js'

/** A corpus on the disk that is large enough to be remembered. */
const generated = generateCorpus(60)
const question = ['search', '--limit', '5', '--corpus'] as const

suite('A corpus that an earlier run has read', () => {
  let folder = ''
  let corpus = ''
  let read: string[] = []

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-cache-'))
    corpus = path.join(folder, 'corpus')
    fs.mkdirSync(corpus)
    for (const { uri, text } of generated.files) write(path.posix.basename(uri), text)
  })
  teardown(() => fs.rmSync(folder, { recursive: true }))

  /** As of a minute ago: what was just written is always read again. */
  const write = (name: string, text: string): void => {
    fs.writeFileSync(path.join(corpus, name), text)
    fs.utimesSync(path.join(corpus, name), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
  }
  const search = async (words: string, ...more: readonly string[]): Promise<string> => {
    read = []
    const { out, err, code } = await runWith([...question, corpus, ...more, words], {}, '', machine())
    assert.ok(code === 0 || code === 2, err)
    return out + err
  }
  const machine = (program = 'one'): Partial<Host> => {
    const cache = makeCache(path.join(folder, 'cache'), program, { crypto, fs, path })
    return {
      listFiles: (where) => Promise.resolve(fs.existsSync(where) ? fs.readdirSync(where) : undefined),
      readBytes: (file) => {
        read.push(path.basename(file))
        return Promise.resolve(fs.existsSync(file) ? fs.readFileSync(file) : undefined)
      },
      // Files cannot be made older than they are by the time of their last change of name or rights.
      cache: { ...cache, stampOf: (file) => withoutChange(cache.stampOf(file)) },
    }
  }

  test('is not read again, and answers as before', async () => {
    const cold = await search('bano')
    assert.equal(read.length, generated.files.length)
    assert.equal(await search('bano'), cold)
    assert.deepEqual(read, [])
  })

  test('is read again where a file has changed, and there alone', async () => {
    await search('bano')
    const [file] = generated.files.slice(-1)
    write('voice59.md', file?.text.replace(/^###### .*$/m, '###### Zebras cross {#c0}') ?? '')
    assert.match(await search('zebras'), /Zebras cross/)
    assert.deepEqual(read, ['voice59.md'])
  })

  test('loses what was deleted', async () => {
    await search('bano')
    fs.rmSync(path.join(corpus, 'voice59.md'))
    assert.doesNotMatch(await search('Voice59'), /Voice59/)
  })

  test('is read as a whole with --no-cache, or by another program, or where the snapshot is damaged or may not be kept', async () => {
    const cold = await search('bano')
    assert.equal(await search('bano', '--no-cache'), cold)
    assert.equal(read.length, generated.files.length)
    read = []
    await runWith([...question, corpus, 'bano'], {}, '', machine('two'))
    assert.equal(read.length, generated.files.length)
    const kept = path.join(folder, 'cache', fs.readdirSync(path.join(folder, 'cache'))[0] ?? '')
    for (const name of fs.readdirSync(kept)) fs.truncateSync(path.join(kept, name), 1000)
    assert.equal(await search('bano'), cold)
    assert.equal(read.length, generated.files.length)
    fs.rmSync(path.join(folder, 'cache'), { recursive: true })
    fs.writeFileSync(path.join(folder, 'cache'), 'a file where the folder would be')
    assert.equal(await search('bano'), cold)
  })

  test('is kept for its owner alone, in whole files', async () => {
    await Promise.all([search('bano'), search('bano'), search('bano')])
    const kept = path.join(folder, 'cache', fs.readdirSync(path.join(folder, 'cache'))[0] ?? '')
    assert.equal(fs.statSync(kept).mode & 0o777, 0o700)
    for (const name of fs.readdirSync(kept)) {
      assert.match(name, /^(?:corpus|words)-\d+\.bin$/)
      assert.equal(fs.statSync(path.join(kept, name)).mode & 0o777, 0o600)
    }
    assert.ok(fs.readdirSync(kept).some((name) => name.startsWith('words-')))
    read = []
    await search('bano')
    assert.deepEqual(read, [])
  })

  test('of a few files is not kept: reading them takes no longer', async () => {
    for (const { uri } of generated.files.slice(20)) fs.rmSync(path.join(corpus, path.posix.basename(uri)))
    await search('bano')
    assert.equal(fs.existsSync(path.join(folder, 'cache')), false)
  })
})

function withoutChange<T extends { readonly changed: number } | undefined>(stamp: T): T {
  return stamp && { ...stamp, changed: stamp.changed - 60_000 }
}
