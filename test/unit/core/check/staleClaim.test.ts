import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'

suite('A pin of a claim that has changed', () => {
  test('is told with the sentence and the words of the source on which the claim rests', () => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const text = 'The talks open in March [@reed2021, para. 4]<!--c:talks-in-march~000000-->.\n'
    const problem = new MemoChecker(corpus)
      .check(readMemo(text, 'markdown'))
      .find(({ ruleId }) => ruleId === 'stale-claim')
    assert.ok(problem?.beside)
    assert.match(problem.beside.words ?? '', /^The talks open in March/)
    assert.match(problem.beside.source, /March/)
  })
})

suite('A pin without a hash', () => {
  const checker = new MemoChecker(readFixture())
  const text = 'The talks open in March, as Reed heard in 2021 [@reed2021, para. 4]<!--c:talks-in-march-->.\n'

  test('is told, and the fix puts the hash in', () => {
    const problem = checker.check(readMemo(text, 'markdown')).find(({ ruleId }) => ruleId === 'stale-claim')
    assert.ok(problem?.ruleId === 'stale-claim')
    assert.equal(problem.data.state, 'without-hash')
    const [edit] = problem.fixes.find(({ kind }) => kind === 'renew-pin')?.edits ?? []
    assert.ok(edit)
    const mended = text.slice(0, edit.replace.start) + edit.text + text.slice(edit.replace.end)
    assert.match(mended, /<!--c:talks-in-march~[\da-z]+-->\.\n$/)
    assert.deepEqual(
      checker.check(readMemo(mended, 'markdown')).filter(({ ruleId }) => ruleId === 'stale-claim'),
      [],
    )
  })
})
