import assert from 'node:assert/strict'
import { keywordsOf, indexWordsOf } from '../../../../src/core/language/keywords.js'
import { endApartFrom, endOfUri } from '../../../../src/core/text/uri.js'

suite('Terms of a text', () => {
  const same: readonly (readonly [one: string, other: string])[] = [
    ['Guidelines', 'guideline'],
    ['treaties', 'treaty'],
    ['ties', 'tie'],
    ['taxes', 'tax'],
    ['pushes', 'push'],
    ['losses', 'loss'],
    ['prizes', 'prize'],
    ['China’s', "China's"],
    ['China’s', 'china'],
    ['Zürich', 'zurich'],
    ['U.S.', 'US'],
    ['ministers’', 'minister'],
  ]
  for (const [one, other] of same) {
    test(`“${one}” and “${other}” are the same`, () => assert.deepEqual(indexWordsOf(one), indexWordsOf(other)))
  }

  for (const [one, other] of [
    ['status', 'statu'],
    ['crisis', 'cris'],
    ['2007', '2008'],
    ['US', 'use'],
  ] as const) {
    test(`“${one}” and “${other}” differ`, () => assert.notDeepEqual(indexWordsOf(one), indexWordsOf(other)))
  }

  test('are the same whether a letter beside them is plain or not', () => {
    const texts = [
      "don't. 'Tis U.S.A. and x.y'z",
      "a.'b 'c' d..e 7.5, 3'",
      '“So” – he said… ‘no’ (_it_) e.g.this.',
      "o'",
    ]
    for (const text of texts) assert.deepEqual(indexWordsOf(`${text} é`), [...indexWordsOf(text), 'e'], text)
  })

  test('stand in order, with repeats', () => {
    assert.deepEqual(indexWordsOf('Vote, then vote again: 2 votes'), ['vote', 'then', 'vote', 'again', '2', 'vote'])
  })

  test('that tell what a text is about are each given once, common words and single letters left out', () => {
    assert.deepEqual(keywordsOf('What will the vote on the treaty be? A vote of 7 or x.'), ['vote', 'treaty', '7'])
  })
})

suite('The end of a uri', () => {
  test('is what people call the file', () => {
    assert.equal(endOfUri('file:///memos/my%20corpus/small2010.md'), 'small2010.md')
    assert.equal(endOfUri('file:///memos/my%20corpus/small2010.md', 2), 'my corpus/small2010.md')
    assert.equal(endOfUri('small2010.md', 2), 'small2010.md')
  })

  test('is as long as it takes to tell one file from another', () => {
    const north = 'file:///memos/north/corpus/basin.md'
    assert.equal(endApartFrom(north, 'file:///memos/north/corpus/coast.md'), 'corpus/basin.md')
    assert.equal(endApartFrom(north, 'file:///memos/south/corpus/basin.md'), 'north/corpus/basin.md')
    assert.equal(endApartFrom('basin.md', 'basin.md'), 'basin.md')
  })

  test('is left as it is where it is no uri', () => assert.equal(endOfUri('/100%.md'), '100%.md'))
})
