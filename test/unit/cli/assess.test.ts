import assert from 'node:assert/strict'
import { MemoChecker } from '../../../src/core/check/check.js'
import { reviewKeyOf } from '../../../src/core/cited/reviewed.js'
import { withReview } from '../../../src/core/corpus/withReview.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { reedSource } from '../../support/fixtures.js'
import type { JsonAssess } from '../../../src/cli/json.js'
import { runWith } from './runWith.js'

const memo = `The spring flood of 2018 cost $40 million [@reed2021, para. 5].
The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].
The spring flood of 2018 cost $40 million [@reed2021, para. 3].
Frigates cost the spring a fortune in bread [@reed2021, para. 2].
Did the spring flood of 2018 cost $40 million [@reed2021, para. 5]?
`

suite('attache assess', () => {
  const files = { '/memo.md': memo, '/corpus/reed2021.txt': reedSource() }

  test('says of each clause what a check has shown, and where its source says most of it', async () => {
    const { out, code } = await runWith(['assess', '/memo.md', '--json'], files)
    const { assessments } = JSON.parse(out) as JsonAssess
    assert.deepEqual(
      assessments.map(({ line, answer, faults, at }) => [line, answer, faults.join(), at]),
      [
        [1, 'not read', '', '¶5'],
        [2, 'differs', 'contrary', '¶5'],
        [3, 'differs', 'elsewhere', '¶5'],
        [4, 'not read', '', undefined],
        [5, 'not read', '', undefined],
      ],
    )
    assert.equal(code, 0)
  })

  test('in words, and with --explain which words meet', async () => {
    const { out } = await runWith(['assess', '/memo.md', '--explain'], files)
    const lines = out.split('\n')
    assert.equal(lines[0], '/memo.md:1:1 Not yet read. [reed2021, ¶5]')
    assert.match(lines[2] ?? '', /^ {4}spring flood of 2018(?: = [^,]+)?, cost, 40, million$/)
    assert.match(out, /\/memo\.md:5:1 Not yet read\. \[reed2021\]/)
  })

  test('tells what a person has read, from the file that the editor writes', async () => {
    const text = 'Frigates cost the spring a fortune in bread [@reed2021, para. 2].\n'
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const checked = new MemoChecker(corpus).look(readMemo(text, 'markdown'))
    const [sentence] = checked.sentences
    const [cited] = sentence?.cited ?? []
    const key = sentence && cited && reviewKeyOf(sentence, cited, checked)
    assert.ok(key)
    const review = { ...key, verdict: 'supported', isConflicting: false, reason: 'implied' } as const
    const bare = await runWith(['assess', '/memo.md'], { '/memo.md': text })
    assert.match(bare.out, /Cannot be compared here: the transcript is not here\./)
    const reviewed = { ...files, '/memo.md': text, '/corpus/memos.reviewed': withReview(undefined, key, review) }
    const { out } = await runWith(['assess', '/memo.md'], reviewed)
    assert.equal(out, '/memo.md:1:1 Read: implied. [reed2021]\n')
    const json = await runWith(['assess', '/memo.md', '--json'], reviewed)
    assert.equal((JSON.parse(json.out) as JsonAssess).assessments[0]?.review, 'implied')
  })

  test('says which file that a memo includes is not there or includes itself, for a check and an export alike', async () => {
    const including = {
      '/memos/m.qmd': 'Fog.\n\n{{< include lost.qmd >}}\n\n{{< include a.qmd >}}\n',
      '/memos/a.qmd': 'Rain.\n\n{{< include b.qmd >}}\n',
      '/memos/b.qmd': 'Snow.\n\n{{< include a.qmd >}}\n',
    }
    for (const argv of [
      ['check', '/memos/m.qmd'],
      ['export', '/memos/m.qmd', '--to', 'md'],
    ]) {
      const { code, out, err } = await runWith(argv, including)
      assert.equal(code, 2)
      assert.match(out + err, /m\.qmd:3:13 (?:error )?There is no file “lost\.qmd” to include\./)
      assert.match(out + err, /b\.qmd:3:13 (?:error )?“a\.qmd” includes itself/)
    }
  })

  test('says at its place which style a memo may not read, for a check and an export alike', async () => {
    const outside = { '/memos/m.md': '---\ncsl: /etc/house.csl\n---\n\nFog.\n', '/etc/house.csl': '<style/>' }
    for (const argv of [
      ['check', '/memos/m.md'],
      ['export', '/memos/m.md', '--to', 'md'],
    ]) {
      const { code, out, err } = await runWith(argv, outside)
      assert.equal(code, 2)
      assert.match(
        out + err,
        /m\.md:2:6 (?:error )?“\/etc\/house\.csl” was not read, because it is outside the project/,
      )
    }
  })

  test('says that a memo holds a NUL character', async () => {
    const { err } = await runWith(['check', '/m.md'], { '/m.md': 'Fog.\0\n' })
    assert.equal(err, '/m.md holds a NUL character, which no text has. Remove it.\n')
  })

  test('reads what the memo includes, as a check does, and names its file', async () => {
    const all = {
      ...files,
      '/memos/m.qmd': 'Fog.\n\n{{< include parts/a.qmd >}}\n\n{{< include ../memo.md >}}\n',
      '/memos/parts/a.qmd': 'Rain.\n\nThe spring flood of 2018 did not cost $40 million [@reed2021, para. 5].\n',
    }
    const { out, err, code } = await runWith(['assess', '/memos/m.qmd', '--json'], all)
    const { schemaVersion, assessments } = JSON.parse(out) as JsonAssess
    assert.equal(schemaVersion, 2)
    assert.deepEqual(
      assessments.map(({ file, line, column, answer }) => [file, line, column, answer]),
      [['/memos/parts/a.qmd', 3, 1, 'differs']],
    )
    assert.match(err, /^\/memos\/m\.qmd:5:13 “\.\.\/memo\.md” was not read, because it is outside the project/)
    assert.equal(code, 2)
    const checked = await runWith(['check', '/memos/m.qmd'], all)
    assert.match(checked.out, /^\/memos\/parts\/a\.qmd:3:30 warning Conflicts /m)
  })

  test('compares nothing of a protected source', async () => {
    const text = 'There is no plan for a second dry year [@official2020, para. 1].\n'
    const { out } = await runWith(['assess', '/memo.md'], { '/memo.md': text })
    assert.equal(out, '/memo.md:1:1 Cannot be compared here: the protected transcript is not here. [official2020]\n')
  })

  test('wants one memo', async () => {
    const { code, err } = await runWith(['assess'], files)
    assert.equal(code, 1)
    assert.match(err, /Expected one MEMO/)
  })
})
