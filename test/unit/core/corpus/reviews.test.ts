import assert from 'node:assert/strict'
import { initialsOf } from '../../../../src/core/corpus/initials.js'
import { readReviews, type Review } from '../../../../src/core/corpus/reviews.js'
import { withReview } from '../../../../src/core/corpus/withReview.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const uri = 'file:///corpus/memos.reviewed'
const one: Review = review('1', '2', '3')
const other: Review = {
  ...review('a', 'b', 'c'),
  verdict: 'inference',
  reader: { initials: 'Ø', day: '2026-12-02', isAuthor: true },
  isConflicting: true,
  reason: 'implied',
}

function review(sentence: string, citation: string, source: string): Review {
  return {
    sentence: sentence.repeat(16),
    citation: citation.repeat(16),
    source: source.repeat(16),
    verdict: 'supported',
    reader: { initials: 'AB', day: '2026-12-01', isAuthor: false },
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
      'attache: reviewed/2\n' +
        '1111111111111111 2222222222222222 3333333333333333 supported AB 2026-12-01\n' +
        'aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb cccccccccccccccc inference Ø 2026-12-02 author conflict implied\n',
    )
    assert.deepEqual(readReviews(uri, text), { uri, reviews: [one, other], pins: [], readBacks: [], problems: [] })
  })

  test('has one line for a sentence and its citation, and none when the review is taken back', () => {
    const again: Review = { ...one, source: '4'.repeat(16), reason: 'together' }
    const text = withReview(withReview(withReview(undefined, one, one), other, other), again, again)
    assert.deepEqual(readReviews(uri, text).reviews, [again, other])
    assert.equal(withReview(withReview(text, again), other), 'attache: reviewed/2\n')
  })

  test('counts no reading of a day that the calendar does not have, and tells the line', () => {
    const text = withReview(undefined, one, one)
    for (const day of ['9999-99-99', '2026-02-30', '0000-00-00'])
      assert.deepEqual(
        [readReviews(uri, text.replace('2026-12-01', day)).reviews, problems(text.replace('2026-12-01', day))],
        [[], ['reviews-malformed at 2']],
        day,
      )
  })

  test('counts a line once that stands twice, by what line end it may, and none of what is no line of it', () => {
    const text = withReview(undefined, one, one)
    const [, line = ''] = text.split('\n')
    const corpus = readFixture()
    corpus.set(uri, `${text}${line}\n`.replaceAll('\n', '\r\n'))
    assert.deepEqual(corpus.reviews.of(one), one)
    corpus.set(uri, withReview(`${text}${line}\n`, one))
    assert.equal(corpus.reviews.of(one), undefined)
    for (const forged of [`- ${line}`, `${line} and more`, line.replace('supported', 'verified'), line.toUpperCase()])
      assert.deepEqual(readReviews(uri, `attache: reviewed/2\n${forged}\n`).reviews, [], forged)
    assert.deepEqual(readReviews(uri, text + ' '.repeat(50_000_000)).reviews, [])
  })

  test('reads what was written before readings were signed, and keeps it when it writes', () => {
    const old = `attache: reviewed/1\n${'e'.repeat(16)} ${'d'.repeat(16)} ${'c'.repeat(16)} conflict implied\n`
    const [read] = readReviews(uri, old).reviews
    assert.deepEqual([read?.verdict, read?.reader, read?.reason], ['supported', undefined, 'implied'])
    const written = withReview(old, one, one)
    assert.deepEqual(readReviews(uri, written), { uri, reviews: [one, read], pins: [], readBacks: [], problems: [] })
    assert.ok(written.startsWith('attache: reviewed/2\n'))
  })

  test('keeps what another reader said, but neither what nobody signed nor what has lapsed', () => {
    const by = (initials: string, of = one): Review => ({
      ...of,
      reader: { initials, day: '2026-12-01', isAuthor: false },
    })
    const lapsed = by('XY', { ...one, source: 'f'.repeat(16) })
    const text = withReview(withReview(undefined, one, by('AB')), one, by('CD'))
    const again: Review = { ...by('AB'), verdict: 'inference' }
    const unsigned = `${text}${withReview(undefined, lapsed, lapsed)}${one.sentence} ${one.citation} ${one.source}\n`
    assert.deepEqual(readReviews(uri, withReview(unsigned, again, again)).reviews, [again, by('CD')])
    assert.deepEqual(readReviews(uri, withReview(unsigned, one)).reviews, [])
  })

  test('names readers by the initials of their names', () => {
    assert.deepEqual(['A. Brandt', 'ab', 'Øyvind Lie', 'Anna', 'Brandtner'].map(initialsOf), [
      'AB',
      'AB',
      'ØL',
      'ANNA',
      'B',
    ])
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
    const damaged = `attache: reviewed/2\n1234\n${'1'.repeat(16)} oops\n${'f'.repeat(16)} ${'e'.repeat(16)} ${'d'.repeat(16)}\n`
    assert.deepEqual(problems(damaged), ['reviews-malformed at 2'])
    assert.equal(readReviews(uri, damaged).reviews.length, 1)
    const written = withReview(damaged, one, one)
    assert.ok(written.startsWith(damaged), written)
    assert.deepEqual(readReviews(uri, written).reviews.length, 2)
  })

  test('is not read where it is of a newer format, or no text', () => {
    assert.deepEqual(problems('attache: reviewed/3\nwhatever\n'), ['reviews-newer at 1'])
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
