import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'
import { turnsIn } from '../../../support/turnsIn.js'

const exchanges = [
  ['Who paid for the second quay?', 'The province did, out of a loan that was meant for schools.'],
  ['Did anybody object?', 'Two members of the council. One of them was outvoted on every item that year.'],
  ['You sat next to her.', 'I did. She wrote very small, and she kept her notes.'],
  ['What became of the notes?', 'They lie in the archive.\n\nNobody has asked for them since.'],
  ['Would you?', 'If the archive were open on a day on which I am in town, yes.'],
] as const

/** The talk with a label before each turn, under a title. */
const withLabels = (label: (words: string) => string, asks: string, answers: string): string =>
  [
    'The Second Quay',
    '12 May 2019',
    ...exchanges.flatMap(([question, answer]) => [`${label(asks)}${question}`, `${label(answers)}${answer}`]),
  ].join('\n\n')

const wholeTalk = exchanges.flatMap(([question, answer]) => [question, answer.replace('\n\n', ' ')])

const pairs = [
  ['Galdera', 'Erantzuna'],
  ['Câu hỏi', 'Trả lời'],
  ['კითხვა', 'პასუხი'],
  ['our reporter', 'the minister'],
  ['Female interviewer', 'Male respondent 3'],
  ['me', 'her'],
  ['XQ7', 'ZR2'],
  ['I', 'P'],
  ['M', 'P'],
  ['R', 'A'],
] as const

const forms: readonly ((words: string) => string)[] = [
  (words) => `${words}: `,
  (words) => `${words} – `,
  (words) => `${words}> `,
  (words) => `(${words}) `,
  (words) => `**${words}** `,
  (words) => `@${words}: `,
  (words) => `[${words}]: `,
  (words) => `${words}\t`,
  (words) => `${words}：`,
  (words) => `${words}\n`,
  (words) => `## ${words}\n\n`,
]

suite('Labels in words and signs that nobody foresaw', () => {
  for (const [asks, answers] of pairs)
    test(`${asks} and ${answers} take turns`, async () => {
      for (const form of forms)
        assert.deepEqual(await turnsIn(withLabels(form, asks, answers)), wholeTalk, form(asks).trim())
    })

  test('a sign of questions alone is told from what it marks', async () => {
    const text = withLabels((words) => (words === 'Galdera' ? 'Galdera> ' : ''), 'Galdera', '')
    assert.deepEqual(await turnsIn(text), wholeTalk)
  })

  test('a name before answers alone makes what stands above each a question', async () => {
    for (const answers of ['Okafor', 'P', 'our guest']) {
      const text = withLabels((words) => (words === '' ? '' : `${words} / `), '', answers)
      assert.deepEqual(await turnsIn(text), wholeTalk, answers)
    }
  })

  test('beginnings that come again and ask nothing are no labels', async () => {
    const minutes = ['Quay', 'Shed', 'Crane'].flatMap((item) => [
      `Item (${item}) The board heard the report on the ${item.toLowerCase()}.`,
      'Decision) Adopted without a vote.',
      'Action) The clerk writes to the province.',
    ])
    await assert.rejects(toldIn(['Minutes of the Board', ...minutes].join('\n\n')), /it is an interview/)
  })
})
