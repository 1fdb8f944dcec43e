import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { figuresIn } from '../../../../src/core/sentence/evidence/figures.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { reedInterview, reedSource } from '../../../support/fixtures.js'

const checker = new MemoChecker(readFixture())
const ofPrices = 'The spring flood of 2018 raised prices by 12 percentage points.'
const withPoints = new MemoChecker(
  readFixture({
    'file:///corpus/reed2021.md': reedInterview().replace('The spring flood of 2018 cost $40 million.', ofPrices),
  }),
)

/** The figures of a memo that are told to be others in the source. */
function wrongIn(text: string, by = checker): readonly string[] {
  return by
    .check(readMemo(text, 'markdown'), { today: '2026-11-24' })
    .flatMap(({ ruleId, span }) => (ruleId === 'number-differs' ? text.slice(span.start, span.end) : []))
}

suite('Figures of a memo', () => {
  const figures: readonly (readonly [text: string, read: readonly (readonly [number, string])[]])[] = [
    ['It cost $40 million.', [[40e6, 'money']]],
    ['It cost 1.5 billion euros in 2018.', [[1.5e9, 'money'], [2018, 'year']]], // oxfmt-ignore
    ['It rose by 12 per cent, or 3 percentage points.', [[12, 'percent'], [3, 'points']]], // oxfmt-ignore
    ['Some 1,200 wells and twenty pumps', [[1200, 'n:well'], [20, 'n:pump']]], // oxfmt-ignore
    ['On 4 May 2021, in para. 12 and section 3', [[2021, 'year']]],
    ['It is one of them, at 10:30, G20 and COVID-19.', []],
  ]
  for (const [text, read] of figures)
    test(`are read with what they count: ${text}`, () => {
      assert.deepEqual(
        figuresIn(text).map(({ value, counts }) => [value, counts[0]]),
        read,
      )
    })

  const right = [
    'Reed said on 4 May 2021 that the spring flood of 2018 had cost $40 million [@reed2021, para. 5].',
    'The spring flood of 2018 cost forty million dollars [@reed2021, para. 5].',
    'The spring flood of 2018 cost about $42 million [@reed2021, para. 5].',
    'The spring flood of 2018 cost $90 million in the two states [@reed2021, para. 5; @ward2019, p. 3].',
    'We assess that the spring flood of 2018 cost $50 million [@reed2021, para. 5].',
    'Did the spring flood of 2018 cost $50 million [@reed2021, para. 5]?',
  ]
  for (const text of right) test(`are let be: ${text}`, () => assert.deepEqual(wrongIn(text), []))

  const wrong: readonly (readonly [text: string, figures: readonly string[]])[] = [
    ['The spring flood of 2018 cost $400 million [@reed2021, para. 5].', ['$400 million']],
    ['The spring flood of 2018 cost about $90 million [@reed2021, para. 5].', ['$90 million']],
    ['The spring flood of 2017 cost $40 million [@reed2021, para. 5].', ['2017']],
    ['The dam might fail within fifteen years, Kestrian engineers said [@reed2021, para. 3].', ['fifteen']],
  ]
  test('are told where per cent stands for percentage points', () => {
    const memo = (share: string): string => `The spring flood of 2018 raised prices by ${share} [@reed2021, para. 5].`
    assert.deepEqual(wrongIn(memo('12 per cent'), withPoints), ['12 per cent'])
    assert.deepEqual(wrongIn(memo('12 percentage points'), withPoints), [])
  })

  test('are told of a protected interview by our words for it, and not the month of the talk', () => {
    const closed = reedInterview()
      .replace('terms: on record', 'terms: background')
      .replace('The spring flood of 2018 cost $40 million.', 'The spring flood of March 2018 cost $40 million.')
    const background = new MemoChecker(readFixture({ 'file:///corpus/reed2021.md': closed }))
    const memo = (when: string): string => `The spring flood of ${when} cost $40 million [@reed2021, para. 5].`
    assert.deepEqual(wrongIn(memo('March 2018'), background), [])
    assert.deepEqual(wrongIn(memo('March 2017'), background), ['2017'])
    assert.deepEqual(wrongIn(memo('April 2018'), background), ['April'])
    assert.deepEqual(wrongIn(memo('2018, it was said in May,'), background), [])
  })

  for (const [text, told] of wrong) test(`are told: ${text}`, () => assert.deepEqual(wrongIn(text), told))
})

suite('Years of a memo', () => {
  const known = readFixture()
  known.setSource('file:///corpus/reed2021.txt', reedSource())
  const years = new MemoChecker(known)

  const right = [
    // The year of the talk and those beside it, and what the interview resolves.
    'Reed saw a bargain between unequal partners in 2021 [@reed2021, para. 2].',
    'The year 2020 had already seen a bargain between unequal partners [@reed2021, para. 2].',
    // Of a clause that cites nothing, behind the citation, and beside another work it is the writer's.
    'The accord of 1987 knew such partners; this one is a bargain between unequal ones [@reed2021, para. 2].',
    'The treaty is a bargain between unequal partners [@reed2021, para. 2], as in 1987.',
    'The treaty of 1987 is a bargain between unequal partners [@reed2021, para. 2; @ward2019, p. 3].',
    'In 2026, with a new bill before the house, it is still a bargain between unequal partners [@reed2021, para. 2].',
    'The treaty of 1987 was fair, some say [but see @reed2021, para. 2].',
    'Was the treaty of 1987 a bargain between unequal partners [@reed2021, para. 2]?',
  ]
  for (const text of right) test(`are let be: ${text}`, () => assert.deepEqual(wrongIn(text, years), []))

  test('are told where they say when something was, and the interview has them nowhere', () => {
    for (const citation of [' [@reed2021, para. 2].', '. [@reed2021, para. 2]']) {
      const text = `In 1987 already it was a bargain between unequal partners${citation}`
      const told = years.check(readMemo(text, 'markdown')).find(({ ruleId }) => ruleId === 'number-differs')
      assert.equal(told?.severity, 'warning', text)
    }
  })

  test('are told as a hint where they may belong to a name', () => {
    const text = 'The treaty of 1987 is a bargain between unequal partners [@reed2021, para. 2].'
    const found = years.check(readMemo(text, 'markdown')).find(({ ruleId }) => ruleId === 'number-differs')
    assert.ok(found)
    assert.equal(found.severity, 'hint')
    assert.equal(
      memoProblemSentence(found, known, plainEnglish),
      '“1987” appears nowhere in reed2021. Check the year, or cite its source. Only a hint: the year may be yours, for context.',
    )
  })
})

suite('Figures that the place cited has not', () => {
  const known = readFixture()
  const more = 'The spring flood of 2018 cost $40 million; of 1,200 wells a third ran dry, some 90 kilometres inland.'
  known.setSource(
    'file:///corpus/reed2021.txt',
    reedSource().replace('The spring flood of 2018 cost $40 million.', more),
  )
  const figures = new MemoChecker(known)

  const cases: readonly (readonly [text: string, told: readonly string[]])[] = [
    ['Of 1,500 wells a third ran dry in the flood of 2018 [@reed2021, para. 5].', ['1,500']],
    ['The spring flood of 2018 drowned 300 head of cattle and some wells [@reed2021, para. 5].', ['300']],
    // In another unit, rounded, as a part, and reckoned.
    ['Wells ran dry about 56 miles inland after the flood of 2018 [@reed2021, para. 5].', []],
    ['Of about 1,300 wells a third ran dry in the flood of 2018 [@reed2021, para. 5].', []],
    ['Some 33 per cent of the wells ran dry in the flood of 2018 [@reed2021, para. 5].', []],
    // Behind the citation, the writer’s own count, and how long ago it was.
    ['A third of the wells ran dry [@reed2021, para. 5], which may be 300 farms.', []],
    ['The flood of twelve years ago ran six pumps dry [@reed2021, para. 5].', ['six']],
    // A month, with or without its day, where the source counts none from another.
    ['The Sarn talks open in April 2022 [@reed2021, para. 4].', ['April']],
    ['The Sarn talks open in March 2022 [@reed2021, para. 4].', []],
    ['The Basin Commission waits for the Sarn talks, which may not slip past April [@reed2021, para. 4].', []],
  ]
  for (const [text, told] of cases) test(text, () => assert.deepEqual(wrongIn(text, figures), told))

  test('of a day get the source’s in the form of the memo', () => {
    const dated = readFixture()
    dated.setSource('file:///corpus/reed2021.txt', reedSource().replace('open next March', 'open on March 6'))
    const instead = (when: string): string | undefined =>
      new MemoChecker(dated)
        .check(readMemo(`The Sarn talks open ${when} [@reed2021, para. 4].`, 'markdown'))
        .find(({ ruleId }) => ruleId === 'number-differs')?.fixes[0]?.edits[0]?.text
    assert.equal(instead('on 16 March'), '6 March')
    assert.equal(instead('on March 16'), 'March 6')
    assert.equal(instead('in April'), 'March')
  })

  test('get the source’s for a fix where the place has one of the kind, and none where it has two', () => {
    const text = 'Of 1,500 wells a third ran dry in the flood of 2018 [@reed2021, para. 5].'
    const two = readFixture()
    const wells = 'of 1,200 wells a third ran dry, of 700 wells none'
    two.setSource(
      'file:///corpus/reed2021.txt',
      reedSource().replace(
        'The spring flood of 2018 cost $40 million.',
        `The spring flood of 2018 was long; ${wells}.`,
      ),
    )
    const fixesBy = (by: MemoChecker): number =>
      by.check(readMemo(text, 'markdown'), { today: '2026-11-24' }).find(({ ruleId }) => ruleId === 'number-differs')
        ?.fixes.length ?? assert.fail('nothing was told')
    assert.equal(fixesBy(figures), 1)
    assert.equal(fixesBy(new MemoChecker(two)), 0)
  })
})
