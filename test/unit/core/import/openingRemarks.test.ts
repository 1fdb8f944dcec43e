import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const first = async (lines: readonly string[], file = 'a.txt'): Promise<string | undefined> =>
  (await toldIn(lines.join('\n\n'), file))[0]

suite('what is said to all before the first question', () => {
  for (const greeting of ['Good afternoon, everyone.', 'Ladies and gentlemen,', 'Thank you all for coming.'])
    test(`is of whoever answers: ${greeting}`, async () => {
      const told = await first([
        'Harbour Board press conference',
        `${greeting} We have decided to close the lock for a week.`,
        'The gates will be mended by our own people, and we shall look at them every day.',
        'QUESTION: Why only a week?',
        'OKAFOR: There is no money for two.',
        'QUESTION: And in winter?',
        'OKAFOR: In winter nobody comes.',
      ])
      assert.match(told ?? '', /^a Okafor: .* every day\.$/s)
    })

  for (const [head, below] of [
    ['Opening remarks', 'We have decided to close the lock for a week.'],
    ['１．冒頭発言', '水門を一週間閉鎖することを決定いたしました。'],
    ['闻致远首先发布消息：', '水闸将关闭一周，由本厅派人修理。'],
  ] as const)
    test(`stands below a heading that says so: ${head}`, async () => {
      const [asks, answers] = /^[\x20-\x7e]+$/u.test(head) ? ['Q:', 'A:'] : ['问：', '答：']
      const told = await first([
        head,
        below,
        `${asks}为什么？`,
        `${answers}没有钱。`,
        `${asks}冬天呢？`,
        `${answers}冬天没有人来。`,
      ])
      assert.equal(told, `a -: ${below}`)
    })

  for (const introduction of [
    'Ines Okafor runs the lock. We asked her why it is shut.',
    'Good morning. Ines Okafor is the keeper of the lock, and I asked her why it is shut.',
    'Good morning from a very wet Sule. I asked the keeper of the lock why it is shut.',
  ])
    test(`is none that introduces somebody to readers: ${introduction}`, async () => {
      const told = await first([
        introduction,
        'Q: Why only a week?',
        'A: There is no money for two.',
        'Q: And in winter?',
        'A: In winter nobody comes.',
      ])
      assert.equal(told?.slice(0, 1), 'q')
    })

  test('reads parts that are set with blanks to fill a line', async () => {
    const told = await toldIn(
      '１．冒頭発言\n　水門を一週間閉鎖することを決定いたしました。\n\n２．質疑応答\n（記　者）\n　なぜ一週間だけなのですか。\n（大　臣）\n　予算がございません。\n（記　者）\n　冬はどうなりますか。\n（大　臣）\n　冬は船が来ません。\n（記　者）\n　春はどうですか。\n（大　臣）\n　春に直します。',
    )
    assert.deepEqual(
      told.map((turn) => turn.slice(0, 1)),
      ['a', 'q', 'a', 'q', 'a', 'q', 'a'],
    )
  })
})
