import assert from 'node:assert/strict'
import { phrasesIn } from '../../../../src/core/export/evidence/phrasesIn.js'
import { wordsIn } from '../../../../src/core/language/words.js'

suite('words of a memo that its source does not have', () => {
  const found = (text: string, ...missing: readonly string[]): readonly string[] =>
    phrasesIn(
      [...wordsIn(text)].filter(({ folded }) => missing.includes(folded)),
      text,
    )

  test('are whole where the first or the last letters stand in brackets', () => {
    assert.deepEqual(found('that “[n]obody had” seen', 'obody'), ['[n]obody'])
    assert.deepEqual(found('that “[n]obody asked” her', 'n', 'obody', 'asked'), ['[n]obody asked'])
    assert.deepEqual(found('the gate[s] remain', 'gate', 'remain'), ['gate[s] remain'])
  })
})
