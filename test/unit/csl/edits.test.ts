import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { array, assert as hold, integer, nat, property, record } from 'fast-check'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import { shareOf } from '../../support/verifying.js'
import { corpusOf, render, styleOf, wordsOf } from './rendered.js'

const corpus = corpusOf(fs.readFileSync('corpus/small2010.md', 'utf8'))
const year = (value: number) => ({ issued: { 'date-parts': [[value]] } })
const entries: readonly CslItem[] = [
  {
    id: 'a',
    type: 'book',
    title: 'The Dam',
    author: [{ family: 'Reed', given: 'Anna' }],
    publisher: 'Tarn',
    ...year(2019),
  },
  {
    id: 'b',
    type: 'book',
    title: 'The Weir',
    author: [{ family: 'Reed', given: 'Anna' }],
    publisher: 'Tarn',
    ...year(2019),
  },
  {
    id: 'c',
    type: 'report',
    title: 'Flows',
    author: [{ family: 'Reed', given: 'Boris' }],
    publisher: 'Tarn',
    ...year(2020),
  },
  { id: 'd', type: 'article-journal', title: 'On Rivers', 'container-title': 'Waters', volume: '3', ...year(2021) },
]

const sentences = [
  'One [@a, p. 3].',
  'Two [@a].',
  'Three [@b; @c, chap. 2].',
  '@c [p. 9] says so.',
  'Four [see @d, for more].',
  'Five [@small2010, para. 2].',
  'Six [-@small2010, sec. 3].',
  'Seven [@missing].',
  'Eight.^[Said by @a [p. 1] and elsewhere [@b].]',
  'Nine.',
  '@d said so.',
  'He adds that it is so [@small2010, para. 2].',
  'Small said in 2010 that it is [@small2010, paras. 1-3].',
  'Reed says so [@b].',
]
const memos = array(integer({ min: 0, max: sentences.length - 1 }), { maxLength: 12 })
const edits = array(
  record({
    at: nat(),
    remove: nat({ max: 3 }),
    insert: array(nat({ max: sentences.length - 1 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
)

suite('a memo that is edited', () => {
  for (const name of ['chicago-notes', 'chicago-author-date', 'apa', 'policy-prose']) {
    test(`looks in ${name} as if it were rendered afresh`, () => {
      hold(
        property(memos, edits, (start, steps) => {
          const style = styleOf(name)
          const text = (memo: readonly number[]): string => memo.map((one) => sentences[one]).join(' ')
          let memo = start
          render(text(memo), style, { corpus, entries })
          for (const { at, remove, insert } of steps) {
            const from = memo.length ? at % memo.length : 0
            memo = [...memo.slice(0, from), ...insert, ...memo.slice(from + remove)]
            const now = render(text(memo), style, { corpus, entries })
            assert.deepEqual(now, render(text(memo), styleOf(name), { corpus, entries }), text(memo))
          }
        }),
        { numRuns: shareOf(20, 10) },
      )
    })
  }

  test('tells a citation from the one before it where a note that cites nothing known comes between', () => {
    const style = styleOf('chicago-notes')
    const note = 'Eight.^[Said by @a [p. 1] and elsewhere [@b].]'
    for (const text of [
      `One [@a, p. 3]. ${note}`,
      `One [@a, p. 3]. Seven [@missing]. ${note}`,
      `One [@a, p. 3]. ${note}`,
    ]) {
      const now = render(text, style, { corpus, entries })
      assert.deepEqual(now, render(text, styleOf('chicago-notes'), { corpus, entries }), text)
    }
  })

  test('may become another altogether', () => {
    const style = styleOf('chicago-notes')
    const first = sentences.flatMap((one) => [one, one, one]).join(' ')
    const second = [...sentences, ...sentences, ...sentences].reverse().join('\n\n')
    for (const text of [first, second, first]) {
      const now = render(text, style, { corpus, entries })
      assert.deepEqual(now, render(text, styleOf('chicago-notes'), { corpus, entries }))
    }
  })

  test('may cite by the names of what JavaScript has in every object', () => {
    const named = ['constructor', '__proto__', 'toString'].map((id): CslItem => ({
      id,
      type: 'book',
      title: `On ${id}`,
    }))
    const text = 'One [@constructor]. Two [@{__proto__}]. Three [@toString].'
    const { citations, bibliography } = render(text, styleOf('apa'), { entries: named })
    assert.deepEqual(
      citations.map((one) => wordsOf(one.text)),
      ['(On constructor, n.d.)', '(On __proto__, n.d.)', '(On toString, n.d.)'],
    )
    assert.deepEqual(bibliography.map(({ id }) => id).sort(), ['__proto__', 'constructor', 'toString'])
  })

  test('shows at once what has changed in an item', () => {
    const style = styleOf('chicago-notes')
    const before = render('One [@a].', style, { entries })
    const renamed = entries.map((item) => (item.id === 'a' ? { ...item, title: 'The Lake' } : item))
    const after = render('One [@a].', style, { entries: renamed })
    assert.match(JSON.stringify(before), /The Dam/)
    assert.doesNotMatch(JSON.stringify(after), /The Dam/)
    assert.match(JSON.stringify(after.bibliography), /The Lake/)
  })
})
