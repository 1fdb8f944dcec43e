import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

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
