import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  ['What changed at the mouth of the river?', 'The salt came in May, and it used to come in August.'],
  [
    'The ministry says that more water was let through.',
    'At the dam, and that is true. Then ask: how much of it came down?',
  ],
  ['Whom do you accuse?', 'Nobody. Farmers in the middle take what they are not forbidden to take.'],
  ['Is there a way out?', 'There is. Forty gauges on forty inlets.'],
  ['Why did you not build them?', 'A fair question. We built seven, and two are left.'],
  ['Who took the others?', 'Whoever needed the copper.'],
] as const
const head = 'The River and the Road\n\nInes Okafor led the river board for nine years. Piet Holloway met her.'
const begins = (told: readonly string[]): readonly string[] =>
  told.map((turn) => `${turn[0]} ${turn.split(': ')[1]?.slice(0, 20)}`)
const expected = talk.flatMap(([question, answer]) => [`q ${question.slice(0, 20)}`, `a ${answer.slice(0, 20)}`])

suite('Lines that stray into a talk', () => {
  test('and send readers elsewhere end no talk whose signs go on behind them', async () => {
    for (const stray of ['READ ALSO: The bridge is there, the road is not', 'ЧИТАЙТЕ ТАКЖЕ: Мост есть, дороги нет']) {
      const turns = talk.map(([question, answer], at) => `— ${question}\n— ${answer}${at === 2 ? `\n\n${stray}` : ''}`)
      const told = await toldIn([head, ...turns].join('\n\n'))
      assert.deepEqual(begins(told), expected, stray)
    }
  })
})

suite('Words that end a talk', () => {
  test('do so alone, in scripts without Latin letters too', async () => {
    const turns = (last: string): string =>
      `Порт и река\n\n${[
        'Кто платит за причал?',
        'Платит область.',
        'Кто-нибудь возражал?',
        'Двое из совета.',
        'И что теперь?',
        last,
      ]
        .map((words, at) => `${at % 2 === 0 ? 'Холловей' : 'Окафор'}: ${words}`)
        .join('\n\n')}`
    const told = await toldIn(turns('Ждём.\n\nЭто не конец.'))
    assert.match(told.at(-1) ?? '', /Ждём\. Это не конец\.$/)
    const english = await toldIn(
      `${head}\n\nHow did the board take it?\n\nBadly. They read the first page and stopped.\n\nAnd how are you now?\n\nFine.\n\nWhat will you do next?\n\nSleep. I have not slept since the flood.`,
    )
    assert.match(english[3] ?? '', /Fine\.$/)
    const japanese = ['いつ始まりますか。', '来月です。', '費用は増えますか。', '増えません。'].map(
      (words, at) => `${at % 2 === 0 ? '記者' : '長官'}：${words}`,
    )
    const ended = await toldIn(
      `港湾長官会見\n\n${japanese.join('\n')}\n三年以上前の話です。\n以上\nお問合せ先：広報室\n`,
    )
    assert.match(ended.at(-1) ?? '', /増えません。 ?三年以上前の話です。$/)
  })
})
