import assert from 'node:assert/strict'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { contextOf, wantsOf } from '../../../../src/core/search/wants.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { basinGlossary } from '../../../support/fixtures.js'

const corpus = readFixture()

/** The claims that typed words find, as `id`. */
function found(typed: string, among: Corpus = corpus): readonly string[] {
  return among.claims.search({ wants: wantsOf(among, typed), context: [], limit: 100 }).claims.map(({ id }) => id)
}

suite('What typed words ask for', () => {
  const cases: readonly (readonly [what: string, typed: string, first: string])[] = [
    ['words in any order', 'years dam ten', 'dam-failure'],
    ['a last word that is only begun', 'flow pub', 'publish-data'],
    ['a plural or a possessive', 'engineer’s dams', 'not-that-far'],
    ['whatever case', 'FLOW DATA', 'publish-data'],
    ['a hyphen', 'slow-motion', 'unequal-bargain'],
    ['a sum', '$40 million', 'flood-cost'],
    ['the speaker', 'moreau elections', 'elections-first'],
    ['the holder', 'kestrian engineers fail', 'dam-failure'],
    ['the topic', 'measures weekly', 'measured-weekly'],
    ['another name of an actor', 'mow', 'measured-weekly'],
    ['another name of an agreement, and a word beside it', 'lbt winter', 'velmark-to-sign'],
  ]
  for (const [what, typed, first] of cases)
    test(`${what}: ${typed}`, () => assert.ok(found(typed).includes(first), found(typed).join()))

  test('every word must be met', () => {
    assert.deepEqual(found('flow winter'), [])
    assert.deepEqual(found('dam xyzzy'), [])
  })

  test('a word before the last must be whole', () => {
    assert.deepEqual(found('flo data'), [])
    assert.deepEqual(found('data flo'), ['publish-data'])
  })

  test('marks alone ask for nothing', () => {
    for (const typed of ['', '  ', '?!', '… —', '{', '¶']) assert.deepEqual(wantsOf(corpus, typed), [], typed)
  })

  test('accents may be left out, and a name that has some is known by its other names', () => {
    const accented = readFixture({
      'file:///corpus/basin.md': basinGlossary().replace('alias: MoW (case)', 'alias: Ővéz (case)'),
    })
    assert.ok(found('ővéz', accented).includes('measured-weekly'))
    assert.ok(found('mînistry of wàters', accented).includes('measured-weekly'))
  })
})

suite('What a sentence is about', () => {
  test('are its words that tell something, and the other names of whom it mentions', () => {
    const terms = contextOf(corpus, 'The MoW has said that the flood would be over.')
    for (const term of ['mow', 'ministry', 'water', 'flood']) assert.ok(terms.includes(term), term)
    for (const term of ['the', 'has', 'said', 'that', 'be']) assert.ok(!terms.includes(term), term)
    assert.equal(new Set(terms).size, terms.length)
  })

  test('is nothing where nothing is said', () => assert.deepEqual(contextOf(corpus, ' … '), []))
})
