import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { PassageRef } from '../../../../src/core/model.js'
import { renumberCitations } from '../../../../src/core/citation/renumberCitations.js'

const para = (number: number): PassageRef => ({ kind: 'paragraph', number })
const numbers = {
  moved: [
    { from: para(2), to: para(3) },
    { from: para(3), to: para(4) },
    { from: para(4), to: para(5) },
    { from: { kind: 'question', number: 1 } as const, to: { kind: 'question', number: 2 } as const },
  ],
  gone: [para(7)],
}
const renumbered = (text: string) => renumberCitations(readMemo(text, 'markdown'), 'reed2021', numbers)

suite('Citations after a newer transcript', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    [
      'It is so [@reed2021, para. 2]<!--c:half-year~c3c835-->.',
      'It is so [@reed2021, para. 3]<!--c:half-year~c3c835-->.',
    ],
    ['It is so [see @reed2021, ¶2, end; @other, para. 2].', 'It is so [see @reed2021, ¶3, end; @other, para. 2].'],
    ['It is so [@reed2021, paras. 1, 3].', 'It is so [@reed2021, paras. 1, 4].'],
    ['It is so [@reed2021, paras. 2-4].', 'It is so [@reed2021, paras. 3-5].'],
    ['It is so [@reed2021, paras. 2, 3 and 9, end].', 'It is so [@reed2021, paras. 3, 4 and 9, end].'],
    ['It is so [@reed2021, paras. 2 & 4].', 'It is so [@reed2021, paras. 3 & 5].'],
    ['It is so [@reed2021, Paras. 2 to 4 and 9].', 'It is so [@reed2021, Paras. 3 to 5 and 9].'],
    ['It is so [@reed2021, paras. 1-2, 4-4].', 'It is so [@reed2021, paras. 1, 3, 5-5].'],
    ['It is so [@reed2021, para. 2 and sec. 1].', 'It is so [@reed2021, para. 3 and sec. 2].'],
    ['It is so [@reed2021, ¶2, ¶4, p. 3].', 'It is so [@reed2021, ¶3, ¶5, p. 3].'],
    ['It is so [@reed2021, para. 2 and 3 others].', 'It is so [@reed2021, para. 3 and 3 others].'],
    ['It is so [@reed2021{paras. 2 and 4}].', 'It is so [@reed2021{paras. 3 and 5}].'],
    ['As @reed2021 [para. 2] says [-@reed2021, sec. 1].', 'As @reed2021 [para. 3] says [-@reed2021, sec. 2].'],
    ['It is so [@reed2021{para. 4}].', 'It is so [@reed2021{para. 5}].'],
    [
      'It is so [@reed2021, p. 2], [@reed2021], [@reed2021, para. 1].',
      'It is so [@reed2021, p. 2], [@reed2021], [@reed2021, para. 1].',
    ],
    ['`[@reed2021, para. 2]` is code.', '`[@reed2021, para. 2]` is code.'],
  ]
  for (const [before, after] of cases) test(before, () => assert.equal(renumbered(before).text, after))

  test('of a passage that was parted they go where their claim went', () => {
    const text = 'One [@reed2021, para. 2]<!--c:half-year~c3c835-->, two [@reed2021, para. 2].'
    const apart = [{ claim: 'half-year', from: para(2), to: para(9) }]
    const { text: after } = renumberCitations(readMemo(text, 'markdown'), 'reed2021', { ...numbers, apart })
    assert.equal(after, 'One [@reed2021, para. 9]<!--c:half-year~c3c835-->, two [@reed2021, para. 3].')
  })

  test('of passages that are one now, or of another kind, are cited anew', () => {
    const anew = {
      moved: [
        { from: para(2), to: para(1) },
        { from: para(4), to: { kind: 'question', number: 3 } as const },
      ],
      gone: [],
    }
    for (const [before, after] of [
      ['paras. 1 and 2', 'para. 1'],
      ['paras. 3 and 4', 'para. 3, sec. 3'],
      ['para. 4 and p. 12', 'sec. 3 and p. 12'],
    ] as const) {
      const { text } = renumberCitations(readMemo(`So [@reed2021, ${before}].`, 'markdown'), 'reed2021', anew)
      assert.equal(text, `So [@reed2021, ${after}].`)
    }
  })

  test('those of passages that are gone stay and are told', () => {
    const text = 'One [@reed2021, para. 7], two [@reed2021, paras. 2 and 7], three [@reed2021, para. 4].'
    const { text: after, changed, gone } = renumbered(text)
    assert.equal(after, text.replace('para. 4', 'para. 5'))
    assert.deepEqual([changed, gone], [1, [para(7), para(7)]])
  })
})
