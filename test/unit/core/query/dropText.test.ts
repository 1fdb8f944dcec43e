import assert from 'node:assert/strict'
import type { ClaimRef } from '../../../../src/core/corpus/claimRef.js'
import { claimSentence, joinSentences, keepApart } from '../../../../src/core/query/dropText.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

suite('claimSentence', () => {
  const corpus = readFixture()
  const sentence = (ref: ClaimRef): string => {
    const claim = corpus.claim(ref)
    assert.ok(claim)
    const found = claimSentence(corpus, claim)
    return 'text' in found ? found.text : `withheld: ${found.withheld}`
  }

  test('tells a claim of the interviewee in our words, with its hedge and citation', () => {
    assert.equal(
      sentence('reed2021#velmark-to-sign'),
      'Velmark will sign the Lower Basin Treaty before winter (“Indications so far”) [@reed2021, para. 2].',
    )
  })

  test('never makes the interviewee the author of what others say', () => {
    for (const ref of ['reed2021#vote-slipped', 'reed2021#half-empty', 'reed2021#alarms-only'] as const) {
      assert.match(sentence(ref), /interviewer|introduction|editor/i, ref)
      assert.match(sentence(ref), /\[-@reed2021, /, ref)
    }
  })

  test('keeps both the holder and the voice of what is second-hand', () => {
    assert.match(sentence('reed2021#dam-failure'), /Kestrian engineers.*Reed|Reed.*Kestrian engineers/)
  })

  test('gives nothing of what was said off the record', () => {
    assert.equal(sentence('closed2020#secret-protocol'), 'withheld: off-record')
  })
})

suite('joinSentences', () => {
  const nowhere = { before: '', after: '', isBelowText: false, isAboveText: false, eol: '\n' }

  test('puts sentences behind each other within a line', () => {
    assert.equal(joinSentences(['One.', 'Two.'], { ...nowhere, before: 'So it is.' }), ' One. Two.')
    assert.equal(joinSentences(['One.'], { ...nowhere, before: 'So ', after: 'it is' }), 'One. ')
  })

  test('makes paragraphs of them on an empty line, in the line endings of the memo', () => {
    assert.equal(joinSentences(['One.', 'Two.'], { ...nowhere, eol: '\r\n' }), 'One.\r\n\r\nTwo.')
  })

  test('keeps an empty line between them and the text around', () => {
    assert.equal(joinSentences(['One.'], { ...nowhere, isBelowText: true, isAboveText: true }), '\nOne.\n')
  })
})

suite('keepApart', () => {
  const cases: readonly (readonly [before: string, after: string, result: string])[] = [
    ['', '', 'NSG'],
    ['the ', ' rules', 'NSG'],
    ['the', 'rules', ' NSG '],
    ['(', ')', 'NSG'],
    ['“', '”', 'NSG'],
    ['end.', '', ' NSG'],
  ]
  for (const [before, after, result] of cases) {
    test(`“${before}|${after}”`, () => assert.equal(keepApart('NSG', before, after), result))
  }
})
