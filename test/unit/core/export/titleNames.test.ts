import assert from 'node:assert/strict'
import { citeMemo } from '../../../../src/core/export/citeMemo.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

const glossary = `---
attache: glossary/1
title: Names
---

## Actors

### Marwenby {#marwenby}

- type: state
- aliases: Power (case-sensitive)
- definition: A state of the strait.

### Council of the Delta {#council}

- type: organisation
- definition: It meets in spring.

### Price {#price}

- type: person
- definition: A minister.
`

suite('Titles of works that a memo cites', () => {
  const titleOf = (title: string, fields: object = {}): string | undefined => {
    const corpus = new Corpus()
    corpus.set('file:///corpus/names.md', glossary)
    const entry = () => ({ id: 'a', type: 'book' as const, title, ...fields })
    return citeMemo(readMemo('So [@a].', 'markdown'), { corpus, entry }).items.get('a')?.title
  }

  test('have the names that a glossary knows with its capitals', () => {
    assert.equal(titleOf('The rise of marwenby-born traders'), 'The rise of Marwenby-born traders')
    assert.equal(titleOf('How the council of the delta meets'), 'How the Council of the Delta meets')
    assert.equal(titleOf('On <i>marwenby</i>’s ports'), 'On <i>Marwenby</i>’s ports')
  })

  test('keep ordinary words small, capitals as they are, and other languages alone', () => {
    assert.equal(titleOf('The price of power in MARWENBY'), 'The price of power in MARWENBY')
    assert.equal(titleOf('Der Handel in marwenby', { language: 'de' }), 'Der Handel in marwenby')
  })
})
