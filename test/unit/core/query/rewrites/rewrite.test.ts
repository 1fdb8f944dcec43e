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

const inMay = 'In an interview published on 4 May 2021,'

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

  test('turns a quotation into a paraphrase that keeps hedge, speaker and whose view it is', () => {
    assert.deepEqual(
      rewritten(
        'to-paraphrase',
        'Reed calls it “a slow-motion bar|gain between unequal partners” [@reed2021, para. 2].',
      ),
      [`${inMay} Reed argued that the treaty is a bargain between unequal partners [@reed2021, para. 2].`],
    )
    const [first, ...more] = rewritten(
      'to-paraphrase',
      'So “the dam could fail| within ten years” [@reed2021, para. 3].',
    )
    assert.match(
      first ?? '',
      /^According to Kestrian engineers, as Reed reported .*\(“could fail”\) \[@reed2021, para\. 3\]/,
    )
    assert.deepEqual(more, [])
  })

  test('and back: the words of the source on which its claim rests', () => {
    assert.deepEqual(
      rewritten(
        'to-quotation',
        'The treaty is a bargain| of unequals [@reed2021, para. 2]<!--c:unequal-bargain~34ed6d-->.',
      ),
      ['“In my view the treaty is a slow-motion bargain between unequal partners” [@reed2021, para. 2].'],
    )
    // Both ways, and the check has nothing against either.
    const [paraphrase = ''] = rewritten(
      'to-paraphrase',
      'It is “a slow-motion bar|gain between unequal partners” [@reed2021, para. 2].',
    )
    const [quotation = ''] = rewritten('to-quotation', paraphrase.replace('the treaty', 'the |treaty'))
    for (const text of [paraphrase, quotation])
      assert.deepEqual(new MemoChecker(corpus).check(readMemo(text, 'markdown')), [], text)
  })

  test('leaves alone what is altered, and a sentence that cites more than one thing', () => {
    assert.deepEqual(
      rewritten('to-paraphrase', 'It is “a slow bar|gain between equal partners” [@reed2021, para. 2].'),
      [],
    )
    assert.deepEqual(rewritten('to-paraphrase', 'It is “a slow-motion bar|gain” [@reed2021, para. 2; @x].'), [])
    assert.deepEqual(rewritten('to-quotation', 'The treaty is a bargain| of unequals [see @reed2021, para. 2].'), [])
  })

  test('says where it can be read', () => {
    assert.deepEqual(rewritten('add-locator', 'Velmark signed the Sarn Memorandum in 2019 [@reed|2021].'), [
      'Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].',
    ])
    assert.deepEqual(rewritten('add-locator', 'Velmark| signed the Sarn Memorandum in 2019 [@reed2021].'), [])
  })

  test('puts a term of likelihood into the words that the memo uses', () => {
    assert.deepEqual(rewritten('house-term', 'It is highly prob|able that it fails.'), [
      'It is very likely that it fails.',
    ])
    const probable = 'It is probable. So it is improbable. '
    assert.deepEqual(rewritten('house-term', `${probable}It is lik|ely that it fails.`), [
      `${probable}It is probable that it fails.`,
    ])
    assert.deepEqual(rewritten('house-term', 'It is “highly prob|able”, she said.'), [])
  })

  test('hedges it to the likelihood of its claim, as the memo’s own judgement', () => {
    const text = 'Velmark wi|ll sign the treaty before winter [@reed2021, para. 2].'
    const [mended = '', ...more] = rewritten('to-likelihood', text)
    assert.equal(
      mended,
      'We assess that it is likely that Velmark will sign the treaty before winter [@reed2021, para. 2].',
    )
    assert.deepEqual(more, [])
    assert.deepEqual(new MemoChecker(corpus).check(readMemo(mended, 'markdown')), [])
    for (const other of [
      'Reed said Velmark wi|ll sign the treaty before winter [@reed2021, para. 2].',
      'We assess that Velmark wi|ll sign the treaty before winter [@reed2021, para. 2].',
      'Velmark will n|ot sign the treaty before winter [@reed2021, para. 2].',
      'The treaty is a bar|gain between unequal partners [@reed2021, para. 2].',
    ])
      assert.deepEqual(rewritten('to-likelihood', other), [], other)
  })
})
