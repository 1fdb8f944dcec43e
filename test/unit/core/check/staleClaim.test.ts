import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

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
