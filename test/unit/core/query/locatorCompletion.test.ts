import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { resolveCitation } from '../../../../src/core/citation/resolve.js'
import { completeLocator } from '../../../../src/core/query/locatorCompletion.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { moreauInterview, reedInterview } from '../../../support/fixtures.js'

const corpus = readFixture({
  'file:///corpus/reed2021.md': reedInterview()
    .replace('first snow”', 'first snow” {page=12 time=00:09:10}')
    .replace('flow data”', 'flow data” {page=12 time=00:14:03}'),
})

function offered(line: string): readonly string[] | undefined {
  return completeLocator(corpus, line)?.items.map(({ locator }) => locator)
}

suite('completion of locators', () => {
  test('offers every passage, page and time of the interview', () => {
    assert.deepEqual(offered('So [@reed2021, '), [
      'standfirst 1',
      'sec. 1',
      'para. 1',
      'para. 2',
      'sec. 2',
      'para. 3',
      'sec. 3',
      'para. 4',
      'para. 5',
      'p. 12',
      '00:09:10',
      '00:14:03',
    ])
  })

  test('offers nothing that the citation would not then find', () => {
    for (const locator of offered('[@reed2021, ') ?? []) {
      const text = `[@reed2021, ${locator}]`
      const hover = resolveCitation(corpus, readMemo(text, 'markdown'), 3)
      assert.ok(hover?.kind === 'interview' && hover.where.kind === 'passages' && !hover.where.missing, locator)
    }
  })

  test('works behind other keys, for braced and in-text keys, and goes on with what is typed', () => {
    for (const line of [
      '[see @moreau2021, para. 1; -@reed2021, ',
      '[@{reed2021}, pa',
      'As @reed2021 [p',
      '[@reed2021, para. ',
    ])
      assert.equal(offered(line)?.length, 12, line)
    assert.equal(completeLocator(corpus, '[@reed2021, para. ')?.typed, 'para. '.length)
  })

  test('is silent elsewhere', () => {
    for (const line of [
      'So, ',
      '[@nobody2020, ',
      '[@reed2021',
      '[@reed2021, para. 2, ',
      '[@reed2021, para. 2] ',
      'reed2021, ',
    ])
      assert.equal(offered(line), undefined, line)
  })

  test('leaves out what was said off the record', () => {
    const closed = readFixture({
      'file:///corpus/moreau2021.md': moreauInterview().replace('not-for-attribution', 'off-record'),
    })
    const items = completeLocator(closed, '[@moreau2021, ')?.items.map(({ locator }) => locator)
    assert.deepEqual(items, ['sec. 1', 'para. 1', 'para. 2'])
    assert.deepEqual(completeLocator(closed, '[@closed2020, ')?.items, [])
  })
})
