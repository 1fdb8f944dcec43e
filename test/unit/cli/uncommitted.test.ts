import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { JsonCheck } from '../../../src/cli/json.js'
import { reedSource } from '../../support/fixtures.js'
import { type Ending, runWith, shippedCorpus } from './runWith.js'

const memo = 'Reed calls it “a slow-motion bargain between unequal partners” [@reed2021, para. 2].\n'

/** Runs with a git that answers with these files, or that knows no commit. */
async function runIn(argv: readonly string[], committed?: Readonly<Record<string, string>>): Promise<Ending> {
  const lines = Object.entries(committed ?? {}).map(([name, text]) => {
    const id = createHash('sha1')
      .update(`blob ${Buffer.byteLength(text)}\0${text}`)
      .digest('hex')
    return `100644 blob ${id}\t${name}\0`
  })
  const printed = committed ? new TextEncoder().encode(lines.join('')) : undefined
  const never = (): never => assert.fail('expected no other program')
  return runWith([...argv, '--corpus', '/corpus'], { '/m.md': memo, '/corpus/reed2021.txt': reedSource() }, '', {
    machine: {
      find: () => Promise.resolve('/usr/bin/git'),
      output: () => Promise.resolve(printed),
      run: never,
      inFolder: never,
      folderAt: never,
    },
  })
}

suite('Sources that are not as the last commit has them', () => {
  const interview = String(shippedCorpus()['/corpus/reed2021.md'])
  const both = { 'reed2021.md': interview, 'reed2021.txt': reedSource() }

  for (const [what, committed, told, json] of [
    ['are not told where all is as it was', both, undefined, undefined],
    ['are told as new', {}, /Sources new since the last commit: reed2021\./, 'new'],
    [
      'are told as changed',
      { ...both, 'reed2021.md': 'x' },
      /Sources changed since the last commit: reed2021\./,
      'changed',
    ],
    [
      'are told where a transcript came later',
      { 'reed2021.md': interview },
      /changed since the last commit: reed/,
      'changed',
    ],
    ['are said to be unknown without a commit', undefined, /changed since the last commit is not known/, 'unknown'],
  ] as const)
    test(`${what}, and make no check fail`, async () => {
      const { err, code } = await runIn(['check', '/m.md'], committed)
      assert.equal(code, 0)
      if (told) assert.match(err, told)
      else assert.doesNotMatch(err, /commit/)
      const { sources } = JSON.parse((await runIn(['check', '/m.md', '--format', 'json'], committed)).out) as JsonCheck
      assert.deepEqual(sources, json && [{ key: 'reed2021', state: json }])
    })

  test('are listed in the annex', async () => {
    const annex = async (committed?: Readonly<Record<string, string>>): Promise<string> =>
      (await runIn(['export', '/m.md', '--to', 'md', '--annex'], committed)).out
    assert.match(await annex({}), /S1: Anna Reed, [^\n]*; new since the last commit/)
    assert.match(await annex(), /No commit tells whether the sources have changed\./)
    assert.doesNotMatch(await annex(both), /commit/)
  })
})

suite('A check that requires a reading', () => {
  test('tells of readings that somebody else committed than signed them', async () => {
    const lines = ['AB', 'CD', 'CD'].map(
      (initials, index) =>
        `${String(index).repeat(16)} ${'a'.repeat(16)} ${'b'.repeat(16)} supported ${initials} 2026-12-01`,
    )
    const blamed = lines.map(
      (line) =>
        `${'0'.repeat(40)} 1 1 1\nauthor Anna Brandt\nsummary author Cid Dahl\nfilename memos.reviewed\n\t${line}\n`,
    )
    const never = (): never => assert.fail('expected no other program')
    const run = (...more: readonly string[]): Promise<Ending> =>
      runWith(
        ['check', '/m.md', '--corpus', '/corpus', ...more],
        { '/m.md': memo, '/corpus/reed2021.txt': reedSource() },
        '',
        {
          machine: {
            find: () => Promise.resolve('/usr/bin/git'),
            output: (_git, words) =>
              Promise.resolve(words.includes('blame') ? new TextEncoder().encode(blamed.join('')) : undefined),
            run: never,
            inFolder: never,
            folderAt: never,
          },
        },
      )
    assert.match((await run('--require-read')).err, /Readings signed CD and committed by Anna Brandt: 2\./)
    assert.doesNotMatch((await run('--require-read')).err, /signed AB/)
    assert.doesNotMatch((await run()).err, /signed/)
  })
})
