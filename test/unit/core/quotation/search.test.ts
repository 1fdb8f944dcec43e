import assert from 'node:assert/strict'
import { findQuotation } from '../../../../src/core/quotation/search.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'

const moreauText =
  '[Q1]\nWill there be peace on the river?\n\n[¶1]\nNo. Velmark will sign nothing this year.\n\n[¶2]\nOnce.\n\n[¶3]\nNo.\n'

function corpusWithTexts(texts: Readonly<Record<string, string>>) {
  const corpus = readFixture()
  for (const [key, text] of Object.entries(texts)) corpus.setSource(`file:///corpus/${key}.txt`, text)
  return corpus
}

function placesOf(quotation: string, texts: Readonly<Record<string, string>>): readonly string[] {
  const result = findQuotation(quotation, corpusWithTexts(texts))
  assert.equal(result.kind, 'found')
  return result.places.map(({ key, refs }) => [key, ...refs.map(formatPassageRef)].join(' '))
}

suite('A quotation in a corpus', () => {
  test('is found in every interview that has it', () => {
    const texts = { reed2021: reedSource(), moreau2021: moreauText }
    assert.deepEqual(placesOf('Velmark will sign', texts), ['moreau2021 ¶1', 'reed2021 SF1', 'reed2021 ¶2'])
    assert.deepEqual(placesOf('sign nothing this year', texts), ['moreau2021 ¶1'])
  })

  test('is found by a key phrase where the text is not here', () => {
    assert.deepEqual(placesOf('slow-motion bargain', {}), ['reed2021 ¶2'])
  })

  test('is not refuted while a text is missing, but the nearest passage is shown', () => {
    const result = findQuotation('Velmark must sign nothing this year', corpusWithTexts({ moreau2021: moreauText }))
    assert.equal(result.kind, 'unchecked')
    assert.equal(result.reason, 'no-source')
    assert.deepEqual([...result.keys].sort(), ['closed2020', 'official2020', 'reed2021'])
    assert.equal(result.nearest?.key, 'moreau2021')
    assert.equal(result.nearest.text, 'Velmark will sign nothing this year')
  })

  test('is judged by the text as it is now', () => {
    const corpus = corpusWithTexts({ moreau2021: moreauText })
    assert.equal(findQuotation('sign nothing this year', corpus).kind, 'found')
    corpus.setSource('file:///corpus/moreau2021.txt', moreauText.replace('nothing', 'something'))
    assert.equal(findQuotation('sign nothing this year', corpus).kind, 'unchecked')
    corpus.set('file:///corpus/moreau2021.md', '')
    assert.equal(findQuotation('sign something this year', corpus).kind, 'unchecked')
  })
})
