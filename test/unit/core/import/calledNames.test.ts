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

const letters = ['R.', 'K.']
const talk = ([asks = '', answers = '']: readonly string[]): string =>
  [
    `${asks} Could you tell me how the fee was arrived at?`,
    `${answers} I can tell you exactly. They offered three in a hundred, and I asked of what, and nobody knew.`,
    `${asks} And the three became five?`,
    `${answers} It became five on paper. But the value was what the captain wrote, and he wrote small.`,
    `${asks} What should a new team ask for?`,
    `${answers} The book. Whoever keeps the book owns the fish; I say that to every young officer.`,
  ].join('\n\n')

suite('who speaks by a note of what letters and houses stand for', () => {
  for (const note of [
    'In what follows, R stands for the evaluator, Ines Okafor, and K for Mr Brandt, the secretary until 2004.',
    'R stands for Ines Okafor and K stands for Mr Brandt. Ms Lucia Ferrante was there and said nothing.',
  ])
    test(note, async () => {
      const text = `Annex C. Record of a conversation with Mr Tom Brandt\n\n${note}\n\n${talk(letters)}`
      assert.deepEqual(await speakersIn(text), ['q Ines Okafor', 'a Tom Brandt'])
    })
})
