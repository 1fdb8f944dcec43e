import assert from 'node:assert/strict'
import { onlyItem, readJson, told } from '../../../support/bibliographies.js'

suite('CSL-JSON', () => {
  test('is read as it is, numbers as text and what CSL does not know left out', () => {
    const text = JSON.stringify([
      {
        id: 'ward2019',
        type: 'article-journal',
        title: 'On <i>Rivers</i>',
        author: [{ family: 'Ward', given: 'Helena', 'non-dropping-particle': 'van' }, { literal: 'Basin Institute' }],
        issued: { 'date-parts': [['2019', 3, '4']], season: '2', circa: 1 },
        volume: 12,
        'x-own': 'nothing',
        custom: { 'citation-key': 'x' },
        DOI: '',
      },
    ])
    assert.deepEqual(onlyItem(readJson(text)), {
      id: 'ward2019',
      type: 'article-journal',
      title: 'On <i>Rivers</i>',
      author: [{ family: 'Ward', given: 'Helena', 'non-dropping-particle': 'van' }, { literal: 'Basin Institute' }],
      issued: { 'date-parts': [[2019, 3, 4]], season: 2, circa: true },
      volume: '12',
      custom: { 'citation-key': 'x' },
    })
    assert.deepEqual(told(readJson(text)), [])
  })

  for (const [issued, expected] of [
    [{ raw: '2019-03-04' }, { 'date-parts': [[2019, 3, 4]] }],
    [{ raw: 'spring' }, { literal: 'spring' }],
    [{ literal: 'n.d.' }, { literal: 'n.d.' }],
    [{ 'date-parts': [[2019], [2020, 1]] }, { 'date-parts': [[2019], [2020, 1]] }],
    ['2019-03', { 'date-parts': [[2019, 3]] }],
  ] as const)
    test(`a date may be ${JSON.stringify(issued)}`, () => {
      assert.deepEqual(onlyItem(readJson(JSON.stringify([{ id: 'a', type: 'book', issued }]))).issued, expected)
    })

  test('knows where an entry and its key stand', () => {
    const text = '[\n  {"id": "a", "type": "book"},\n  {"type": "book", "id": "ward2019"}\n]'
    const entry = readJson(text).entries[1]
    assert.ok(entry)
    assert.equal(text.slice(entry.keySpan.start, entry.keySpan.end), 'ward2019')
    assert.equal(text.slice(entry.span.start, entry.span.end), '{"type": "book", "id": "ward2019"}')
  })

  const good = '{"id": "good", "type": "book"}'
  for (const [what, bad, problem] of [
    ['a comma is missing', '{"id": "a"\n   "type": "book"}', 'entry-malformed 3:4 "type": "book"}, | , }'],
    ['a brace is missing', '{"id": "a",', 'entry-malformed 2:14 , | "name": …'],
    ['a text is not closed', '{"id": "a}', 'entry-malformed 2:10 "a}, | "'],
    ['there is no key', '{"type": "book"}', 'entry-key-missing 2:3  | {"id": …}'],
    ['an item is none', '"text"', 'entry-key-missing 2:3  | {"id": …}'],
    ['a type is none', '{"id": "a", "type": "bok"}', 'entry-type-unknown 2:24 bok'],
    [
      'a name is none',
      '{"id": "a", "type": "book", "author": [1, {}]}',
      'entry-variable-malformed 2:41 author | [{family: …, given: …}]',
    ],
    [
      'a variable is an object',
      '{"id": "a", "type": "book", "title": {}}',
      'entry-variable-malformed 2:40 title | text',
    ],
    ['a key is there twice', '{"id": "good", "type": "book"}, {"id": "good"}', 'entry-duplicate 2:43 good'],
  ] as const)
    test(`where ${what}, that is told in its place and the rest loads`, () => {
      const read = readJson(`[\n  ${bad},\n  ${good}\n]`)
      assert.deepEqual(told(read).slice(0, 1), [problem])
      assert.ok(
        read.entries.some(({ item }) => item.id === 'good'),
        told(read).join('\n'),
      )
    })

  test('a text that is no list of items is told once', () => {
    assert.deepEqual(told(readJson('title: x')), ['entry-malformed 1:1 title: x | [{"id": …}]'])
    assert.deepEqual(told(readJson('')), [])
    assert.deepEqual(told(readJson('[]')), [])
    assert.deepEqual(told(readJson('{"id": "a", "type": "book"}')), [])
  })

  test('nesting that nobody writes is a mistake like another', () => {
    const deep = `[{"id": "a", "custom": ${'['.repeat(100_000)}`
    assert.equal(told(readJson(deep)).length, 1)
  })
})
