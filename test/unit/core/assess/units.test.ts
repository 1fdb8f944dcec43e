import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { MemoProblem } from '../../../../src/core/cited/rule.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'

const corpus = new Corpus()
corpus.set(
  'file:///corpus/brandt2024.md',
  `---
attache: interview/1
citation-key: brandt2024
type: interview
title: What the quays cost
author:
  - given: Ada
    family: Brandt
issued: 2024-03-02
terms: on record
---

# What the quays cost

## Voices

### Ada Brandt {#brandt}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Cost

- Q1: “What did the … quays cost you”
- ¶1: “We paid 16.5 … the old quays”
- ¶2: “The tonnage fee … the light service”
- ¶3: “The pilot office … twelve harbours”
`,
)
corpus.setSource(
  'file:///corpus/brandt2024.txt',
  `[Q1]
What did the repair of the quays cost you?

[¶1]
We paid 16.5 million crowns for the repair of the old quays.

[¶2]
The tonnage fee brings €3.4 million a year and goes to the light service.

[¶3]
The pilot office has four boats for twelve harbours on the outer coast.
`,
)
const checker = new MemoChecker(corpus)

function figuresIn(memo: string): readonly MemoProblem[] {
  return checker
    .check(readMemo(memo, 'markdown'), { today: '2026-11-24' })
    .filter(({ ruleId }) => ruleId === 'number-differs')
}

function told(memo: string): readonly string[] {
  return figuresIn(memo).map((problem) => `${problem.severity}: ${memoProblemSentence(problem, corpus, plainEnglish)}`)
}

suite('A figure beside the place that it cites', () => {
  const strange: readonly (readonly [memo: string, own: string, other: string])[] = [
    [
      'The repair of the old quays was paid with 16.5 million dollars [@brandt2024, para. 1].',
      '16.5 million dollars',
      '16.5 million crowns',
    ],
    [
      'The repair of the old quays was paid with $16.5 million [@brandt2024, para. 1].',
      '$16.5 million',
      '16.5 million crowns',
    ],
    [
      'The tonnage fee of €3.4 million a month goes to the light service [@brandt2024, para. 2].',
      '€3.4 million a month',
      '€3.4 million a year',
    ],
    [
      'The tonnage fee brings the light service €3.4 billion a year [@brandt2024, para. 2].',
      '€3.4 billion',
      '€3.4 million',
    ],
    [
      'For the old quays she gives 16.5 million dollars [@brandt2024, para. 1].',
      '16.5 million dollars',
      '16.5 million crowns',
    ],
    [
      'The coast could live on the fee, which brings 3.4 billion euros [@brandt2024, para. 2].',
      '3.4 billion euros',
      '€3.4 million',
    ],
    [
      'The pilot office has twelve boats for four harbours on the outer coast [@brandt2024, para. 3].',
      'twelve',
      'four',
    ],
  ]
  for (const [memo, own, other] of strange)
    test(`is warned of with another unit, scale or thing: ${memo}`, () => {
      const [first = '', ...more] = told(memo)
      assert.match(first, /^warning: /)
      assert.ok(first.includes(`“${own}”`) && first.includes(`“${other}”`), first)
      assert.deepEqual(more, [])
      // The first fix writes what the source says, so that nobody need retype it.
      assert.deepEqual(
        figuresIn(memo)[0]?.fixes.map(({ edits }) => edits[0]?.text),
        [other],
      )
    })

  const right: readonly string[] = [
    'The repair of the old quays was paid with 16.5 million crowns [@brandt2024, para. 1].',
    'The repair of the old quays was paid with 16.5 million [@brandt2024, para. 1].',
    'The repair of the old quays was paid with 16.5 million kronor [@brandt2024, para. 1].',
    'The tonnage fee of 3.4 million euros per annum goes to the light service [@brandt2024, para. 2].',
    'The light service gets the tonnage fee of 3.4 million euros [@brandt2024, para. 2].',
    'The pilot office has only four boats for twelve harbours [@brandt2024, para. 3].',
    'For twelve harbours on the outer coast the pilot office has four boats [@brandt2024, para. 3].',
  ]
  for (const memo of right) test(`is left alone with the same: ${memo}`, () => assert.deepEqual(told(memo), []))
})
