import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { lazyFile } from '../../../../src/core/corpus/lazyFile.js'
import { formatSums } from '../../../../src/core/corpus/source/checksums.js'
import { beginningOf } from '../../../../src/core/corpus/read/skim.js'
import { readCorpusFile } from '../../../../src/core/corpus/read/corpusFile.js'
import type { CorpusFile, Interview } from '../../../../src/core/model.js'
import { seeded } from '../../../bench/random.js'
import { keptFiles } from '../../../support/compareReaders.js'
import { changedFile, writtenFile } from '../../../support/writtenCorpus.js'
import { interviewUri } from './read/example.js'

const unguarded = (file: CorpusFile): CorpusFile => file

suite('An interview whose file is read when it is looked at', () => {
  test('is to the letter what all of it says: of the fixtures, the shipped corpus, files with every construct, and damaged ones', () => {
    const random = seeded(21)
    const written = Array.from({ length: 60 }, () => writtenFile(random))
    const texts = [
      ...written,
      ...Array.from({ length: 20 }, () => written.map((text) => changedFile(text, random))).flat(),
    ]
    let interviews = 0
    for (const [uri, text] of [...keptFiles(), ...texts.map((one) => [interviewUri, one] as const)]) {
      const file = readCorpusFile(uri, text)
      const lazy = lazyFile(uri, text, unguarded)
      assert.deepEqual(lazy, file)
      if (file.document?.kind === 'interview') interviews += 1
    }
    assert.ok(interviews > 80)
  })

  test('tells key, title and voices of most files by their beginning alone', () => {
    const { text } = example('A word.')
    for (const lineEnd of ['\n', '\r\n'])
      assert.match(
        beginningOf(text.replaceAll('\n', lineEnd)) ?? '',
        /citation-key: zoe2020[^]*### Zoë[^]*(?<!Questions)$/,
      )
    assert.equal(beginningOf(text.replace('## Topics', '## Voices')), undefined)
    assert.equal(beginningOf(text.replace('## Questions', '<<<<<<< mine\n## Questions')), undefined)
  })

  test('keeps letters of every script, and halves of letters', () => {
    const { text, file } = example('Zoë “quotes” … 東京 😀 \ud83d')
    assert.deepEqual(lazyFile(uri, text, unguarded), file)
  })

  test('gives the same object whenever it is asked while anybody holds it', () => {
    const kept = lazyInterview(example('A word.').text)
    const [claim] = kept.claims
    assert.ok(claim)
    assert.equal(kept.claims[0], claim)
    assert.equal(kept.passages[0], kept.passages[0])
  })

  test('has the same claims once hashes come beside it, as its index gives them', () => {
    const corpus = new Corpus()
    const { text } = example('A word.')
    corpus.set('file:///corpus/zoe2020.md', text.replace('interview/1', 'interview/2'))
    corpus.set(
      'file:///corpus/zoe2020.sums',
      formatSums([{ ref: { kind: 'paragraph', number: 1 }, first: 'one', last: 'two', sha256: 'a'.repeat(64) }]),
    )
    const claim = corpus.claim('zoe2020#second')
    assert.ok(claim)
    assert.equal(corpus.interview('zoe2020')?.claims[1], claim)
    assert.deepEqual(
      corpus.interview('zoe2020')?.passages.map(({ sha256 }) => sha256),
      ['a'.repeat(64)],
    )
  })

  test('may be copied like any other', () => {
    const { text, interview } = example('A word.')
    assert.deepEqual({ ...lazyInterview(text), title: 'Other' }, { ...interview, title: 'Other' })
  })
})

const uri = 'file:///corpus/zoe2020.md'

function lazyInterview(text: string): Interview {
  const { document } = lazyFile(uri, text, unguarded)
  assert.ok(document?.kind === 'interview')
  return document
}

function example(words: string): {
  readonly text: string
  readonly file: CorpusFile
  readonly interview: Interview
} {
  const text = `---
attache: interview/1
citation-key: zoe2020
title: ${words}
terms: on record
---

## Voices

### Zoë {#zoe}

- role: interviewee

## Questions

### Q1 ${words}

- ¶1: “one … two”

## Topics

### Topic {#t}

###### First {#first}

${words}

- at: ¶1 “one … two”
- kind: fact

###### Second {#second}

Another ${words}

- at: ¶1 “one … three”
- kind: forecast
- hedge: “perhaps”
- likelihood: likely
- key phrase: “tit-for-tat”
- when: 2020-05 “last May”
- qualifies: first
- coded: A. Brandt 2024-04-02
- checked: B. Ames 2024-04-03
`
  const file = readCorpusFile('file:///corpus/zoe2020.md', text)
  assert.ok(file.document?.kind === 'interview')
  assert.equal(file.document.claims.length, 2, JSON.stringify(file.problems))
  return { text, file, interview: file.document }
}
