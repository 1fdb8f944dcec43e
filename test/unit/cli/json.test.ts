import assert from 'node:assert/strict'
import type { JsonCorpus, JsonSearch } from '../../../src/cli/json.js'
import { freshInterviews } from '../../support/freshInterviews.js'
import { runWith } from './runWith.js'

const interview = `---
attache: interview/1
citation-key: lind2022
title: Ice on the sound
author:
  - given: Eva
    family: Lind
issued: 2022-01
terms: on record
---

## Voices

### Eva Lind {#lind}

- role: interviewee
- affiliation: Ice Office [@lind2022, para. 1]

## Questions

### Q1 Ice

- ¶1: “The ice … this year” {page=4 terms=background}

## Topics

### Ice {#ice shared=winter}

###### Ice to hold {#hold}

The ice will hold.

- at: ¶1 “The ice will … will hold”
- holder: Norport
- kind: forecast
- hedge: “I should think”
- likelihood: likely
- caveat: “from afar”
- key phrase: “black ice”
- when: 2022-02 “next month”
- coded: A. Brandt 2022-03-01
- likelyhood: very likely
`

const glossary = `---
attache: glossary/1
---

# Ice

## Places

### The Sound {#sound}

- type: strait
- definition: Freezes over. [@lind2022, para. 1]
- alias: Sound (case)
- date: 2022 [general]
`

const files = { '/ice/lind2022.md': interview, '/ice/places.md': glossary }

/** Where words stand in a text, once. */
function span(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  assert.ok(start >= 0 && text.indexOf(words, start + 1) < 0, `expected “${words}” once`)
  return { start, end: start + words.length }
}

suite('The JSON of the command line is what its declaration says', () => {
  test('corpus', async () => {
    const { out } = await runWith(['corpus', '--json', '--corpus', '/ice'], files)
    const source = {
      kind: 'interview',
      key: 'lind2022',
      ref: { kind: 'paragraph', number: 1 },
      span: { start: 0, end: 0 },
    } as const
    const expected: JsonCorpus = {
      schemaVersion: 1,
      interviews: [
        {
          kind: 'interview',
          version: 1,
          uri: 'file:///ice/lind2022.md',
          key: 'lind2022',
          title: 'Ice on the sound',
          authors: [{ given: 'Eva', family: 'Lind' }],
          interviewers: [],
          issued: '2022-01',
          terms: 'on record',
          voices: [
            {
              id: 'lind',
              name: 'Eva Lind',
              role: 'interviewee',
              affiliation: {
                value: 'Ice Office',
                sources: [{ ...source, span: span(interview, '@lind2022, para. 1') }],
                span: span(interview, 'Ice Office [@lind2022, para. 1]'),
              },
              span: span(interview, '### Eva Lind {#lind}'),
            },
          ],
          questions: [{ number: 1, label: 'Ice', span: span(interview, '### Q1 Ice') }],
          passages: [
            {
              ref: { kind: 'paragraph', number: 1 },
              voice: 'lind',
              first: 'The ice',
              last: 'this year',
              question: 1,
              page: '4',
              terms: 'background',
              span: span(interview, '¶1: “The ice … this year” {page=4 terms=background}'),
            },
          ],
          topics: [
            {
              id: 'ice',
              title: 'Ice',
              shared: 'winter',
              topics: [],
              claims: ['hold'],
              span: span(interview, '### Ice {#ice shared=winter}'),
            },
          ],
          claims: [
            {
              key: 'lind2022',
              id: 'hold',
              label: 'Ice to hold',
              wording: 'The ice will hold.',
              voice: 'lind',
              holder: 'Norport',
              at: [
                {
                  ref: { kind: 'paragraph', number: 1 },
                  first: 'The ice will',
                  last: 'will hold',
                  span: span(interview, '¶1 “The ice will … will hold”'),
                },
              ],
              kind: 'forecast',
              hedge: 'I should think',
              likelihood: 'likely',
              caveat: 'from afar',
              keyPhrases: ['black ice'],
              when: { date: '2022-02', words: 'next month' },
              qualifies: [],
              contradicts: [],
              coded: { by: 'A. Brandt', on: '2022-03-01' },
              topic: 'ice',
              span: span(interview, '###### Ice to hold {#hold}'),
              body: { start: interview.indexOf('###### Ice'), end: interview.length - 1 },
            },
          ],
          span: { start: interview.indexOf('lind2022'), end: interview.indexOf('lind2022') + 8 },
        },
      ],
      entries: [
        {
          kind: 'place',
          id: 'sound',
          name: 'The Sound',
          nameSources: [],
          type: 'strait',
          definitions: [
            {
              value: 'Freezes over.',
              sources: [{ ...source, span: span(glossary, '@lind2022, para. 1') }],
              span: span(glossary, 'Freezes over. [@lind2022, para. 1]'),
            },
          ],
          aliases: [
            {
              text: 'Sound',
              metonym: false,
              demonym: false,
              caseSensitive: true,
              ambiguous: false,
              sources: [],
              span: { start: glossary.indexOf('Sound (case)'), end: glossary.indexOf('Sound (case)') + 5 },
            },
          ],
          date: { value: '2022', sources: [{ kind: 'general' }], span: span(glossary, '2022 [general]') },
          uri: 'file:///ice/places.md',
          span: span(glossary, '### The Sound {#sound}'),
        },
      ],
      problems: [
        {
          file: '/ice/lind2022.md',
          line: 42,
          column: 3,
          ...span(interview, 'likelyhood'),
          severity: 'warning',
          rule: 'field-unknown',
          message:
            'There is no field “likelyhood” here; expected likelihood, voice, holder, heard from, kind, hedge, caveat, when, …',
          expected: [
            'voice',
            'holder',
            'heard from',
            'kind',
            'hedge',
            'likelihood',
            'caveat',
            'when',
            'qualifies',
            'contradicts',
            'coded',
            'checked',
            'at',
            'key phrase',
          ],
        },
      ],
    }
    assert.deepEqual(JSON.parse(out), expected)
  })

  test('search', async () => {
    const onRecord = { ...files, '/ice/lind2022.md': interview.replace(' terms=background', '') }
    const { out } = await runWith(['search', 'ice', 'hol', '--json', '--corpus', '/ice'], onRecord)
    const expected: JsonSearch = {
      schemaVersion: 1,
      claims: [
        {
          ref: 'lind2022#hold',
          label: 'Ice to hold',
          wording: 'The ice will hold.',
          kind: 'forecast',
          voice: 'Norport via Lind ¶1',
          hedge: 'I should think',
          likelihood: 'likely',
          citation: '[@lind2022, para. 1]',
          hasAll: true,
        },
      ],
      passages: [],
      isCut: false,
    }
    assert.deepEqual(JSON.parse(out), expected)
  })

  test('search in source texts', async () => {
    const [, text = ''] = [...freshInterviews()].find(([uri]) => uri.endsWith('dlamini2023.txt')) ?? []
    const [, talk = ''] = [...freshInterviews()].find(([uri]) => uri.endsWith('dlamini2023.md')) ?? []
    const { out } = await runWith(['search', '"would not rule it out"', '--json', '--corpus', '/port'], {
      '/port/dlamini2023.md': talk,
      '/port/dlamini2023.txt': text,
    })
    const sentence = 'I would not rule it out before the vote in June.'
    const start = text.indexOf(sentence)
    const expected: JsonSearch = {
      schemaVersion: 1,
      claims: [],
      passages: [
        {
          key: 'dlamini2023',
          ref: '¶2',
          voice: 'Dlamini',
          date: '2023-03-02',
          terms: 'on record',
          hasAll: true,
          text: `It may. ${sentence}`,
          span: { line: 11, column: 9, start, end: start + sentence.length },
          claims: [],
        },
      ],
      isCut: false,
    }
    assert.deepEqual(JSON.parse(out), expected)
  })
})
