import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { corpusToCsl, formatCslJson } from '../../../../src/core/bibliography/interviewToCsl.js'
import { citationOf, formatCitation, formatPins, hashOfClaim } from '../../../../src/core/citation/citation.js'
import { pinOf } from '../../../support/pins.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { Claim, PassageRef } from '../../../../src/core/model.js'
import { readPassageRef } from '../../../../src/core/corpus/read/values.js'
import { fixture } from '../../../support/fixtureCorpus.js'
import { pandoc } from '../../../support/pandoc.js'

const panel = `---
attache: interview/1
citation-key: panel2024
type: interview
title: Who pays for the levee
author:
  - given: Ines
    family: Okafor
issued: 2024
terms: on record
---

# Who pays for the levee

## Voices

### Ines Okafor {#okafor}

- role: interviewee

### Second speaker {#second}

- role: interviewee
- terms: background
- description: a treasury adviser

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Who pays

- Q1: “Who will pay”
- ¶1: “The dam will fail” {voice=okafor}
- ¶2: “A levy comes” {voice=second}

## Topics

### Money {#money}

###### The dam fails {#dam}

The dam will fail.

- at: ¶1 “The dam will fail”
- kind: forecast

###### A levy comes {#levy}

A levy will come.

- at: ¶2 “A levy comes”
- kind: forecast
`

function refs(...texts: readonly string[]): readonly PassageRef[] {
  return texts.flatMap((text) => readPassageRef(text) ?? [])
}

const plain: readonly (readonly [key: string, refs: readonly string[], citation: string])[] = [
  ['a', [], '[@a]'],
  ['a', ['¶2'], '[@a, para. 2]'],
  ['a', ['¶2', '¶4'], '[@a, paras. 2, 4]'],
  ['a', ['Q3'], '[@a, sec. 3]'],
  ['a', ['SF1'], '[@a, standfirst 1]'],
  ['a', ['¶2', 'Q3', '¶4'], '[@a, paras. 2, 4, sec. 3]'],
  ['small-2010:b/c.d', ['¶2'], '[@small-2010:b/c.d, para. 2]'],
  ['Müller2010', ['¶2'], '[@Müller2010, para. 2]'],
  ['a:', ['¶2'], '[@{a:}, para. 2]'],
  ['a--b', ['¶2'], '[@{a--b}, para. 2]'],
  ['a(b)', ['¶2'], '[@{a(b)}, para. 2]'],
]

const ofClaims: readonly (readonly [claim: `${string}#${string}`, citation: string])[] = [
  ['reed2021#velmark-to-sign', '[@reed2021, para. 2]'],
  ['reed2021#vote-slipped', '[-@reed2021, sec. 1]'],
  ['reed2021#half-empty', '[-@reed2021, standfirst 1]'],
  ['reed2021#reed-on-signature', '[-@reed2021, standfirst 1]'],
  ['reed2021#alarms-only', '[-@reed2021, para. 1]'],
  ['moreau2021#elections-first', '[@moreau2021, paras. 1, 2]'],
]

suite('The citation of a claim', () => {
  for (const [key, at, citation] of plain) {
    test(citation, () => {
      assert.equal(formatCitation([{ key, refs: refs(...at), suppressAuthor: false }]), citation)
    })
  }

  for (const [ref, citation] of ofClaims) {
    test(`${ref} is ${citation}: only what the interviewee says has an author`, () => {
      const { interview, claim } = fixture(ref)
      assert.equal(formatCitation([citationOf(interview, claim)]), citation)
    })
  }

  test('behind another key it says who speaks, since the author before would seem to', () => {
    const parts = ['reed2021#unequal-bargain', 'reed2021#vote-slipped', 'moreau2021#peace'] as const
    const citation = formatCitation(
      parts.map((ref) => {
        const { interview, claim } = fixture(ref)
        return citationOf(interview, claim)
      }),
    )
    assert.equal(citation, '[@reed2021, para. 2; the interviewer, -@reed2021, sec. 1; Hale, -@moreau2021, sec. 1]')
  })
})

suite('The citation of one of several interviewees', () => {
  const corpus = new Corpus()
  corpus.set('file:///c/panel2024.md', panel)
  const interview = corpus.interview('panel2024')
  assert.ok(interview)
  const cite = (...ids: readonly string[]): string =>
    formatCitation(interview.claims.filter(({ id }) => ids.includes(id)).map((claim) => citationOf(interview, claim)))

  test('names the one who speaks, since the source names all of them', () => {
    assert.equal(cite('dam'), '[Okafor, -@panel2024, para. 1]')
    assert.equal(cite('levy'), '[a treasury adviser, -@panel2024, para. 2]')
    assert.equal(cite('dam', 'levy'), '[Okafor, -@panel2024, para. 1; a treasury adviser, -@panel2024, para. 2]')
  })

  test('and so does what Pandoc makes of it', function () {
    const bibliography = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'attache-panel-')), 'references.json')
    fs.writeFileSync(bibliography, formatCslJson(corpusToCsl(corpus)))
    const memo = `It fails ${cite('dam', 'levy')}. It is asked [-@panel2024, sec. 1; Okafor, -@panel2024, para. 1].\n`
    const { output } = pandoc(
      this,
      memo,
      path.dirname(bibliography),
      '--to',
      'plain',
      '--wrap',
      'none',
      '--citeproc',
      '--bibliography',
      bibliography,
    )
    assert.match(output, /\(Okafor, 2024, para\. 1; a treasury adviser, 2024, para\. 2\)/)
    assert.match(output, /\(2024, sec\. 1; Okafor, 2024, para\. 1\)/)
  })
})

suite('The pin of a claim', () => {
  const { claim } = fixture('reed2021#velmark-to-sign')
  const { hedge, ...unhedged } = claim

  test('is a comment of its id and six hex digits', () => {
    assert.match(pinOf(claim), /^<!--c:velmark-to-sign~[0-9a-f]{6}-->$/)
  })

  test('covers wording, hedge, voice and holder in an unambiguous form', () => {
    // From `printf '%s' '["Dams fail.","perhaps","reed",null]' | sha256sum`.
    assert.equal(hashOfClaim({ ...unhedged, wording: 'Dams fail.', hedge: 'perhaps', voice: 'reed' }), 'e23df0')
  })

  const changes: readonly (readonly [what: string, changed: Claim])[] = [
    ['the wording', { ...claim, wording: `${claim.wording} ` }],
    ['the hedge', { ...claim, hedge: 'perhaps' }],
    ['no hedge', unhedged],
    ['the voice', { ...claim, voice: 'questioner' }],
    ['a holder', { ...claim, holder: 'Sarn' }],
    ['hedge become holder', { ...unhedged, holder: hedge ?? '' }],
  ]
  for (const [what, changed] of changes) {
    test(`shows a change of ${what}`, () => assert.notEqual(hashOfClaim(changed), hashOfClaim(claim)))
  }

  test('does not show a change of what a memo does not rely on', () => {
    const other: Claim = { ...claim, label: 'Another', likelihood: 'unlikely', caveat: 'I hear', topic: 'worth' }
    assert.equal(hashOfClaim(other), hashOfClaim(claim))
  })

  const lists: readonly (readonly [entries: readonly (string | undefined)[], pins: string])[] = [
    [['a~1'], '<!--c:a~1-->'],
    [['a~1', 'b~2'], '<!--c:a~1,b~2-->'],
    [[undefined, 'b~2'], '<!--c:,b~2-->'],
    [['a~1', undefined], '<!--c:a~1-->'],
    [[undefined], ''],
    [[], ''],
  ]
  for (const [entries, pins] of lists) {
    test(`${JSON.stringify(entries)} is ${pins || 'nothing'}`, () => assert.equal(formatPins(entries), pins))
  }
})
