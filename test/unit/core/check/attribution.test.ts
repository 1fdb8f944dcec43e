import assert from 'node:assert/strict'
import { type CheckOptions, MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

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
})
