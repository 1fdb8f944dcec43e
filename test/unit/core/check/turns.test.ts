import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { findQuotation, searchQuotation } from '../../../../src/core/quotation/search.js'

const size = 200

/** One question and one answer with a claim, and the words of both. */
function add(corpus: Corpus, index: number): void {
  const key = `talk${index}`
  corpus.set(
    `file:///corpus/${key}.md`,
    `---
attache: interview/1
citation-key: ${key}
type: interview
title: Talk ${index}
author:
  - given: Ada
    family: Number${index}
issued: 2021-05-04
terms: on record
---

# Talk

## Voices

### Ada Number${index} {#ada}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The harvest

- Q1: “What of the … harvest of ${index}”
- ¶1: “The harvest of … all of us”

## Topics

### Harvest {#harvest}

###### Harvest good {#good}

The harvest will be good.

- at: ¶1 “The harvest of … all of us”
- kind: forecast
- hedge: “perhaps”
- coded: A. Brandt 2021-07-01
`,
  )
  corpus.setSource(
    `file:///corpus/${key}.txt`,
    `[Q1]\nWhat of the harvest of ${index}?\n\n[¶1]\nThe harvest of ${index} is perhaps good enough for all of us.\n`,
  )
}

function readCorpus(): Corpus {
  const corpus = new Corpus()
  for (let index = 0; index < size; index++) add(corpus, index)
  return corpus
}

/** How often the corpus is asked for a text while `run` goes on. */
function askedDuring(corpus: Corpus, run: () => void): number {
  const sourceOf = corpus.sourceOf.bind(corpus)
  let asked = 0
  corpus.sourceOf = (key) => {
    asked++
    return sourceOf(key)
  }
  run()
  corpus.sourceOf = sourceOf
  return asked
}

const text =
  'Ada Number7 called it “good enough for none of us at all” [@talk7, para. 1]. The harvest will be good [@talk8, para. 1].\n\n' +
  'The saying “nobody has ever said these words anywhere” is old.\n'

suite('A first check in turns', () => {
  test('looks through the texts before the check, which does not do so again', () => {
    const corpus = readCorpus()
    const checker = new MemoChecker(corpus)
    const memo = readMemo(text, 'markdown')
    const before = askedDuring(corpus, () => {
      for (const _ of checker.prepare(memo));
    })
    const then = askedDuring(corpus, () => checker.check(memo))
    assert.ok(before > size && then < size, `asked for texts ${before} times before, and ${then} times in the check`)
  })

  test('finds what a check without them finds', () => {
    const memo = readMemo(text, 'markdown')
    const prepared = new MemoChecker(readCorpus())
    for (const _ of prepared.prepare(memo));
    const found = prepared.check(memo).map(({ ruleId, span }) => ({ ruleId, span }))
    const fresh = new MemoChecker(readCorpus()).check(memo).map(({ ruleId, span }) => ({ ruleId, span }))
    assert.deepEqual(found, fresh)
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      ['quotation-altered', 'certainty-inflated'],
    )
  })

  test('takes up what another text in the store proves, though the memo is the same', () => {
    const corpus = readCorpus()
    const checker = new MemoChecker(corpus)
    const memo = readMemo('Ada Number7 called it “good enough for none of us at all” [@talk7, para. 1].\n', 'markdown')
    assert.deepEqual(
      checker.check(memo).map(({ ruleId }) => ruleId),
      ['quotation-altered'],
    )
    corpus.setSource(
      'file:///corpus/talk7.txt',
      '[Q1]\nWhat of the harvest of 7?\n\n[¶1]\nThe harvest of 7 is good enough for none of us at all.\n',
    )
    assert.deepEqual(
      checker.check(memo).map(({ ruleId }) => ruleId),
      [],
    )
  })
})

suite('A search for words in turns', () => {
  for (const [what, words] of [
    ['words that stand nowhere', 'nobody has ever said these words anywhere'],
    ['words that are near to some', 'the harvest of 40 is never good enough for all of us'],
    ['words that stand in one text', 'The harvest of 117 is perhaps good enough'],
  ] as const)
    test(`finds the same as all at once: ${what}`, () => {
      const corpus = readCorpus()
      const search = searchQuotation(words, corpus)
      let turns = 0
      let step = search.next()
      for (; !step.done; step = search.next()) turns++
      assert.ok(turns >= Math.floor(size / 16), `took ${turns} turns`)
      assert.deepEqual(step.value, findQuotation(words, corpus))
    })
})
