import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const checker = new MemoChecker(readFixture())

/** What a strict check of a memo calls an error for citing nothing. */
function uncited(text: string, isStrict = true): readonly string[] {
  return checker
    .check(readMemo(text, 'markdown'), { isStrict })
    .flatMap(({ ruleId, severity, span }) =>
      severity === 'error' && ruleId.endsWith('-uncited') ? [text.slice(span.start, span.end)] : [],
    )
}

suite('A strict check', () => {
  const cited = 'Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].'

  test('tells each statement that cites nothing, and the view of a known speaker, as an error', () => {
    assert.deepEqual(uncited(`${cited} It was a mistake to do so.`), ['It was a mistake to do so.'])
    assert.ok(uncited('Reed argued in 2021 that the treaty is a bargain.').includes('Reed argued'))
    assert.deepEqual(uncited(`${cited} It was a mistake to do so.`, false), [], 'only where it is asked for')
  })

  for (const text of [
    `${cited} We assess that more will follow.`,
    `## Our assessment\n\nMore will follow soon enough.\n`,
    `# Recommendations\n\n## The dam\n\nThe ministry should wait for rain.\n`,
    `Our conclusions\n---------------\n\nMore will follow soon enough.\n`,
    `## Background\n\n${cited}\n\nWhat follows from it?\n\nThree things:\n`,
    `<!-- attache-off statement-uncited: from our own visit (K. Ode) -->\nMore will follow soon enough.\n`,
  ])
    test(`lets be what is cited, marked as the writers’ own or no statement: ${text}`, () =>
      assert.deepEqual(uncited(text), []))

  for (const text of [
    'We assess that the talks show a thaw, but the dam will hold, and the farmers are going to lose.',
    'We still think the dam will hold, but the flood proves that it is weak, and nothing will be signed.',
    'In our view, the drought shows that the treaty is dead, but it will be signed.',
  ])
    test(`takes all that stands behind the writers’ judgement for theirs: ${text}`, () =>
      assert.deepEqual(uncited(text), []))

  for (const text of [
    'The drought shows that the treaty is dead, and we expect more.',
    'We find that the report proves that the money was stolen.',
    'We assess that more follows, but the minister said that it will not.',
  ])
    test(`tells what is proved before it, found, or said by others: ${text}`, () =>
      assert.equal(uncited(text).length, 1))

  for (const text of [
    '**To:** The Deputy Secretary\n**From:** Water desk\n**By when:** 4 May 2024.\n',
    'Below we set out the case for each option. Section 2 describes the interviews. See Annex B for a list.',
    'We interviewed fourteen officials in the spring. We have not looked at groundwater.',
    'We ask the Board to approve option B. The Board is invited to agree the plan. Please reply by Friday.',
    'The ministry should publish the data before the talks begin.',
    'We are grateful to everybody who gave us their time.',
    '**Recommendation:** the talks move to the spring.',
    '## What we make of it\n\nMore will follow soon enough.',
    '## Bottom line\n\nMore will follow soon enough.',
    '## Methodology\n\nEach talk lasted an hour.',
    '## Sources\n\n- Interview with K. Ode, 3 March 2024',
  ])
    test(`takes no head, signpost, request or thanks for a statement: ${text}`, () =>
      assert.deepEqual(uncited(text), []))

  for (const text of [
    '**Subject:** The ministry sold the dam in secret',
    'This report shows that the dam is lost.',
    'We now know the dam is lost.',
    'We turn to the minister, who has fled the country.',
    'I met the minister, and he is corrupt.',
    'Please note that the dam is lost.',
    'See Table 1, which lists the bribes of the ministry.',
    'Section 2 of the treaty was broken by the ministry.',
    'The ministry should act because the dam is lost.',
    '## Conclusions\n\nThe minister said that the dam is lost.',
    '## Sources\n\nThe ministry took the money.',
  ])
    test(`tells what is said of the subject behind such words: ${text}`, () => assert.equal(uncited(text).length, 1))

  for (const text of [
    'We assess that Reed said “we shall open the dam at dawn”.',
    '## Our assessment\n\nA minister said: “We shall open the dam at dawn”.',
    `${cited}\n\n## Reed: “We shall open the dam at dawn”`,
  ])
    test(`tells quoted words that nothing cites, whose judgement ever it is: ${text}`, () =>
      assert.equal(uncited(text).length, 1))

  test('lets a quoted term stand in what is marked as the writers’ own', () =>
    assert.deepEqual(uncited('We assess that the “slow bargain” will hold.'), []))

  test('tells what stands below the next heading of the same level', () => {
    const text = `## Our assessment\n\nMore will follow.\n\n## Background\n\nIt rained for a week.\n`
    assert.deepEqual(uncited(text), ['It rained for a week.'])
  })

  test('is what a memo may ask for itself', () => {
    const text = `---\nattache-strict: true\n---\n\nIt was a mistake to do so.\n`
    assert.deepEqual(uncited(text, false), ['It was a mistake to do so.'])
  })
})
