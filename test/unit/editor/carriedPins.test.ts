import assert from 'node:assert/strict'
import { carried, type Cut, type KeyPin, type TextChange } from '../../../src/editor/memos/carriedPins.js'

const text = 'First [@a1, para. 2]. Second [@a1, para. 3]. Third [@b].'
const pins = new Map<number, KeyPin>(
  ['one', 'two', 'three'].map((id, index) => {
    const at = [...text.matchAll(/(?<=@)\w+/g)][index]?.index ?? -1
    return [at, { key: index < 2 ? 'a1' : 'b', id, hash: '000000' }]
  }),
)

interface After {
  readonly text: string
  /** Each key with the id of its pin. */
  readonly keys: readonly string[]
  readonly pins: ReadonlyMap<number, KeyPin>
  readonly cuts: readonly Cut[]
}

function after(
  changes: readonly TextChange[],
  from: Pick<After, 'text' | 'pins' | 'cuts'> = { text, pins, cuts: [] },
): After {
  const now = [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((left, one) => left.slice(0, one.start) + one.text + left.slice(one.end), from.text)
  const found = carried(from.text, from.pins, changes, from.cuts)
  const keys = [...now.matchAll(/(?<=@)\w+/g)].map(({ 0: key, index }) => `${key} ${found.pins.get(index)?.id ?? '-'}`)
  assert.equal(found.pins.size, keys.filter((key) => !key.endsWith('-')).length, 'each pin is at a key')
  return { text: now, keys, pins: found.pins, cuts: found.cuts }
}

const place = (words: string): { readonly start: number; readonly end: number } => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

suite('The pins of a memo that is edited', () => {
  test('stay with their citations while words around them change', () => {
    const { keys } = after([
      { ...place('First'), text: 'In the first place' },
      { start: text.indexOf('Third'), end: text.indexOf('Third'), text: 'So. ' },
      { ...place('para. 3'), text: 'para. 30' },
    ])
    assert.deepEqual(keys, ['a1 one', 'a1 two', 'b three'])
  })

  test('go with a citation that goes or gets another key', () => {
    assert.deepEqual(after([{ ...place(' [@a1, para. 2]'), text: '' }]).keys, ['a1 two', 'b three'])
    assert.deepEqual(after([{ ...place('b].'), text: 'c].' }]).keys, ['a1 one', 'a1 two', 'c -'])
    const within = text.indexOf('a1') + 1
    assert.deepEqual(after([{ start: within, end: within, text: 'x' }]).keys, ['ax1 -', 'a1 two', 'b three'])
  })

  test('are kept where all is written anew with the same citations, and not where there are more', () => {
    const whole = { start: 0, end: text.length }
    assert.deepEqual(after([{ ...whole, text: text.replace('. Second', '.\nSecond') }]).keys, [
      'a1 one',
      'a1 two',
      'b three',
    ])
    assert.deepEqual(after([{ ...whole, text: `${text} Fourth [@a1].` }]).keys, ['a1 -', 'a1 -', 'b three', 'a1 -'])
  })

  test('move along with a sentence, in one step or by cutting and pasting', () => {
    const sentence = 'First [@a1, para. 2]. '
    const { start } = place('Third')
    const isOneStep = after([
      { ...place(sentence), text: '' },
      { start, end: start, text: sentence },
    ])
    assert.deepEqual(isOneStep.keys, ['a1 two', 'a1 one', 'b three'])
    const cut = after([{ ...place(sentence), text: '' }])
    const end = cut.text.length
    assert.deepEqual(after([{ start: end, end, text: ` ${sentence}` }], cut).keys, ['a1 two', 'b three', 'a1 one'])
  })
})
