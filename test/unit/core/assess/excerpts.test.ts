import assert from 'node:assert/strict'
import { conditionsBefore } from '../../../../src/core/language/excerpts.js'

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
