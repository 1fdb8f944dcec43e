import assert from 'node:assert/strict'
import { pinEntryOf } from '../../../../src/core/citation/citation.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { pinParts } from '../../../../src/core/citation/pinParts.js'
import { fixture } from '../../../support/fixtureCorpus.js'

const { corpus, claim } = fixture('reed2021#unequal-bargain')
const entry = pinEntryOf(claim)

/** The texts of the parts of the first citation. */
function partsOf(text: string): { readonly dimmed: readonly string[]; readonly stale: readonly string[] } {
  const [citation] = readMemo(text, 'markdown').citations
  assert.ok(citation)
  const { dimmed, stale } = pinParts(corpus, citation)
  const cut = (spans: typeof dimmed): readonly string[] => spans.map(({ start, end }) => text.slice(start, end))
  return { dimmed: cut(dimmed), stale: cut(stale) }
}

suite('pinParts', () => {
  test('a pin that holds is dimmed with its comment', () => {
    assert.deepEqual(partsOf(`So [@reed2021, para. 2]<!--c:${entry}-->.`), { dimmed: [`<!--c:${entry}-->`], stale: [] })
  })

  test('of several pins only the one that no longer holds stands out', () => {
    const text = `So [@reed2021, para. 2; @moreau2021, para. 1]<!--c:${entry},no-signature~000000-->.`
    assert.deepEqual(partsOf(text), { dimmed: [`<!--c:${entry},`, '-->'], stale: ['no-signature~000000'] })
  })

  test('a pin beside a changed paragraph number no longer holds', () => {
    assert.deepEqual(partsOf(`So [@reed2021, para. 4]<!--c:${entry}-->.`).stale, [entry])
  })

  test('of an interview that is not here nothing is said', () => {
    assert.deepEqual(partsOf('So [@brandt2024, para. 2]<!--c:a~000000-->.').stale, [])
  })

  test('a citation without pins has no parts', () => {
    assert.deepEqual(partsOf('So [@reed2021, para. 2] <!-- a note -->.'), { dimmed: [], stale: [] })
  })
})
