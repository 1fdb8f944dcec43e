import assert from 'node:assert/strict'
import { pinOf } from '../../../support/pins.js'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { type CitedInterview, resolveCitation } from '../../../../src/core/citation/resolve.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedInterview } from '../../../support/fixtures.js'

const shared = readFixture()
const withReed = (text: string): Corpus => readFixture({ 'file:///corpus/reed2021.md': text })

/** The hover where `|` stands, and what it covers. */
function hoverAt(marked: string, corpus = shared): { hover: ReturnType<typeof resolveCitation>; covers: string } {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const hover = resolveCitation(corpus, readMemo(text, 'markdown'), offset)
  return { hover, covers: hover ? text.slice(hover.span.start, hover.span.end) : '' }
}

function cited(marked: string, corpus?: Corpus): CitedInterview {
  const { hover } = hoverAt(marked, corpus)
  assert.ok(hover?.kind === 'interview', `expected an interview for ${marked}`)
  return hover
}

/** The passages that a citation points at, `¶2 ¶3`. */
function passages({ where }: CitedInterview): string {
  assert.ok(where.kind === 'passages')
  return where.passages.map(({ passage }) => formatPassageRef(passage.ref)).join(' ')
}

const pinFor = (id: string): string => {
  const claim = shared.claim(`reed2021#${id}`)
  assert.ok(claim)
  return pinOf(claim)
}

suite('what a citation stands for', () => {
  const places: readonly (readonly [memo: string, covers: string, points: string])[] = [
    ['So [@ree|d2021, para. 2].', 'reed2021', '¶2'],
    ['So [@{ree|d2021}, para. 2].', 'reed2021', '¶2'],
    ['So [-@ree|d2021, sec. 1].', 'reed2021', 'Q1'],
    ['So [see @reed2021, pa|ra. 2, end].', 'see @reed2021, para. 2, end', '¶2'],
    ['So [@moreau2021, para. 1; @reed|2021, paras. 2-4].', 'reed2021', '¶2 ¶3 ¶4'],
    ['So [@moreau|2021, para. 1; @reed2021, paras. 2-4].', 'moreau2021', '¶1'],
    ['As @reed|2021 [para. 5] says.', 'reed2021', '¶5'],
    ['So [@reed|2021, standfirst 1].', 'reed2021', 'SF1'],
  ]
  for (const [memo, covers, points] of places)
    test(`${memo} points at ${points}`, () => {
      assert.equal(hoverAt(memo).covers, covers)
      assert.equal(passages(cited(memo)), points)
    })

  test('gives the question of a paragraph and all claims that rest on it', () => {
    const { where } = cited('So [@reed|2021, para. 2].')
    assert.ok(where.kind === 'passages')
    const [place] = where.passages
    assert.ok(place)
    assert.equal(place.question?.label, 'Why the vote slipped')
    assert.deepEqual(
      place.claims.map(({ id }) => id),
      ['velmark-to-sign', 'unequal-bargain'],
    )
  })

  test('gives the pinned claim apart from the others of its paragraph', () => {
    const { pin, where } = cited(`So [@reed|2021, para. 2]${pinFor('unequal-bargain')}.`)
    assert.ok(pin?.state === 'current')
    assert.equal(pin.claim.id, 'unequal-bargain')
    assert.ok(where.kind === 'passages')
    assert.deepEqual(
      where.passages[0]?.claims.map(({ id }) => id),
      ['velmark-to-sign'],
    )
  })

  test('gives each key its own pin, and covers the pin when the pointer rests on it', () => {
    const pins = `<!--c:no-signature~000000,unequal-bargain~${pinFor('unequal-bargain').slice(-9, -3)}-->`
    const memo = `So [@moreau2021, para. 1; @reed2021, para. 2]${pins.replace('unequal', 'un|equal')}.`
    assert.match(hoverAt(memo).covers, /^unequal-bargain~[0-9a-f]{6}$/)
    assert.equal(cited(memo).pin?.state, 'current')
    assert.equal(cited(memo.replace('|', '').replace('moreau', 'mo|reau')).pin?.state, 'changed')
  })

  test('tells a pin whose claim was reworded, rests on another paragraph, or is gone', () => {
    const pinned = `So [@reed|2021, para. 2]${pinFor('unequal-bargain')}.`
    const reworded = withReed(
      reedInterview().replace('The treaty is a bargain between', 'The treaty is a deal between'),
    )
    assert.equal(cited(pinned, reworded).pin?.state, 'changed')
    assert.equal(cited(pinned.replace('para. 2', 'para. 3')).pin?.state, 'elsewhere')
    assert.equal(cited(pinned.replace(', para. 2', '')).pin?.state, 'current')
    const gone = withReed(reedInterview().replaceAll('unequal-bargain', 'renamed'))
    assert.deepEqual(cited(pinned, gone).pin, { state: 'gone', id: 'unequal-bargain' })
  })

  test('gives a summary where no paragraph is named', () => {
    const { where } = cited('So [@reed|2021].')
    assert.ok(where.kind === 'whole')
    assert.equal(where.paragraphs, 5)
    assert.equal(where.claims, shared.interview('reed2021')?.claims.length)
    assert.deepEqual(
      where.topics.map(({ title }) => title),
      ['The treaty', 'The river'],
    )
  })

  test('tells which paragraphs do not exist, and which do', () => {
    const { where } = cited('So [@reed|2021, paras. 4-7].')
    assert.ok(where.kind === 'passages')
    assert.deepEqual(where.missing, [{ kind: 'paragraph', numbers: [6, 7], range: [1, 5] }])
    assert.equal(where.passages.length, 2)
    const several = cited('So [@reed|2021, paras. 4 and 7, sec. 9].')
    assert.equal(passages(several), '¶4')
    const { where: joined } = several
    assert.ok(joined.kind === 'passages')
    assert.deepEqual(
      joined.missing?.map((one) => one.kind !== 'unmarked' && [one.kind, one.numbers]),
      [
        ['paragraph', [7]],
        ['question', [9]],
      ],
    )
    const { where: none } = cited('So [@moreau|2021, standfirst 1].')
    assert.ok(none.kind === 'passages')
    assert.deepEqual(none.missing, [{ kind: 'standfirst', numbers: [1] }])
  })

  test('takes a bare number for a page, as Pandoc does, and says which paragraph may have been meant', () => {
    const { where } = cited('So [@reed|2021, 3].')
    assert.ok(where.kind === 'unmarked')
    assert.equal(where.locator.label, 'page')
    assert.equal(where.paragraph, 3)
    const { where: chapter } = cited('So [@reed|2021, chap. 12].')
    assert.ok(chapter.kind === 'unmarked')
    assert.equal(chapter.paragraph, undefined)
  })

  test('finds a paragraph by the page and the time that its file notes', () => {
    const marked = reedInterview().replace('bill”', 'bill” {page=12 time=00:14:03}')
    assert.equal(passages(cited('So [@reed|2021, p. 12].', withReed(marked))), '¶5')
    assert.equal(passages(cited('So [@reed|2021, 00:14:03].', withReed(marked))), '¶5')
  })

  suite('of a source with pages and times', () => {
    const marks: readonly (readonly [ends: string, page: string, time: string])[] = [
      ['River every week”', '12', '00:00:30'],
      ['first snow”', '12', '00:09:10'],
      ['flow data”', '13', '00:14:03'],
      ['next March”', '15', '00:20:00'],
      ['bill”', '16', '01:02:00.500'],
    ]
    const corpus = withReed(
      marks.reduce(
        (text, [ends, page, time]) => text.replace(ends, `${ends} {page=${page} time=${time}}`),
        reedInterview(),
      ),
    )
    const cases: readonly (readonly [locator: string, points: string, why: string])[] = [
      ['p. 12', '¶1 ¶2', 'all of a page'],
      ['pp. 12-13', '¶1 ¶2 ¶3', 'several pages'],
      ['12', '¶1 ¶2', 'a bare number is a page'],
      ['pp. 12 and 16', '¶1 ¶2 ¶5', 'two pages'],
      ['pp. 12 to 13', '¶1 ¶2 ¶3', 'from page to page'],
      ['para. 5 and p. 13', '¶5 ¶3', 'a paragraph and a page'],
      ['00:00:30 and 00:20:00 to 01:03:00', '¶1 ¶4 ¶5', 'a time and a stretch of time'],
      ['p. 14', '¶3', 'a paragraph runs over'],
      ['14:03', '¶3', 'however the time is written'],
      ['00:15:00', '¶3', 'a time within a paragraph'],
      ['timestamp 00:15:00', '¶3', 'with its term in CSL'],
      ['00:10:00-00:20:00', '¶2 ¶3 ¶4', 'a stretch of time'],
      ['62:00', '¶5', 'more than an hour of minutes'],
    ]
    for (const [locator, points, why] of cases)
      test(`${locator} is ${points}: ${why}`, () =>
        assert.equal(passages(cited(`So [@reed|2021, ${locator}].`, corpus)), points))

    test('an unknown page or time says which there are', () => {
      for (const [locator, range] of [
        ['p. 11', ['12', '16']],
        ['p. 17', ['12', '16']],
        ['00:00:10', ['00:00:30', '01:02:00.500']],
        ['02:00:00', ['00:00:30', '01:02:00.500']],
      ] as const) {
        const { where } = cited(`So [@reed|2021, ${locator}].`, corpus)
        assert.ok(where.kind === 'unmarked', locator)
        assert.deepEqual(where.range, range)
      }
    })
  })

  test('tells a citation that makes the interviewee the author of others’ words', () => {
    assert.equal(cited('So [@reed|2021, sec. 1].').namesAuthor, true)
    assert.equal(cited('So [-@reed|2021, sec. 1].').namesAuthor, false)
    assert.equal(cited('So [@reed|2021, standfirst 1].').namesAuthor, true)
    assert.equal(cited('So [@reed|2021, para. 1].').namesAuthor, false)
  })

  test('gives the nearest keys for one that is unknown', () => {
    const { hover, covers } = hoverAt('So [@red|2021, para. 1].')
    assert.equal(covers, 'red2021')
    assert.ok(hover?.kind === 'unknown')
    assert.deepEqual(hover.nearest, ['reed2021'])
  })

  for (const memo of [
    'See @fig-ma|p.',
    'See @tbl-expo|rts and [@sec-ai|m].',
    'Code `[@reed|2021]` here.',
    'Mail anna@reed|2021.org now.',
    '<!-- [@reed|2021] -->',
    '---\nnote: "[@reed|2021]"\n---\n',
  ])
    test(`no citation in ${JSON.stringify(memo)}`, () => assert.equal(hoverAt(memo).hover, undefined))
})
