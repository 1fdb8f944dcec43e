import assert from 'node:assert/strict'
import { claimsAbout } from '../../../../src/core/search/claimsAbout.js'
import { keywordsOf } from '../../../../src/core/language/keywords.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

suite('claimsAbout', () => {
  test('finds what is said of an entry under any of its names, by interviewees first, newest interview first', () => {
    const { claims, isCut } = claimsAbout(readFixture(), 'velmark', { limit: 50 })
    assert.deepEqual(
      claims.map(({ id }) => id),
      [
        'no-signature',
        'elections-first',
        'velmark-to-sign',
        'memorandum-signed',
        'little-pushback',
        'reed-on-signature',
      ],
    )
    assert.equal(isCut, false)
  })

  test('takes no other name for it: the Sarn talks and the Sarn Memorandum are not the city', () => {
    const ids = claimsAbout(readFixture(), 'sarn', { limit: 50 }).claims.map(({ id }) => id)
    assert.deepEqual(ids, ['little-pushback'])
  })

  test('puts first what fits the sentence that is being written', () => {
    const context = keywordsOf('Few in the capital count on the River Guard to push back')
    const [first] = claimsAbout(readFixture(), 'velmark', { context, limit: 50 }).claims
    assert.equal(first?.id, 'little-pushback')
  })

  test('gives no more than asked for and says so', () => {
    const { claims, isCut } = claimsAbout(readFixture(), 'velmark', { limit: 2 })
    assert.equal(claims.length, 2)
    assert.equal(isCut, true)
  })

  test('says nothing of an entry that does not exist or that nobody speaks of', () => {
    const corpus = readFixture()
    const other = '---\nattache: glossary/1\n---\n\n## Actors\n\n### Ostrava Circle {#circle}\n\n- type: organisation\n'
    corpus.set('file:///corpus/other.md', other)
    assert.ok(corpus.entry('circle'))
    assert.deepEqual(claimsAbout(corpus, 'circle', { limit: 5 }), { claims: [], isCut: false })
    assert.deepEqual(claimsAbout(corpus, 'atlantis', { limit: 5 }), { claims: [], isCut: false })
  })

  test('follows an edited glossary', () => {
    const corpus = readFixture()
    const glossary = fixtureCorpus().get('file:///corpus/basin.md') ?? ''
    corpus.set('file:///corpus/basin.md', glossary.replace('- alias: LBT (case)', '- alias: bargain'))
    const ids = claimsAbout(corpus, 'lower-basin-treaty', { limit: 50 }).claims.map(({ id }) => id)
    assert.ok(ids.includes('unequal-bargain'))
  })
})
