import assert from 'node:assert/strict'
import { isProceedingsOffice } from '../../../../src/core/transcript/personNames/hearingOffices.js'

suite('an office of those who serve a hearing', () => {
  test('is known with what kind it is, whose it is and by number, in many languages', () => {
    for (const label of [
      'The Deputy Registrar',
      'Clerk of the Committee',
      'EVIDENCE OPERATOR',
      'Interpreter 2',
      'Dolmetscherin',
      'Une voix',
      '通訳',
      'переводчик',
    ])
      assert.ok(isProceedingsOffice(label), label)
  })

  test('is none of those who may ask or answer, and nobody’s name', () => {
    for (const label of [
      'Secretary of State',
      'Commissioner',
      'Associate Professor',
      'Narrator',
      'Host',
      'Adam Clerk',
      '',
    ])
      assert.ok(!isProceedingsOffice(label), label)
  })
})
