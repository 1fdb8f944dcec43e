import assert from 'node:assert/strict'
import { readTranscript } from '../../../src/core/import/index.js'
import { markedIn } from '../../../src/core/cited/quotations.js'
import { anchorOf } from '../../../src/core/import/planText.js'
import { disclosedInRuns } from '../../../src/core/disclosure/disclosedInRuns.js'
import { plainExtract } from '../../support/extracts.js'
import { asASquare, growth } from '../../support/growth.js'

suite('Texts made to do harm take time by their length', () => {
  test('as paragraphs of one label', () => {
    const times = growth((length) => void readTranscript(plainExtract('Q: a\n\n'.repeat(length))), 400)
    assert.ok(times < asASquare, `eight times the text took ${times.toFixed(1)} times as long`)
  })

  for (const line of ['?', 'Q'])
    test(`as thousands of lines ${line}`, () => {
      const times = growth((length) => void readTranscript(plainExtract(`${line}\n`.repeat(length))), 3000)
      assert.ok(times < asASquare, `eight times the text took ${times.toFixed(1)} times as long`)
    })

  test('with a word of capitals', () => {
    const text = (length: number): string => `Q: How?\n\nA: The ${'A'.repeat(length)} end.\n\nQ: And?\n\nA: Yes.\n`
    const times = growth((length) => void readTranscript(plainExtract(text(length))), 400)
    assert.ok(times < asASquare, `eight times the word took ${times.toFixed(1)} times as long`)
  })

  test('as thousands of quotations in one paragraph', () => {
    const times = growth((length) => void markedIn('”a'.repeat(length)), 20_000)
    assert.ok(times < asASquare, `eight times the marks took ${times.toFixed(1)} times as long`)
  })

  for (const [what, piece] of [
    ['letters', 'a'],
    ['parts of a name of a file', 'a-b.'],
  ] as const)
    test(`in a document with a word of thousands of ${what}, where protected names are looked for`, () => {
      const times = growth((length) => void disclosedInRuns(piece.repeat(length), [['petrovic']], true), 1500)
      assert.ok(times < asASquare, `eight times the word took ${times.toFixed(1)} times as long`)
    })

  for (const [what, word] of [
    ['marks of direction', '\u202e'],
    ['marks of direction and stops', '.\u202e'],
  ] as const)
    test(`in the anchor of a passage with ${what}`, () => {
      const times = growth((length) => void anchorOf(`The quay is ${word.repeat(length)} shut.`), 4000)
      assert.ok(times < asASquare, `eight times the marks took ${times.toFixed(1)} times as long`)
    })
})
