import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  ['Eleven bridges were closed in March. Why?', 'I would not say so. We closed nine of them.'],
  ['There are people who say it was your doing', 'They may say it. The papers lie in the town hall.'],
  ['How much did the ferry cost?', 'About four million, and we still owe two.'],
  ['Then why not sell it?', 'In winter nobody buys a ferry, and in summer we need it.'],
] as const
const head = 'Harbour Post\nThe ferry that nobody wants\nHarbour master Ines Okafor speaks of bridges and of a ferry.'
const expected = talk.flatMap(([asked, said]) => [`q -: ${asked}`, `a Ines Okafor: ${said}`])

suite('a letter that a page sets apart by its look alone', () => {
  for (const [asks, answers, gap] of [
    ['Q', '', '\n'],
    ['Q', 'A', '\n'],
    ['Q ', '', '\n'],
    ['Q ', 'A ', '\n'],
    ['Q', '', '\n\n'],
    ['F', '', '\n'],
    ['P', 'R', '\n\n'],
  ] as const)
    test(`is no part of the words: ${JSON.stringify([asks, answers, gap])}`, async () => {
      const said = talk.flatMap(([one, other]) => [`${asks}${one}`, `${answers}${other}`])
      assert.deepEqual(await toldIn([head, ...said].join(gap)), expected)
    })

  test('counts the questions, and stands in an element of its own', async () => {
    const counted = talk.flatMap(([asked, said], index) => [`Q${index + 1}${asked}`, said])
    assert.deepEqual(await toldIn([head, ...counted].join('\n')), expected)
    const rows = talk.map(([asked, said]) => `<p><span>Q</span>${asked}</p><p><span>A</span>${said}</p>`)
    assert.deepEqual(await toldIn(`<p>${head.replaceAll('\n', '</p><p>')}</p>${rows.join('')}`, 'a.html'), expected)
  })

  test('is followed by several blanks, and stands before an answer that comes first by its type alone', async () => {
    const rows = talk.map(([asked, said]) => `<p><b>Q&nbsp; ${asked}</b></p><p><b>A</b> ${said}</p>`)
    const page = (first: string): string => `<p>${head.replaceAll('\n', '</p><p>')}</p>${first}${rows.join('')}`
    const told = await toldIn(page('<p><b>A</b> We sold what floats.</p>'), 'a.html')
    assert.deepEqual(told, ['a Ines Okafor: We sold what floats.', ...expected])
    assert.deepEqual(await toldIn(page('<p>A Norwegian ship sank there.</p>'), 'a.html'), expected)
  })

  test('is none in names and words that begin with it', async () => {
    const told = await toldIn(
      'ANNA: Who dug the well?\nTOM: Pietro did.\nANNA: And the second one?\nTOM: Piet Vos. He died.\nANNA: And then?\nTOM: Rain.',
    )
    assert.equal(told[1], 'a Tom: Pietro did.')
  })
})
