import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { buildPrefixList, compare, fromEachWord } from '../../../../src/core/text/prefixes.js'

suite('A list of beginnings', () => {
  const list = buildPrefixList([
    { text: 'suppliers group', id: 'nsg' },
    { text: 'sun', id: 'sun' },
    { text: 'supply', id: 'supply' },
    { text: 'sup', id: 'sun' },
    { text: 'émile', id: 'emile' },
  ])

  test('finds what begins so, in the order of the texts', () => {
    assert.deepEqual(list.find('sup', 9), ['sun', 'nsg', 'supply'])
    assert.deepEqual(list.find('suppliers g', 9), ['nsg'])
    assert.deepEqual(list.find('x', 9), [])
    assert.deepEqual(list.find('z', 9), [])
    assert.deepEqual(list.find('é', 9), ['emile'])
  })

  test('finds each id once, and no more than wanted', () => {
    assert.deepEqual(list.find('su', 9), ['sun', 'nsg', 'supply'])
    assert.deepEqual(list.find('su', 2), ['sun', 'nsg'])
    assert.deepEqual(list.find('', 1), ['sun'])
    assert.deepEqual(list.find('su', 0), [])
    assert.deepEqual(buildPrefixList([]).find('', 9), [])
  })

  test('finds what looking at every text finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝒳', ' '), maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.record({ text, id: fc.constantFrom('1', '2', '3') })), text, (texts, start) => {
        const all = texts.filter((one) => one.text.startsWith(start)).map(({ id }) => id)
        assert.deepEqual([...buildPrefixList(texts).find(start, 99)].sort(compare), [...new Set(all)].sort(compare))
      }),
    )
  })

  test('takes a name from each of its words on', () => {
    assert.deepEqual(fromEachWord('nuclear suppliers’ group'), [
      'nuclear suppliers’ group',
      'suppliers’ group',
      'group',
    ])
    assert.deepEqual(fromEachWord('“u.s.-india” deal'), ['u.s.-india” deal', 's.-india” deal', 'india” deal', 'deal'])
    assert.deepEqual(fromEachWord('…'), [])
  })
})
