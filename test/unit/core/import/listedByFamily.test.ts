import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const said = [
  'CHAIR: Who counted the lamps?',
  'Mr FARROW: I did. There were forty.',
  'CHAIR: And who trims the wicks?',
  'Dr AKIN: My niece does. I only carry the oil.',
  'Senator BRANDT: What does the oil cost?',
  'Dr AKIN: Four hundred a year.',
  'CHAIR: And the wicks?',
  'Mr FARROW: They are cheap.',
]

suite('A list of witnesses with the family first', () => {
  for (const list of [
    'FARROW, Mr Edgar, Keeper, Lamp Office\nAKIN, Dr Selma, Head of Oil, Lamp Office',
    'AKIN, Dr Selma\n\nFARROW, Mr Edgar',
    'Farrow, Mr. Edgar, Keeper of Lamps\n\nAkin, Dr. Selma, Head of Oil',
  ])
    test(`gives the whole names: ${list.split('\n')[0]}`, async () => {
      const told = await toldIn(`LAMPS COMMITTEE\n\nWITNESSES\n\n${list}\n\n${said.join('\n\n')}`)
      const names = told.map((line) => line.split(':')[0])
      assert.deepEqual([names[1], names[3], names[4]], ['a Edgar Farrow', 'a Selma Akin', 'q Brandt'])
    })

  test('is not told from two of one family', async () => {
    const told = await toldIn(`LAMPS\n\nFARROW, Mr Edgar, Keeper\nFARROW, Ms Ines, Clerk\n\n${said.join('\n\n')}`)
    assert.match(told[1] ?? '', /^a Farrow:/)
  })
})
