import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

/** An interview with a forecast on a condition, one that is only thought, one that is very likely, and what somebody else believes. */
const interview = `---
attache: interview/1
citation-key: orlo2022
type: interview
title: Ferries and Fog
author:
  - given: Ines
    family: Orlo
issued: 2022-03-02
terms: on record
---

# Ferries and Fog

## Voices

### Ines Orlo {#orlo}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The ferries

- Q1: “How are the … in the fog”
- ¶1: “If both engines … believes in sabotage”

## Topics

### Ferries {#ferries}

###### Tow of a day if both engines fail {#tow}

If both engines failed, a tow would probably last a day.

- at: ¶1 “If both engines … a whole day”
- kind: forecast
- hedge: “probably”
- likelihood: likely

###### Harbour board to close the pier {#pier}

The harbour board will close the eastern pier.

- at: ¶1 “I think the … the eastern pier”
- kind: forecast
- hedge: “I think”

###### Fares to be raised {#fares}

Fares will have to be raised by summer.

- at: ¶1 “It is very … raised by summer”
- kind: forecast
- hedge: “very likely”
- likelihood: very likely

###### Coast guard: cable was cut {#cut}

The coast guard believes that the mooring cable was cut on purpose.

- at: ¶1 “The coast guard … believes in sabotage”
- holder: coast guard
- kind: assessment
`

const corpus = new Corpus()
corpus.set('file:///corpus/orlo2022.md', interview)
const checker = new MemoChecker(corpus)

/** What the rule on certainty finds in a sentence: its words and whether it is certain enough for a warning. */
function found(sentence: string): readonly string[] {
  const text = `${sentence} [@orlo2022, para. 1].\n`
  return checker
    .check(readMemo(text, 'markdown'))
    .flatMap(({ ruleId, severity, span }) =>
      ruleId === 'certainty-inflated' ? [`${severity}: ${text.slice(span.start, span.end)}`] : [],
    )
}

suite('How sure a sentence is with a condition', () => {
  test('is too sure where the claim has the condition as well', () => {
    for (const sentence of [
      'If both engines fail, a tow will last a day',
      'Should both engines fail, a tow will last a day',
      'A tow will last a day if both engines fail',
      'Orlo says that, if both engines fail, a tow will last a day',
    ])
      assert.deepEqual(found(sentence), ['warning: will last'], sentence)
    assert.deepEqual(found('If both engines fail, a tow will probably last a day'), [])
  })

  test('may be too sure where the condition is its own', () => {
    assert.deepEqual(found('If nothing is done, fares will have to be raised by summer'), [
      'hint: will have to be raised',
    ])
    assert.deepEqual(found('If fares are raised by summer, the islanders will protest'), [])
  })
})

suite('What is told as proved or decided', () => {
  test('by the view of whoever only thinks so', () => {
    assert.deepEqual(found('Orlo’s estimate proves that fares will have to be raised by summer'), ['warning: proves'])
    assert.deepEqual(found('The coast guard has shown that the mooring cable was cut on purpose'), [
      'warning: has shown',
    ])
    assert.deepEqual(found('The coast guard believes that the mooring cable was cut on purpose'), [])
  })

  test('where the source thinks that it will be done', () => {
    assert.deepEqual(found('The harbour board has decided to close the eastern pier'), ['warning: has decided'])
  })
})
