import assert from 'node:assert/strict'
import { type ClaimRef, claimRef } from '../../../../src/core/corpus/claimRef.js'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { relatedClaims } from '../../../../src/core/corpus/relatedClaims.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

suite('relatedClaims', () => {
  test('names what a claim qualifies, and what qualifies it', () => {
    assert.deepEqual(related(readFixture(), 'reed2021#not-that-far'), ['qualifies reed2021#dam-failure'])
    assert.deepEqual(related(readFixture(), 'reed2021#dam-failure'), ['qualified-by reed2021#not-that-far'])
  })

  test('sees contradictions from both interviews', () => {
    assert.deepEqual(related(readFixture(), 'reed2021#velmark-to-sign'), [
      'contradicts moreau2021#no-signature',
      'contradicted-by moreau2021#no-signature',
    ])
  })

  test('follows an edited file, and leaves out what leads nowhere', () => {
    const corpus = readFixture()
    const uri = 'file:///corpus/reed2021.md'
    const text = fixtureCorpus().get(uri) ?? ''
    corpus.set(uri, text.replace('- qualifies: dam-failure', '- qualifies: no-such'))
    assert.deepEqual(related(corpus, 'reed2021#dam-failure'), [])
    assert.deepEqual(related(corpus, 'reed2021#not-that-far'), [])
  })
})

function related(corpus: Corpus, ref: ClaimRef): readonly string[] {
  const claim = corpus.claim(ref)
  assert.ok(claim)
  return relatedClaims(corpus, claim).map((one) => `${one.relation} ${claimRef(one.claim)}`)
}
