import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const turns = (asks: string, answers: string, other: string): string =>
  [
    `${asks}: When did you first walk into the cannery, and who took you there?`,
    `${answers}: In June of 1951. My father walked me to the gate and said not a word on the way.`,
    `${asks}: What was the work that they put you on?`,
    `${answers}: The long table. I had the spoon that nobody else wanted, and the water was cold.`,
    `${other}: Tell her about the whistle.`,
    `${answers}: [laughs] Oh, the whistle. When a boat came in they blew it, at any hour of the night.`,
    `${asks}: And if you did not come in forty minutes?`,
    `${answers}: Somebody else had your spoon, and you went home again.`,
  ].join('\n\n')

const head = (line: string): string =>
  `PORT LEWIN ORAL HISTORY\n\nInterviewer: Ines Okafor\n\n${line}\n\nThis is the talk with Bernard Brandt at his house in Sandholm.`

suite('somebody who was also there', () => {
  for (const [asks, answers, other, present] of [
    ['IO', 'BB', 'LB', 'Also present: Lucille Brandt (wife)'],
    ['IO', 'BB', 'CT', 'Also present: Carol Thorne (daughter)'],
  ] as const)
    test(`has a turn of her own: ${other} beside ${answers}`, async () => {
      const told = await toldIn(`${head(present)}\n\n${turns(asks, answers, other)}`)
      assert.equal(told.length, 8)
      assert.match(told[4] ?? '', /: Tell her about the whistle\.$/)
      assert.notEqual(told[4]?.split(':')[0], told[5]?.split(':')[0])
      assert.match(told[5] ?? '', /^a .*: \[laughs\] Oh, the whistle\./)
    })

  test('is not made of one person whose title is left out from the second turn on', async () => {
    const told = await toldIn(
      `${head('Place: Sandholm')}\n\n${turns('OKAFOR', 'BRANDT', 'OKAFOR').replace('BRANDT:', 'MR. BRANDT:')}`,
    )
    assert.equal(new Set(told.map((turn) => turn.split(':')[0])).size, 2)
  })
})

suite('one who is called with more titles and with fewer', () => {
  test('is one: FRAU DR. BROWN and DR. BROWN', async () => {
    const told = await toldIn(
      'THE CHAIR: Why are tolls rising?\n\nFRAU DR. BROWN: Because of the debt.\n\nTHE CHAIR: And now?\n\nDR. BROWN: The debt is small.',
    )
    assert.equal(new Set(told.map((turn) => turn.split(':')[0])).size, 2)
  })
})

suite('somebody who speaks once under a label like the others', () => {
  for (const label of ['CALLER', 'TREVOR', 'LISTENER', 'KEEPER'])
    test(`has a turn: ${label}`, async () => {
      const told = await toldIn(`THE MORNING SHOW\n\n${turns('HOST', 'MINISTER OKAFOR', label)}`)
      assert.equal(told.length, 8)
      assert.match(told[4] ?? '', /: Tell her about the whistle\.$/)
    })

  test('but a note between two turns has none', async () => {
    const told = await toldIn(`THE MORNING SHOW\n\n${turns('HOST', 'MINISTER OKAFOR', 'NOTE')}`)
    assert.equal(told.length, 6)
  })
})
