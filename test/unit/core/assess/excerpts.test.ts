import assert from 'node:assert/strict'
import { conditionsBefore, guardsIn } from '../../../../src/core/language/meaning/excerpts.js'

suite('a condition before quoted words', () => {
  for (const words of [
    'They would sign if you paid for it as ',
    'unless the board agrees that ',
    'as long as you like what ',
  ])
    test(`counts where it sets one: ${words}`, () => assert.match(words, conditionsBefore))

  for (const words of ['If you ask me they are ', 'if I may they are ', 'if anything they are '])
    test(`is none in a manner of speaking: ${words}`, () => assert.doesNotMatch(words, conditionsBefore))
})

suite('words of a memo that stand for a denial which the marks leave out', () => {
  for (const words of ['It did something else than', 'The plan was anything other than', 'They did not'])
    test(words, () => assert.ok(guardsIn(words, 'negation')))

  test('are none where nothing is denied', () =>
    assert.ok(!guardsIn('Other states did more than that, so', 'negation')))
})
