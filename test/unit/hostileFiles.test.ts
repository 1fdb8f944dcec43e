import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import * as threads from 'node:worker_threads'
import { strToU8, zipSync } from 'fflate'
import { readTranscript } from '../../src/core/import/index.js'
import { decode } from '../../src/decode/formats.js'
import { readHouseStyle } from '../../src/encode/docx/houseStyle.js'
import { type FileReader, readingInWorker } from '../../src/machine/readInWorker.js'
import { plainExtract } from '../support/extracts.js'
import { asASquare, growth } from '../support/growth.js'
import { manyParagraphs, nestedTables, shiftedPdf } from '../support/hostileFiles.js'
import { readKnown } from '../support/knownTranscripts.js'

const talk =
  'LIND: Why is it late?\n\nOKAFOR: The quay is shut.\n\nLIND: Who shut it?\n\nOKAFOR: The board.\n\nLIND: Until when?\n\nOKAFOR: Until May.\n'

suite('Files made to do harm', function () {
  this.timeout(240_000)
  let folder: string
  let store: string
  const write = (name: string, content: string | Uint8Array): void => fs.writeFileSync(path.join(folder, name), content)
  const imports = (...files: readonly string[]) =>
    spawnSync(
      process.execPath,
      [path.resolve('dist/cli.cjs'), 'import', ...files, '--terms', 'on record', '--out', 'corpus'],
      { cwd: folder, encoding: 'utf8', timeout: 230_000, env: { ...process.env, ATTACHE_STORE: store } },
    )

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-hostile-'))
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-store-'))
    write('talk.txt', talk)
  })
  teardown(() => {
    for (const one of [folder, store]) fs.rmSync(one, { recursive: true })
  })

  test('of Word that unfold to a million paragraphs, or to tables in tables, end in one sentence each', async () => {
    assert.deepEqual(await decode(manyParagraphs(), 'a.docx'), { unreadable: 'too large' })
    assert.deepEqual(await decode(nestedTables(), 'a.docx'), { unreadable: 'damaged' })
  })

  test('of quotations in each other are told as damaged', async () => {
    const deep = new TextEncoder().encode(`Q: a\n\n${'>> '.repeat(30_000)}b\n`)
    assert.deepEqual(await decode(deep, 'a.md'), { unreadable: 'damaged' })
  })

  test('of Word that unfold to pictures without end are no reference documents', () => {
    const picture = new Uint8Array(19_000_000)
    const withPictures = (count: number): Uint8Array =>
      zipSync({
        'word/styles.xml': strToU8('<w:styles/>'),
        'word/document.xml': strToU8('<w:document/>'),
        ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/media/${index}.png`, picture])),
      })
    assert.ok(readHouseStyle(withPictures(1)))
    assert.equal(readHouseStyle(withPictures(4)), undefined)
  })

  test('do not keep the other files of a run from being imported', () => {
    write('nested.docx', nestedTables())
    write('damaged.pdf', shiftedPdf(readKnown('oral_evidence_HC1187_2025-11-04.pdf')))
    const { status, stdout, stderr } = imports('nested.docx', 'damaged.pdf', 'talk.txt')
    assert.equal(stderr, '')
    assert.equal(status, 2)
    assert.match(stdout, /nested\.docx: not imported\n {2}The file cannot be read\. It is damaged/)
    // The places of its parts are wrong, and are found all the same.
    assert.match(stdout, /damaged\.pdf: imported as \w+\n/)
    assert.match(stdout, /talk\.txt: imported as okafor\n/)
  })

  suite('in a thread of their own, however short they are,', () => {
    const reader = (code: string, computed: () => number = () => 0): FileReader => {
      write('tools.cjs', `let count = 0; exports.readFile = async (bytes) => { ${code} }`)
      const readFile: FileReader['readFile'] = () => Promise.reject(new Error('expected a thread'))
      const parts = { Worker: threads.Worker, computed }
      return readingInWorker(
        { readFile, readWord: () => Promise.reject(new Error('expected a thread')) },
        { code: path.resolve('dist/thread.cjs'), bundle: path.join(folder, 'tools.cjs') },
        parts,
      )
    }
    const read = async (code: string, computed?: () => number): Promise<object> =>
      reader(code, computed).readFile(new TextEncoder().encode('Q: a'), 'a.txt')

    test('are ended where they go on for ever', async () => {
      let time = 0
      assert.deepEqual(await read('for (;;);', () => (time += 3000)), { unreadable: 'too slow' })
    })
    test('are ended where they fill the memory', async () => {
      const fill = 'const all = []; for (;;) all.push(new Array(1e5).fill(1.5))'
      assert.deepEqual(await read(fill), { unreadable: 'too large' })
    })
    test('are told as damaged where they fail, or never come to an end', async () => {
      assert.deepEqual(await read('throw new Error()'), { unreadable: 'damaged' })
      assert.deepEqual(await read('await new Promise(() => {})'), { unreadable: 'damaged' })
    })
    test('are read whatever fails beside, of which nobody knows', async () => {
      assert.deepEqual(await read('Promise.reject(new Error()); return { read: 1 }'), { read: 1 })
    })
    test('are read by the thread that read the one before, unless that was ended', async () => {
      const { readFile } = reader('if (bytes.length === 0) throw new Error(); return { count: ++count }')
      const text = new TextEncoder().encode('Q: a')
      assert.deepEqual(await readFile(text, 'a.txt'), { count: 1 })
      assert.deepEqual(await readFile(text, 'b.txt'), { count: 2 })
      assert.deepEqual(await Promise.all([readFile(text, 'c.txt'), readFile(text, 'd.txt')]), [
        { count: 3 },
        { count: 1 },
      ])
      assert.deepEqual(await readFile(new Uint8Array(), 'e.txt'), { unreadable: 'damaged' })
      assert.deepEqual(await readFile(text, 'f.txt'), { count: 1 })
    })
  })

  test('take time by their length as lines of one label', () => {
    const times = growth((length) => void readTranscript(plainExtract('Q: a\n'.repeat(length))), 400)
    assert.ok(times < asASquare, `eight times the text took ${times.toFixed(1)} times as long`)
  })
})
