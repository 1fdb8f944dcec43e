import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { withoutPins } from '../../../../src/core/memo/withoutPins.js'

const text = 'One [@a, para. 1]<!--c:one~111111-->. Two [@b]<!--c:two~222222-->, `<!--c:code~333333-->`.'
const memo = readMemo(text, 'markdown')

suite('a memo without pins', () => {
  test('keeps all but the pins behind citations', () => {
    assert.equal(
      withoutPins(memo, { start: 0, end: text.length }),
      'One [@a, para. 1]. Two [@b], `<!--c:code~333333-->`.',
    )
  })

  test('has of a stretch only what stands in it, and nothing of a pin that is cut', () => {
    const start = text.indexOf('~111111')
    assert.equal(withoutPins(memo, { start, end: text.indexOf('~222222') }), '. Two [@b]')
  })
})
