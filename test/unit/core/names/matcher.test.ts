import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { findMentions } from '../../../../src/core/names/findMentions.js'
import { buildMatcher, type TrieNode } from '../../../../src/core/names/matcher.js'
import type { NamedEntry } from '../../../../src/core/names/nameForms.js'
import { shareOf } from '../../../support/verifying.js'
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
      { numRuns: shareOf(300, 6) },
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
})
