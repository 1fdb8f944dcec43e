import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'

function interview(key: string, year: number, wording: string): string {
  return `---
attache: interview/1
citation-key: ${key}
title: Talk ${key}
issued: ${year}
terms: on record
---

# Talk

## Voices

### Ada Ward {#ward}

- role: interviewee

## Questions

### Q1 Why

- ¶1: “One two three … four five six”

## Topics

### Port {#port}

###### Claim {#claim}

${wording}

- at: ¶1 “One two three … four five six”
- kind: fact
`
}

suite('what a sentence is about', () => {
  test('an old claim with its rare word ranks before hundreds of new ones with its common word', () => {
    const corpus = new Corpus()
    corpus.set('file:///corpus/old.md', interview('old', 1950, 'The harbour stored quinine.'))
    for (let index = 0; index < 250; index += 1) {
      corpus.set(`file:///corpus/new${index}.md`, interview(`new${index}`, 2020, 'The harbour was open.'))
    }
    const { claims, isCut } = corpus.claims.search({ wants: [], context: ['harbour', 'quinine'], limit: 3 })
    assert.deepEqual(
      claims.map(({ key }) => key),
      ['old', 'new0', 'new1'],
    )
    assert.ok(isCut)
  })
})
