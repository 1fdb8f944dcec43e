import assert from 'node:assert/strict'
import { formsFor } from '../../src/core/citation/forms.js'
import { renderPlain } from '../../src/core/citation/snippet.js'
import { hiddenNames } from '../../src/core/corpus/voiceNames.js'
import { claimRef } from '../../src/core/corpus/claimRef.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { policyProse } from '../../src/core/export/prose/policyProse.js'
import { closeInterview } from '../../src/core/import/closeInterview.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { resolveCitation } from '../../src/core/citation/resolve.js'
import { coverageOf } from '../../src/core/corpus/coverage.js'
import { expertsIn, topicTable } from '../../src/core/query/topicTable.js'
import { toCsl } from '../../src/core/bibliography/interviewToCsl.js'
import { spokenClaim, voiceLabel } from '../../src/words/claim.js'
import { plainEnglish } from '../../src/words/l10n.js'
import { render, styleOf, wordsOf } from './csl/rendered.js'

/** A hearing in which counsel for somebody else objects, and a registrar speaks whom nobody names. */
const hearing = (terms = 'on record'): string => `---
attache: interview/1
citation-key: quay2024
type: interview
title: The quay at Norport
author:
  - given: Tom
    family: Brandt
  - given: Mette
    family: Ravn
interviewer:
  - given: Ines
    family: Okafor
issued: 2024-05-04
publisher: Quay Inquiry
terms: ${terms}
---

# The quay at Norport

## Voices

### Ines Okafor {#okafor}

- role: questioner

### Tom Brandt {#brandt}

- role: interviewee

### Mette Ravn {#ravn}

- role: other

### Other speaker {#other}

- role: other

## Questions

### Q1 Closed

- Q1: “Is the quay … closed then?”
- ¶1: “The registrar would … the oath first” {voice=other}
- ¶2: “It was closed … in the spring”
- ¶3: “The board closed … owners of it” {voice=ravn}

## Topics

### Quay {#quay shared=quays}

###### Closed in spring {#spring}

The quay was closed in spring.

- at: ¶2 “It was closed … in the spring”
- kind: fact

###### The board closed it {#board}

The board closed the quay.

- at: ¶3 “The board closed … owners of it”
- kind: fact

###### Owners feared a loss {#owners}

The owners feared a loss.

- at: ¶3 “the owners of it”
- holder: the owners
- kind: assessment

###### An oath is due {#oath}

An oath is due.

- at: ¶1 “The registrar would … the oath first”
- kind: fact
`

const uri = 'file:///corpus/quay2024.md'

function corpusOf(text: string): Corpus {
  const corpus = new Corpus()
  corpus.set(uri, text)
  return corpus
}

const corpus = corpusOf(hearing())
const interview = corpus.interview('quay2024')
assert.ok(interview)

function formsOf(id: string, of = corpus): Readonly<Record<string, string>> {
  const claim = of.claim(claimRef({ key: 'quay2024', id }))
  assert.ok(claim)
  const { forms } = formsFor(of, claim)
  return Object.fromEntries(forms.map(({ label, parts }) => [label, renderPlain(parts)]))
}

/** What a memo in prose says in the place of a citation. */
function inProse(memo: string, lang = 'en-GB'): readonly string[] {
  return render(memo, policyProse({ lang }), { corpus }).citations.map(({ text }) => wordsOf(text))
}

suite('Somebody who neither asks nor answers', () => {
  test('is read with paragraphs of their own, and never as an author, whatever front matter says', () => {
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    assert.deepEqual(
      interview.passages.map(({ ref, voice }) => `${ref.kind} ${ref.number} ${voice}`),
      ['question 1 okafor', 'paragraph 1 other', 'paragraph 2 brandt', 'paragraph 3 ravn'],
    )
    assert.deepEqual(interview.authors, [{ given: 'Tom', family: 'Brandt' }])
    assert.deepEqual(toCsl(interview)?.author, [{ given: 'Tom', family: 'Brandt' }])
  })

  test('is cited by name, or as another speaker, with the interviewee kept out of the citation', () => {
    assert.deepEqual(formsOf('board'), {
      citation: '[-@quay2024, para. 3]',
      attributed:
        'As another speaker in an interview with Brandt published on 4 May 2024, Mette Ravn said that the board closed the quay [-@quay2024, para. 3].',
      'own-judgement':
        'We assess … the board closed the quay, going by what Mette Ravn said as another speaker in an interview with Brandt published on 4 May 2024 [-@quay2024, para. 3].',
      footnote:
        '^[As another speaker in an interview with Brandt published on 4 May 2024, Mette Ravn said that the board closed the quay [-@quay2024, para. 3].]',
    })
    assert.equal(
      formsOf('oath')['attributed'],
      'In an interview with Brandt published on 4 May 2024, another speaker said that an oath is due [-@quay2024, para. 1].',
    )
    assert.equal(formsOf('spring')['citation'], '[@quay2024, para. 2]')
  })

  test('is told as the reporter of somebody else’s view', () => {
    assert.match(formsOf('owners')['second-hand'] ?? '', /Mette Ravn \w+ that the owners feared a loss/)
  })

  test('has a warning where a citation would name the interviewee as the author', () => {
    const names = (memo: string): boolean | undefined => {
      const hover = resolveCitation(corpus, readMemo(memo, 'markdown'), memo.indexOf('@') + 1)
      return hover?.kind === 'interview' ? hover.namesAuthor : undefined
    }
    assert.equal(names('So [@quay2024, para. 3].'), true)
    assert.equal(names('So [-@quay2024, para. 3].'), false)
    assert.equal(names('So [@quay2024, para. 2].'), false)
  })

  test('is neither an expert in a table of topics nor somebody whose words need claims', () => {
    assert.equal(coverageOf(interview).paragraphs, 1)
    const ids = expertsIn(corpus).map(({ id }) => id)
    const shown = topicTable(corpus, ids).rows.flatMap(({ cells }) => cells.flat())
    assert.ok(!shown.some(({ claim }) => claim.at.some(({ ref }) => ref.number === 3)))
  })

  test('is told as what they are in plain prose, in each language', () => {
    assert.deepEqual(inProse('The board closed it [-@quay2024, para. 3]. An oath was due [-@quay2024, para. 1].'), [
      '(Mette Ravn, another speaker in an interview with Tom Brandt published on 4 May 2024)',
      '(another speaker in the interview with Brandt)',
    ])
    assert.deepEqual(inProse('Mette Ravn said that the board closed it [-@quay2024, para. 3].'), [
      '(another speaker in an interview with Tom Brandt published on 4 May 2024)',
    ])
    const [german, french, spanish] = ['de', 'fr', 'es'].map(
      (lang) => inProse('So [-@quay2024, para. 3].', lang)[0] ?? '',
    )
    assert.match(german ?? '', /^\(Mette Ravn, eine weitere Person in einem .*Interview mit Tom Brandt/)
    assert.match(french ?? '', /^\(Mette Ravn, une autre personne dans un entretien avec Tom Brandt/)
    assert.match(spanish ?? '', /^\(Mette Ravn, otra persona en una entrevista con Tom Brandt/)
  })

  test('is named before the interview in notes, and answers nothing', () => {
    const note = (memo: string, lang: string): string =>
      wordsOf(render(memo, styleOf('chicago-notes', { lang }), { corpus }).citations[0]?.note)
    assert.match(
      note('So [@quay2024, para. 3].', 'en-GB'),
      /^Mette Ravn, another speaker in the interview with Tom Brandt, in /,
    )
    assert.match(note('So [@quay2024, para. 1].', 'en-GB'), /^another speaker in the interview with Tom Brandt, in /i)
    assert.match(note('So [@quay2024, para. 1].', 'de'), /^weitere Person im Interview mit Tom Brandt/i)
    assert.match(note('So [@quay2024, para. 1].', 'fr'), /^autre personne dans l’entretien avec Tom Brandt/i)
    assert.match(note('So [@quay2024, para. 1].', 'es'), /^otra persona en la entrevista con Tom Brandt/i)
  })

  test('is called another speaker on the screen, not by the interviewee’s name', () => {
    const claim = corpus.claim(claimRef({ key: 'quay2024', id: 'board' }))
    assert.ok(claim)
    assert.equal(voiceLabel(claim, corpus, plainEnglish), 'Other speaker ¶3')
    assert.match(
      spokenClaim(claim, corpus, plainEnglish),
      /Said by another speaker, not the interviewee, in paragraph 3\./,
    )
  })
})

suite('Somebody who neither asks nor answers in a protected interview', () => {
  const closed = corpusOf(hearing('background\ndescription: a harbour official'))
  const inIt = closed.interview('quay2024')
  assert.ok(inIt)

  test('is shown under no name', () => {
    assert.ok(hiddenNames(closed, inIt).includes('Mette Ravn'))
    assert.equal(hiddenNames(closed, inIt).includes('Other speaker'), false)
    const all = ['board', 'oath', 'owners'].flatMap((id) => Object.values(formsOf(id, closed)))
    assert.ok(all.length > 0)
    assert.doesNotMatch(all.join('\n'), /Ravn|Mette/)
    assert.match(formsOf('oath', closed)['attributed'] ?? '', /another speaker said/)
  })

  test('loses name and id when the interview is closed', () => {
    const { text, names } = closeInterview(
      closed,
      hearing('background\ndescription: a harbour official'),
      inIt,
      undefined,
    )
    assert.match(text, /### Other speaker \{#other\}[\s\S]*### Other speaker 2 \{#other-2\}/)
    assert.doesNotMatch(text, /Ravn|ravn/)
    assert.ok(names.names.includes('Mette Ravn'))
  })
})
