import assert from 'node:assert/strict'
import { joinedThreads, readThreads, type Thread, writeThreads } from '../../../../src/core/review/threads.js'
import { followedSpan } from '../../../../src/core/text/movedSpan.js'

const text = 'The gate is open. The mill is old. The gate is shut.'
const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const asked = { author: 'A. Chief', date: '2026-12-04T10:00:00Z', text: 'Which  gate?' }
const answered = { author: 'A. Brandt', date: '2026-12-05T10:00:00Z', text: 'The northern one.' }

suite('Comments of a review that are kept', () => {
  test('are found on their words again, the nearest ones, where the memo was changed meanwhile', () => {
    const second = spanOf('The gate', 10)
    const kept = writeThreads([{ said: [asked], place: second }, { said: [answered] }], text)
    const now = `New words here. ${text}`
    const [first, without] = readThreads(kept, now)
    assert.equal(now.slice(first?.place?.start, first?.place?.end), 'The gate')
    assert.equal(first?.place?.start, second.start + 16)
    assert.deepEqual(without, { said: [answered] })
    assert.deepEqual(readThreads(kept, 'Other words.'), [{ said: [asked] }, { said: [answered] }])
    assert.deepEqual(readThreads('{"version":2}', text), [])
    assert.deepEqual(readThreads('{', text), [])
  })

  test('keep what was answered here beside what was answered in Word, each once', () => {
    const kept: readonly Thread[] = [{ said: [asked, answered], place: spanOf('The gate') }]
    const thanks = { author: 'A. Chief', text: 'Thanks.' }
    const back = [{ said: [{ ...asked, date: '2026-12-04T10:00:00.000Z', text: 'Which gate?' }, thanks] }]
    const other = { said: [{ author: 'B. Deputy', text: 'Which gate?' }] }
    assert.deepEqual(joinedThreads(kept, [...back, other]), [
      { said: [asked, answered, thanks], place: spanOf('The gate') },
      other,
    ])
  })

  test('stay on their words while these are changed', () => {
    const { start, end } = spanOf('The mill is old')
    const place = { start, end }
    assert.deepEqual(followedSpan(place, [{ start: 0, end: 3, length: 1 }]), { start: start - 2, end: end - 2 })
    assert.deepEqual(followedSpan(place, [{ start: start + 4, end: start + 8, length: 9 }]), { start, end: end + 5 })
    assert.deepEqual(followedSpan(place, [{ start: start - 4, end: end + 2, length: 3 }]), {
      start: start - 4,
      end: start - 1,
    })
    assert.deepEqual(followedSpan(place, [{ start: end, end, length: 6 }]), place)
  })
})
