import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { coverageOf } from '../../../../src/core/corpus/coverage.js'
import {
  claimAt,
  claimCount,
  claimOf,
  outlineOf,
  pack,
  packedFile,
  spokenIn,
  unpack,
} from '../../../../src/core/corpus/packed.js'
import { termsOfClaim } from '../../../../src/core/terms/terms.js'
import { formatSums } from '../../../../src/core/corpus/source/checksums.js'
import { readCorpusFile } from '../../../../src/core/corpus/read/corpusFile.js'
import type { CorpusFile, Interview } from '../../../../src/core/model.js'
import { generateCorpus } from '../../../bench/generate.js'
import { seeded } from '../../../bench/random.js'
import { keptFiles } from '../../../support/compareReaders.js'
import { changedFile, writtenFile } from '../../../support/writtenCorpus.js'
import { interviewUri } from './read/example.js'

suite('An interview that is kept packed', () => {
  test('is to the letter what was read: of the fixtures, the shipped corpus, files with every construct, and damaged ones', () => {
    const random = seeded(21)
    const written = Array.from({ length: 60 }, () => writtenFile(random))
    const texts = [...written, ...written.map((text) => changedFile(text, random))]
    let interviews = 0
    for (const [uri, text] of [...keptFiles(), ...texts.map((one) => [interviewUri, one] as const)]) {
      const file = readCorpusFile(uri, text)
      assert.deepEqual(packedFile(file), file)
      if (file.document?.kind === 'interview') interviews += 1
    }
    assert.ok(interviews > 80)
  })

  test('tells who speaks and whether all is coded without its claims, as these tell it', () => {
    const random = seeded(22)
    const written = Array.from({ length: 120 }, () => [interviewUri, writtenFile(random)] as const)
    const counts = { plain: 0, mixed: 0, coded: 0, bare: 0 }
    for (const [uri, text] of [...keptFiles(), ...written]) {
      const { document } = packedFile(readCorpusFile(uri, text))
      if (document?.kind !== 'interview') continue
      const { speakers, isCoded } = spokenIn(document)
      const { claims, voices, terms } = document
      assert.equal(isCoded, coverageOf(document).bare.length === 0)
      assert.deepEqual(
        outlineOf(document).ids,
        claims.map(({ id }) => id),
      )
      counts[isCoded ? 'coded' : 'bare'] += 1
      counts[speakers ? 'plain' : 'mixed'] += 1
      for (const [at, claim] of speakers ? claims.entries() : []) {
        assert.equal(voices[speakers?.[at] ?? -1]?.id, claim.voice)
        assert.equal(termsOfClaim(document, claim), terms)
      }
    }
    for (const [kind, count] of Object.entries(counts)) assert.ok(count > 0, kind)
  })

  test('keeps letters of every script, and halves of letters', () => {
    const { file } = example('Zoë “quotes” … 東京 😀 \\ud83d'.replace('\\ud83d', '\ud83d'))
    assert.deepEqual(packedFile(file), file)
  })

  test('gives one claim by its place or its id, and the same object whenever it is asked while anybody holds it', () => {
    const { file, interview } = example('A word.')
    const kept = packedInterview(file)
    assert.equal(claimCount(kept), interview.claims.length)
    const claim = claimAt(kept, 1)
    assert.deepEqual(claim, interview.claims[1])
    assert.equal(claimOf(kept, claim?.id ?? ''), claim)
    assert.equal(kept.claims[1], claim)
    assert.equal(claimAt(kept, 2), undefined)
    assert.equal(claimOf(kept, 'nobody'), undefined)
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
    const { file, interview } = example('A word.')
    assert.deepEqual({ ...packedInterview(file), title: 'Other' }, { ...interview, title: 'Other' })
  })

  test('takes two thirds of what it would take as JSON, or less', () => {
    const [made] = generateCorpus(1).files.slice(-1)
    const file = readCorpusFile(made?.uri ?? '', made?.text ?? '')
    assert.ok(file.document?.kind === 'interview')
    assert.ok(pack(file, file.document).bytes.length < (JSON.stringify(file).length * 2) / 3)
  })
})

function packedInterview(file: CorpusFile): Interview {
  const { document } = packedFile(file)
  assert.ok(document?.kind === 'interview')
  assert.deepEqual(unpack(pack(file, document)), file)
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
