import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { lineStartOf, lineStartsOf, placeOf, pointAt } from '../../../../src/core/text/lines.js'

suite('Lines of a text', () => {
  test('end with LF, CRLF or a lone CR', () => {
    assert.deepEqual(lineStartsOf('a\nbc\r\n\rd'), [0, 2, 6, 7])
    assert.deepEqual(lineStartsOf(''), [0])
    assert.deepEqual(lineStartsOf('\n'), [0, 1])
  })

  test('count from 1, columns in UTF-16 units', () => {
    const starts = lineStartsOf('a😀b\nc')
    assert.deepEqual(pointAt(starts, 0), { line: 1, column: 1, offset: 0 })
    assert.deepEqual(pointAt(starts, 3), { line: 1, column: 4, offset: 3 })
    assert.deepEqual(placeOf(starts, { start: 4, end: 6 }), {
      start: { line: 1, column: 5, offset: 4 },
      end: { line: 2, column: 2, offset: 6 },
    })
  })

  test('a line begins behind the end of the one before', () => {
    const text = '\nab\r\ncd\re'
    const begun = Array.from(text, (_, offset) => lineStartOf(text, offset))
    assert.deepEqual(begun, [0, 1, 1, 1, 4, 5, 5, 5, 8])
    assert.equal(lineStartOf(text, text.length), 8)
  })

  test('an offset is where counting line by line finds it', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(50), (written, at) => {
        const offset = Math.min(at, written.length)
        if (written[offset - 1] === '\r' && written[offset] === '\n') return // between CR and LF is no place
        const lines = written.slice(0, offset).split(/\r?\n/)
        const { line, column } = pointAt(lineStartsOf(written), offset)
        assert.deepEqual([line, column], [lines.length, (lines.at(-1)?.length ?? 0) + 1])
      }),
    )
  })
})
