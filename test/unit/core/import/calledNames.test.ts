import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Who is told to speak in a text, with the part, each once. */
const speakersIn = async (text: string): Promise<readonly string[]> => [
  ...new Set((await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

const heard = (call: string): string =>
  [
    ['Ines Okafor  0:02', 'Welcome back to Quay Hour, I’m Ines Okafor, and with me is Tom Brandt, who ran the locks.'],
    ['Tom Brandt  0:14', 'Eleven years and a bit. Thank you for having me, and for the biscuits.'],
    ['Ines Okafor  0:20', `And Lucia Ferrante is on the line from Sule, she keeps the tide tables. ${call}`],
    ['Speaker 3  0:31', 'I can hear you, there is a bit of an echo but yes. It is raining here and the tide is late.'],
    ['Ines Okafor  0:39', 'So Tom, why do the locks close at ten?'],
    ['Tom Brandt  0:43', 'Because the keeper went home at ten in 1931, and nobody has asked him since to stay longer.'],
    ['Ines Okafor  0:55', 'And who pays for the ships that wait outside?'],
    [
      'Speaker 3  0:59',
      'The growers do in the end. It is called demurrage, and I have a table of it that goes back to the flood.',
    ],
  ]
    .map(([label, words]) => `${label}\n${words}`)
    .join('\n\n')

suite('the names of those whom a machine numbers', () => {
  test('are not known where nobody calls them', async () => {
    assert.deepEqual(await speakersIn(heard('We will see whether the line holds.')), [
      'q Ines Okafor',
      'a Tom Brandt',
      'a -',
    ])
  })
})
