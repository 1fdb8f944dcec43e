import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const asked = [
  ['港を調べたきっかけは何ですか。', ['時刻表です。六十便がゼロになりました。']],
  ['何が起きたのでしょうか。', ['客が減った、と説明されます。', 'ただ、学校が統合された年に減っています。']],
  ['交通ではなく、施設の問題だったと。', ['少なくとも半分は。']],
  ['厳しい言い方です。', ['厳しいのは現実のほうです。これを節約と呼べますか。', '私は呼べません。']],
  ['では、今できることは。', ['数えることです。']],
] as const

const told = (text: string): Promise<readonly string[]> => toldIn(text, 'a.txt', '|')

const expected = (asks: string, answers: string): readonly string[] =>
  asked.flatMap(([question, replies]) => [`q ${asks}: ${question}`, `a ${answers}: ${replies.join('|')}`])

suite('questions and answers of a Japanese paper', () => {
  for (const sign of ['――', '──', '——', '―', '－－', 'ーー', '--', '■', '▼'])
    test(`with ${sign} before questions alone, answers in lines with an indent or without, parted by empty lines or not`, async () => {
      for (const indent of ['　', ''])
        for (const gap of ['\n', '\n\n']) {
          const talk = asked.map(([question, replies]) =>
            [sign + question, ...replies.map((one) => indent + one)].join('\n'),
          )
          assert.deepEqual(await told(`${talk.join(gap)}\n`), expected('-', '-'))
        }
    })

  for (const [asks, answers] of [
    ['Ｑ．', 'Ａ．'],
    ['Ｑ　', 'Ａ　'],
    ['問　', '答　'],
    ['【問】', '【答】'],
    ['（問）', '（答）'],
    ['Q、', 'A、'],
  ] as const)
    test(`under ${asks} and ${answers}`, async () => {
      const talk = asked.map(([question, replies]) => `${asks}${question}\n${answers}${replies.join('\n')}`)
      assert.deepEqual(await told(`${talk.join('\n')}\n`), expected('-', '-'))
    })

  for (const [asks, answers] of [
    ['【記者】', '【宇津木】'],
    ['記者　', '宇津木　'],
    ['○記者　', '○宇津木　'],
    ['記者）', '宇津木）'],
    ['記者＝', '宇津木＝'],
    ['――', '宇津木　'],
  ] as const)
    test(`under ${asks} and a name, ${answers}`, async () => {
      const talk = asked.map(([question, replies]) => `${asks}${question}\n${answers}${replies.join('\n')}`)
      assert.deepEqual(await told(`${talk.join('\n')}\n`), expected('-', '宇津木'))
    })
})

suite('dashes before questions', () => {
  test('and a name before each answer', async () => {
    const pairs = [
      ['Why did you go back?', 'Because of the timetable. It had sixty boats.'],
      ['What happened then?', 'They closed the school, and everybody left.'],
      ['So it was the schools?', 'At least by half.'],
    ]
    const text = pairs.map(([question, reply]) => `– ${question}\n\nInes Okafor: ${reply}`).join('\n\n')
    assert.deepEqual(
      await told(`${text}\n`),
      pairs.flatMap(([question, reply]) => [`q -: ${question}`, `a Ines Okafor: ${reply}`]),
    )
  })

  const talks = {
    Russian: [
      ['Почему вы вернулись в порт?', 'Из-за расписания. В нём было шестьдесят лодок.'],
      ['Что было потом?', 'Закрыли школу, и уехали все.'],
      ['То есть дело в школах?', 'Хотя бы наполовину.'],
    ],
    Polish: [
      ['Dlaczego wrócił pan do portu?', 'Przez rozkład. Było w nim sześćdziesiąt łodzi.'],
      ['A co było potem?', 'Zamknęli szkołę i wszyscy wyjechali.'],
      ['Czyli chodzi o szkoły?', 'Przynajmniej w połowie.'],
    ],
    Spanish: [
      ['¿Por qué volvió usted al puerto?', 'Por el horario. Había sesenta barcos.'],
      ['¿Y qué pasó luego?', 'Cerraron la escuela y se fueron todos.'],
      ['¿Es decir, fueron las escuelas?', 'Al menos a medias.'],
    ],
    Italian: [
      ['Perché è tornato al porto?', 'Per l’orario. C’erano sessanta barche.'],
      ['E dopo che cosa è successo?', 'Chiusero la scuola e partirono tutti.'],
      ['Dunque sono state le scuole?', 'Almeno per metà.'],
    ],
  } as const
  for (const [language, pairs] of Object.entries(talks))
    test(`or before both, of any length, in ${language}`, async () => {
      for (const dash of ['— ', '– ', '- ', '―', '-- '])
        for (const both of [dash, '']) {
          const turns = pairs.flat()
          const text = turns.map((words, index) => (index % 2 === 0 ? dash : both) + words).join('\n\n')
          assert.deepEqual(
            await told(`${text}\n`),
            turns.map((words, index) => `${index % 2 === 0 ? 'q' : 'a'} -: ${words}`),
            `${dash} ${both}`,
          )
        }
    })
})
