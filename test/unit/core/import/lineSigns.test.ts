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

const talkOf = (turns: typeof exchanges, sign: string): string =>
  ['The Second Quay', '12 May 2019', ...turns.flatMap(([question, answer]) => [`${sign}${question}`, answer])].join(
    '\n\n',
  )

const wordsOf = (turns: typeof exchanges): readonly string[] =>
  turns.flatMap(([question, answer]) => [question, answer.replace('\n\n', ' ')])

const signs: readonly (readonly [string, string])[] = [
  ['arrow', '→ '],
  ['section sign', '§ '],
  ['a dagger', '† '],
  ['quoting', '> '],
]

suite('Signs before questions and answers', () => {
  for (const [name, sign] of signs)
    test(`${name} parts what is asked from what is said`, async () => {
      assert.deepEqual(await turnsIn(talkOf(exchanges, sign)), wordsOf(exchanges))
    })

  test('signs before the items of a list that asks nothing part nobody', async () => {
    const notes = ['Quay', 'Shed', 'Crane', 'Gate'].flatMap((item) => [
      `* The ${item.toLowerCase()} is to be painted before the winter.`,
      `- The clerk writes to the province about the ${item.toLowerCase()}.`,
    ])
    await assert.rejects(toldIn(['Notes of the Board', ...notes].join('\n\n')), /it is an interview/)
  })
})
