import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../../src/core/check/check.js'
import { applyEdits } from '../../../../../src/core/check/safeFixes.js'
import { readMemo } from '../../../../../src/core/memo/memo.js'
import type { Rewrite } from '../../../../../src/core/query/rewrites/rewrite.js'
import { rewritesAt } from '../../../../../src/core/query/rewrites/rewritesAt.js'
import { readFixture } from '../../../../support/fixtureCorpus.js'
import { reedSource } from '../../../../support/fixtures.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())

/** What each rewriting of a kind makes of a text in which `|` is the cursor. */
function rewritten(kind: Rewrite['kind'], marked: string): readonly string[] {
  const [before = '', after = ''] = marked.split('|')
  const text = before + after
  const { checked } = new MemoChecker(corpus).examine(readMemo(text, 'markdown'))
  return rewritesAt(checked, before.length, {})
    .filter((one) => one.kind === kind)
    .map(({ edits }) => applyEdits(text, edits))
}

suite('Refactoring a sentence', () => {
  test('cites the claims that are most like it, and says which', () => {
    const text = 'So it is. The treaty is a bargain| between unequal partners. It holds.'
    const cited = 'So it is. The treaty is a bargain between unequal partners [@reed2021, para. 2]'
    assert.deepEqual(rewritten('cite-claim', text), [`${cited}. It holds.`])
  })

  test('cites a claim that has one telling word and a name in common with it', () => {
    const [first] = rewritten('cite-claim', 'Velmark| is going to sign.')
    assert.match(first ?? '', /^Velmark is going to sign \[@(?:reed|moreau)2021, para\. \d\]\.$/)
  })

  test('cites nothing that was said off the record, and nothing for a sentence that is about something else', () => {
    assert.deepEqual(rewritten('cite-claim', 'The treaty has a secret| protocol.'), [])
    assert.deepEqual(rewritten('cite-claim', 'The harvest| was good.'), [])
    assert.deepEqual(rewritten('cite-claim', 'The treaty is a bargain| between unequal partners [@x].'), [])
  })

  test('quotes the words of the source on which its claim rests', () => {
    const [quotation = '', ...more] = rewritten(
      'to-quotation',
      'The treaty is a bargain| of unequals [@reed2021, para. 2]<!--c:unequal-bargain~34ed6d-->.',
    )
    assert.equal(
      quotation,
      '“In my view the treaty is a slow-motion bargain between unequal partners” [@reed2021, para. 2].',
    )
    assert.deepEqual(more, [])
    assert.deepEqual(new MemoChecker(corpus).check(readMemo(quotation, 'markdown')), [])
  })

  test('leaves alone a sentence that cites with words of its own', () => {
    assert.deepEqual(rewritten('to-quotation', 'The treaty is a bargain| of unequals [see @reed2021, para. 2].'), [])
  })

  test('says where it can be read', () => {
    assert.deepEqual(rewritten('add-locator', 'Velmark signed the Sarn Memorandum in 2019 [@reed|2021].'), [
      'Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].',
    ])
    assert.deepEqual(rewritten('add-locator', 'Velmark| signed the Sarn Memorandum in 2019 [@reed2021].'), [])
  })
})
