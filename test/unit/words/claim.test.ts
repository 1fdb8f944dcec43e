import assert from 'node:assert/strict'
import type { ClaimRef } from '../../../src/core/corpus/claimRef.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import type { Claim } from '../../../src/core/model.js'
import { claimDescription, claimMarker, spokenClaim, voiceLabel } from '../../../src/words/claim.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { fixtureCorpus } from '../../support/fixtures.js'

const corpus = new Corpus()
for (const [uri, text] of fixtureCorpus()) corpus.set(uri, text)

suite('words for a claim', () => {
  const labels: readonly (readonly [ClaimRef, string])[] = [
    ['reed2021#velmark-to-sign', 'Reed ¶2'],
    ['reed2021#vote-slipped', 'Questioner Q1'],
    ['reed2021#half-empty', 'Standfirst 1'],
    ['reed2021#alarms-only', 'Editor ¶1'],
    ['reed2021#dam-failure', 'Kestrian engineers via Reed ¶3'],
    ['reed2021#unfair', 'Dorrin via Questioner Q1'],
    ['reed2021#reed-on-signature', 'Anna Reed via Standfirst 1'],
    ['moreau2021#elections-first', 'Moreau ¶1, ¶2'],
    ['moreau2021#minister-resigned', 'Unnamed source ¶3'],
    ['official2020#no-plan', 'a senior Velmark water official ¶1'],
    ['official2020#warned', 'Questioner Q1'],
    ['closed2020#secret-protocol', 'a person close to the talks ¶1'],
  ]
  for (const [ref, expected] of labels) {
    test(`${ref} is said by ${expected}`, () => assert.equal(voiceLabel(claim(ref), corpus, plainEnglish), expected))
  }

  test('the hedge stands behind the voice, in the words of the source', () => {
    const description = claimDescription(claim('reed2021#velmark-to-sign'), corpus, plainEnglish)
    assert.equal(description, '↗ Reed ¶2 · “Indications so far”')
  })

  test('a second-hand forecast shows as second-hand', () => {
    assert.equal(claimMarker(claim('reed2021#dam-failure')), '❝')
    assert.equal(claimMarker(claim('reed2021#velmark-to-sign')), '↗')
    assert.equal(claimMarker(claim('reed2021#flood-cost')), '•')
  })

  test('every kind has a sign of its own, and somebody else’s view another', () => {
    const kinds = ['fact', 'assessment', 'forecast', 'recommendation'] as const
    const signs = [...kinds.map((kind) => claimMarker({ kind })), claimMarker({ kind: 'fact', holder: 'Beijing' })]
    assert.equal(new Set(signs).size, 5)
  })

  test('spoken, it is whole sentences that leave the questioner with his own words', () => {
    assert.equal(
      spokenClaim(claim('reed2021#league-to-block'), corpus, plainEnglish),
      'Green League to block the treaty. A forecast. Said by the interviewer, not the interviewee, in question 2.',
    )
    assert.equal(
      spokenClaim(claim('reed2021#dam-failure'), corpus, plainEnglish),
      'Dam may fail within ten years. A forecast. The view of Kestrian engineers, as Reed reports it in paragraph 3. In the source’s words: “could fail”.',
    )
  })

  test('a holder who is a protected voice is not named either', () => {
    const text = fixtureCorpus().get('file:///corpus/official2020.md') ?? ''
    const named = new Corpus()
    named.set('file:///corpus/official2020.md', text.replace('holder: the cabinet', 'holder: Solberg'))
    const found = named.claim('official2020#fears-unrest')
    assert.ok(found)
    const words = `${voiceLabel(found, named, plainEnglish)} ${spokenClaim(found, named, plainEnglish)}`
    assert.doesNotMatch(words, /Solberg|Stein/)
    assert.match(words, /a senior Velmark water official via a senior Velmark water official ¶1/)
  })
})

function claim(ref: ClaimRef): Claim {
  const found = corpus.claim(ref)
  assert.ok(found, ref)
  return found
}
