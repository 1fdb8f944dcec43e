import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

interface Talk {
  readonly head: string
  readonly asks: string
  readonly answers: string
  readonly turns: readonly (readonly [question: string, ...answer: string[]])[]
}

const talks: readonly Talk[] = [
  {
    head: 'The quay that nobody wanted\n\nInes Okafor built a quay and would not do it again.\n\n12 May 2019',
    asks: 'Piet Holloway',
    answers: 'Ines Okafor',
    turns: [
      ['You built the second quay in nine months. Were you in a hurry?', 'We were. The loan ran out in June.'],
      ['So the council looked away.', 'Two members did not.', 'I still have the minutes, and I read them at times.'],
      ['Did anybody object?', 'The fishermen did, and I understood them well.'],
      ['And the province?', 'It paid. I wrote four letters, and the fifth was answered.'],
      ['You never answered that letter.', 'I did, but on the telephone.'],
      ['Would you build it again?', 'No. I would build a smaller one, and I would ask first.'],
    ],
  },
  {
    head: 'Der Kai, den keiner wollte\n\n12. Mai 2019\n\nInterview: Piet Holloway',
    asks: 'Piet Holloway',
    answers: 'Ines Okafor',
    turns: [
      [
        'Frau Okafor, Sie haben den Kai in neun Monaten gebaut. Hatten Sie es eilig?',
        'Ja. Der Kredit lief im Juni aus.',
      ],
      ['Der Rat hat also weggesehen.', 'Zwei Mitglieder nicht.', 'Ich habe die Protokolle noch und lese sie manchmal.'],
      ['Hat jemand widersprochen?', 'Die Fischer, und ich habe sie gut verstanden.'],
      ['Den Brief haben Sie nie beantwortet.', 'Doch, am Telefon. Meine Handschrift ist schlecht.'],
      ['Würden Sie ihn wieder bauen?', 'Nein. Ich würde einen kleineren bauen und vorher fragen.'],
    ],
  },
  {
    head: 'Nabrzeże, którego nikt nie chciał\n\nZ Iną Okaforską, budowniczą nabrzeża, o tym, kto za nie zapłacił\n\n12 maja 2019',
    asks: 'Piotr Holak',
    answers: 'Ina Okaforska',
    turns: [
      ['Zbudowała pani drugie nabrzeże w dziewięć miesięcy. To rekord.', 'Tak. Kredyt kończył się w czerwcu.'],
      ['Czy ktoś się sprzeciwił?', 'Rybacy, i dobrze ich rozumiałam.'],
      ['Na ten list pani nie odpowiedziała.', 'Odpowiedziałam, ale przez telefon. Mam brzydkie pismo.'],
      ['Co się stało z drugą radną?', 'Zasiada dziś w zarządzie portu. Podoba mi się to.'],
      ['Zbudowałaby je pani jeszcze raz?', 'Nie. Zbudowałabym mniejsze i najpierw bym zapytała.'],
    ],
  },
]

type Sign = 'answers' | 'questions' | 'neither'

const textOf = ({ head, asks, answers, turns }: Talk, sign: Sign, label: (name: string) => string): string =>
  [
    head,
    ...turns.flatMap(([question, answer, ...more], at) => [
      `${at === 0 ? label(asks) : sign === 'questions' ? '– ' : ''}${question}`,
      `${at === 0 ? label(answers) : sign === 'answers' ? '– ' : ''}${answer ?? ''}`,
      ...more,
    ]),
  ].join('\n\n')

const wanted = ({ asks, answers, turns }: Talk): readonly string[] =>
  turns.flatMap(([question, ...answer]) => [`q ${asks}: ${question}`, `a ${answers}: ${answer.join(' ')}`])

suite('Names before the first question and the first answer alone', () => {
  for (const sign of ['answers', 'questions', 'neither'] as const)
    test(`are those of all that follow, with a dash before ${sign}`, async () => {
      for (const talk of talks) {
        const told = wanted(talk)
        assert.deepEqual(await toldIn(textOf(talk, sign, (name) => `${name}: `)), told)
        assert.deepEqual(
          await toldIn(
            textOf(talk, sign, (name) => `**${name}:** `),
            'a.md',
          ),
          told,
        )
      }
    })

  test('may be that of the paper, for which somebody is said to have asked', async () => {
    const [, talk] = talks
    assert.ok(talk)
    const text = textOf(talk, 'neither', (name) => `${name === talk.asks ? 'hafenblatt' : name}: `)
    assert.deepEqual(await toldIn(`hafenblatt\n\n${text}`), wanted(talk))
  })

  test('are not taken from words before a colon amid a talk', async () => {
    const [talk] = talks
    assert.ok(talk)
    const amid = 'Ask them: who paid?\n\nMara Lind: we did, every year.\n\n'
    const told = await toldIn(
      textOf(talk, 'neither', () => '').replace('The fishermen did', `${amid}The fishermen did`),
    )
    assert.ok(told.length >= talk.turns.length * 2)
    assert.ok(told.every((turn) => !turn.startsWith('a Mara Lind') && !turn.startsWith('q Ask')))
  })
})
