import assert from 'node:assert/strict'
import { isProtectedInterview, termsOfPassage } from '../../../../../src/core/terms/terms.js'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import type { Interview, PassageRef } from '../../../../../src/core/model.js'
import {
  type NewTerms,
  type TermsTarget,
  changeTerms,
  setTermsField,
  termsNow,
  underChathamHouse,
} from '../../../../../src/core/corpus/terms/changeTerms.js'
import { termsTargetAt } from '../../../../../src/core/corpus/terms/termsTargetAt.js'
import { closeInterview, keyTells } from '../../../../../src/core/import/closeInterview.js'

const file = `---
attache: interview/1
citation-key: strait-talk
type: interview
title: Okafor on the fog
author:
  - given: Ines
    family: Okafor
  - given: Bram
    family: Tolliver
issued: 2024-03-12
publisher: Harbour Policy Review
terms: on record
---

# Okafor on the fog

## Voices

### Ines Okafor {#okafor}

- role: interviewee
- affiliation: Institute for Straits

### Bram Tolliver {#tolliver}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Ms Okafor, why so late?

- Q1: “Ms Okafor, why so late” {sha256=${'a'.repeat(64)}}
- ¶1: “The board decides … it decides late” {voice=okafor page=2 sha256=${'b'.repeat(64)}}
- ¶2: “As Okafor says … nobody else” {voice=tolliver}

## Topics

### Ferry {#ferry}

###### Board decides late {#late}

Okafor holds that the board is late.

- at: ¶1 “The board decides … it decides late”
- kind: assessment
`
const source = `[Q1]
Ms Okafor, why so late?

[¶1]
The board decides, and the Harbour Policy Review knows that it decides late.

[¶2]
As Okafor says, it is the board and nobody else.
`

function corpusOf(text: string): Corpus {
  const corpus = new Corpus()
  corpus.set('file:///c/strait-talk.md', text)
  corpus.setSource('file:///c/strait-talk.txt', source)
  return corpus
}

function read(text: string): Interview {
  const corpus = new Corpus()
  corpus.set('file:///c/strait-talk.md', text)
  assert.deepEqual(
    [...corpus.problems().values()]
      .flat()
      .filter(({ ruleId }) => ruleId !== 'block-differs')
      .map(({ ruleId }) => ruleId),
    [],
  )
  const interview = corpus.interview('strait-talk')
  assert.ok(interview)
  return interview
}

const para = (number: number): PassageRef => ({ kind: 'paragraph', number })

function changed(target: TermsTarget, change: NewTerms, text = file): string {
  const after = changeTerms(text, read(text), target, change)
  assert.ok(after !== undefined)
  return after
}

suite('Terms that change', () => {
  test('of a passage stand in its braces, whether it has any or not, and are taken away again', () => {
    const first = changed({ kind: 'passage', ref: para(1) }, { terms: 'not for attribution' })
    assert.match(first, /\{voice=okafor page=2 sha256=b{64} terms=not-for-attribution\}/)
    const interview = read(first)
    assert.equal(termsNow(interview, { kind: 'passage', ref: para(1) }), 'not for attribution')
    const passage = interview.passages.find(({ ref }) => ref.kind === 'paragraph' && ref.number === 1)
    assert.equal(passage && termsOfPassage(interview, passage), 'not for attribution')
    assert.equal(isProtectedInterview(interview), false)
    assert.equal(changed({ kind: 'passage', ref: para(1) }, { terms: 'on record' }, first), file)
    const bare = file
      .replace(' {voice=tolliver}', '')
      .replace('### Bram Tolliver {#tolliver}\n\n- role: interviewee\n\n', '')
    assert.match(
      changed({ kind: 'passage', ref: para(2) }, { terms: 'off record' }, bare),
      /¶2: “As Okafor says … nobody else” \{terms=off-record\}/,
    )
  })

  test('of a voice stand under its heading with the agreed description, and are taken away again', () => {
    const first = changed({ kind: 'voice', id: 'tolliver' }, { terms: 'background', description: 'a captain' })
    assert.match(
      first,
      /### Bram Tolliver \{#tolliver\}\n\n- role: interviewee\n- terms: background\n- description: a captain\n/,
    )
    assert.equal(isProtectedInterview(read(first)), true)
    const back = changed({ kind: 'voice', id: 'tolliver' }, { terms: 'on record' }, first)
    assert.doesNotMatch(back, /- terms:/)
    assert.equal(isProtectedInterview(read(back)), false)
  })

  test('of an interview stand in its front matter', () => {
    const first = changed({ kind: 'interview' }, { terms: 'background', description: 'two “captains”: of ferries' })
    assert.equal(read(first).terms, 'background')
    assert.equal(read(first).description, 'two “captains”: of ferries')
    assert.equal(changed({ kind: 'interview' }, { terms: 'on record' }, file), file)
  })

  test('change nothing where there is no such voice or passage', () => {
    assert.equal(changeTerms(file, read(file), { kind: 'voice', id: 'nobody' }, { terms: 'background' }), undefined)
    assert.equal(changeTerms(file, read(file), { kind: 'passage', ref: para(9) }, { terms: 'background' }), undefined)
  })
})

suite('What a place in a file can have terms for', () => {
  const at = (words: string): TermsTarget | undefined => termsTargetAt(file, file.indexOf(words))
  test('is the passage of the line, the voice under the heading, in the front matter the whole', () => {
    assert.deepEqual(at('- ¶2'), { kind: 'passage', ref: para(2) })
    assert.deepEqual(at('As Okafor'), { kind: 'passage', ref: para(2) })
    assert.deepEqual(at('### Bram'), { kind: 'voice', id: 'tolliver' })
    assert.deepEqual(at('- affiliation'), { kind: 'voice', id: 'okafor' })
    assert.deepEqual(at('terms: on record'), { kind: 'interview' })
    for (const words of ['### Q1', '## Topics', '- at: ¶1', 'Okafor holds']) assert.equal(at(words), undefined, words)
  })
})

suite('An interview that becomes protected', () => {
  const closed = (target: TermsTarget, change: NewTerms, before = file) => {
    const text = changed(target, change, before)
    const corpus = corpusOf(text)
    const interview = corpus.interview('strait-talk')
    assert.ok(interview)
    return closeInterview(corpus, text, interview, corpus.sourceOf('strait-talk'))
  }

  test('keeps the institutions and positions that its introduction gives beside the name, as an import does', () => {
    const text = changed({ kind: 'interview' }, { terms: 'background', description: 'a ferry captain' })
    const corpus = new Corpus()
    corpus.set('file:///c/strait-talk.md', text)
    corpus.setSource(
      'file:///c/strait-talk.txt',
      `[SF1]\nInes Okafor, deputy head of the Lindhaven Centre for Rivers, spoke to the Review.\n\n${source}`,
    )
    const interview = corpus.interview('strait-talk')
    assert.ok(interview)
    const { names } = closeInterview(corpus, text, interview, corpus.sourceOf('strait-talk'))
    assert.ok(names.affiliations.includes('Lindhaven Centre for Rivers'))
    assert.deepEqual(names.positions, ['deputy head'])
  })

  test('is told where the agreed description repeats an institution that is protected, for that may say who spoke', () => {
    const told = (description: string): boolean =>
      closed({ kind: 'interview' }, { terms: 'background', description }).repeatsPosition
    assert.ok(told('an expert of the Institute for Straits'))
    assert.ok(!told('a ferry captain'))
  })

  test('as a whole keeps names, title, publisher, day, labels and hashes out of its file, and says which lines still tell', () => {
    const { text, names, telling } = closed(
      { kind: 'interview' },
      { terms: 'background', description: 'a ferry captain' },
    )
    assert.deepEqual(
      [...names.names].filter((name) => name.includes(' ')),
      ['Ines Okafor', 'Bram Tolliver'],
    )
    assert.deepEqual(names.affiliations, ['Institute for Straits', 'Harbour Policy Review'])
    assert.equal(names.stated.title, 'Okafor on the fog')
    assert.equal(names.stated.issued, '2024-03-12')
    const lines = text.split('\n')
    assert.deepEqual(
      telling.map((line) => lines[line - 1]),
      ['Okafor holds that the board is late.'],
    )
    assert.doesNotMatch(text, /tolliver|sha256|Straits|Policy|2024-/i)
    const interview = read(text)
    assert.deepEqual(
      [interview.title, interview.issued, interview.publisher],
      ['Interview with a ferry captain', '2024', undefined],
    )
    assert.deepEqual(
      interview.voices.map(({ id }) => id),
      ['interviewee', 'interviewee-2', 'questioner'],
    )
    assert.deepEqual(
      interview.passages.map(({ voice }) => voice),
      ['questioner', 'interviewee', 'interviewee-2'],
    )
    assert.equal(interview.passages[1]?.page, '2')
    assert.equal(interview.claims[0]?.voice, 'interviewee')
  })

  test('in one voice keeps that voice’s name out, and leaves the others', () => {
    const { text, names, telling } = closed(
      { kind: 'voice', id: 'okafor' },
      { terms: 'background', description: 'a ferry captain' },
    )
    assert.ok(names.names.includes('Ines Okafor') && !names.names.includes('Bram Tolliver'))
    assert.match(text, /### a ferry captain \{#interviewee\}/)
    assert.match(text, /### Bram Tolliver \{#tolliver\}/)
    assert.match(text, /publisher: Harbour Policy Review/)
    const lines = text.split('\n')
    assert.deepEqual(
      telling.map((line) => lines[line - 1]),
      ['title: Okafor on the fog', '# Okafor on the fog', 'Okafor holds that the board is late.'],
    )
    assert.deepEqual(read(text).authors, [{ given: 'Bram', family: 'Tolliver' }])
  })

  test('keeps out who a voice may be, keeps what else was agreed, and the doubt on a passage under its new id', () => {
    const doubtful = file
      .replace('### Ines Okafor {#okafor}\n\n', '### Speaker 2 {#okafor}\n\n- perhaps: Ines Okafor\n')
      .replace('author:\n  - given: Ines\n    family: Okafor\n', 'embargo: 2030-06-01\nauthor:\n')
      .replace('{voice=okafor page=2', '{voice=okafor? page=2')
    const { text, names } = closed(
      { kind: 'interview' },
      { terms: 'background', description: 'a ferry captain' },
      doubtful,
    )
    assert.ok(names.names.includes('Ines Okafor'))
    assert.doesNotMatch(text, /Ines|perhaps|voice=okafor/)
    assert.match(text, /^- ¶1: .*\{voice=interviewee\? page=2\}$/m)
    assert.match(text, /^embargo: 2030-06-01$/m)
  })

  test('off the record keeps no words of passages', () => {
    const { text, telling } = closed({ kind: 'interview' }, { terms: 'off record', description: 'a ferry captain' })
    assert.match(text, /- ¶1: “\[…\]” \{voice=interviewee page=2\}/)
    assert.doesNotMatch(text, /issued/)
    const lines = text.split('\n')
    assert.deepEqual(
      telling.map((line) => lines[line - 1]),
      ['Okafor holds that the board is late.', '- at: ¶1 “The board decides … it decides late”'],
    )
    read(text)
  })

  test('is told where its key names somebody', () => {
    const text = file.replace('citation-key: strait-talk', 'citation-key: okafor2024')
    const corpus = new Corpus()
    corpus.set(
      'file:///c/okafor2024.md',
      changeTerms(text, read(file), { kind: 'interview' }, { terms: 'background', description: 'a captain' }) ?? '',
    )
    const interview = corpus.interview('okafor2024')
    assert.ok(interview && keyTells(corpus, interview))
    const corpusBefore = corpusOf(changed({ kind: 'interview' }, { terms: 'background', description: 'a captain' }))
    const other = corpusBefore.interview('strait-talk')
    assert.ok(other && !keyTells(corpusBefore, other))
  })
})

suite('What else was agreed', () => {
  const readText = (text: string | undefined): Interview => {
    assert.ok(text !== undefined)
    const corpus = new Corpus()
    corpus.set('file:///strait-talk.md', text)
    const found = corpus.interview('strait-talk')
    assert.ok(found)
    return found
  }

  test('is written of the whole or of one voice, and taken away again', () => {
    const whole = setTermsField(file, { kind: 'interview' }, 'embargo', '2024-06-01')
    assert.equal(readText(whole).embargo, '2024-06-01')
    const both = setTermsField(whole ?? '', { kind: 'voice', id: 'okafor' }, 'read-back', 'required')
    assert.equal(readText(both).voices.find(({ id }) => id === 'okafor')?.readBack, 'required')
    const voice = setTermsField(both ?? '', { kind: 'voice', id: 'okafor' }, 'read-back', undefined)
    assert.equal(setTermsField(voice ?? '', { kind: 'interview' }, 'embargo', undefined), file)
  })

  test('under the Chatham House Rule names nobody who spoke, the interviewer and a voice with terms of its own included', () => {
    const own = setTermsField(file, { kind: 'voice', id: 'okafor' }, 'terms', 'on record') ?? ''
    const meeting = readText(underChathamHouse(own, readText(own), 'a participant in the Strait Dialogue'))
    assert.ok(isProtectedInterview(meeting))
    for (const voice of meeting.voices) {
      assert.notEqual(voice.terms, 'on record')
      assert.equal(voice.description ?? meeting.description, 'a participant in the Strait Dialogue')
    }
    assert.equal(meeting.voices.find(({ role }) => role === 'questioner')?.terms, 'background')
    assert.equal(termsOfPassage(meeting, { voice: 'okafor' }), 'background')
  })
})
