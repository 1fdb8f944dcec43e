import assert from 'node:assert/strict'
import { readReviews, type Review } from '../../../../src/core/corpus/reviews.js'
import { withReview } from '../../../../src/core/corpus/withReview.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const uri = 'file:///corpus/memos.reviewed'
const one: Review = review('1', '2', '3')
const other: Review = { ...review('a', 'b', 'c'), isConflicting: true, reason: 'implied' }

function review(sentence: string, citation: string, source: string): Review {
  return {
    sentence: sentence.repeat(16),
    citation: citation.repeat(16),
    source: source.repeat(16),
    isConflicting: false,
  }
}

/** `RULE at LINE` of all problems. */
function problems(text: string): readonly string[] {
  return readReviews(uri, text).problems.map(({ ruleId, place }) => `${ruleId} at ${place.start.line}`)
}

suite('A file of reviews', () => {
  test('has a line for each, in order, and gives back what was written', () => {
    const text = withReview(withReview(undefined, other, other), one, one)
    assert.equal(
      text,
      'attache: reviewed/1\n' +
        '1111111111111111 2222222222222222 3333333333333333\n' +
        'aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb cccccccccccccccc conflict implied\n',
    )
    assert.deepEqual(readReviews(uri, text), { uri, reviews: [one, other], problems: [] })
  })

  test('has one line for a sentence and its citation, and none when the review is taken back', () => {
    const again: Review = { ...one, source: '4'.repeat(16), reason: 'together' }
    const text = withReview(withReview(withReview(undefined, one, one), other, other), again, again)
    assert.deepEqual(readReviews(uri, text).reviews, [again, other])
    assert.equal(withReview(withReview(text, again), other), 'attache: reviewed/1\n')
  })

  test('keeps the ends of its lines', () => {
    assert.equal(withReview('attache: reviewed/1\r\n', one, one).split('\r\n').length, 3)
  })

  test('tells of a merge once, and reads the reviews of both sides', () => {
    const [head, first, second] = withReview(withReview(undefined, one, one), other, other).split('\n')
    const merged = [head, '<<<<<<< HEAD', first, '=======', second, '>>>>>>> theirs', ''].join('\n')
    assert.deepEqual(problems(merged), ['reviews-conflict at 2'])
    assert.deepEqual(readReviews(uri, merged).reviews, [one, other])
  })

  test('tells of damaged lines once, keeps them, and writes behind them', () => {
    const damaged = `attache: reviewed/1\n1234\n${'1'.repeat(16)} oops\n${'f'.repeat(16)} ${'e'.repeat(16)} ${'d'.repeat(16)}\n`
    assert.deepEqual(problems(damaged), ['reviews-malformed at 2'])
    assert.equal(readReviews(uri, damaged).reviews.length, 1)
    const written = withReview(damaged, one, one)
    assert.ok(written.startsWith(damaged), written)
    assert.deepEqual(readReviews(uri, written).reviews.length, 2)
  })

  test('is not read where it is of a newer format, or no text', () => {
    assert.deepEqual(problems('attache: reviewed/2\nwhatever\n'), ['reviews-newer at 1'])
    assert.deepEqual(problems('\0'), ['reviews-unreadable at 1'])
  })

  test('is part of a corpus: its problems are told, and it goes as it came, while no answer becomes stale', () => {
    const corpus = readFixture()
    const { version } = corpus
    let told = 0
    corpus.onDidChange(() => (told += 1))
    corpus.set(uri, withReview('attache: reviewed/1\noops\n', one, one))
    assert.equal(corpus.problems().get(uri)?.length, 1)
    assert.deepEqual(corpus.reviews.of(one), one)
    assert.equal(corpus.reviews.of({ ...one, source: 'f'.repeat(16) }), 'lapsed')
    assert.equal(corpus.reviews.of({ ...one, citation: 'f'.repeat(16) }), undefined)
    corpus.delete(uri)
    assert.equal(corpus.reviews.of(one), undefined)
    assert.deepEqual([told, corpus.version], [2, version])
  })
})
