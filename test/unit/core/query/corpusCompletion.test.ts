import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { completeCorpus } from '../../../../src/core/query/corpusCompletion.js'

const uri = 'file:///corpus/okafor2024.md'
const glossaryUri = 'file:///corpus/strait.md'

const interview = `---
attache: interview/1
citation-key: okafor2024
title: Fog over the Strait
author:
  - family: Okafor
terms: on record
---

# Fog over the Strait

## Voices

### Ines Okafor {#okafor}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Why so late

- Q1: “Why has the … vote so late”
- ¶1: “The government in … simple as that”

## Topics

### Ratification {#ratification}

###### Estmark to ratify {#ratify}

Estmark will ratify the accord.

- at: ¶1 “The government in … accord is ratified”
- kind: forecast
`

const glossary = `---
attache: glossary/1
---

# Strait

## Actors

### Estmark {#estmark}

- type: state
`

function corpusOf(): Corpus {
  const corpus = new Corpus()
  corpus.set(uri, interview)
  corpus.set(glossaryUri, glossary)
  return corpus
}

/** What is offered at `|` when these lines are added to the end of the file. */
function offered(file: string, base: string, added: string): readonly string[] | undefined {
  const text = base + added
  const offset = text.indexOf('|', base.length)
  const clean = text.slice(0, offset) + text.slice(offset + 1)
  return completeCorpus(corpusOf(), file, clean, offset)?.items.map((item) => item.text)
}

const claim = '\n###### Another {#another}\n\nWords.\n\n'

const cases: readonly [title: string, added: string, expected: readonly string[]][] = [
  ['the kinds of a claim', `${claim}- kind: |`, ['fact', 'assessment', 'forecast', 'recommendation']],
  ['the terms of ICD 203', `${claim}- likelihood: un|`, ['unlikely', 'very unlikely']],
  ['the passages of this interview', `${claim}- at: |`, ['Q1', '¶1']],
  ['the voices of this interview', `${claim}- voice: |`, ['okafor', 'questioner']],
  ['the claims of this interview', `${claim}- qualifies: |`, ['ratify']],
  ['names as holders', `${claim}- holder: |`, ['Estmark']],
  ['names as those it was heard from', `${claim}- heard from: |`, ['own knowledge', 'Estmark']],
  ['the fields of a claim', `${claim}- |`, ['at', 'kind', 'hedge', 'likelihood']],
  ['sections of an interview', '\n## |', ['Voices', 'Questions', 'Topics']],
]

suite('completion in corpus files', () => {
  for (const [title, added, expected] of cases) {
    test(`offers ${title}`, () => {
      const items = offered(uri, interview, added) ?? []
      for (const one of expected) assert.ok(items.includes(one), `${one} is not among ${items.join(', ')}`)
    })
  }

  test('offers entry ids, alias flags, types and sources in a glossary', () => {
    const entry = '\n### Norland {#norland}\n\n'
    assert.deepEqual(offered(glossaryUri, glossary, `${entry}- members: |`), ['estmark'])
    assert.ok(offered(glossaryUri, glossary, `${entry}- type: |`)?.includes('armed group'))
    assert.ok(offered(glossaryUri, glossary, `${entry}- alias: Norport (|`)?.includes('metonym'))
    assert.deepEqual(offered(glossaryUri, glossary, `${entry}- definition: A state. [@|`), ['okafor2024'])
    assert.deepEqual(offered(glossaryUri, glossary, `${entry}- definition: A state. [@okafor2024, |`), [
      'sec. 1',
      'para. 1',
    ])
  })

  test('offers the terms in front matter, and nothing in the words of a claim', () => {
    const before = '---\nattache: interview/1\nterms: '
    assert.ok(completeCorpus(corpusOf(), uri, before, before.length)?.items.some(({ text }) => text === 'off record'))
    const asked = `${before}on record\nassistants: `
    assert.deepEqual(
      completeCorpus(corpusOf(), uri, asked, asked.length)?.items.map(({ text }) => text),
      ['any', 'own machines', 'never'],
    )
    assert.equal(offered(uri, interview, '\n###### Another {#another}\n\nEstmark will |'), undefined)
  })

  test('replaces what was typed of the word and no more', () => {
    const text = `${interview}${claim}- kind: for`
    assert.deepEqual(completeCorpus(corpusOf(), uri, text, text.length)?.span, {
      start: text.length - 3,
      end: text.length,
    })
  })
})
