import assert from 'node:assert/strict'
import { movedSpan } from '../../../../src/core/text/movedSpan.js'

suite('a span in a text that is typed into', () => {
  const span = { start: 10, end: 15 }

  test('stays where the text changes behind it', () => {
    assert.deepEqual(movedSpan(span, [{ start: 16, end: 20, length: 9 }]), span)
  })

  test('moves with what is put in or taken out before it', () => {
    assert.deepEqual(movedSpan(span, [{ start: 2, end: 2, length: 3 }]), { start: 13, end: 18 })
    assert.deepEqual(movedSpan(span, [{ start: 2, end: 6, length: 1 }]), { start: 7, end: 12 })
  })

  test('moves by all changes that are made at once, whatever their order', () => {
    const made = [
      { start: 30, end: 31, length: 0 },
      { start: 6, end: 8, length: 5 },
      { start: 0, end: 1, length: 0 },
    ]
    assert.deepEqual(movedSpan(span, made), { start: 12, end: 17 })
  })

  test('is gone once something within it changes, or at its edges', () => {
    for (const [start, end] of [
      [12, 12],
      [10, 15],
      [0, 40],
      [8, 10],
      [15, 15],
      [15, 18],
    ] as const)
      assert.equal(movedSpan(span, [{ start, end, length: 1 }]), undefined)
  })
})
