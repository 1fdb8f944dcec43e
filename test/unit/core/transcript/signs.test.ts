import assert from 'node:assert/strict'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { decode } from '../../../../src/decode/index.js'

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

  test('hold for their paragraph alone where labels say who says the others', async () => {
    const text = [
      'INES OKAFOR: Is the quay closed?',
      'TOM BRANDT: It is, and has been since May.',
      '[A Mette Ravn] The board says June.',
      'Since June, then.',
      'INES OKAFOR: And the crane?',
      'TOM BRANDT: Sold.',
      '[Q]\nWho bought it?',
      'TOM BRANDT: Nobody knows who bought it.',
      '[-] Subscribe to our letter.',
      'INES OKAFOR: Thank you.',
    ]
    assert.deepEqual(await passages(`${text.join('\n\n')}\n`), [
      'question 1, turn 0, Ines Okafor: Is the quay closed?',
      'paragraph 1, turn 1, Tom Brandt: It is, and has been since May.',
      'paragraph 2, turn 2, Mette Ravn: The board says June.',
      'paragraph 3, turn 3, Tom Brandt: Since June, then.',
      'question 2, turn 4, Ines Okafor: And the crane?',
      'paragraph 4, turn 5, Tom Brandt: Sold.',
      'question 3, turn 6, Ines Okafor: Who bought it?',
      'paragraph 5, turn 7, Tom Brandt: Nobody knows who bought it.',
      'question 4, turn 8, Ines Okafor: Thank you.',
    ])
  })

  test('put one question right in a written interview, and leave its other turns as they are', async () => {
    const turns = [
      'Why is the quay at Norport closed?',
      'It was closed in May, when the harbour board met and found that nobody would pay for it. The crane stood there for a year.',
      '[Q] The ferries went on.',
      '[A] They did, from the fish market, and they still do. That will not last long, since the fish market is to be sold too.',
      'Who will buy the fish market?',
      'Nobody knows yet. There are two firms that have asked about it, and the board has not said which of them it likes better.',
      'And what of the people who work there?',
      'They will be told in June. I have asked the board to tell them earlier, but it has not answered me so far.',
      'Do you think that it will?',
      'I doubt it. It never has answered anybody in the ten years that I have been there, and it will not begin with me.',
    ]
    const kinds = (await passages(`The quay that nobody wants\n\n${turns.join('\n\n')}\n`)).map(
      (one) => one.split(',')[0],
    )
    assert.deepEqual(
      kinds,
      [1, 2, 3, 4, 5].flatMap((number) => [`question ${number}`, `paragraph ${number}`]),
    )
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
