import assert from 'node:assert/strict'
import { looksLikeName } from '../../../../src/core/transcript/personNames/nameWords.js'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  'When did you first see the ferry stop?',
  'On a Monday in May. I had gone down to look at the ramp and the boat was still there, which it had never been. I went home and wrote down the hour.',
  'Whom did you tell?',
  'My sister, and after that the district. My sister believed me. The district sent a form, which was very polite and asked for the number of another ferry.',
  'What happened then?',
  'For a year, nothing. I wrote seven letters. I have the answers in this box, there are two of them, and both say the same thing.',
  'Would you write them again?',
  'I would write them shorter. I would put the number in the first line and my name in the last.',
]
const introduction =
  'Jorun Tveitaas has counted the crossings for twenty years. She told the Estuary Post why nobody believed her.'

/** Who asks and who answers in the talk below a head and above what stands behind it. */
async function partsOf(head: readonly string[], behind: readonly string[] = []): Promise<readonly string[]> {
  const turns = await toldIn([...head, ...talk, ...behind].join('\n\n'))
  return [...new Set(turns.map((turn) => turn.slice(0, turn.indexOf(':'))))]
}

suite('what stands with a name and is no part of it', () => {
  for (const line of [
    'Af Solenn Kermadec',
    'Av Solenn Kermadec',
    'Door Solenn Kermadec',
    'Oleh Solenn Kermadec',
    'Words: Solenn Kermadec',
    'Tekst: Solenn Kermadec',
    'Teksti: Solenn Kermadec',
  ])
    test(`what leads to who asks: ${line}`, async () => {
      assert.deepEqual(await partsOf(['The ferry has stopped', line, introduction]), [
        'q Solenn Kermadec',
        'a Jorun Tveitaas',
      ])
    })

  for (const [sentence, name] of [
    ['Satamatoimenjohtaja Eino-Kalle Saarelma on laskenut ylitykset, eikä kukaan uskonut.', 'Eino-Kalle Saarelma'],
    ['Aluepäällikkö Aino Saarelma on laskenut ylitykset, eikä kukaan uskonut.', 'Aino Saarelma'],
    ['Havneforsker Jorun Tveitaas har talt overfarter i tyve år.', 'Jorun Tveitaas'],
    ['Hamnchef Jorun Tveitaas har räknat överfarter i tjugo år.', 'Jorun Tveitaas'],
  ] as const)
    test(`what somebody is: ${sentence}`, async () => {
      const parts = await partsOf(['1', sentence])
      assert.ok(parts.includes(`a ${name}`), String(parts))
    })

  for (const heading of ['Jorun Tveitaas Kimdir', 'Who Is Jorun Tveitaas', 'Quién Es Jorun Tveitaas'])
    test(`what asks who somebody is: ${heading}`, () => assert.equal(looksLikeName(heading), false))
})

suite('what a list of labels explains', () => {
  test('an office alone is nobody’s name', async () => {
    const turns = await toldIn(
      [
        'Interview transcript 7',
        'P1 – Deputy Director, Ferries',
        ...talk.map((text, index) => (index % 2 === 0 ? `HB: ${text}` : `P1: ${text}`)),
      ].join('\n\n'),
    )
    assert.ok(turns.every((turn) => !turn.includes('Deputy Director')))
  })
})
