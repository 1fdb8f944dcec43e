import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { Locator } from '../../../../src/core/memo/locator.js'
import { locatorForms, noLocators } from '../../../support/citationForms.js'

function locatorOf(text: string): Locator | undefined {
  return readMemo(text, 'markdown').citations[0]?.items[0]?.locator
}

suite('locators', () => {
  for (const [tail, label, value, numbers, why] of locatorForms) {
    test(`[@a${tail}]${why ? `: ${why}` : ''}`, () => {
      const locator = locatorOf(`[@a${tail}]`)
      assert.deepEqual([locator?.label, locator?.value, locator?.numbers], [label, value, numbers])
    })
  }

  for (const tail of noLocators) test(`none in [@a${tail}]`, () => assert.equal(locatorOf(`[@a${tail}]`), undefined))

  test('the span runs from the label to the end of the value', () => {
    for (const [text, written] of [
      ['[@a, paras. 2-4, 7, end]', 'paras. 2-4, 7'],
      ['@a [¶ 2]', '¶ 2'],
      ['[@a, {p. 3} end]', '{p. 3}'],
    ] as const) {
      const span = locatorOf(text)?.span
      assert.equal(text.slice(span?.start, span?.end), written)
    }
  })

  test('the locator after an in-text key counts as well', () => {
    assert.deepEqual(locatorOf('@a [para. 2] says')?.numbers, [2])
  })
})
