import assert from 'node:assert/strict'
import { makeTextIndex, type TextIndex } from '../../../../src/core/search/textIndex.js'
import { readTextQuery } from '../../../../src/core/search/textQuery.js'
import { seeded } from '../../../bench/random.js'

function find(index: TextIndex, typed: string, ids: readonly string[]): readonly string[] {
  return [...index.search(readTextQuery(typed)).find(ids)].map(({ id, part }) => `${id}/${part}`)
}

function indexOf(documents: Readonly<Record<string, readonly string[]>>): TextIndex {
  const index = makeTextIndex()
  for (const [id, parts] of Object.entries(documents)) index.set(id, parts)
  return index
}

suite('The index of texts', () => {
  const documents = {
    a: ['Debts are paid.', 'The indebted state owes much, and the debt grows.'],
    b: ['A state of affairs.', 'Nothing here: café owners signed the accord in May.'],
  }
  const index = indexOf(documents)
  const cases: readonly (readonly [typed: string, what: string, expected: readonly string[]])[] = [
    ['debt', 'all its inflections and what is made from it', ['a/0', 'a/1']],
    ['state debt', 'all words in one passage', ['a/1']],
    ['cafe', 'a word with an accent', ['b/1']],
    ['CAFÉ', 'whatever its case', ['b/1']],
    ['affai', 'a word that is only begun', ['b/0']],
    ['affai ', 'nothing for a beginning with a space behind it', []],
    ['deb', 'a beginning of several words', ['a/0', 'a/1']],
    ['"state owes"', 'words in this order', ['a/1']],
    ['“owes state”', 'no words in another order', []],
    ['"debts"', 'a word in quotation marks in this form only', ['a/0']],
    ['"signed the accord" may', 'a phrase and a word', ['b/1']],
    ['"signed the', 'words while the quotation mark is open', ['b/1']],
    ['zebra', 'nothing', []],
    ['debt zebra', 'nothing where one of the words is nowhere', []],
    ['', 'nothing for no word', []],
    ['—!', 'nothing for signs', []],
  ]
  for (const [typed, what, expected] of cases) {
    test(`${typed || 'nothing'}: finds ${what}`, () => {
      assert.deepEqual(find(index, typed, ['a', 'b']), expected)
    })
  }

  test('ranks first the part that has most of what is welcome, and among equals what has the rarer words', () => {
    const ranked = indexOf({
      a: ['The dam at the harbour.'],
      b: ['The dam.', 'The dam, the harbour and the treaty.'],
      c: ['A harbour for the treaty.', 'A harbour.'],
      d: ['Another dam.'],
    }).rank([], readTextQuery('dam harbour treaty '))
    assert.deepEqual(
      ranked.parts.map(({ id, part }) => `${id}/${part}`),
      ['b/1', 'c/0', 'a/0'],
    )
  })

  test('gives documents in the order that is asked for', () => {
    assert.deepEqual(find(index, 'state', ['b', 'a']), ['b/0', 'a/1'])
  })

  test('takes more words than a number has bits, and misses none of them', () => {
    const words = Array.from({ length: 70 }, (_, at) => `word${at}x`)
    const long = indexOf({ all: [words.join(' ')], most: [words.slice(1).join(' ')] })
    assert.deepEqual(find(long, words.join(' '), ['all', 'most']), ['all/0'])
  })

  test('says where in the text the words stand, a phrase as one', () => {
    const text = 'The indebted state owes much, and the debt grows.'
    const hits = index.search(readTextQuery('debt "state owes"')).hitsIn(text)
    assert.deepEqual(
      hits.map(({ start, end, sought }) => [text.slice(start, end), sought]),
      [
        ['indebted', 1],
        ['state owes', 0],
        ['debt', 1],
      ],
    )
  })

  test('is after random edits what it would be if made anew', () => {
    const random = seeded(11)
    const vocabulary = 'debt debts signing signed accord state states crises crisis port indebted pay paid'.split(' ')
    const ids = ['a', 'b', 'c', 'd']
    const edited = makeTextIndex()
    const now = new Map<string, readonly string[]>()
    for (let step = 0; step < 400; step += 1) {
      const id = random.pick(ids)
      if (random.below(4) === 0) {
        now.delete(id)
        edited.delete(id)
      } else {
        const word = (): string => (random.below(6) ? random.pick(vocabulary) : `x${random.below(30)}`)
        const parts = Array.from({ length: random.below(4) }, () =>
          Array.from({ length: random.below(9) }, word).join(' '),
        )
        now.set(id, parts)
        edited.set(id, parts)
      }
      const anew = indexOf(Object.fromEntries(now))
      assert.equal(edited.size, anew.size)
      assert.equal(edited.vocabulary, anew.vocabulary)
      for (const typed of ['debt', 'state sign', 'crisis', '"signed accord"', 'x1', 'pay port'])
        assert.deepEqual(find(edited, typed, ids), find(anew, typed, ids), typed)
    }
  })
})
