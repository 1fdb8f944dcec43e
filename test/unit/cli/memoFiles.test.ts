import assert from 'node:assert/strict'
import type { Host } from '../../../src/cli/host.js'
import { besideTally, runWith } from './runWith.js'

const wrong = 'It is so [@reed2012, para. 1].\n'
const files = Object.fromEntries(
  ['a.md', 'b.qmd', 'old/a.md', 'old/deep/b.md', 'notes.csv'].map((name) => [`/memos/${name}`, wrong]),
)

/** The files that were checked. */
async function checked(words: readonly string[], more = {}, machine: Partial<Host> = {}): Promise<readonly string[]> {
  const { out, err } = await runWith(['check', ...words], { ...files, ...more }, '', machine)
  assert.equal(besideTally(err), '')
  return out
    .trimEnd()
    .split('\n')
    .map((line) => /^(.*?):1:12 error/.exec(line)?.[1] ?? line)
}

suite('The files of attache check', () => {
  const cases: readonly (readonly [words: readonly string[], files: readonly string[]])[] = [
    [['/memos'], ['a.md', 'b.qmd', 'old/a.md', 'old/deep/b.md']],
    [['/memos/*.md'], ['a.md']],
    [['/memos/**/*.md'], ['a.md', 'old/a.md', 'old/deep/b.md']],
    [['/memos/**/[ab].{md,qmd}'], ['a.md', 'b.qmd', 'old/a.md', 'old/deep/b.md']],
    [['/memos/a.*', '/memos/*.md'], ['a.md']],
    [['/memos/**/*.md', '!/memos/old/**'], ['a.md']],
  ]
  for (const [words, names] of cases)
    test(words.join(' '), async () =>
      assert.deepEqual(
        await checked(words),
        names.map((name) => `/memos/${name}`),
      ),
    )

  test('of a folder under every ending that a memo may have', async () => {
    const names = ['c.markdown', 'd.mdown', 'e.mkd', 'f.Rmd', 'g.txt', 'h.text']
    const more = Object.fromEntries(names.map((name) => [`/more/${name}`, wrong]))
    assert.deepEqual(await checked(['/more'], more), Object.keys(more))
  })

  test('a pattern leaves out the corpus, and a file that is named like a pattern is taken as it is', async () => {
    assert.deepEqual(await checked(['/**/a.md']), ['/memos/a.md', '/memos/old/a.md'])
    assert.deepEqual(await checked(['/memos/[a].md'], { '/memos/[a].md': wrong }), ['/memos/[a].md'])
  })

  test('in the form of Windows', async () => {
    const separator = '\\'
    assert.deepEqual(await checked(['\\memos\\**\\*.md', '!\\memos\\old\\deep\\*'], {}, { separator }), [
      '/memos/a.md',
      '/memos/old/a.md',
    ])
  })

  test('a pattern that means no file is told', async () => {
    const { code, err } = await runWith(['check', '/memos/*.docx'], files)
    assert.deepEqual([code, err], [1, 'No file is meant by /memos/*.docx.\n'])
  })

  test('are none behind a mark that takes nothing off, which is said', async () => {
    const { code, err } = await runWith(['check', '!', '/memos/a.md'], files)
    assert.equal(code, 1)
    assert.equal(err, '! names no files; expected a pattern behind the !.\n')
  })

  test('are told one by one to somebody who watches, and wiped away before anything is printed', async () => {
    const { err, out } = await runWith(['check', '/memos/*.md', '/memos/old'], files, '', { isWatched: true })
    const wipe = '\r\u001B[K'
    assert.equal(
      besideTally(err).split(wipe).filter(Boolean).join('\n'),
      '1 of 3 /memos/a.md\n2 of 3 /memos/old/a.md\n3 of 3 /memos/old/deep/b.md',
    )
    assert.ok(besideTally(err).endsWith(wipe))
    assert.equal(out.split('\n').length, 4)
    assert.equal(besideTally((await runWith(['check', '/memos/a.md'], files, '', { isWatched: true })).err), '')
    assert.equal(besideTally((await runWith(['check', '/memos'], files)).err), '')
  })
})
