import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { isInsideCitation } from '../../../../src/core/citation/insideCitation.js'

suite('isInsideCitation', () => {
  const cases: readonly (readonly [memo: string, isInside: boolean])[] = [
    ['So [@reed2021, para. 2|].', true],
    ['So [|@reed2021, para. 2].', true],
    ['So [@reed2021; |].', true],
    ['So @reed2021 [para. 2|].', true],
    ['So [@reed2021, para. 2]|.', false],
    ['So |[@reed2021, para. 2].', false],
    ['So [see @re|', true],
    ['So it is|.', false],
    ['So [it] is|.', false],
    ['So [text|](https://example.org).', false],
  ]
  for (const [marked, isInside] of cases) {
    test(marked, () => {
      const memo = readMemo(marked.replace('|', ''), 'markdown')
      assert.equal(isInsideCitation(memo, marked.indexOf('|')), isInside)
    })
  }
})
