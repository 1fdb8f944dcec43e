import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { findMentions } from '../../../../src/core/mentions/findMentions.js'
import { buildMatcher, type TrieNode } from '../../../../src/core/mentions/matcher.js'
import type { NamedEntry } from '../../../../src/core/mentions/names.js'
import { makeEntry } from './makeEntry.js'

const names = [
  'Vell',
  'Vell Strait',
  'Vell Strait Accord',
  'Norland',
  'U.S.',
  'US',
  'Nor-Est',
  'Nor',
  "Xi'an",
  'Xi',
  'strait',
  'Strait',
  'Vell of Norland',
]
const text = `${names.join(', ')}. Vells and Norlands. The Vell Strait Accords; Vell of Norland's strait. NOR VELL.`

const entry: fc.Arbitrary<NamedEntry> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom(...names),
    aliases: fc.array(fc.record({ text: fc.constantFrom(...names), caseSensitive: fc.boolean() }), { maxLength: 3 }),
    type: fc.constantFrom('person', 'state'),
    uri: fc.constantFrom('one.md', 'two.md'),
  })
  .map(({ id, name, aliases, type, uri }) => makeEntry(id, name, aliases, type, uri))

function nodes(node: TrieNode): number {
  return Array.from(node.next?.values() ?? []).reduce((sum, child) => sum + nodes(child), 1)
}

suite('matcher', () => {
  test('after any additions and removals it finds what one built anew finds, and holds no more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(entry, fc.boolean()), { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (edits, picks) => {
          const matcher = buildMatcher([])
          const held: NamedEntry[] = []
          for (const [added, removes] of edits) {
            matcher.add(added)
            held.push(added)
            if (!removes) continue
            const [gone] = held.splice(Number(picks.next().value) % held.length, 1)
            if (gone) matcher.remove(gone)
          }
          const rebuilt = buildMatcher([...held].reverse())
          assert.deepEqual(findMentions(matcher, text), findMentions(rebuilt, text))
          assert.equal(nodes(matcher.root), nodes(rebuilt.root))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('removing all leaves nothing', () => {
    const entries = names.map((name, index) => makeEntry(`e${index}`, name, names))
    const matcher = buildMatcher(entries)
    entries.forEach((one) => matcher.remove(one))
    assert.equal(nodes(matcher.root), 1)
    assert.equal(matcher.root.names, undefined)
  })

  test('removing what is not there changes nothing', () => {
    const matcher = buildMatcher([makeEntry('a', 'Vell Strait')])
    matcher.remove(makeEntry('b', 'Vell Strait'))
    matcher.remove(makeEntry('a', 'Vell Strait', [], 'organisation', 'other.md'))
    matcher.remove(makeEntry('a', 'Vell'))
    assert.deepEqual(
      findMentions(matcher, 'Vell Strait').map(({ entries }) => entries),
      [['a']],
    )
  })

  test('an entry that two files give is found until both are gone', () => {
    const one = makeEntry('a', 'Vell', [], 'state', 'one.md')
    const two = makeEntry('a', 'Vell', [], 'state', 'two.md')
    const matcher = buildMatcher([one, two])
    assert.deepEqual(
      findMentions(matcher, 'Vell').map(({ entries }) => entries),
      [['a']],
    )
    matcher.remove(one)
    assert.equal(findMentions(matcher, 'Vell').length, 1)
    matcher.remove(two)
    assert.equal(findMentions(matcher, 'Vell').length, 0)
  })

  test('a scan costs the same whatever the number of names', () => {
    const syllables = ['ka', 'ri', 'tom', 'shen', 'lor', 'vu', 'da', 'pel', 'zi', 'qua']
    const word = (seed: number): string => {
      const digits = String(seed).padStart(6, '0')
      const letters = Array.from(digits, (digit) => syllables[Number(digit)] ?? '').join('')
      return letters.charAt(0).toUpperCase() + letters.slice(1)
    }
    const entryOf = (index: number): NamedEntry =>
      makeEntry(`e${index}`, `Ministry of ${word(index)}`, [word(index * 7)])
    const sentence = Array.from({ length: 3000 }, (_, index) =>
      index % 9 ? 'the quay' : `Ministry of ${word(index % 300)}`,
    ).join(' ')
    const small = buildMatcher(Array.from({ length: 500 }, (_, index) => entryOf(index)))
    const large = buildMatcher(Array.from({ length: 50_000 }, (_, index) => entryOf(index)))
    const best = (run: () => void): number =>
      Math.min(
        ...Array.from({ length: 30 }, () => {
          const start = performance.now()
          run()
          return performance.now() - start
        }),
      )
    const before = best(() => findMentions(small, sentence))
    const after = best(() => findMentions(large, sentence))
    assert.ok(after < before * 4, `${before} ms with 1,000 names, ${after} ms with 100,000`)
  })
})
