import assert from 'node:assert/strict'
import type { Bibliography } from '../../../../src/core/bibliography/bibliography.js'
import { type CslItem, plainText } from '../../../../src/core/bibliography/item.js'
import { libraryOf } from '../../../../src/core/bibliography/library.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const corpus = readFixture()
const span = { start: 0, end: 0 }

function bibliography(
  uri: string,
  ...items: readonly (CslItem & { readonly aliases?: readonly string[] })[]
): Bibliography {
  const entries = items.map(({ aliases = [], ...item }) => ({ item, aliases, span, keySpan: span }))
  return { uri, format: 'csl-json', lineStarts: [0], entries, problems: [] }
}

suite('the library of a memo', () => {
  test('has interviews and entries by their keys', () => {
    const library = libraryOf(corpus, [bibliography('file:///a.json', { id: 'ward2019', type: 'book', title: 'Dams' })])
    assert.equal(library.item('ward2019')?.title, 'Dams')
    assert.equal(library.item('reed2021')?.type, 'interview')
    assert.equal(library.item('nobody'), undefined)
    assert.ok(library.keys().includes('ward2019') && library.keys().includes('reed2021'))
  })

  test('says nothing of a protected interview but what its terms allow, whatever a bibliography has under its key', () => {
    const told: CslItem = { id: 'official2020', type: 'interview', author: [{ family: 'Told', given: 'Name' }] }
    const library = libraryOf(corpus, [bibliography('file:///a.json', told)])
    assert.deepEqual(library.item('official2020')?.author, [{ literal: 'a senior Velmark water official' }])
    assert.equal(library.source('official2020')?.kind, 'interview')
  })

  test('takes the first of several bibliographies that have a key', () => {
    const library = libraryOf(corpus, [
      bibliography('file:///memo.md', { id: 'ward2019', type: 'book', title: 'Inline' }),
      bibliography('file:///a.json', { id: 'ward2019', type: 'book', title: 'Dams' }),
    ])
    assert.equal(library.item('ward2019')?.title, 'Inline')
    assert.equal(library.keys().filter((key) => key === 'ward2019').length, 1)
  })

  test('finds an entry by a further key of its own, unless that is the key of another', () => {
    const library = libraryOf(corpus, [
      bibliography('file:///a.bib', { id: 'a', type: 'book', aliases: ['old', 'b'] }, { id: 'b', type: 'report' }),
    ])
    assert.equal(library.item('old')?.id, 'a')
    assert.equal(library.item('b')?.id, 'b')
  })

  test('gives the text of a variable without its markup', () => {
    const title = 'The <span class="nocase">NSG</span>, <i>Deterrence</i> and 1 < 2'
    assert.equal(plainText(title), 'The NSG, Deterrence and 1 < 2')
  })
})
