import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  'When did you first see the wall move?',
  'In the spring, on a Sunday. I had gone down to look at the pump and the wall was nearer than it had been. I measured it twice, because nobody would have believed me.',
  'Whom did you tell?',
  'My daughter, and after that the council. My daughter believed me. The council sent a young man with a camera, who was very polite and took pictures of the wrong wall.',
  'What happened then?',
  'For a year, nothing. I wrote eleven letters. I have the answers in this box, there are three of them, and two say the same thing.',
]
const introduction =
  'Jorun Tveitaas has measured the wall for twenty years. She told the Estuary Post why nobody believed her.'

/** Who asks and who answers in the talk below a head and above what stands behind it. */
async function partsOf(head: readonly string[], behind: readonly string[] = []): Promise<readonly string[]> {
  const turns = await toldIn([...head, ...talk, ...behind].join('\n\n'))
  return [...new Set(turns.map((turn) => turn.slice(0, turn.indexOf(':'))))]
}

suite('who asks by a line of credits', () => {
  const credits = [
    ['Propos recueillis à Toulven par Solenn Kermadec', 'Solenn Kermadec'],
    ['Propos recueillis par Solenn Kermadec à Toulven', 'Solenn Kermadec'],
    ['Entretien réalisé à Toulven par Solenn KERMADEC', 'Solenn KERMADEC'],
    ['By Solenn Kermadec in Port Sule', 'Solenn Kermadec'],
    ['Interview conducted by Solenn Kermadec in Sule', 'Solenn Kermadec'],
    ['Das Gespräch führte in Sule: Solenn Kermadec', 'Solenn Kermadec'],
    ['Entrevista realizada en Sule por Solenn Kermadec', 'Solenn Kermadec'],
    ['Entrevistou Solenn Kermadec', 'Solenn Kermadec'],
    ['Розмовляла Інеса Окафор', 'Інеса Окафор'],
    ['Інтерв’ю взяла Інеса Окафор', 'Інеса Окафор'],
    ['Беседовала в Туле Инесса Окафор', 'Инесса Окафор'],
    ['Rozmawiała Solenn Kermadec', 'Solenn Kermadec'],
    ['Razgovor vodila: Solenn Kermadec', 'Solenn Kermadec'],
    ['Rozhovor vedla Solenn Kermadec', 'Solenn Kermadec'],
    ['Söyleşi: Solenn Kermadec', 'Solenn Kermadec'],
    ['A consemnat Solenn Kermadec', 'Solenn Kermadec'],
    ['Kalbėjosi Solenn Kermadec', 'Solenn Kermadec'],
    ['Diwawancarai oleh Solenn Kermadec', 'Solenn Kermadec'],
  ] as const
  for (const [line, name] of credits) {
    test(`above the talk: ${line}`, async () => {
      assert.deepEqual(await partsOf(['The wall has moved', line, introduction]), [`q ${name}`, 'a Jorun Tveitaas'])
    })
    if (!line.startsWith('By '))
      test(`below the talk, before a foot: ${line}`, async () => {
        const foot = ['Print this article', 'The Estuary Post - 14 Quay Row - Editor: Baltasar Quiroga-Finn']
        assert.deepEqual(await partsOf(['The wall has moved', introduction], [line, ...foot]), [
          `q ${name}`,
          'a Jorun Tveitaas',
        ])
      })
  }

  test('is a person, not the paper that somebody spoke to and that owns the text', async () => {
    assert.deepEqual(
      await partsOf(
        [
          'DECKHAND FORTNIGHTLY',
          'The wall has moved',
          'By Solenn Kermadec in Sule',
          'Jorun Tveitaas has measured the wall for twenty years. She spoke to Deckhand Fortnightly for two hours.',
        ],
        ['Copyright © 2025 Deckhand Fortnightly. All rights reserved.'],
      ),
      ['q Solenn Kermadec', 'a Jorun Tveitaas'],
    )
  })

  for (const [office, name] of [
    ['Secretária de Educação de Santa Rita explica por que a fila voltou', 'Iracema Tanaka'],
    ['Directora de Salud Pública explica por qué volvió la fila', 'Iracema Tanaka'],
  ] as const)
    test(`and what an office is for does not answer: ${office}`, async () => {
      const told =
        'A professora Iracema Tanaka, de 58 anos, comanda a pasta desde 2021. Recebeu a reportagem na estação.'
      assert.deepEqual(await partsOf(['A fila é uma lista', office, 'Por Caetano Brandão', told]), [
        'q Caetano Brandão',
        `a ${name}`,
      ])
    })
})

suite('who is named in a script without capitals', () => {
  test('asks no talk as a row of a menu', async () => {
    const turns = await toldIn(
      [
        'गाँव अब एक पेंशन है',
        'फेसबुक ट्विटर व्हाट्सऐप',
        'सवाल: आठ साल में आपने क्या देखा?',
        'जवाब: लोग अब लौटने की तारीख नहीं बताते। पहले होली पर आते थे।',
        'सवाल: क्या काम मिल रहा है?',
        'जवाब: नहीं, हर साल कम होता जा रहा है। हमने गिना है।',
        'सवाल: आगे क्या होगा?',
        'जवाब: तालाब खुदे हैं, पानी नहीं है। हम रास्ता बना रहे हैं।',
      ].join('\n\n'),
    )
    assert.deepEqual([...new Set(turns.map((turn) => turn.slice(0, 3)))], ['q -', 'a -'])
  })
})
