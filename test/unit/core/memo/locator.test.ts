import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { Locator } from '../../../../src/core/memo/locator.js'

/** Label, value and numbers as `pandoc --citeproc` 3.1.11 tells the locator from the suffix, unless a reason stands beside. */
const cases: readonly (readonly [
  tail: string,
  label: string,
  value: string,
  numbers: readonly number[],
  why?: string,
])[] = [
  [', para. 2', 'paragraph', '2', [2]],
  [' para. 2', 'paragraph', '2', [2]],
  [', paras. 2-4, 7', 'paragraph', '2-4, 7', [2, 3, 4, 7]],
  [', paras. 2–4 and 7', 'paragraph', '2–4', [2, 3, 4]],
  [', ¶ 2', 'paragraph', '2', [2]],
  [', ¶2', 'paragraph', '2', [2]],
  [', ¶¶ 2-3', 'paragraph', '2-3', [2, 3]],
  [', paragraph 2', 'paragraph', '2', [2]],
  [', PARA. 2', 'paragraph', '2', [2]],
  [',\npara.\n2', 'paragraph', '2', [2]],
  [', p.\u00a03', 'page', '3', [3]],
  [', § 3', 'section', '3', [3]],
  [', §§ 3, 5', 'section', '3, 5', [3, 5]],
  [', sec. 3', 'section', '3', [3]],
  [', Sections 3-4', 'section', '3-4', [3, 4]],
  [', sec. 3, para. 4', 'section', '3', [3]],
  [', p.3', 'page', '3', [3]],
  [', pp. 33, 35-37, and nowhere else', 'page', '33, 35-37', [33, 35, 36, 37]],
  [', pp. 133-35', 'page', '133-35', [133, 134, 135]],
  [', p. 3--5', 'page', '3--5', [3, 4, 5]],
  [', p. 3—5', 'page', '3', [3]],
  [', 33', 'page', '33', [33]],
  [' 33-35, 38 and passim', 'page', '33-35, 38', [33, 34, 35, 38]],
  [', A3', 'page', 'A3', []],
  [', p. xii-xiv', 'page', 'xii-xiv', []],
  [', pp. *33*', 'page', '33', [33]],
  [', p. 12(3)', 'page', '12(3)', []],
  [', p. 3.', 'page', '3', [3]],
  [', chap. 3', 'chapter', '3', [3]],
  [', vol. 2, p. 3', 'volume', '2', [2]],
  [', fig. 3', 'figure', '3', [3]],
  [', n. 3', 'note', '3', [3]],
  [', ll. 3-4', 'line', '3-4', [3, 4]],
  [', {p. 3 and x}', 'page', '3 and x', []],
  ['{ii, A, D-Z}, with a suffix', 'page', 'ii, A, D-Z', []],
  [', standfirst 1', 'standfirst', '1', [1], 'the locator of our corpora'],
  [', ch. 3', 'chapter', '3', [3], 'usual, but not a term of CSL'],
  [', para 2', 'paragraph', '2', [2], 'Pandoc wants the full stop'],
  [', 00:14:03', 'timestamp', '00:14:03', [], 'a time code is no page'],
  [', paras. 1-5000', 'paragraph', '1-5000', [], 'nobody means five thousand paragraphs'],
]

const none = [
  ', see para. 2',
  ', iv',
  ', para. two',
  ', para.',
  ': 33',
  ', the 5 words',
  '{}, 99 years later',
  ', appendix 2',
  ', par. 3',
]

function locatorOf(text: string): Locator | undefined {
  return readMemo(text, 'markdown').citations[0]?.items[0]?.locator
}

suite('locators', () => {
  for (const [tail, label, value, numbers, why] of cases) {
    test(`[@a${tail}]${why ? `: ${why}` : ''}`, () => {
      const locator = locatorOf(`[@a${tail}]`)
      assert.deepEqual([locator?.label, locator?.value, locator?.numbers], [label, value, numbers])
    })
  }

  for (const tail of none) test(`none in [@a${tail}]`, () => assert.equal(locatorOf(`[@a${tail}]`), undefined))

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
