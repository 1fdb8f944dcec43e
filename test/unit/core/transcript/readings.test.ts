import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { readingsOf } from '../../../../src/core/transcript/readTranscript.js'
import { plainExtract } from '../../../support/extracts.js'
import { turnsIn } from '../../../support/turnsIn.js'

const talk = [
  ['How many boats still land their catch in the harbour?', 'We have eleven left, down from forty when I began here.'],
  ['And who pays for the new cold store?', 'The province pays two thirds of it. I pay for the rest out of the fees.'],
  [
    'You told the council that the tide gauge was broken. Is it?',
    'It was. I climbed up there and found a gull nesting.',
  ],
  ['What would you change first?', 'The fees. My members pay the same for a skiff as for a trawler.'],
  ['Do the younger skippers come to your meetings?', 'Some do. I have three under thirty, and they argue most.'],
  ['So is the port shrinking?', 'It is changing. We land less fish and far more shellfish than ten years ago.'],
  ['Why did the auction move to Friday?', 'Because the lorries leave on Friday night. I was against it.'],
  ['Will the fishery be open next winter?', 'I hope so. The survey comes in March, and we will know then.'],
] as const
const words = talk.flat()

/** The talk with each exchange set in some way, under its title. */
const setAs = (exchange: (question: string, answer: string, index: number) => string): string =>
  `The harbour of Sandholm\n\n${talk.map(([question, answer], index) => exchange(question, answer, index)).join('\n')}`

suite('another reading than that of the rules', () => {
  for (const [name, exchange] of [
    [
      'signs and times behind labels are no words',
      (asked, said, at) => `LENA {0:0${at}} ||: ${asked}\n\nINES {0:0${at}} ||: ${said}\n`,
    ],
    ['lines under names are no words', (asked, said) => `Lena Brandt\n====\n${asked}\n\nInes Okafor\n====\n${said}\n`],
    ['one sign before what each says is no word', (asked, said) => `+ ${asked}\n+ ${said}`],
    [
      'one who is called by an office now and then is not lost in questions',
      (asked, said, at) =>
        `Lena Brandt: ${asked}\n\n${at % 2 ? 'The harbour master of Sandholm' : 'Ines Okafor, harbour master of Sandholm since 2009'}: ${said}\n`,
    ],
  ] as readonly (readonly [string, (asked: string, said: string, at: number) => string])[])
    test(`stands where it is plainly better: ${name}`, async () => {
      assert.deepEqual(await turnsIn(setAs(exchange)), words)
    })

  test('does not stand because it has more turns', async () => {
    const heads = ['boats', 'fees', 'gauges', 'sheds', 'nets', 'lorries', 'auctions', 'surveys']
    const said = talk.map(([asked, answer], at) => [
      asked,
      `${answer}\n\nOn ${heads[at]}: as they were, I am sorry to say.`,
    ])
    const exchanges = said.map(([asked, answer]) => `Lena Brandt: ${asked}\n\nInes Okafor: ${answer}`)
    const text = `The harbour of Sandholm\n\n${exchanges.join('\n\n')}`
    const most = Math.max(...[...readingsOf(plainExtract(text), true).values()].map(({ turns }) => turns.length))
    assert.ok(most > words.length, 'no reading of the text has more turns than it should have')
    assert.deepEqual(
      await turnsIn(text),
      said.flat().map((one) => one.replaceAll('\n\n', ' ')),
    )
  })

  for (const [name, text] of [
    [
      'a speech that asks',
      [
        'Speech at the harbour dinner',
        'Members of the guild, dear friends,',
        'I have been asked to speak, and I will be short.',
        ...talk.flatMap(([asked, answer]) => [asked.toUpperCase(), `${answer} My father would have said the same.`]),
      ].join('\n\n'),
    ],
    [
      'minutes',
      [
        'Minutes of the harbour committee',
        ...talk.flatMap(([asked, answer], at) => [
          `${['Brandt', 'Okafor', 'Vos'][at % 3]}: asked ${asked.toLowerCase()}`,
          `${['Okafor', 'Vos', 'Brandt'][at % 3]}: reported that ${answer.toLowerCase()}`,
        ]),
      ].join('\n\n'),
    ],
  ] as const)
    test(`makes no talk of ${name}`, () => {
      const extract = plainExtract(text)
      assert.ok(readingsOf(extract, true).size > 0, 'there is no reading that might have been taken')
      assert.ok('notInterview' in readTranscript(extract))
    })
})
