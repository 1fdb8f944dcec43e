import assert from 'node:assert/strict'
import type { Doubt, SpeakerCorrection, Transcript } from '../../../../src/core/import/index.js'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

async function read(text: string, told: readonly SpeakerCorrection[] = []): Promise<Transcript> {
  const extract = await decode(new TextEncoder().encode(text), 'a.txt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract, told)
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result
}

const likely: readonly Doubt['code'][] = ['turn-guessed', 'roles-guessed', 'speaker-guessed']

/** What is likely to be wrong, each as its code, the name, and the first words. */
const doubtsIn = ({ doubts, extract }: Transcript): readonly string[] =>
  doubts
    .filter(({ code }) => likely.includes(code))
    .map(({ code, span, data }) =>
      [code, data.name ?? '', extract.text.slice(span.start, span.end).split(/\s/).slice(0, 3).join(' ')].join(' | '),
    )

const plain = `Fog over the quay

Interview by Marta Lindqvist

Ines Okafor directs the Harbour Institute.

Marta Lindqvist: What did the port lose in the spring?
Ines Okafor: We lost the dredger first, and then we lost the patience of the pilots.
Marta Lindqvist: Who paid for it?
Ines Okafor: The shippers paid. I told the board so in April, and the board thanked me for my concern.
Marta Lindqvist: Did anybody answer you in writing?
Ines Okafor: One letter came. It said that the silt was known, and that it was nobody’s.
Marta Lindqvist: What would you ask of the ministry now?
Ines Okafor: I would ask for a depth on paper. Fourteen metres is a promise, and a promise is no depth.
Marta Lindqvist: Will the quay be there in ten years?
Ines Okafor: It will. I am less sure of the institute.
`

suite('What an import doubts', () => {
  test('is nothing in a plain talk', async () => {
    assert.deepEqual(doubtsIn(await read(plain)), [])
  })

  test('is a turn that breaks off amid and goes on under a name within it', async () => {
    const text = plain.replace(
      'One letter came. It said that the silt was known, and that it was nobody’s.',
      'One letter came. The Chairman of the Board: Order, please.\n\nThere was more in it than\n\nan apology that',
    )
    const doubts = doubtsIn(await read(text))
    assert.equal(doubts.length, 1)
    assert.match(doubts[0] ?? '', /^turn-guessed \|  \| One letter came/)
  })

  const stray = plain.replace('Marta Lindqvist: Will', 'Tove Aas: I have a question.\nMarta Lindqvist: Will')

  test('is no part that somebody told', async () => {
    const speaker = (await read(stray)).speakers.findIndex(({ name }) => name === 'Tove Aas')
    assert.deepEqual(doubtsIn(await read(stray, [{ speaker, role: 'questioner' }])), [])
  })

  const things = `Marta Lindqvist: ¿Qué perdió el puerto en la primavera?
Puerto Seguro: Perdimos la draga, y el puerto no es seguro desde abril.
Marta Lindqvist: ¿Quién pagó?
Puerto Seguro: Pagaron los navieros. Lo dije en la junta, y la junta me dio las gracias.
Marta Lindqvist: ¿Qué pediría usted al ministerio?
Puerto Seguro: Pediría una profundidad escrita. Catorce metros son una promesa.
Marta Lindqvist: ¿Estará el muelle dentro de diez años?
Puerto Seguro: Estará. Estoy menos seguro del instituto.
`

  test('is a name whose words the text has in small letters, until somebody tells who it is', async () => {
    assert.deepEqual(doubtsIn(await read(things)), ['speaker-guessed | Puerto Seguro | Perdimos la draga,'])
    const speaker = (await read(things)).speakers.findIndex(({ name }) => name === 'Puerto Seguro')
    assert.deepEqual(doubtsIn(await read(things, [{ speaker, name: 'Ines Okafor' }])), [])
  })

  test('is nothing in a text with signs, which are believed', async () => {
    const signed = '[Q] What did the port lose?\n\n[A Harbour Pilots] We lost the harbour pilots and\n\n[Q] Who paid'
    assert.deepEqual(doubtsIn(await read(signed)), [])
  })
})
