import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { pinEntryOf } from '../../../../src/core/citation/citation.js'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { PinRecord } from '../../../../src/core/corpus/reviews.js'
import { withPins } from '../../../../src/core/corpus/withReview.js'
import { movePins } from '../../../../src/core/disclosure/movePins.js'
import { type Memo, readMemo } from '../../../../src/core/memo/memo.js'
import { fixture, readFixture } from '../../../support/fixtureCorpus.js'
import { reedInterview } from '../../../support/fixtures.js'
import { pinOf } from '../../../support/pins.js'

const uri = 'file:///corpus/memos.reviewed'
const comment = pinOf(fixture('reed2021#unequal-bargain').claim)
const other = pinOf(fixture('reed2021#velmark-to-sign').claim)
const written = `The treaty, Reed says, is a bargain between unequal partners [@reed2021, para. 2]${comment}. It binds.\n`
const bare = written.replace(comment, '')

const moved = (text: string, corpus = readFixture(), mask = (words: string): string => words) =>
  movePins(readMemo(text, 'markdown'), corpus, mask, () => true)

/** A corpus in which the pins of a text are recorded. */
function recorded(text: string): Corpus {
  const corpus = readFixture()
  corpus.set(uri, withPins(undefined, new Set(), moved(text, corpus).pins))
  return corpus
}

const read = (text: string, corpus: Corpus): Memo => readMemo(text, 'markdown', 'any', [], corpus.reviews.pinOf)

/** The claims on which the citations of a text rest. */
const claimsIn = (text: string, corpus: Corpus): readonly string[] =>
  read(text, corpus).citations.flatMap(({ items }) => items.map(({ pin }) => pin?.id ?? '-'))

suite('A pin that is recorded outside of the memo', () => {
  test('is found by the words of the sentence, wherever that stands and whatever paragraph it cites', () => {
    const corpus = recorded(written)
    for (const text of [
      bare,
      `# Title\n\nSo it is. ${bare}`,
      bare.replace('bargain between', 'bargain\nbetween'),
      bare.replace('para. 2', 'para. 3'),
      bare.replace(' [@reed2021, para. 2].', '. [@reed2021, para. 2]'),
    ])
      assert.deepEqual(claimsIn(text, corpus), ['unequal-bargain'], text)
  })

  test('is not guessed where the words are others, nor for another source', () => {
    const corpus = recorded(written)
    for (const text of [bare.replace('unequal', 'equal'), bare.replace('reed2021', 'moreau2021')])
      assert.deepEqual(claimsIn(text, corpus), ['-'], text)
  })

  test('counts for nothing where two lines name different claims, and one in the memo goes first', () => {
    const corpus = recorded(written)
    const two = withPins(undefined, new Set(), moved(written.replace(comment, other), readFixture()).pins)
    corpus.set('file:///corpus/more.reviewed', two)
    assert.deepEqual(claimsIn(bare, corpus), ['-'])
    assert.deepEqual(claimsIn(written, corpus), ['unequal-bargain'])
  })

  test('tells a sentence’s claims of one source apart by their places', () => {
    const text = `Reed calls it a bargain [@reed2021, para. 2]${comment} and warns of floods [@reed2021, para. 5]${pinOf(fixture('reed2021#flood-cost').claim)}.\n`
    const corpus = recorded(text)
    assert.deepEqual(claimsIn(moved(text).text, corpus), ['unequal-bargain', 'flood-cost'])
  })

  test('tells when its claim has changed, and is renewed where it is recorded', () => {
    const corpus = recorded(written)
    const staleIn = () =>
      new MemoChecker(corpus).check(read(bare, corpus)).filter(({ ruleId }) => ruleId === 'stale-claim')
    assert.deepEqual(staleIn(), [])
    const { claim } = fixture('reed2021#unequal-bargain')
    corpus.set(
      'file:///corpus/reed2021.md',
      reedInterview().replace(claim.wording, `${claim.wording.slice(0, -1)} indeed.`),
    )
    const [problem] = staleIn()
    assert.ok(problem?.ruleId === 'stale-claim')
    assert.deepEqual([problem.data.state, bare.slice(problem.span.start, problem.span.end)], ['changed', 'reed2021'])
    assert.ok(problem.fixes.some(({ kind, edits }) => kind === 'renew-pin' && !edits.length))
  })
})

suite('Moving pins out of a memo', () => {
  test('leaves clean text, and records claim and version of each', () => {
    const { text, pins, left } = moved(written)
    assert.deepEqual([text, left], [bare, 0])
    assert.deepEqual(
      pins.map(({ key, id, hash }) => [key, `${id}~${hash}`]),
      [['reed2021', pinEntryOf(fixture('reed2021#unequal-bargain').claim)]],
    )
    assert.equal(moved(written.replace(comment, `\n${comment}`)).text, bare, 'a formatter may have wrapped the line')
  })

  test('leaves pins of protected sources where they are, and records nothing of them', () => {
    const text = `The cabinet fears unrest [@official2020, para. 1]${pinOf(fixture('official2020#fears-unrest').claim)}.\n`
    const { pins, left, ...rest } = moved(text)
    assert.deepEqual([rest.text, pins, left], [text, [], 1])
  })

  test('and those in sentences with a protected name, of which a hash would let others try names', () => {
    const text = written.replace('The treaty', 'Solberg’s treaty')
    const { pins, left, ...rest } = moved(text, readFixture(), (words) => words.replace('Solberg', '[…]'))
    assert.deepEqual([rest.text, pins, left], [text, [], 1])
  })

  test('and those that nobody could tell apart afterwards', () => {
    const lone = `> Words.\n\n[@reed2021, para. 2]${comment}\n`
    const twice = written + written.replace(comment, other)
    for (const [text, staying] of [
      [lone, 1],
      [twice, 2],
    ] as const) {
      const { left, ...rest } = moved(text)
      assert.deepEqual([rest.text, left], [text, staying])
    }
  })
})

suite('A file of reviews with pins', () => {
  const pin: PinRecord = { sentence: '1'.repeat(16), key: 'reed2021', id: 'flood-cost', hash: 'abcdef' }

  test('has one line for a sentence and a source, which a newer one replaces', () => {
    const text = withPins(undefined, new Set(), [pin])
    assert.equal(text, `attache: reviewed/2\n${pin.sentence} reed2021#flood-cost~abcdef\n`)
    const renewed = { ...pin, hash: '123456' }
    assert.match(withPins(text, new Set(), [renewed]), /^attache: reviewed\/2\n\S+ reed2021#flood-cost~123456\n$/)
    assert.equal(withPins(text, new Set([`${pin.sentence} reed2021`]), []), 'attache: reviewed/2\n')
  })
})
