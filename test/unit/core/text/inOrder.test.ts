import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { firstIndex, touching } from '../../../../src/core/text/inOrder.js'
import type { Span } from '../../../../src/core/model.js'

const spanOf = (one: Span): Span => one

suite('Lists in order', () => {
  test('what touches a span is what a look at each finds', () => {
    const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 30 })
    fc.assert(
      fc.property(steps, fc.nat(60), fc.nat(12), (list, start, length) => {
        let at = 0
        const spans = list.map(([gap, size]): Span => {
          const from = at + gap
          at = from + size
          return { start: from, end: at }
        })
        const wanted = { start, end: start + length }
        const expected = spans.filter((one) => one.start < wanted.end && wanted.start < one.end)
        assert.deepEqual(touching(spans, wanted, spanOf), expected)
        assert.equal(
          firstIndex(spans, (one) => one.start >= start),
          spans.filter((one) => one.start < start).length,
        )
      }),
    )
  })

  test('looks at few of many', () => {
    let looks = 0
    const spans = Array.from({ length: 100_000 }, (_, index) => ({ start: index, end: index + 1 }))
    const counted = (one: Span): Span => {
      looks += 1
      return one
    }
    assert.deepEqual(touching(spans, { start: 70_000, end: 70_002 }, counted), spans.slice(70_000, 70_002))
    assert.ok(looks < 30, `${looks} looks`)
  })
})
