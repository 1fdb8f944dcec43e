import assert from 'node:assert/strict'
import { readTranscript } from '../../src/core/import/index.js'
import { decode } from '../../src/decode/formats.js'

/** Who says what in a transcript, a turn a line: `q Ines Okafor: words`; `q -` where nobody is known by name, `o` for who neither asks nor answers. */
export async function toldIn(text: string, file = 'a.txt', glue = ' '): Promise<readonly string[]> {
  const extract = await decode(new TextEncoder().encode(text), file)
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  const { turns, speakers, passages } = result
  return turns.map(({ speaker, passages: own }) => {
    const { role, name } = speakers[speaker] ?? {}
    const words = own.map((index) => passages[index]?.text.replaceAll('\n\n', glue)).join(glue)
    const part = role === 'questioner' ? 'q' : role === 'other' ? 'o' : 'a'
    return `${part} ${name ?? '-'}: ${words}`
  })
}
