import assert from 'node:assert/strict'
import { quayTalk } from '../../../support/quayTalk.js'
import { toldIn } from '../../../support/toldIn.js'

const said = quayTalk.slice(0, 6)

/** A talk in which those who have labels speak by turns. */
const talkOf = (labels: readonly string[], words: readonly string[] = said): string =>
  `The ledgers of the quay\n\n${words.map((one, at) => `${labels[at % labels.length]}${one}`).join('\n\n')}`

/** Who speaks in each turn, without the part. */
const speakersIn = async (text: string): Promise<readonly string[]> =>
  (await toldIn(text)).map((turn) => turn.slice(2, turn.indexOf(':')))

const wordsIn = async (text: string): Promise<readonly string[]> =>
  (await toldIn(text)).map((turn) => turn.slice(turn.indexOf(':') + 2))

suite('labels that come again and take turns', () => {
  for (const [form, asks, answers] of [
    ['capitals without a sign', 'INES OKAFOR ', 'TOM BRANDT '],
    ['a number in small letters', 'speaker 1: ', 'speaker 2: '],
    ['an office in small letters before a name and a full stop', 'M. le président Ines Okafor. ', 'M. Tom Brandt. '],
    ['a small word for whoever has a name in capitals', 'La señora OKAFOR: ', 'El señor BRANDT: '],
    ['bold type in a text file, behind a time', '0:00:12.5 **Ines Okafor** ', '0:01:12.5 **Tom Brandt** '],
    ['letters parted by blanks', 'Q    ', 'A    '],
    ['the script of Georgia', 'ინეს ოკაფორი: ', 'ტომ ბრანდტი: '],
  ] as const)
    test(`are found in any form: ${form}`, async () => {
      assert.deepEqual(await wordsIn(talkOf([asks, answers])), said)
      assert.equal(
        new Set(await speakersIn(talkOf([asks, answers]))).size,
        form.startsWith('letters') || form.startsWith('a number') ? 1 : 2,
      )
    })

  test('make a talk though nobody asks', async () => {
    const words = ['The quay is shut.', 'It is open on Sundays.', 'Nobody told the ferry.', 'The ferry knows it.']
    assert.deepEqual(await wordsIn(talkOf(['INES OKAFOR: ', 'TOM BRANDT: '], words)), words)
  })

  test('have those beside them who speak once, where they look alike', async () => {
    const text = talkOf([
      'The Chair (Ines Okafor): ',
      'Tom Brandt (Sule): ',
      'The Chair (Ines Okafor): ',
      'Lia Verde (Norport): ',
      'The Chair (Ines Okafor): ',
      'Piet Holm (Sandholm): ',
    ])
    assert.deepEqual([...new Set(await speakersIn(text))], ['Ines Okafor', 'Tom Brandt', 'Lia Verde', 'Piet Holm'])
  })

  test('are not the end of a sentence that a line begins with', async () => {
    const text = [
      'Mr. Okafor. What did you find?',
      'Mrs. Brandt. The fees rose\npercent. It was in May, and then by thirty\npercent. Nobody had been told of it.',
      'Mr. Okafor. By how much did they rise, then?',
      'Mrs. Brandt. By twenty, and in June by ten\npercent. That was all.',
    ].join('\n\n')
    assert.deepEqual([...new Set(await speakersIn(text))], ['Okafor', 'Brandt'])
  })

  test('are not what a list in an answer begins with, whose words are on lines below', async () => {
    const list = '\n\nReferred to:\n\nHarbour Committee\n\nFinance Committee'
    const words = said.map((one, at) => (at % 2 === 0 ? one : `${one}${list}`))
    assert.deepEqual(
      [...new Set(await speakersIn(talkOf(['Ines Okafor: ', 'Tom Brandt: '], words)))],
      ['Ines Okafor', 'Tom Brandt'],
    )
  })

  test('are of two who reply to each other, though one label is within the other', async () => {
    const text = talkOf(['PRESIDENTE: ', 'PRESIDENTE DA XUNTA (Brandt Lindqvist): '])
    assert.equal(new Set(await speakersIn(text)).size, 2)
  })

  test('have the holder of an office behind it, and no place for a family', async () => {
    const text = talkOf(['PRESIDENTA DE SULE, INES OKAFOR: ', 'MINISTRO DE PUERTOS, TOM BRANDT (DESDE NORPORT): '])
    assert.deepEqual([...new Set(await speakersIn(text))], ['Ines Okafor', 'Tom Brandt'])
  })

  test('are not made longer by an office that the text has before the name', async () => {
    const text = `${talkOf(['O señor BRANDT LIND: ', 'A señora OKAFOR MEIRA: '])}\n\nO señor BRANDT LIND: Pregunta ao presidente da Xunta de Sule de D. Tomé Brandt Lind.`
    assert.ok((await speakersIn(text)).every((name) => !name.includes('Sule')))
  })
})
