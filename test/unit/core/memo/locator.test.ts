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
      assert.deepEqual(
        [locator?.inPandoc.label, locator?.inPandoc.value, locator?.inPandoc.numbers],
        [label, value, numbers],
      )
    })
  }

  for (const tail of noLocators) test(`none in [@a${tail}]`, () => assert.equal(locatorOf(`[@a${tail}]`), undefined))

  const parts: readonly (readonly [tail: string, parts: readonly string[], suffix?: string])[] = [
    ['paras. 5 and 8', ['paragraph 5, 8']],
    ['paras. 3, 5 and 8, emphasis added', ['paragraph 3, 5, 8'], 'emphasis added'],
    ['paras. 3, 5, and 8', ['paragraph 3, 5, 8']],
    ['pp. 5 & 8', ['page 5, 8']],
    ['¶5&8', ['paragraph 5, 8']],
    ['paras. 5 und 8', ['paragraph 5, 8']],
    ['paras. 5 et 8', ['paragraph 5, 8']],
    ['paras. 5 y 8', ['paragraph 5, 8']],
    ['paras.\n5\nand\n8', ['paragraph 5, 8']],
    ['para. 5 and para. 8', ['paragraph 5, 8']],
    ['para. 5, para. 8', ['paragraph 5, 8']],
    ['para.5, para.8', ['paragraph 5, 8']],
    ['¶5, ¶8', ['paragraph 5, 8']],
    ['para. 5 and sec. 5', ['paragraph 5', 'section 5']],
    ['¶¶5, 6, §3 and standfirst 1', ['paragraph 5, 6', 'section 3', 'standfirst 1']],
    ['para. 5 and p. 12', ['paragraph 5', 'page 12']],
    ['{para. 5} and sec. 3, end', ['paragraph 5', 'section 3'], 'end'],
    ['{paras. 5 and 8}', ['paragraph 5, 8']],
    ['paras. 5 to 8', ['paragraph 5, 6, 7, 8']],
    ['paras. 5 bis 8', ['paragraph 5, 6, 7, 8']],
    ['paras. 5 à 8', ['paragraph 5, 6, 7, 8']],
    ['paras. 5 a 8', ['paragraph 5, 6, 7, 8']],
    ['¶5–¶8', ['paragraph 5, 6, 7, 8']],
    ['para. 5 to para. 7 and 9-10', ['paragraph 5, 6, 7, 9, 10']],
    ['paras. 5 and 8 below', ['paragraph 5, 8'], 'below'],
    // What the author says besides.
    ['para. 5 and passim', ['paragraph 5'], 'and passim'],
    ['para. 5 and the notes', ['paragraph 5'], 'and the notes'],
    ['para. 5 and 3 others', ['paragraph 5'], 'and 3 others'],
    ['para. 5 and 2010', ['paragraph 5'], 'and 2010'],
    ['para. 5 and 8%', ['paragraph 5'], 'and 8%'],
    ['para. 8 to 5', ['paragraph 8'], 'to 5'],
    ['para. 5, note 3', ['paragraph 5'], 'note 3'],
  ]
  for (const [tail, expected, suffix = ''] of parts) {
    test(`the places of ${tail}`, () => {
      const item = readMemo(`[@a, ${tail}]`, 'markdown').citations[0]?.items[0]
      assert.deepEqual(
        item?.locator?.parts.map(({ label, numbers }) => `${label} ${numbers.join(', ')}`),
        expected,
      )
      assert.equal(item.suffix, suffix)
    })
  }

  test('the span runs from the label to the end of the value', () => {
    for (const [text, written] of [
      ['[@a, paras. 2-4, 7, end]', 'paras. 2-4, 7'],
      ['[@a, paras. 2 and 4, sec. 1, end]', 'paras. 2 and 4, sec. 1'],
      ['[@a, {para. 2} and sec. 1, end]', '{para. 2} and sec. 1'],
      ['@a [¶ 2]', '¶ 2'],
      ['[@a, {p. 3} end]', '{p. 3}'],
    ] as const) {
      const span = locatorOf(text)?.span
      assert.equal(text.slice(span?.start, span?.end), written)
    }
  })

  test('the locator after an in-text key counts as well', () => {
    assert.deepEqual(locatorOf('@a [para. 2] says')?.parts[0].numbers, [2])
  })
})
