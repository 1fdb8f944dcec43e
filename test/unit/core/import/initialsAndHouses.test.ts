import assert from 'node:assert/strict'
import { quayTalk } from '../../../support/quayTalk.js'
import { toldIn } from '../../../support/toldIn.js'

const said = quayTalk.slice(0, 6)

suite('an initial before a name', () => {
  // Letters that are signs of questions or answers in some language too.
  for (const [asks, answers] of [
    ['LINDQVIST:', 'V. OKAFOR:'],
    ['P. LINDQVIST:', 'R. OKAFOR:'],
    ['Q. LINDQVIST:', 'A. OKAFOR:'],
    ['D. Lindqvist:', 'F. Okafor:'],
    ['**D. Lindqvist:**', '**V. Okafor:**'],
    ['[00:01:02] LINDQVIST:', '[00:01:09] A. OKAFOR:'],
    ['В. Линдквист:', 'О. Окафор:'],
    ['A. van Lindqvist:', 'V. De Okafor:'],
    ['>> LINDQVIST:', '>> V. OKAFOR:'],
    ['Q.', 'A.'],
  ] as const)
    test(`is a part of the label: ${answers}`, async () => {
      const text = said.map((words, index) => `${index % 2 === 0 ? asks : answers} ${words}`).join('\n\n')
      const told = await toldIn(`Harbours after the flood\n\n${text}`)
      assert.deepEqual(
        told.map((turn) => turn.replace(/^(.).*?: /, '$1 ')),
        said.map((words, index) => `${index % 2 === 0 ? 'q' : 'a'} ${words}`),
      )
    })

  test('is none where a sentence follows a sign of answers', async () => {
    const told = await toldIn(
      'P. ¿Y el muelle?\n\nR. Bueno: la verdad es que se hunde.\n\nP. ¿Desde cuándo?\n\nR. Siempre.',
    )
    assert.equal(told[1], 'a -: Bueno: la verdad es que se hunde.')
  })
})

suite('a reporter of whom only the house is told', () => {
  for (const label of [
    '《潮汐周刊》记者：',
    '《潮汐周刊》特派记者：',
    '“潮汐网”记者：',
    '潮汐通讯社记者：',
    '海湾邦国家广播电台记者：',
    '潮汐日报记者：',
    '《潮汐週刊》記者：',
    'TQN记者：',
    'Tideway 24 记者：',
    '『潮汐』記者：',
  ])
    test(`asks, and the house is nobody’s name: ${label}`, async () => {
      const told = await toldIn(
        `　　${label}码头什么时候重新开放？\n　　闻致远：下个月。\n　　浅湾日报记者：为什么推迟？\n　　闻致远：因为水位。\n　　${label}水位还会上涨吗？\n　　闻致远：我不知道。`,
      )
      assert.deepEqual(told, [
        'q -: 码头什么时候重新开放？',
        'a 闻致远: 下个月。',
        'q -: 为什么推迟？',
        'a 闻致远: 因为水位。',
        'q -: 水位还会上涨吗？',
        'a 闻致远: 我不知道。',
      ])
    })
})

suite('initials behind names in full', () => {
  for (const [full, letters] of [
    ['Rim Ben Okafor-Brandt', 'RBO'],
    ['Rim Ben Okafor-Brandt', 'RBOB'],
    ['Ines Okafor-Brandt', 'IO'],
  ])
    test(`are theirs: ${letters} of ${full}; who signs below the talk is no paper`, async () => {
      const told = await toldIn(
        `Piet Aziz\nThe bread of the harbour\n\nTom Lindqvist: Who bakes it?\n\n${full}: We do.\n\nTL: Since when?\n\n${letters}: Since the flood.\n\nTL: And before?\n\n${letters}: Nobody.\n\nTom Lindqvist\nFormer Editor, Harbour Notes\n\nPiet Aziz\nMore on bread`,
      )
      assert.deepEqual(
        told.map((turn) => turn.replace(/: .*/, '')),
        ['q Tom Lindqvist', `a ${full}`, 'q Tom Lindqvist', `a ${full}`, 'q Tom Lindqvist', `a ${full}`],
      )
    })
})
