import assert from 'node:assert/strict'
import { runWith } from '../cli/runWith.js'

suite('attache export of a table of ten thousand rows', () => {
  test('has every row, as a document of Word too', async function () {
    this.timeout(300_000)
    const rows = Array.from({ length: 10_000 }, (_, index) => `| row ${index} | fog | ${index * 3} |\n`)
    const files = { '/memos/a.md': `| a | b | c |\n|---|---|---|\n${rows.join('')}\nEnd.\n` }
    const { code, err, files: after } = await runWith(['export', '/memos/a.md', '--to', 'html'], files)
    assert.equal(code, 0, err)
    const made = after.get('/memos/a.html')
    assert.ok(made instanceof Uint8Array)
    assert.equal(new TextDecoder().decode(made).match(/<td[^>]*>row \d+<\/td>/g)?.length, rows.length)
    const word = await runWith(['export', '/memos/a.md', '--to', 'docx'], files)
    assert.equal(word.code, 0, word.err)
    assert.ok(word.files.get('/memos/a.docx') instanceof Uint8Array)
  })
})
