import assert from 'node:assert/strict'
import { quayTalk } from '../../../support/quayTalk.js'
import { toldIn } from '../../../support/toldIn.js'

/** A talk of two; `X` of the form is who speaks, `T` the time. */
const talkIn = (form: string, asks: string, answers: string): string =>
  [
    'Harbours after the flood',
    ...quayTalk.map((words, index) => {
      const label = form.replace('T', `00:0${index}:12`).replace('X', index % 2 === 0 ? asks : answers)
      return `${label} ${words}`
    }),
  ].join('\n\n')

const forms = `X [T]:  X (T):  X [T]  X – T:  X, T:  X {T}:  X <T>:  X [T] –  X – [T]  X. [T]  T · X:
**X** (T):  **X** [T]:  **X** [T]  *X* (T):  **X** –  **X** |  *X* –  **X**.`.split(/\n| {2}/)

suite('a label with a time or a sign behind the name', () => {
  for (const form of forms)
    test(`says who speaks, and is no part of what is said: ${form}`, async () => {
      const file = form.includes('*') ? 'a.md' : 'a.txt'
      const told = await toldIn(talkIn(form, 'INES', 'PIET'), file)
      assert.equal(told.length, 8)
      assert.equal(told[0], 'q Ines: What did you find on the quay that morning?')
      assert.equal(told[3], 'a Piet: Nobody had, since the clerk retired.')
    })

  test('keeps times within words that are no labels out of the words', async () => {
    const told = await toldIn(
      [
        'Ines: Where [00:00:10] were you?',
        'Piet: On the quay [00:00:14] with the clerk.',
        'Ines: For how long?',
        'Piet: Well, [00:00:31] until the tide came.',
      ].join('\n\n'),
    )
    assert.deepEqual(told.slice(0, 2), ['q Ines: Where were you?', 'a Piet: On the quay with the clerk.'])
  })
})

suite('a title before the name in a label', () => {
  for (const [asks, answers, name] of [
    ['SEC. OKAFOR', 'MIN. MBEKI', 'Mbeki'],
    ['Abg. Okafor', 'Min. Mbeki', 'Mbeki'],
    ['Sen. (Prof.) Okafor', 'Gen. (Rtd.) Mbeki', 'Mbeki'],
    ['The Chair (Sen. Okafor)', 'The Governor, Salt County (Hon. Piet Mbeki)', 'Piet Mbeki'],
    ['La Présidente (Mme Okafor)', 'Le Gouverneur (M. Piet Mbeki)', 'Piet Mbeki'],
  ] as const)
    test(`is no part of it: ${answers}`, async () => {
      const told = await toldIn(talkIn('X:', asks, answers))
      assert.equal(told.length, 8)
      assert.match(told[1] ?? '', new RegExp(`^a ${name}: Mud`))
      assert.match(told[0] ?? '', /^q Okafor: What/)
    })
})

suite('a time behind what is said', () => {
  for (const sign of '#T-3# [T] (T) {T} <T> T #T# |T| 【T】 [#T#]'.split(' '))
    test(`is no word of it: ${sign}`, async () => {
      const text = talkIn('X:', 'I', 'B1')
        .split('\n\n')
        .map((line, index) => (index === 0 ? line : `${line} ${sign.replace('T', `00:0${index}:4${index}`)}`))
        .join('\n\n')
      const told = await toldIn(text)
      assert.equal(told.length, 8)
      assert.match(told[0] ?? '', /: What did you find on the quay that morning\?$/)
      assert.match(told[7] ?? '', /: It was enough for one winter\.$/)
    })

  test('is one of its words where it is spoken of', async () => {
    const told = await toldIn(
      [
        'Ines: When did the tide come?',
        'Piet: The clerk says it came at 04:10',
        'Ines: And the ship?',
        'Piet: She left at 05:30',
        'Ines: Who saw her?',
        'Piet: The pilot, who came back at 06:15',
      ].join('\n\n'),
    )
    assert.equal(told[1], 'a Piet: The clerk says it came at 04:10')
  })
})
