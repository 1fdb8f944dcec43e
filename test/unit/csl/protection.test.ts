import assert from 'node:assert/strict'
import { citeMemo } from '../../../src/core/export/citeMemo.js'
import { shippedStyles } from '../../../src/core/export/citationStyle.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { corpusOf, styleOf } from './rendered.js'

/** An interview that says far more than may leave it. */
const interview = (terms: string): string => `---
attache: interview/1
citation-key: source7
type: interview
title: Supper with Marqvist at the Basin Desk
author:
  - given: Ilse
    family: Marqvist
interviewer:
  - given: Jonas
    family: Brekke
issued: 2024-03-05
publisher: Lakeside Ministry
URL: https://lakeside.example/marqvist
language: en
terms: ${terms}
description: a senior official
---

# Supper with Marqvist at the Basin Desk

## Voices

### Ilse Marqvist {#marqvist}

- role: interviewee
- affiliation: Basin Desk of the Lakeside Ministry
- description: a senior official

### Jonas Brekke {#brekke}

- role: questioner

## Questions

### Q1 The cabinet

- Q1: “When did cabinet … know of it” {page=12}
- ¶1: “Nobody told Solberg … until the autumn” {page=12 time=00:14:03}
`

const telling = [
  /Marqvist/i,
  /Ilse/,
  /Brekke/,
  /Basin/,
  /Lakeside/,
  /Supper/,
  /Solberg/,
  /lakeside\.example/,
  /2024-03|March|\b5\b/,
  /\b12\b/,
  /00:14/,
]
const memo = 'It knew [see @source7, para. 1]. Did it [@source7, sec. 1]? So says @source7 [p. 12]. Again [-@source7].'

suite('what a style is told of a protected source', () => {
  for (const terms of ['background', 'not for attribution']) {
    test(`${terms}: the agreed description and the year, and nothing else, from the first step on`, () => {
      const corpus = corpusOf(interview(terms))
      const cited = citeMemo(readMemo(memo, 'markdown'), { corpus, entry: () => undefined }, ['source7'])
      const passedOn = cited.clusters.map((cluster) => cluster.items)
      const outputs = shippedStyles.map((name) => styleOf(name).render(cited))
      for (const text of [passedOn, [...cited.items], ...outputs].map((one) => JSON.stringify(one)))
        for (const secret of telling) assert.doesNotMatch(text, secret)
      for (const output of outputs) assert.match(JSON.stringify(output), /senior official/i)
    })
  }

  test('off the record: not even the key, and the words around it neither', () => {
    const corpus = corpusOf(interview('off record'))
    const cited = citeMemo(readMemo(memo, 'markdown'), { corpus, entry: () => undefined }, ['source7'])
    assert.deepEqual(
      cited.gaps.map(({ gap }) => gap),
      ['withheld', 'withheld', 'withheld', 'withheld'],
    )
    const passedOn = cited.clusters.map((cluster) => cluster.items)
    const outputs = shippedStyles.map((name) => styleOf(name).render(cited))
    for (const text of [passedOn, [...cited.items], cited.nocite, ...outputs].map((one) => JSON.stringify(one)))
      for (const secret of [...telling, /source7/, /official/, /see/]) assert.doesNotMatch(text, secret)
  })
})
