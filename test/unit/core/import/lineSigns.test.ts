import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'
import { turnsIn } from '../../../support/turnsIn.js'

const exchanges = [
  ['Who paid for the second quay?', 'The province did, out of a loan that was meant for schools.'],
  ['Did anybody object?', 'Two members of the council. One of them was outvoted on every item that year.'],
  ['You sat next to her.', 'I did. She wrote very small, and she kept her notes.'],
  ['What became of the notes?', 'They lie in the archive.\n\nNobody has asked for them since.'],
  ['Would you?', 'If the archive were open on a day on which I am in town, yes.'],
  ['And after the flood?', 'After the flood there was nothing left to object to.'],
] as const

/** The same talk in invented words of a language that the import does not know. */
const unknown = exchanges.map(([question, answer]) =>
  [question, answer].map((text) => text.replace(/\p{L}+/gu, (word) => word.toLowerCase().split('').reverse().join(''))),
) as unknown as typeof exchanges

const talkOf = (turns: typeof exchanges, asks: (at: number) => string, answers: string): string =>
  [
    'The Second Quay',
    '12 May 2019',
    ...turns.flatMap(([question, answer], at) => [`${asks(at + 1)}${question}`, `${answers}${answer}`]),
  ].join('\n\n')

const wordsOf = (turns: typeof exchanges): readonly string[] =>
  turns.flatMap(([question, answer]) => [question, answer.replace('\n\n', ' ')])

const pairs: readonly (readonly [string, (at: number) => string, string])[] = [
  ['asterisk and hyphen', () => '* ', '- '],
  ['plus and equals', () => '+ ', '= '],
  ['tilde and bullet', () => '~ ', '• '],
  ['triangle and square', () => '▶', '■ '],
  ['arrow and nothing', () => '→ ', ''],
  ['section sign and nothing', () => '§ ', ''],
  ['a dagger and nothing', () => '† ', ''],
  ['quoting and nothing', () => '> ', ''],
  ['numbers in brackets and a dash', (at) => `(${at}) `, '— '],
  ['a counted word that nobody foresaw', (at) => `Galdera ${at}. `, ''],
  ['counted marks', (at) => `* ${at}) `, ''],
  ['quoted numbers', (at) => `> ${at}. `, ''],
]

suite('Signs before questions and answers', () => {
  for (const [name, asks, answers] of pairs)
    test(`${name} part what is asked from what is said`, async () => {
      assert.deepEqual(await turnsIn(talkOf(exchanges, asks, answers)), wordsOf(exchanges))
    })

  test('two signs that take turns are believed in any language', async () => {
    for (const [asks, answers] of [
      ['* ', '- '],
      ['◇ ', '◆ '],
    ] as const)
      assert.deepEqual(await turnsIn(talkOf(unknown, () => asks, answers)), wordsOf(unknown))
  })

  test('questions quoted over several lines are answered below', async () => {
    const text = [
      'On Tue, 4 Jun 2019 Ines Okafor wrote:',
      '>',
      '> Dear Mr Brandt,',
      '>',
      '> thank you for doing this in writing.',
      '>',
      '> 1. Who paid for the second quay, which',
      '> nobody had asked for, and from which',
      '> fund?',
      '',
      'The province did, out of a loan that was',
      'meant for schools and that was never',
      'paid back.',
      '',
      '> 2. Did anybody object to it at the time,',
      '> or later?',
      '',
      'Two members of the council.',
      '',
      'One of them was outvoted on every item',
      'that year, and left.',
      '> 3. You sat next to her, and you could read',
      '> what she wrote down. What was it?',
      '',
      'She wrote very small, and she kept her',
      'notes to herself.',
    ].join('\r\n')
    const told = await turnsIn(text)
    assert.deepEqual(told, [
      'Who paid for the second quay, which nobody had asked for, and from which fund?',
      'The province did, out of a loan that was meant for schools and that was never paid back.',
      'Did anybody object to it at the time, or later?',
      'Two members of the council. One of them was outvoted on every item that year, and left.',
      'You sat next to her, and you could read what she wrote down. What was it?',
      'She wrote very small, and she kept her notes to herself.',
    ])
  })

  test('whole sentences under one sign and longer ones under another take turns, where no question mark tells', async () => {
    const plain = exchanges.map(
      ([question, answer]) => [question.replace('?', '.'), answer.replaceAll('?', '.')] as const,
    )
    const longer = plain.map(([question, answer]) => [question, `${answer} That is all that I know of it.`] as const)
    const text = longer.flatMap(([question, answer]) => [`-- ${question}`, `▲ ${answer}`]).join('\n\n')
    const turns = await turnsIn(`The Second Quay\n\nPiet Holloway spoke with Ines Okafor.\n\n${text}`)
    assert.deepEqual(
      turns,
      longer.flatMap(([question, answer]) => [question, answer.replace('\n\n', ' ')]),
    )
  })

  test('signs before the items of a list that asks nothing part nobody', async () => {
    const notes = ['Quay', 'Shed', 'Crane', 'Gate'].flatMap((item) => [
      `* The ${item.toLowerCase()} is to be painted before the winter.`,
      `- The clerk writes to the province about the ${item.toLowerCase()}.`,
    ])
    await assert.rejects(toldIn(['Notes of the Board', ...notes].join('\n\n')), /it is an interview/)
  })
})
