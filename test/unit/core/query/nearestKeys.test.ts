import assert from 'node:assert/strict'
import { nearestKeys } from '../../../../src/core/citation/nearestKeys.js'

suite('nearestKeys', () => {
  const keys = ['reed2021', 'moreau2021', 'official2020', 'reed2019', 'x']
  const cases: readonly (readonly [wrong: string, expected: readonly string[]])[] = [
    ['reed201', ['reed2019', 'reed2021']],
    ['Reed2021', ['reed2021', 'reed2019']],
    ['ered2021', ['reed2021']],
    ['reed', ['reed2019', 'reed2021']],
    ['reed2021-annex', ['reed2021']],
    ['moraeu2021', ['moreau2021']],
    ['brandt2024', []],
    ['re', []],
  ]
  for (const [wrong, expected] of cases)
    test(`${wrong}: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(nearestKeys(wrong, keys), expected))

  test('gives no more than asked for, the nearest first', () => {
    assert.deepEqual(nearestKeys('reed2020', ['reed2021', 'reed2019', 'reed2020b'], 1), ['reed2020b'])
  })
})
