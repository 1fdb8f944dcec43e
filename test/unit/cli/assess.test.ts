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

  test('says of each clause whether the place it cites says so', async () => {
    const { out, code } = await runWith(['assess', '/memo.md', '--json'], files)
    const { assessments } = JSON.parse(out) as JsonAssess
    assert.deepEqual(
      assessments.map(({ line, answer, at, conflict, reason }) => [line, answer, at ?? conflict ?? reason]),
      [
        [1, 'matches', '¶5'],
        [2, 'conflicts', '¶5'],
        [3, 'elsewhere', '¶5'],
        [4, 'not found', undefined],
        [5, 'not compared', 'question'],
      ],
    )
    assert.equal(assessments[1]?.conflict, 'negation')
    assert.equal(code, 0)
  })

  test('in words, and with --explain which words meet', async () => {
    const { out } = await runWith(['assess', '/memo.md', '--explain'], files)
    const lines = out.split('\n')
    assert.equal(lines[0], '/memo.md:1:1 Matches para. 5. [reed2021]')
    assert.match(lines[2] ?? '', /^ {4}spring flood of 2018(?: = [^,]+)?, cost, 40, million$/)
    assert.match(out, /\/memo\.md:5:1 Not compared: the sentence is a question\. \[reed2021\]/)
  })

  test('tells what a person has reviewed, from the file that the editor writes', async () => {
    const text = 'Frigates cost the spring a fortune in bread [@reed2021, para. 2].\n'
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const checked = new MemoChecker(corpus).look(readMemo(text, 'markdown'))
    const [sentence] = checked.sentences
    const [cited] = sentence?.cited ?? []
    const key = sentence && cited && reviewKeyOf(sentence, cited, checked)
    assert.ok(key)
    const review = { ...key, isConflicting: false, reason: 'implied' } as const
    const bare = await runWith(['assess', '/memo.md'], { '/memo.md': text })
    assert.match(bare.out, /Not among the claims of the cited passage\. The transcript is not here\./)
    const reviewed = { ...files, '/memo.md': text, '/corpus/memos.reviewed': withReview(undefined, key, review) }
    const { out } = await runWith(['assess', '/memo.md'], reviewed)
    assert.equal(
      out,
      '/memo.md:1:1 Reviewed: implied. Not found in para. 2. Is it implied, or said elsewhere? [reed2021]\n',
    )
    const json = await runWith(['assess', '/memo.md', '--json'], reviewed)
    assert.equal((JSON.parse(json.out) as JsonAssess).assessments[0]?.review, 'implied')
  })

  test('compares nothing of a protected source', async () => {
    const text = 'There is no plan for a second dry year [@official2020, para. 1].\n'
    const { out } = await runWith(['assess', '/memo.md'], { '/memo.md': text })
    assert.equal(out, '/memo.md:1:1 Not compared: the source is protected. [official2020]\n')
  })

  test('wants one memo', async () => {
    const { code, err } = await runWith(['assess'], files)
    assert.equal(code, 1)
    assert.match(err, /Expected one MEMO/)
  })
})
