import assert from 'node:assert/strict'
import type { MarkKind } from '../../../../../src/core/query/evidence/markKinds.js'
import { markWords } from '../../../../../src/core/query/evidence/wordMarks.js'
import { readFixture } from '../../../../support/fixtureCorpus.js'

const corpus = readFixture()

/** The words of one kind, as they stand. */
function wordsOf(kind: MarkKind, text: string, others: readonly string[] = []): readonly string[] {
  const found: string[] = []
  let isOpen = false
  for (const piece of markWords(text, { others }, corpus)) {
    const is = piece.kind === kind
    if (is && isOpen) found.push(`${found.pop() ?? ''}${piece.text}`)
    else if (is) found.push(piece.text)
    isOpen = is
  }
  return found
}

function alone(text: string, other: string): readonly string[] {
  return markWords(text, { others: [other] }, corpus).flatMap((one) => (one.isOnlyHere ? one.text : []))
}

suite('The words that are marked for a reader', () => {
  const cases: readonly (readonly [MarkKind, string, readonly string[]])[] = [
    [
      'figure',
      'On 6 July the dam held 40 per cent, half of what May 2018 saw.',
      ['6 July', '40 per cent', 'half', 'May', '2018'],
    ],
    ['figure', 'They may ask for all of it.', ['all']],
    ['name', 'In Velmark the Ministry of Waters met Ada Kern.', ['Velmark', 'Ministry of Waters', 'Ada Kern']],
    ['name', 'Ferries wait. Rain falls.', []],
    ['negation', 'Nobody has paid, and the mill did not close.', ['Nobody', 'not']],
    ['negation', 'It was not only the mill.', []],
    ['hedge', 'Perhaps the gate will hold; it seems dry.', ['Perhaps', 'seems']],
    ['condition', 'The gate opens only if the river falls, unless it rains.', ['only if', 'unless']],
    ['comparison', 'It costs more than a lower wall.', ['more than', 'lower']],
    ['view', 'The farmers believe that the gate will hold.', ['The farmers believe that']],
    ['view', 'A joint forecast is cheap.', []],
    ['view', 'The gate will hold, Anna Reed says.', ['Anna Reed says']],
  ]
  for (const [kind, text, expected] of cases)
    test(`${kind}: ${text}`, () => {
      const found = wordsOf(kind, text).map((one) => one.trim())
      assert.deepEqual(kind === 'comparison' ? [found.slice(0, 2).join(' '), ...found.slice(2)] : found, expected)
    })

  test('end with their words, and not with the comma behind or alone on it', () => {
    const pieces = markWords('In Reed’s judgment, the gate holds; according to Reed, it leaks.', { others: [] }, corpus)
    const marked = pieces.flatMap(({ kind, text }) => (kind ? text : []))
    assert.ok(marked.length)
    assert.deepEqual(
      marked.filter((one) => !/[\p{L}\p{N}]$/u.test(one)),
      [],
    )
  })

  test('are told as alone where the other side lacks them in any form, and by any name', () => {
    const [own, source] = [
      'The MoW measured the river in 2019.',
      'Since then the Ministry of Waters has not measured rivers.',
    ]
    assert.deepEqual(alone(own, source), ['2019'])
    assert.deepEqual(alone(source, own), ['not'])
    const met = markWords(own, { others: [source] }, corpus).find(({ text }) => text === 'MoW')
    assert.equal(met?.meets, 'Ministry of Waters')
  })

  test('are not told as alone of who speaks, nor where the two have no word in common', () => {
    const names = new Set(['reed'])
    const own = markWords('Reed measured the river.', { others: ['We measured the river.'], names }, corpus)
    assert.ok(own.every(({ isOnlyHere }) => !isOnlyHere))
    assert.deepEqual(alone('Der Vertrag kommt.', 'The river rose.'), [])
  })

  for (const text of ['', ' ', 'no', '…', '40 per cent, not 30, if Anna Reed says so.\n\nPerhaps.', 'ستوقع فيلمارك 40'])
    test(`are pieces that together are the text: ${JSON.stringify(text)}`, () => {
      const pieces = markWords(text, { others: ['It is not 30.'] }, corpus)
      assert.equal(pieces.map((one) => one.text).join(''), text)
    })
})
