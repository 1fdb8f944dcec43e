import assert from 'node:assert/strict'
import { type CheckOptions, MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { closedInterview } from '../../../support/fixtures.js'

const checker = new MemoChecker(readFixture())
const names = new Map([
  [
    'official2020',
    { key: 'official2020', names: ['Ilse Marqvist'], affiliations: ['Basin Desk of the Ministry'], stated: {} },
  ],
])
const cited = 'The cabinet knew of it [@official2020, sec. 1].'

function told(text: string, options: CheckOptions = { names }): readonly string[] {
  return checker
    .check(readMemo(text, 'markdown'), options)
    .filter(({ ruleId }) => ruleId === 'attribution-breach')
    .map(({ span }) => text.slice(span.start, span.end))
}

suite('A protected source in a memo', () => {
  const breaches: readonly (readonly [text: string, told: readonly string[]])[] = [
    [`${cited} So said Solberg.\n`, ['Solberg']],
    [`${cited} It was Ilse Marqvist’s view.\n`, ['Ilse Marqvist’s']],
    [`${cited} MARQVIST wrote it.\n`, ['MARQVIST']],
    [`---\nauthor: with thanks to I. Marqvist\n---\n\n${cited}\n`, ['Marqvist']],
    [`${cited} <!-- ask Marqvist again -->\n`, ['Marqvist']],
    [`${cited} He sits at the Basin Desk of the Ministry.\n`, ['Basin Desk of the Ministry']],
  ]
  for (const [text, found] of breaches) test(`is told by: ${text.trim()}`, () => assert.deepEqual(told(text), found))

  for (const text of [
    `${cited} A senior Velmark water official said so.\n`,
    'Solberg signed the treaty [@reed2021, para. 1].\n',
    `${cited} Ilse is a common name.\n`,
    `${cited} The desk of the ministry was empty.\n`,
  ])
    test(`is not told by: ${text.trim()}`, () => assert.deepEqual(told(text), []))

  test('is told by the name of the file', () => {
    assert.equal(told(`${cited}\n`, { names, fileName: 'brief-marqvist-2021.md' }).length, 1)
    assert.equal(told(`${cited}\n`, { names, fileName: 'brief-2021.md' }).length, 0)
  })

  test('is never called clean where the names are not here', () => {
    const rules = (options: CheckOptions): readonly string[] =>
      checker.check(readMemo(`${cited}\n`, 'markdown'), options).map(({ ruleId }) => ruleId)
    assert.deepEqual(rules({}), ['attribution-unchecked'])
    assert.deepEqual(rules({ names }), [])
  })

  test('is never called clean where the file of its names is damaged, which is told', () => {
    const corpus = readFixture()
    const [problem, ...others] = checker.check(readMemo(`${cited}\n`, 'markdown'), {
      names: new Map(),
      unreadable: new Set(['official2020']),
    })
    assert.ok(problem)
    assert.deepEqual(others, [])
    const sentence = memoProblemSentence(problem, corpus, plainEnglish)
    assert.match(sentence, /official2020\.names\.json in the store, which lists its names, is damaged/)
  })
})

suite('What may not be cited', () => {
  const corpus = readFixture({ 'file:///corpus/closed2020.md': closedInterview() })
  const sentences = (text: string): readonly string[] =>
    new MemoChecker(corpus)
      .check(readMemo(text, 'markdown'), { severities: { 'attribution-unchecked': 'off' } })
      .map((problem) => `${problem.severity} ${problem.ruleId}: ${memoProblemSentence(problem, corpus, plainEnglish)}`)

  test('is told with the terms, and no paragraph is asked for', () => {
    const whole = 'error terms-ignored: closed2020 is off the record and may not be cited or quoted. Remove it.'
    assert.deepEqual(sentences('There is a protocol [@closed2020].\n'), [whole])
    assert.deepEqual(sentences('There is a protocol [@closed2020, para. 1].\n'), [whole])
    assert.deepEqual(sentences('He had resigned by then [@moreau2021, para. 3].\n'), [
      'error terms-ignored: ¶3 of moreau2021 is not for attribution, but citing this interview names the speaker. Remove the citation, or ask the speaker.',
    ])
  })

  test('leaves the rest of that interview', () => {
    assert.deepEqual(sentences('Nothing would be signed in 2021 [@moreau2021, para. 1].\n'), [])
  })
})

suite('A quotation of a protected source', () => {
  const text = `[Q1]
Has the cabinet been warned about the drought?

[¶1]
The cabinet fears that it will be the end of Minister Solberg and hard for the farmers. We have no plan, as far as I can see, for a second dry year.
`
  const protectedTexts = new Map([['official2020', readSource('file:///store/official2020.txt', text)]])
  const corpus = readFixture()
  const found = (words: string, options: CheckOptions): readonly string[] => {
    const memo = readMemo(`The official said: “${words}” [@official2020, para. 1].\n`, 'markdown')
    return new MemoChecker(corpus)
      .check(memo, options)
      .filter(({ ruleId }) => ruleId.startsWith('quotation-'))
      .map((problem) => `${problem.ruleId}: ${memoProblemSentence(problem, corpus, plainEnglish)}`)
  }
  const right = 'We have no plan, as far as I can see, for a second dry year'

  test('is proved by the text in the store', () => {
    assert.equal(found(right, {}).length, 1)
    assert.deepEqual(found(right, { protectedTexts }), [])
  })

  test('is told to differ without a word of the text', () => {
    const problems = found('The cabinet hopes that it will be the end of it and hard for the farmers', {
      protectedTexts,
    })
    assert.deepEqual(problems.length, 1)
    assert.match(problems[0] ?? '', /^quotation-altered: /)
    assert.doesNotMatch(problems[0] ?? '', /Solberg|fears/)
  })

  test('offers no fix that would put words of the text into the memo', () => {
    const memo = readMemo(
      'He said: “We have a plan, as far as I see, for a second dry year” [@official2020, para. 1].\n',
      'markdown',
    )
    const problems = new MemoChecker(corpus).check(memo, { protectedTexts })
    const altered = problems.filter(({ ruleId }) => ruleId === 'quotation-altered')
    assert.deepEqual(
      altered.flatMap(({ fixes }) => fixes.map(({ kind }) => kind)),
      ['drop-quotation-marks'],
    )
  })
})
