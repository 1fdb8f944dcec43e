import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const speakersIn = async (text: string): Promise<readonly string[]> => [
  ...new Set((await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

suite('names in full', () => {
  for (const [head, label, name] of [
    ['宇津木 港湾大臣', '宇津木大臣', '宇津木'],
    ['宇津木大臣、会見室にて', '宇津木大臣', '宇津木'],
    ['宇津木港湾大臣会見記録', '宇津木大臣', '宇津木'],
  ] as const)
    test(`of an East Asian family, as far as the text shows: ${head.replaceAll('\n', ' / ')}`, async () => {
      const talk = [
        `宇津木大臣会見概要\n\n${head}`,
        '記者：灯台の鍵は誰が持っていますか。',
        `${label}：私が持っています。もう一本は島にあります。船が来ない日には誰も入れません。`,
        '記者：それは公表されていますか。',
        `${label}：先月、島の新聞に出ました。読んだ人は二人だったと聞いています。`,
        '記者：鍵を替える予定はありますか。',
        `${label}：ありません。錠のほうが先に錆びると思います。`,
      ].join('\n\n')
      assert.deepEqual(await speakersIn(talk), ['q -', `a ${name}`])
    })

  for (const [ask, answer] of [
    ['Ines Okafor – P', 'Signe (name changed), herder – I4'],
    ['Ines Okafor: P', 'Signe, herder of goats: I4'],
    ['Ines Okafor = P', 'Signe Lund (name changed) = I4'],
  ] as const)
    test(`stand before the letters that a study gives: ${answer}`, async () => {
      const talk = [
        `STUDY OF GOATS\n\nInterview about the island\n\n${ask}\n\n${answer}`,
        'P: How many goats are there on the island?',
        'I4: More than people, and they know it. We count them in spring.',
        'P: Who counts them?',
        'I4: My aunt and I. She starts at the lighthouse, I start at the harbour.',
        'P: Where do you meet?',
        'I4: At the well, where both of us have forgotten the number.',
      ].join('\n\n')
      const name = answer.startsWith('Signe Lund') ? 'Signe Lund' : 'Signe'
      assert.deepEqual(await speakersIn(talk), ['q Ines Okafor', `a ${name}`])
    })

  test('of a question in full, with its letter in brackets, are of the same who asks by the letter', async () => {
    const talk = [
      'Olive Strandvik: «La llave es mía»\n\nSandholm, 21 may (HNA).- Llegó a la isla hace once meses y tiene la llave del faro. Olive Strandvik recibe a esta agencia.',
      'PREGUNTA (P).- ¿Quién tiene la llave?',
      'RESPUESTA (R).- La tengo yo. La otra se fue al continente en un abrigo que alguien vendió.',
      'P.- ¿Y el abrigo?',
      'R.- Lo busqué en todas las tiendas entre los dos puertos.',
      'P.- ¿Lo encontró?',
      'R.- Encontré otro mejor, pero sin llave.',
    ].join('\n\n')
    assert.deepEqual(
      (await toldIn(talk)).map((turn) => turn.slice(0, 1)),
      ['q', 'a', 'q', 'a', 'q', 'a'],
    )
    assert.equal((await speakersIn(talk)).length, 2)
  })
})
