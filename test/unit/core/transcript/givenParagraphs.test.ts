import assert from 'node:assert/strict'
import { wordsUnaccounted } from '../../../../src/core/transcript/badReading.js'
import { readTranscript } from '../../../../src/core/transcript/readTranscript.js'
import type { TurnCorrection, Transcript } from '../../../../src/core/transcript/transcript.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { decode } from '../../../../src/decode/index.js'

const text = `Fog over the strait
Interviewee: Ines Okafor
Interviewer: Tomas Lind

Ines Okafor has run the ferry for nine years.

LIND: Who decides when the ferry sails?

OKAFOR: The harbour board decides, and it decides late.

And does the ministry know of that?

It has our letters. I wrote three of them myself.

LIND: What would help you?

OKAFOR: A second boat would help.
`

async function read(given: readonly (readonly [words: string, by: TurnCorrection['by']])[]): Promise<Transcript> {
  const extract = await decode(new TextEncoder().encode(text), 'fog.txt')
  assert.ok('blocks' in extract)
  const turns = given.map(([words, by]) => {
    const start = extract.text.indexOf(words)
    assert.ok(start >= 0, words)
    return { span: { start, end: start + words.length }, by }
  })
  const found = readTranscript(extract, [], undefined, turns)
  assert.ok(!('notInterview' in found), JSON.stringify(found))
  assert.deepEqual(wordsUnaccounted(found), [])
  return found
}

const told = ({ passages, speakers }: Transcript): readonly string[] =>
  passages.map(
    ({ ref, speaker, text: words }) =>
      `${formatPassageRef(ref)} ${speakers[speaker ?? -1]?.name ?? ''}: ${words.replace(/\s+/g, ' ')}`,
  )

suite('paragraphs of which somebody tells who says them, before anything is written', () => {
  const asked = 'And does the ministry know of that?'

  test('are theirs, and all is counted as if the text had said so', async () => {
    const before = await read([])
    const lind = before.speakers.findIndex(({ role }) => role === 'questioner')
    const after = await read([[asked, lind]])
    assert.deepEqual(told(after), [
      'Q1 Tomas Lind: Who decides when the ferry sails?',
      '¶1 Ines Okafor: The harbour board decides, and it decides late.',
      `Q2 Tomas Lind: ${asked}`,
      '¶2 Ines Okafor: It has our letters. I wrote three of them myself.',
      'Q3 Tomas Lind: What would help you?',
      '¶3 Ines Okafor: A second boat would help.',
    ])
    const okafor = 1 - lind
    const back = await read([
      [asked, lind],
      [asked, okafor],
    ])
    assert.deepEqual(told(back), told(before))
  })

  test('may be a standfirst or no part of the talk, and come back from there', async () => {
    const before = await read([])
    const okafor = before.speakers.findIndex(({ role }) => role === 'interviewee')
    assert.equal(told(await read([[asked, 'standfirst']]))[0], `SF1 : ${asked}`)
    const leftOut = 'Fog over the strait'
    assert.ok(!told(before).some((line) => line.includes(leftOut)))
    assert.equal(told(await read([[leftOut, 'standfirst']]))[0], `SF1 : ${leftOut}`)
    const none = await read([[asked, 'no part']])
    assert.ok(!told(none).some((line) => line.includes(asked)))
    const back = await read([
      [asked, 'no part'],
      [asked, okafor],
    ])
    assert.deepEqual(told(back), told(before))
  })

  test('cannot leave a talk in which nobody asks', async () => {
    const extract = await decode(new TextEncoder().encode(text), 'fog.txt')
    assert.ok('blocks' in extract)
    const found = readTranscript(extract, [], undefined, [
      { span: { start: 0, end: extract.text.length }, by: 'no part' },
    ])
    assert.deepEqual('notInterview' in found && found.notInterview, 'nobody asks')
  })
})
