import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/index.js'
import { toldIn } from '../../../support/toldIn.js'

suite('Names on lines with times in other signs', () => {
  test('have nothing but the time behind them', async () => {
    const turns = [
      ['Ines Okafor', 'Welcome to the quay. Who paid for it?'],
      ['Piet Holloway', 'The province did, out of a loan for schools.'],
      ['Ines Okafor', 'Did anybody object?'],
      ['Piet Holloway', 'Two members of the council did.'],
      ['Ines Okafor', 'What became of them?'],
      ['Piet Holloway', 'They were not elected again.'],
    ]
    for (const time of ['· `00:41`', '— 00:41', '| [00:41]'])
      assert.deepEqual(
        await toldIn(turns.map(([name, words]) => `**${name}** ${time}\n\n${words}`).join('\n\n'), 'a.md'),
        turns.map(([name, words], index) => `${index % 2 === 0 ? 'q' : 'a'} ${name}: ${words}`),
        time,
      )
  })
})

suite('Headings of a speech that ask', () => {
  const words = 'The quay was built in a year without rain. It has stood in water ever since, and so have we.'
  for (const form of [(head: string) => `## ${head}`, (head: string, at: number) => `${at + 1}. ${head}`])
    test(`are no questions: ${form('Who pays for a ship that waits?', 0)}`, async () => {
      const heads = ['Who pays for a ship that waits?', 'Whose quay is it?', 'And the schools?']
      const text = [
        'The Bread Is Not the Point',
        words,
        ...heads.flatMap((head, at) => [form(head, at), words, words, words]),
      ]
      const extract = await decode(new TextEncoder().encode(text.join('\n\n')), 'a.md')
      assert.ok('blocks' in extract)
      assert.ok('notInterview' in readTranscript(extract))
    })
})
