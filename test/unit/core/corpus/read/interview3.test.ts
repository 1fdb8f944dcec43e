import assert from 'node:assert/strict'
import { hiddenNames } from '../../../../../src/core/corpus/voiceNames.js'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { furtherTermsOf } from '../../../../../src/core/corpus/read/furtherTerms.js'
import { toNewestVersion } from '../../../../../src/core/corpus/newestVersion.js'
import { readCorpusFile } from '../../../../../src/core/corpus/read/corpusFile.js'
import type { Interview, Problem } from '../../../../../src/core/model.js'
import { lazyFile } from '../../../../../src/core/corpus/lazyFile.js'
import { interviewUri, readExample } from './example.js'

const { interview: example } = readExample()

const treaty = `---
attache: interview/3
citation-key: accord2023
title: Strait Accord
author:
  - literal: Conference of the Strait
issued: 2023-11-20
publisher: Depositary of the Accord
source-kind: treaty
terms: on record
---

# Strait Accord

## Voices

### The Strait Accord {#accord}

- role: author

## Paragraphs

### Article 4 Lanes

- ¶1: “Each party shall … on the lanes” {page=2 article=4}
- ¶2: “Ferries have right … of the lane” {page=3 article=4bis}

## Topics

### Lanes {#lanes}

###### Ferries go first {#ferries-first}

Ferries have right of way.

- at: ¶2 “Ferries have right … of the lane”
- kind: fact
`

suite('What a source agreed to besides attribution', () => {
  test('is read of the source and of a voice, whose own answers go before', () => {
    const { interview, problems } = read(
      example
        .replace('read-back: offered', 'embargo: 2030-06-01\nrecorded-until: 2031-12-31\nread-back: offered')
        .replace('- position:', '- read-back: required\n- assistants: never\n- position:'),
    )
    assert.deepEqual(problems, [])
    const ofSource = {
      readBack: 'offered',
      embargo: '2030-06-01',
      recordedUntil: '2031-12-31',
      assistants: 'own machines',
    }
    assert.deepEqual(furtherTermsOf(interview), ofSource)
    assert.deepEqual(furtherTermsOf(interview, interview.voices[0]), {
      ...ofSource,
      readBack: 'required',
      assistants: 'never',
    })
    assert.deepEqual(furtherTermsOf(interview, interview.voices[1]), ofSource)
  })

  test('is nothing where nothing is said', () => {
    assert.deepEqual(furtherTermsOf(read(example.replace(/^(?:read-back|assistants): .*\n/gm, '')).interview), {})
  })

  test('is the strictest where it cannot be read', () => {
    const { interview, problems } = read(
      example
        .replace('read-back: offered', 'read-back: maybe\nembargo: [soon]')
        .replace('assistants: own machines', 'assistants: mine'),
    )
    assert.deepEqual(furtherTermsOf(interview), {
      readBack: 'required',
      embargo: '9999-12-31',
      assistants: 'never',
    })
    assert.deepEqual(problems.map(({ ruleId }) => ruleId).sort(), ['field-malformed', 'value-unknown', 'value-unknown'])
    const empty = read(example.replace('- position:', '- assistants:\n- position:'))
    assert.equal(furtherTermsOf(empty.interview, empty.interview.voices[0]).assistants, 'never')
  })
})

suite('A doubtful voice', () => {
  const doubtful = example
    .replace('### Ines Okafor {#okafor}\n\n', '### Speaker 2 {#okafor}\n\n- perhaps: Ines Okafor\n')
    .replace('be running again”', 'be running again” {voice=okafor? page=3}')

  test('has its label for a name, and who it may be beside it; a paragraph may be perhaps its', () => {
    const { interview, problems } = read(doubtful)
    assert.deepEqual(problems, [])
    assert.equal(interview.voices[0]?.name, 'Speaker 2')
    assert.equal(interview.voices[0].possibleName, 'Ines Okafor')
    assert.deepEqual(
      interview.passages.map(({ voice, isVoiceDoubtful }) => [voice, isVoiceDoubtful]),
      [
        ['standfirst', undefined],
        ['questioner', undefined],
        ['okafor', undefined],
        ['okafor', true],
      ],
    )
    assert.equal(interview.claims[0]?.voice, 'okafor')
  })

  test('keeps both where a corpus reads it later, with articles and who a claim was heard from', () => {
    const text = doubtful.replace('page=3', 'page=3 article=4bis')
    const file = readCorpusFile(interviewUri, text)
    assert.ok(file.document?.kind === 'interview')
    assert.equal(file.document.passages[3]?.article, '4bis')
    assert.equal(file.document.claims[1]?.heardFrom, 'a member of parliament')
    assert.deepEqual(
      lazyFile(interviewUri, text, (one) => one),
      file,
    )
  })

  test('of a protected interview may not be told by who it may be', () => {
    const { interview } = read(doubtful.replace('terms: on record', 'terms: background\ndescription: a diplomat'))
    const names = hiddenNames(new Corpus(), interview)
    assert.ok(names.includes('Ines Okafor') && names.includes('Okafor'), names.join())
  })
})

suite('A document without speakers', () => {
  test('is read by paragraphs with pages and articles; its author utters them', () => {
    const { interview, problems } = read(treaty, 'file:///corpus/accord2023.md')
    assert.deepEqual(problems, [])
    assert.equal(interview.sourceKind, 'treaty')
    assert.deepEqual(interview.questions, [])
    assert.deepEqual(
      interview.passages.map(({ voice, page, article }) => [voice, page, article]),
      [
        ['accord', '2', '4'],
        ['accord', '3', '4bis'],
      ],
    )
    assert.equal(interview.claims[0]?.voice, 'accord')
  })

  test('has no interviewee, and says which role is missing', () => {
    const { problems } = read(treaty.replace('role: author', 'role: interviewee'), 'file:///corpus/accord2023.md')
    assert.deepEqual(
      problems.map(({ ruleId, expected }) => [ruleId, expected]),
      [['value-unknown', ['author', 'other', 'standfirst', 'editor']]],
    )
    const none = read(treaty.replace(/### The Strait[^]*?author\n/, ''), 'file:///corpus/accord2023.md')
    assert.deepEqual(
      none.problems.map(({ ruleId, data }) => [ruleId, data['role']]),
      [['voice-ambiguous', 'author']],
    )
  })
})

suite('The newest version of an interview', () => {
  test('is made of version 1 and 2 by one number, and left as it is from there on', () => {
    for (const older of ['interview/1', 'interview/2', '"interview/2"'])
      assert.equal(
        toNewestVersion(example.replace('interview/3', older)),
        example.replace('interview/3', older.replace(/\d/, '3')),
      )
    for (const text of [example, example.replace('interview/3', 'interview/4')])
      assert.equal(toNewestVersion(text), text)
  })

  test('is not needed for its fields: they are read in an older file too', () => {
    for (const [older, version] of [
      ['interview/1', 1],
      ['interview/2', 2],
    ] as const) {
      const { interview, problems } = read(example.replace('interview/3', older))
      assert.deepEqual(problems, [])
      assert.deepEqual(interview, { ...read(example).interview, version })
    }
  })
})

function read(
  text: string,
  uri = interviewUri,
): { readonly interview: Interview; readonly problems: readonly Problem[] } {
  const { document, problems } = readCorpusFile(uri, text)
  assert.ok(document?.kind === 'interview')
  return { interview: document, problems }
}
