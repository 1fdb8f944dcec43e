import assert from 'node:assert/strict'
import { badReading, readTranscript } from '../../../../src/core/import/index.js'
import type { Doubt, Transcript } from '../../../../src/core/transcript/transcript.js'
import { decode } from '../../../../src/decode/formats.js'
import { quayTalk } from '../../../support/quayTalk.js'

async function read(): Promise<Transcript> {
  const text = quayTalk.map((words, at) => `${at % 2 === 0 ? 'LINDQVIST' : 'OKAFOR'}: ${words}`).join('\n\n')
  const extract = await decode(new TextEncoder().encode(text), 'a.txt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result))
  return result
}

/** The verdict on a talk with as many doubts of a kind as it has turns. */
async function verdict(code: Doubt['code']): Promise<ReturnType<typeof badReading>> {
  const transcript = await read()
  const doubts = transcript.turns.map(({ passages }): Doubt => {
    const [piece] = transcript.passages[passages[0] ?? 0]?.pieces ?? []
    assert.ok(piece)
    return { code, span: piece, data: {} }
  })
  assert.ok(doubts.length > 4)
  return badReading({ ...transcript, doubts })
}

suite('a text is badly read', () => {
  for (const code of ['turn-guessed', 'furniture-guessed', 'label-unused'] as const)
    test(`where much is doubtful of where it was cut: ${code}`, async () =>
      assert.equal((await verdict(code))?.code, code))

  for (const code of ['speaker-guessed', 'roles-guessed', 'inaudible'] as const)
    test(`not by what is asked of each speaker, or by what nobody heard: ${code}`, async () =>
      assert.equal(await verdict(code), undefined))
})
