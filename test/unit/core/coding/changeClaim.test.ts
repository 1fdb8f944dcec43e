import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { changedClaim, editBetween, readsBack, withoutClaim } from '../../../../src/core/coding/changeClaim.js'
import type { ClaimContent } from '../../../../src/core/coding/content.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { Claim, Interview } from '../../../../src/core/model.js'
import { reedInterview } from '../../../support/fixtures.js'
import { sampleOf } from '../../../support/verifying.js'

const uri = 'file:///corpus/reed2021.md'

function read(text: string): { readonly text: string; readonly interview: Interview; readonly problems: number } {
  const corpus = new Corpus()
  corpus.set(uri, text)
  const interview = corpus.interview('reed2021')
  assert.ok(interview)
  return { text, interview, problems: corpus.file(uri)?.problems.length ?? 0 }
}

function claimIn(text: string, id: string): Claim {
  const claim = read(text).interview.claims.find((one) => one.id === id)
  assert.ok(claim, id)
  return claim
}

const contentOf = ({ wording, label, holder, kind, hedge, likelihood, caveat }: Claim): ClaimContent => ({
  wording,
  label,
  holder,
  kind,
  hedge,
  likelihood,
  caveat,
})

/** The file with these changes of one claim. */
function changed(text: string, id: string, change: Partial<ClaimContent>, topic?: string): string {
  const file = read(text)
  const content = { ...contentOf(claimIn(text, id)), ...change }
  const after = changedClaim(file, id, content, topic === undefined ? undefined : { kind: 'existing', id: topic })
  assert.ok(after !== undefined)
  assert.equal(read(after).problems, file.problems)
  assert.ok(readsBack(file.interview, after, id, content))
  return after
}

for (const [name, original] of [
  ['', reedInterview()],
  [' with Windows line ends', reedInterview().replaceAll('\n', '\r\n')],
] as const)
  suite(`A claim that is changed${name}`, () => {
    test('has other words, holder, kind and hedge, and all else stays to the letter', () => {
      const before = claimIn(original, 'dam-failure')
      const after = changed(original, 'dam-failure', {
        wording: 'The dam will last.',
        holder: undefined,
        kind: 'assessment',
        hedge: 'Perhaps',
      })
      const claim = claimIn(after, 'dam-failure')
      assert.deepEqual(
        [claim.wording, claim.holder, claim.kind, claim.hedge],
        ['The dam will last.', undefined, 'assessment', 'Perhaps'],
      )
      assert.deepEqual([claim.label, claim.coded, claim.topic], [before.label, before.coded, before.topic])
      const others = (text: string): readonly unknown[] =>
        read(text)
          .interview.claims.filter(({ id }) => id !== 'dam-failure')
          .map(({ span: _span, body: _body, at, ...rest }) => ({
            ...rest,
            at: at.map(({ first, last }) => first + last),
          }))
      assert.deepEqual(others(after), others(original))
      assert.equal(changed(after, 'dam-failure', contentOf(before)), original)
    })

    test('gets fields that it had not, in their place', () => {
      const after = changed(original, 'unequal-bargain', { holder: 'Sarn', likelihood: 'likely' })
      const lines = after.slice(after.indexOf('{#unequal-bargain}')).split(/\r?\n/)
      const names = lines.flatMap((line) => /^- (holder|kind|hedge|likelihood|coded):/.exec(line)?.[1] ?? [])
      assert.deepEqual(names.slice(0, names.indexOf('coded')), [
        'holder',
        'kind',
        ...names.slice(2, names.indexOf('coded')),
      ])
      assert.ok(names.includes('likelihood'))
    })

    test('is not checked any more, but keeps the mark where only label or topic change', () => {
      const marked = original.replace(
        /(\{#dam-failure\}[^]*?- coded: [^\r\n]*)/,
        `$1${/\r\n|\n/.exec(original)?.[0] ?? ''}- checked: C. Duarte 2024-05-01`,
      )
      assert.ok(claimIn(marked, 'dam-failure').checked)
      assert.equal(claimIn(changed(marked, 'dam-failure', { wording: 'Otherwise.' }), 'dam-failure').checked, undefined)
      const moved = changed(marked, 'dam-failure', { label: 'Another label' }, 'worth')
      assert.ok(claimIn(moved, 'dam-failure').checked)
      assert.equal(claimIn(moved, 'dam-failure').topic, 'worth')
      assert.equal(claimIn(moved, 'dam-failure').label, 'Another label')
    })

    test('goes under another topic and back, whichever it is', () => {
      const { claims, topics } = read(original).interview
      const ids = (all: readonly { readonly id: string; readonly topics: Interview['topics'] }[]): readonly string[] =>
        all.flatMap((topic) => [topic.id, ...ids(topic.topics)])
      for (const { id, topic: from } of sampleOf(claims, 6))
        for (const to of ids(topics)) {
          const after = changed(original, id, {}, to)
          assert.equal(claimIn(after, id).topic, to)
          assert.equal(read(after).interview.claims.length, claims.length)
          assert.equal(claimIn(changed(after, id, {}, from), id).topic, from)
        }
    })

    test('goes under a new topic', () => {
      const after = changedClaim(read(original), 'dam-failure', contentOf(claimIn(original, 'dam-failure')), {
        kind: 'new',
        title: 'Fees',
      })
      assert.equal(claimIn(after ?? '', 'dam-failure').topic, 'fees')
    })

    test('is taken out, with what would be left of it', () => {
      for (const { id } of read(original).interview.claims) {
        const after = withoutClaim(original, id)
        assert.ok(after !== undefined)
        assert.equal(read(after).interview.claims.length, read(original).interview.claims.length - 1)
        assert.doesNotMatch(after, /(?:\r?\n){4}/)
        assert.match(after, /[^\s]\r?\n$/)
      }
    })
  })

suite('A change of a claim', () => {
  test('is nothing where claim or topic is not there', () => {
    const file = read(reedInterview())
    const content = contentOf(claimIn(file.text, 'dam-failure'))
    assert.equal(withoutClaim(file.text, 'gone'), undefined)
    assert.equal(changedClaim(file, 'gone', content), undefined)
    assert.equal(changedClaim(file, 'dam-failure', content, { kind: 'existing', id: 'gone' }), undefined)
  })

  test('is refused where the file would take the words for something else', () => {
    const text = reedInterview()
    const content = { ...contentOf(claimIn(text, 'dam-failure')), wording: '<!-- nothing -->' }
    const after = changedClaim(read(text), 'dam-failure', content)
    assert.ok(after !== undefined && !readsBack(read(text).interview, after, 'dam-failure', content))
  })

  test('is one edit of what differs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = editBetween(before, after)
        const made = edit ? before.slice(0, edit.replace.start) + edit.text + before.slice(edit.replace.end) : before
        assert.equal(made, after)
      }),
    )
  })
})
