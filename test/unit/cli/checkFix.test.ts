import assert from 'node:assert/strict'
import type { JsonCheck } from '../../../src/cli/json.js'
import { reedSource } from '../../support/fixtures.js'
import { fixture } from '../../support/fixtureCorpus.js'
import { pinOf } from '../../support/pins.js'
import { besideTally, runWith } from './runWith.js'

const source = { '/corpus/reed2021.txt': reedSource() }

const memo = `# Brief

Reed calls it a “slow-motion bargain” [@reed2021, para. 4].

She holds it to be [@Reed2021, para. 2].

It is “a slow-motion bargain between unequal partners”.

Velmark signed [@reed2012, para. 1].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].
`

const mended = `# Brief

Reed calls it a “slow-motion bargain” [@reed2021, para. 2].

She holds it to be [@reed2021, para. 2].

It is “a slow-motion bargain between unequal partners” [@reed2021, para. 2].

Velmark signed [@reed2012, para. 1].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].
`

suite('attache check --fix', () => {
  const run = (argv: readonly string[], text: string, more = {}) =>
    runWith(['check', '--fix', ...argv], { ...source, '/memos/a.md': text, ...more })

  test('mends in the file what needs nobody, tells it, and then what is left', async () => {
    const { code, out, err, files } = await run(['/memos/a.md'], memo)
    assert.equal(files.get('/memos/a.md'), mended)
    assert.deepEqual(
      out.split('\n').map((line) => line.replace(/^\/memos\/a\.md:/, '')),
      [
        '3:18 mended Cite @reed2021, para. 2 quotation-misplaced',
        '5:22 mended Cite reed2021 unknown-source',
        '7:8 mended Cite [@reed2021, para. 2] quotation-uncited',
        '9:18 error No interview here has the key reed2012. Similar: reed2021. unknown-source',
        '11:16 error Quotation differs from Reed, ¶2: you write “equal”, the source has “unequal”. quotation-altered',
        '',
      ],
    )
    assert.equal(besideTally(err), 'Mended: 3. Left: 2.\n')
    assert.equal(code, 2)
  })

  test('moves pins out of the memo into the corpus, but those of protected sources, and knows them from then on', async () => {
    const [open, closed] = (['reed2021#unequal-bargain', 'official2020#fears-unrest'] as const).map(
      (ref) => fixture(ref).claim,
    )
    assert.ok(open && closed)
    const kept = `The cabinet fears unrest [@official2020, para. 1]${pinOf(closed)}.\n`
    const before = `The treaty is a bargain [@reed2021, para. 2]${pinOf({ ...open, wording: 'It was otherwise.' })}.\n\n${kept}`
    const ending = await run(['/memos/a.md', '--corpus', '/corpus'], before)
    assert.equal(ending.files.get('/memos/a.md'), `The treaty is a bargain [@reed2021, para. 2].\n\n${kept}`)
    assert.match(ending.err, /Pins moved into the corpus: 1\./)
    const written = String(ending.files.get('/corpus/memos.reviewed'))
    assert.match(written, /^attache: reviewed\/2\n[0-9a-f]{16} reed2021#unequal-bargain~[0-9a-f]{6}\n$/)
    assert.match(
      ending.out,
      /1:27 warning The claim “unequal-bargain” of reed2021 changed after it was cited\..* stale-claim/,
    )
  })

  test('has nothing to do the second time, and ends with 0 where nothing is left', async () => {
    const clean = mended.slice(0, mended.indexOf('Velmark'))
    const first = await run(['/memos/a.md'], memo.slice(0, memo.indexOf('Velmark')))
    assert.deepEqual([first.code, first.files.get('/memos/a.md')], [0, clean])
    const { code, out, err } = await run(['/memos/a.md'], clean)
    assert.deepEqual({ code, out, err: besideTally(err) }, { code: 0, out: '', err: 'Mended: 0. Left: 0.\n' })
  })

  test('leaves the places that other words rest on, and settles', async () => {
    const bargain = 'Reed calls it “a slow-motion bargain between unequal partners”'
    const chance = 'Reed calls it “the last chance to share the bill”'
    const both = `${bargain} and “the last chance to share the bill”`
    const cases: readonly (readonly [memo: string, mended: string])[] = [
      [`${both} [@reed2021, paras. 2 and 5].\n`, `${both} [@reed2021, paras. 2 and 5].\n`],
      [`${both} [@reed2021, paras. 2 to 5].\n`, `${both} [@reed2021, paras. 2 to 5].\n`],
      [`${both} [see @reed2021, para. 2, end].\n`, `${both} [see @reed2021, paras. 2, 5, end].\n`],
      [`${both} [@reed2021, para. 5].\n`, `${both} [@reed2021, paras. 5, 2].\n`],
      [`${both} [@reed2021, para. 3].\n`, `${both} [@reed2021, paras. 2, 5].\n`],
      [`${chance} [@reed2021, paras. 1 and 4, end].\n`, `${chance} [@reed2021, paras. 1 and 4, 5, end].\n`],
      [`${chance} [@reed2021, sec. 2 & para. 1].\n`, `${chance} [@reed2021, sec. 2 & para. 1, 5].\n`],
      [`${chance} [@reed2021, para. 1 & sec. 2].\n`, `${chance} [@reed2021, para. 1 & sec. 2, para. 5].\n`],
    ]
    for (const [text, expected] of cases) {
      const { files } = await run(['/memos/a.md'], text)
      assert.equal(files.get('/memos/a.md') ?? text, expected)
      const { err } = await run(['/memos/a.md'], expected)
      assert.equal(besideTally(err), 'Mended: 0. Left: 0.\n', expected)
    }
  })

  test('keeps the byte order mark and the ends of lines', async () => {
    const { files } = await run(['/memos/a.md'], `\uFEFF${memo.replaceAll('\n', '\r\n')}`)
    assert.equal(files.get('/memos/a.md'), `\uFEFF${mended.replaceAll('\n', '\r\n')}`)
  })

  test('mends what is as severe as asked for, and what one change brings to light', async () => {
    const text = 'Reed says “The treaty is a slow-motion bargain” [@Reed2021, para. 2].\n'
    const shy = await run(['/memos/a.md'], text)
    assert.equal(shy.files.get('/memos/a.md'), text.replace('Reed2021', 'reed2021'))
    const bold = await run(['/memos/a.md', '--severity', 'hint'], text)
    assert.equal(
      bold.files.get('/memos/a.md'),
      'Reed says “[T]he treaty is a slow-motion bargain” [@reed2021, para. 2].\n',
    )
  })

  test('tells the same as JSON', async () => {
    const { out } = await run(['/memos/a.md', '--format', 'json'], memo)
    // Printed by the program itself.
    const answer = JSON.parse(out) as JsonCheck
    assert.deepEqual(
      answer.mended?.map(({ rule, start, end }) => [rule, memo.slice(start, end)]),
      [
        ['quotation-misplaced', 'slow-motion bargain'],
        ['unknown-source', 'Reed2021'],
        ['quotation-uncited', 'a slow-motion bargain between unequal partners'],
      ],
    )
    assert.deepEqual(
      answer.problems.map(({ rule, start, end }) => [rule, mended.slice(start, end)]),
      [
        ['unknown-source', 'reed2012'],
        ['quotation-altered', 'a slow-motion bargain between equal partners'],
      ],
    )
  })

  test('writes no file that it did not change, and says which it cannot write', async () => {
    const { files, out } = await run(['/memos/b.md'], memo, { '/memos/b.md': 'No word of it.\n' })
    assert.deepEqual([files.get('/memos/a.md'), out], [memo, ''])
    const locked = await run(['/locked/a.md'], memo, { '/locked/a.md': memo })
    assert.deepEqual([locked.code, locked.err], [1, 'Mended: 0. Left: 0.\n/locked/a.md cannot be written.\n'])
  })

  test('does not guess which claim a sentence may stand for', async () => {
    const text = 'Reed argued in 2021 that the treaty is a bargain between unequal partners.\n'
    const { code, out, files } = await run(['/memos/a.md'], text)
    assert.match(out, /^\/memos\/a\.md:1:1 warning .* claim-uncited\n$/)
    assert.deepEqual([files.get('/memos/a.md'), code], [text, 2])
  })

  test('takes no standard input', async () => {
    const { code, err } = await run(['-'], memo)
    assert.deepEqual([code, err], [1, 'Standard input cannot be mended; expected a FILE with --fix.\n'])
  })
})
