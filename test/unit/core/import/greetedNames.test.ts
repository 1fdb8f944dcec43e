import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const rest = [
  '– We have been here for nine years, and the harbour is as shallow as it was on the first day.',
  '– And who pays for the dredger?',
  '– The town does, in two parts, and the second part is late.',
  '– How late?',
  '– A year, and a winter on top of that.',
]

suite('who is greeted by the full name', () => {
  for (const other of [
    'Good morning. I am Ines Okafor of the Harbour Post. How long have you been here?',
    'Welcome. How did you meet Ines Okafor, and how long have you been here?',
  ])
    test(`is nobody who is spoken of: ${other}`, async () => {
      assert.equal((await toldIn([`– ${other}`, ...rest].join('\n\n')))[1]?.split(':')[0], 'a -')
    })
})

suite('a name around a talk', () => {
  const labelled = (asks: string, answers: string): string =>
    [
      `${asks}: How deep is the harbour?`,
      `${answers}: Four metres, and less at the gates.`,
      `${asks}: Bonjour is all that you told the board. Why?`,
      `${answers}: They asked no more.`,
      `${asks}: And now?`,
      `${answers}: Now we wait for the barge.`,
    ].join('\n\n')

  test('begins with no word of greeting, and has the accents that the text has', async () => {
    const talk = labelled('TOMAS BRANDT', 'SOLENE OKAFOR').replace('Four', 'Bonjour Tomás BRANDT. Four')
    const told = await toldIn(talk.replace('How deep', 'Bonjour Solène OKAFOR. How deep'))
    assert.deepEqual(
      told.slice(0, 2).map((turn) => turn.split(':')[0]),
      ['q Tomás BRANDT', 'a Solène OKAFOR'],
    )
  })

  test('is read from a summary in front matter, though a path has it in small letters', async () => {
    const matter =
      '---\ntitle: A conversation\npermalink: /talks/ines-okafor/\nexcerpt: "Ines Okafor keeps the ledgers of the harbour, and reads them aloud in winter."\n---'
    const talk = [
      '## How deep is the harbour?',
      rest[0]?.slice(2),
      '## Who pays for it?',
      rest[2]?.slice(2),
      '## When?',
    ]
    const told = await toldIn(`${matter}\n\n${[...talk, 'In the spring, I hope.'].join('\n\n')}`, 'a.md')
    assert.deepEqual(told[1]?.split(':')[0], 'a Ines Okafor')
  })
})

suite('offices in labels', () => {
  test('correspondents beside anchors are asked, and a work in quotation marks says whose it is', async () => {
    const told = await toldIn(
      [
        'INES OKAFOR, HARBOUR ANCHOR: Welcome back. Tom is at the lock. Tom, what do you see?',
        'TOM BRANDT, HARBOUR CORRESPONDENT: A barge, Ines, and four men who look at it.',
        'OKAFOR: What do they say?',
        'BRANDT: That the gate is shut, and that nobody has the key to it.',
        'OKAFOR: Thank you. Nour, who has the key?',
        'NOUR AZIZ, "THE LOCK KEEPERS": Nobody has. It lies in the river since the flood.',
        'OKAFOR: And the gate?',
        'AZIZ: It opens by itself, at high water.',
      ].join('\n'),
    )
    assert.deepEqual(
      [...new Set(told.map((turn) => turn.split(':')[0]))],
      ['q Ines Okafor', 'a Tom Brandt', 'a Nour Aziz'],
    )
  })
})
