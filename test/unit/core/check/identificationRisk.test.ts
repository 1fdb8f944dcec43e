import assert from 'node:assert/strict'
import { type CheckOptions, MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { runWith } from '../../cli/runWith.js'

const corpus = readFixture()
const checker = new MemoChecker(corpus)
const file = {
  key: 'official2020',
  names: ['Roberta Marqvist', 'William Teller Okonjo'],
  affiliations: ['Water Council of Kestria'],
  positions: ['Deputy Director of Reservoir Planning'],
  stated: { issued: '2020-11-02' },
}
const names = new Map([['official2020', file]])
const cited = 'The cabinet knew of it [@official2020, sec. 1].'

function problems(text: string, options: CheckOptions = { names }) {
  return checker.check(readMemo(text, 'markdown'), options).filter(({ ruleId }) => ruleId === 'identification-risk')
}

/** What is told where, hints in brackets. */
function told(text: string, options?: CheckOptions): readonly string[] {
  return problems(text, options).map(({ span, severity, data }) => {
    const words = `${'kind' in data ? data.kind : ''}: ${text.slice(span.start, span.end)}`
    return severity === 'hint' ? `(${words})` : words
  })
}

suite('What may identify a protected source', () => {
  const risks: readonly (readonly [text: string, told: readonly string[]])[] = [
    [`${cited} Roberta was sure.`, ['given-name: Roberta']],
    [`${cited} Bill was sure.`, ['nickname: Bill']],
    [`${cited} Rob was sure.`, ['nickname: Rob']],
    [`${cited} He is Deputy Director of Reservoir Planning.`, ['position: Deputy Director of Reservoir Planning']],
    [`${cited} a deputy director of reservoir planning`, ['position: deputy director of reservoir planning']],
    [`${cited} the DEPUTY DIRECTOR of Reservoir planning`, ['position: DEPUTY DIRECTOR of Reservoir planning']],
    [
      `${cited} We met the vice-head for reservoirs, who plans them.`,
      ['other-position: vice-head for reservoirs, who plans'],
    ],
    [
      `We met an assistant manager whose desk plans the reservoirs.\n\n${cited}`,
      ['other-position: assistant manager whose desk plans the reservoirs'],
    ],
    [`He says “my elder brother Anton saw it” [@official2020, para. 1].`, ['relative: my elder brother Anton']],
    [`He says “they call me Big Henk there” [@official2020, para. 1].`, ['nickname: call me Big Henk']],
    [`${cited} We spoke on 2 November 2020.`, ['day: 2 November 2020']],
    [`In Kestria an official saw no plan [@official2020, para. 1].`, ['(role: Kestria)']],
    [`We flew to Kestria. ${cited}`, ['(role: Kestria)']],
    [`${cited} The Kestrian coast is dry.`, ['(role: Kestrian)']],
  ]
  for (const [text, found] of risks)
    test(`is told by: ${text}`, () => assert.deepEqual([...told(text)].sort(), [...found].sort()))

  for (const text of [
    cited,
    `${cited} A plan for the reservoir was drawn.`,
    // What the memo is about, and months: nothing of the source's own.
    `In Velmark an official saw no plan [@official2020, para. 1].`,
    `In Ostrava an official of the Basin Office saw no plan in November 2020 [@official2020, para. 1].`,
    // Two sentences away from the source, and beside another one.
    `We flew to Kestria. It was a long way. ${cited}`,
    `In Kestria nobody saw a plan [@reed2021, para. 1].`,
    'Roberta and Bill met the deputy director of reservoir planning, my brother [@reed2021, para. 1].',
    'Reed says “my brother saw it” [@reed2021, para. 2].',
    `${cited}\n\n::: {.content-hidden}\nRoberta was sure.\n:::`,
  ])
    test(`is not told by: ${text}`, () => assert.deepEqual(told(text), []))

  test('is said without a name and without the key', () => {
    const text = `${cited} Roberta, or Bill, is Deputy Director of Reservoir Planning.\n`
    const found = problems(text)
    assert.equal(found.length, 3)
    for (const problem of found) {
      const all = memoProblemSentence(problem, corpus, plainEnglish) + JSON.stringify(problem)
      assert.doesNotMatch(all, /Roberta|Bill|Marqvist|Reservoir|official2020/)
    }
  })

  const stored = { '/home/.attache/protected/official2020.names.json': JSON.stringify({ attache: 'names/1', ...file }) }
  const memo = `${cited} Roberta was sure in Kestria.\n`

  test('counts for the exit code of a check by its severity, and is never clean without the names', async () => {
    const check = (text: string, argv: readonly string[], files = {}) =>
      runWith(['check', '/memos/a.md', ...argv], { ...files, '/memos/a.md': text })
    const found = await check(memo, ['--store'], stored)
    assert.equal(found.code, 2)
    assert.match(found.out, /a\.md:1:49 warning .* identification-risk$/m)
    assert.doesNotMatch(found.out, /Roberta|Kestria/)
    const clean = await check(`${cited} In Kestria nobody was.\n`, ['--store'], stored)
    assert.equal(clean.code, 0, clean.out)
    const unknown = await check(memo, ['--store'])
    assert.equal(unknown.code, 2)
    assert.match(unknown.out, /attribution-unchecked/)
  })

  test('is told once where the country stands within the name of the institution', () => {
    const text = `An adviser to the Water Council of Kestria knew of it [@official2020, para. 1].`
    const all = checker.check(readMemo(text, 'markdown'), { names }).map(({ ruleId }) => ruleId)
    assert.deepEqual(
      all.filter((id) => /^attribution-breach|^identification/.test(id)),
      ['attribution-breach'],
    )
  })

  test('is not all that the report before an export lists: other places and days are left to whoever sends the memo', async () => {
    const text = `In Ostrava an official saw no plan in June 2019 [@official2020, para. 1].\n`
    assert.deepEqual(told(text), [])
    const { err } = await runWith(['export', '/memos/a.md', '--to', 'html', '--store'], {
      ...stored,
      '/memos/a.md': text,
    })
    assert.match(err, /^- “.*” appears beside Ostrava, June 2019\.$/m)
  })

  test('is what the report before an export lists', async () => {
    const text = memo.replace('.\n', '. Bill met the Deputy Director of Reservoir Planning on 2 November 2020.\n')
    const kinds = new Set(told(text).map((one) => /^\(?([\w-]+)/.exec(one)?.[1]))
    const { err } = await runWith(['export', '/memos/a.md', '--to', 'html', '--store'], {
      ...stored,
      '/memos/a.md': text,
    })
    const lines: Readonly<Record<string, RegExp>> = {
      'given-name': /^- The memo contains a given name of official2020/m,
      nickname: /^- The memo contains what may be a short name of official2020/m,
      position: /^- The memo contains a position of official2020/m,
      day: /^- The memo gives the day of official2020: 2 November 2020/m,
      role: /^- “.*” appears beside Kestria, 2 November 2020\.$/m,
    }
    assert.deepEqual(kinds, new Set(Object.keys(lines)))
    for (const line of Object.values(lines)) assert.match(err, line)
  })
})
