import assert from 'node:assert/strict'
import { namesFileOf, readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'
import { toldIn } from '../../../support/toldIn.js'

const speakersIn = async (text: string): Promise<readonly string[]> => [
  ...new Set((await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

/** A talk of two, each turn behind its label; without one where the label is empty. */
const talkOf = (asks: string, answers: string): string =>
  [
    [asks, 'What did the port lose in the spring?'],
    [answers, 'We lost the dredger first, and then we lost the patience of the pilots.'],
    [asks, 'Who paid for it?'],
    [answers, 'The shippers paid. I told the board so in April, and the board thanked me for my concern.'],
    [asks, 'What would you ask of the ministry now?'],
    [answers, 'I would ask for a depth on paper. Fourteen metres is a promise, and a promise is no depth.'],
  ]
    .map(([label = '', words = '']) => (label ? `${label}: ${words}` : words))
    .join('\n\n')

suite('the name of somebody who speaks', () => {
  test('that is only offered stays protected, for it may be right', async () => {
    const head = 'The Administration\n\nSecond Lady Karen Lundgren\n\nRemarks by the Deputy Premier on the Harbour'
    const extract = await decode(new TextEncoder().encode(`${head}\n\n${talkOf('Q', 'THE DEPUTY PREMIER')}`), 'a.txt')
    assert.ok('blocks' in extract)
    const transcript = readTranscript(extract)
    assert.ok(!('notInterview' in transcript))
    assert.ok(transcript.speakers.every(({ name }) => name === undefined))
    const { names } = namesFileOf(transcript, { key: 'source-1', terms: 'background' })
    assert.ok(names.includes('Karen Lundgren'), names.join(', '))
  })

  test('is not taken away from somebody whose family is called by a word, though others are named', async () => {
    const text = [
      'Fog over the quay',
      'Andrew Small knows the quay, however small the harbour. He was asked by the Harbour Review.',
      talkOf('', '').replace('The shippers paid', 'President Ines Okafor paid, as Ines Okafor likes to say'),
    ].join('\n\n')
    assert.deepEqual(await speakersIn(text), ['q -', 'a Andrew Small'])
  })

  test('is nobody’s of those who took the pictures', async () => {
    const head = 'Fog over the quay\n\nPhoto: Henrike Solvang'
    assert.deepEqual(await speakersIn(`${head}\n\n${talkOf('Q', 'A')}`), ['q -', 'a -'])
  })

  test('is that of no office to which somebody spoke', async () => {
    const head =
      'Fog over the quay\n\nInes Okafor, who ran the port, told the Harbour Commission that she asked for depth.'
    assert.deepEqual(await speakersIn(`${head}\n\n${talkOf('Q', 'A')}`), ['q -', 'a Ines Okafor'])
  })

  test('is no place where something is', async () => {
    const head =
      'The harbour that closed\n\nInes Okafor went to Pell Brook when the gates were shut. In Pell Brook nobody works at night.'
    const text = talkOf('', '').replace('What did', 'You were in Pell Brook. What did')
    assert.ok(!(await speakersIn(`${head}\n\n${text}`)).some((one) => one.includes('Pell Brook')))
  })

  test('keeps letters of which nothing tells whose they are', async () => {
    assert.deepEqual(await speakersIn(`Fog over the quay\n\n${talkOf('TB', 'IO')}`), ['q TB', 'a IO'])
  })
})
