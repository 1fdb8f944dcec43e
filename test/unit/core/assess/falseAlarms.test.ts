import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

const interview = `---
attache: interview/2
citation-key: dahl2025
type: interview
title: The Ferry to Nord
author:
  - given: Marit
    family: Dahl
conducted: 2025-05-06
terms: on record
---

# The Ferry to Nord

## Voices

### Questioner {#questioner}

- role: questioner

### Marit Dahl {#dahl}

- role: interviewee

## Questions

### Q1 The money

- Q1: “Who will pay … for the ferry”
- ¶1: “The ferry money … 300,000 crowns ourselves”
- ¶2: “Not all of … out at night”
- ¶3: “Mayor Lund renewed … for two years”

### Q2 The storm

- Q2: “How many boats … storm of March”
- ¶4: “About forty”
- ¶5: “The old harbour … flooded after that”
- ¶6: “The captains would … their strike early”
`

const text = `[Q1]
Who will pay for the ferry?

[¶1]
The ferry money looks like a subsidy rather than a loan. We paid 300,000 crowns ourselves.

[¶2]
Not all of the captains struck. Some went out at night.

[¶3]
Mayor Lund renewed the pilots' contract for two years.

[Q2]
How many boats were lost in the storm of March?

[¶4]
About forty.

[¶5]
The old harbour flooded after that.

[¶6]
The captains would not give up their strike early.
`

const corpus = new Corpus()
corpus.set('file:///corpus/dahl2025.md', interview)
corpus.setSource('file:///corpus/dahl2025.txt', text)
const checker = new MemoChecker(corpus)

/** The rules that speak of a memo, with how severe they are. */
function told(memo: string): readonly string[] {
  return checker
    .check(readMemo(memo, 'markdown'), { today: '2026-11-24' })
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`)
}

suite('A right sentence', () => {
  const right: readonly (readonly [kind: string, memo: string])[] = [
    ['compares', 'The ferry money looks more like a subsidy than a loan [@dahl2025, para. 1].'],
    ['says “by no means all”', 'By no means all of the captains struck [@dahl2025, para. 2].'],
    ['denies one thing and says another', 'The contract was not cut; Mayor Lund renewed it [@dahl2025, para. 3].'],
    ['cites a question with its answer', 'About forty boats were lost in the storm of March [@dahl2025, sec. 2].'],
    ['has words of the question', 'About forty boats were lost in the storm [@dahl2025, para. 4].'],
    [
      'has two clauses on one locator',
      'Not all of the captains struck, and Mayor Lund renewed the contract [@dahl2025, paras. 2-3].',
    ],
    [
      'has a clause of its own with a date',
      'The ferry sank in 1998, and 300,000 crowns were paid [@dahl2025, para. 1].',
    ],
    ['turns “not early” into “late”', 'The captains would give up their strike late [@dahl2025, para. 6].'],
    ['says “but not early”', 'The captains would give up their strike, but not early [@dahl2025, para. 6].'],
    ['is close to the words of its source', 'Mayor Lund renewed the contract for two years [@dahl2025, para. 3].'],
  ]
  for (const [kind, memo] of right) test(`is left alone where it ${kind}`, () => assert.deepEqual(told(memo), []))

  test('that denies there is evidence is no warning', () =>
    assert.deepEqual(
      told('Dahl has never seen evidence that the old harbour flooded after that [@dahl2025, para. 5].'),
      ['conflicts-with-source hint'],
    ))
})

suite('A false sentence of the same kind', () => {
  const wrong: readonly (readonly [memo: string, rule: string])[] = [
    ['Mayor Lund did not renew the contract of the pilots [@dahl2025, para. 3].', 'conflicts-with-source warning'],
    ['The captains would give up their strike early [@dahl2025, para. 6].', 'conflicts-with-source warning'],
    ['The captains would give up their strike, but not the boats [@dahl2025, para. 6].', 'conflicts-with-source'],
    ['The old harbour never flooded after that [@dahl2025, para. 5].', 'conflicts-with-source warning'],
  ]
  for (const [memo, rule] of wrong) test(`is told: ${memo}`, () => assert.match(told(memo).join(), new RegExp(rule)))
})
