import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

const talk = [
  'Why did you count the crates of the second quay?',
  'I was asked to, and I had the time. Nobody else did.',
  'Did you find out who had sent them?',
  'I did not. I found out who had paid, and that was enough for me.',
  'Would you do it again, if you were asked?',
  'If I were asked by the same people, no.',
].join('\n\n')

/** What the import finds in a text as a field. */
async function found(text: string, field: string): Promise<string | undefined> {
  const extract = await decode(new TextEncoder().encode(text), 'a.txt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result.fields.find((one) => one.field === field)?.value
}

const about =
  'Edda Brandt kept the books of an empty harbour for nine years. Ines Okafor asked her in an interview what was in them.'

suite('Titles and addresses', () => {
  const title = 'Forty Crates and a Lamp Nobody Lit'

  test('a title stands above who asked, when, or what it is about, not in a menu', async () => {
    for (const below of ['12 May 2019', 'By Ines Okafor', about])
      assert.equal(
        await found(
          [
            'Something from both shores since 1994',
            '• Harbours and the Trade of Small Towns',
            '• Migration and Labour',
            title,
            below,
            about,
            talk,
          ].join('\n\n'),
          'title',
        ),
        title,
        below,
      )
  })
})
