import assert from 'node:assert/strict'
import { citationOf, formatCitation, formatPins, hashOfClaim, pinOf } from '../../../../src/core/cite/citation.js'
import type { Claim, PassageRef } from '../../../../src/core/model.js'
import { readPassageRef } from '../../../../src/core/read/values.js'
import { fixture } from '../../../support/fixtureCorpus.js'

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
