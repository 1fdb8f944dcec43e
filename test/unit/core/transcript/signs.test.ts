import assert from 'node:assert/strict'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { decode } from '../../../../src/decode/formats.js'

async function read(text: string): Promise<Transcript | string> {
  const extract = await decode(new TextEncoder().encode(text), 'talk.txt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.deepEqual(wordsUnaccounted(result), [])
  return 'notInterview' in result ? result.notInterview : result
}

async function passages(text: string): Promise<readonly string[]> {
  const result = await read(text)
  assert.ok(typeof result !== 'string', 'it is an interview')
  const { speakers, turns, passages: all } = result
  return all.map(({ ref, speaker, text: words }, index) => {
    const { name } = speakers[speaker ?? -1] ?? {}
    const turn = turns.findIndex((one) => one.passages.includes(index))
    return `${ref.kind} ${ref.number}, turn ${turn}, ${name ?? '-'}: ${words}`
  })
}

/** A talk in which nothing tells who speaks. */
const bare = [
  'The quay at Norport is closed, and it will be closed in May.',
  'The harbour board met on Tuesday and the crane was sold.',
  'The ferries go from the fish market now.',
]

suite('signs that somebody has put before what is said', () => {
  test('may have a colon behind them, and take nothing from the words', async () => {
    assert.deepEqual(await passages('[Q]: And then?\n\n[A]... the crane was sold.\n'), [
      'question 1, turn 0, -: And then?',
      'paragraph 1, turn 1, -: ... the crane was sold.',
    ])
  })

  test('make an interview of a text that was taken for none, and are believed', async () => {
    assert.equal(typeof (await read(bare.join('\n\n'))), 'string')
    const [first = '', second = '', third = ''] = bare
    assert.deepEqual(await passages(`[Q] ${first}\n\n[A] ${second}\n\n${third}\n`), [
      `question 1, turn 0, -: ${first}`,
      `paragraph 1, turn 1, -: ${second}`,
      `paragraph 2, turn 1, -: ${third}`,
    ])
  })

  test('count anew, whatever their numbers, and need no blank line', async () => {
    const text =
      '[SF1]\nOn the quay.\n[¶9]\nIt is closed.\n[Q]\nWhy?\nAnd since when?\n\n[Q4]\nWho says so?\n\n[¶9]\nThe board.\n'
    assert.deepEqual(await passages(text), [
      'standfirst 1, turn -1, -: On the quay.',
      'paragraph 1, turn 0, -: It is closed.',
      'question 1, turn 1, -: Why?\n\nAnd since when?',
      'question 2, turn 2, -: Who says so?',
      'paragraph 2, turn 3, -: The board.',
    ])
  })

  test('say whose words they are where several ask or answer', async () => {
    const text =
      '[Q Ines Okafor] Is it closed?\n\n[A Tom Brandt] It is.\n\n[A Mette Ravn] Until May.\n\n[A Tom Brandt] June.\n'
    assert.deepEqual(await passages(text), [
      'question 1, turn 0, Ines Okafor: Is it closed?',
      'paragraph 1, turn 1, Tom Brandt: It is.',
      'paragraph 2, turn 2, Mette Ravn: Until May.',
      'paragraph 3, turn 3, Tom Brandt: June.',
    ])
  })

  test('leave a doubt where another letter stands as a sign does', async () => {
    const signsIn = async (text: string): Promise<readonly string[]> => {
      const result = await read(text)
      assert.ok(typeof result !== 'string')
      return result.doubts.flatMap(({ code, data }) => (code === 'sign-unknown' ? (data.sign ?? '') : []))
    }
    const text = '[Q] Is it closed?\n\n[A] It is.\n\n'
    assert.deepEqual(await signsIn(`${text}[X] Until May.\n\n[a]\nOr June.\n\n[B Ines Okafor] Who knows?\n`), [
      '[X]',
      '[a]',
      '[B Ines Okafor]',
    ])
    assert.deepEqual(await signsIn(`${text}[a]nd then it was sold. [X]\n\n[A long pause] It was.\n`), [])
  })

  test('leave out what is no part of the talk, and list it', async () => {
    const result = await read('[Q] Is it closed?\n\n[A] It is.\n\n[-] Subscribe to our letter.\n\n[A] Until May.\n')
    assert.ok(typeof result !== 'string')
    assert.deepEqual(
      result.passages.map(({ text }) => text),
      ['Is it closed?', 'It is.', 'Until May.'],
    )
    const { text } = result.extract
    const left = result.dropped.filter(({ why }) => why === 'note').map(({ span }) => text.slice(span.start, span.end))
    assert.deepEqual(left, ['Subscribe to our letter.'])
  })

  test('take title and date from the lines above the first', async () => {
    const result = await read('The quay that nobody wants\n\n4 May 2023\n\n[Q] Is it closed?\n\n[A] It is.\n')
    assert.ok(typeof result !== 'string')
    assert.deepEqual(
      result.fields.map(({ field, value }) => `${field}: ${value}`),
      ['title: The quay that nobody wants', 'issued: 2023-05-04'],
    )
  })

  test('are none where a bracket holds something else, or nobody is asked', async () => {
    const talk =
      'OKAFOR: Is it closed?\n\nBRANDT: It is.\n\n[A long pause]\n\nOKAFOR: Why?\n\nBRANDT: [-] Nobody knows.\n'
    const result = await read(talk)
    assert.ok(typeof result !== 'string')
    assert.equal(result.layout, 'labels')
    assert.equal(typeof (await read(`[A] ${bare.join('\n\n[A] ')}`)), 'string')
  })
})
