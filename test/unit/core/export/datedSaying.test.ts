import assert from 'node:assert/strict'
import { datesSaying, tellsOccasion } from '../../../../src/core/export/prose/datedSaying.js'

suite('whether a sentence dates what was said', () => {
  test('it does where it names the occasion and its date', () => {
    for (const occasion of [
      'an interview published in May 2023',
      'an interview with the Harbour Review of 14 May 2023',
    ])
      assert.equal(tellsOccasion(`Lind doubts it, in ${occasion}.`, '2023-05-14'), true, occasion)
    assert.equal(datesSaying('Lind said in 2023 that it would pay.', '2023-05-14', ['Lind']), true)
  })

  test('it does not where the year is that of something else', () => {
    assert.equal(tellsOccasion('In an interview she recalled the summit of May 2023.', '2023-05-14'), false)
    assert.equal(datesSaying('Lind, who left the navy in 2023, doubts it.', '2023-05-14', ['Lind']), false)
  })

  test('long words behind an interview with somebody are read once, not cut in every way', () => {
    const words = 'representatives of the organisation responsible for reconstruction'
    assert.equal(tellsOccasion(`In an interview with ${words} she doubted it.`, '2023-05-14'), false)
    assert.equal(tellsOccasion(`In an interview with ${'A'.repeat(60)} she doubted it.`, '2023-05-14'), false)
  })
})
