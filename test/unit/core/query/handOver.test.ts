import assert from 'node:assert/strict'
import { type CheckOptions, MemoChecker } from '../../../../src/core/check/check.js'
import { pinOf } from '../../../support/pins.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { handOver } from '../../../../src/core/query/handOver.js'
import { handOverPage } from '../../../../src/words/export/handOver.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const corpus = readFixture()
const names = new Map([
  ['official2020', { key: 'official2020', names: ['Ilse Marqvist'], affiliations: [], stated: {} }],
])

function page(text: string, file = 'memo.md', more: CheckOptions = {}): string {
  const options = { today: '2021-08-01', fileName: file, names, ...more }
  const examined = new MemoChecker(corpus).examine(readMemo(text, 'markdown'), options)
  return withoutLinks(handOverPage(handOver(examined, file), corpus, links, plainEnglish))
}

const links = { line: (number: number) => `#${number}`, again: '#again', exportMemo: '#export' }
const withoutLinks = (text: string): string => text.replace(/\[(line \d+)\]\(#\d+\)/g, '$1')

const pinned = (id: string): string => {
  const claim = corpus.claim(`reed2021#${id}`)
  assert.ok(claim)
  return pinOf(claim)
}

suite('The hand-over report', () => {
  test('leads to each line of the memo, to a newer report and to the export', () => {
    const examined = new MemoChecker(corpus).examine(
      readMemo('So.\n\nIt is so [@reed2012, para. 1].\n', 'markdown'),
      {},
    )
    const text = handOverPage(handOver(examined, 'memo.md'), corpus, links, plainEnglish)
    assert.match(text, /^- \[line 3\]\(#3\) · Error · No interview here has the key reed2012/m)
    assert.match(text, /^\[Update This Report\]\(#again\) · \[Export Memo…\]\(#export\)$/m)
  })

  test('asks whether the memo says when it was so, where a source is two years older or more', () => {
    const cites = 'It is so [@reed2021, para. 2].\n'
    assert.match(page(`---\ndate: 2026-03-01\n---\n\n${cites}`), /two years or more: `reed2021` \(2021\)\. Does each/)
    assert.doesNotMatch(page(`---\ndate: 2022-03-01\n---\n\n${cites}`), /two years or more/)
  })

  test('counts a claim that several pins rely on once, and leaves checked ones out', () => {
    const report = page(
      `One [@reed2021, para. 5]${pinned('flood-cost')}.\n\nTwo [@reed2021, para. 5]${pinned('flood-cost')} and three [@reed2021, para. 2]${pinned('velmark-to-sign')}.\n`,
    )
    assert.match(report, /- Flood cost 40 million · Reed ¶5 · `reed2021` \(line 1, line 3\)/)
    assert.doesNotMatch(report.slice(report.indexOf('## Claims')), /Velmark to sign before winter/)
  })

  test('hides names of the store and of the corpus wherever the memo has them', () => {
    const report = page(
      'It is so [@official2020, para. 1]. <!-- attache-off stale-claim: Marqvist asked for it (Henrik Solberg) -->\n',
      'solberg-talk.md',
    )
    assert.match(report, /stale-claim · .* asked for it/)
    assert.doesNotMatch(report, /Marqvist|Solberg/i)
  })

  test('counts the text that only the store has as here, for it proves quotations', () => {
    const text = 'The official warns [@official2020, para. 1].\n'
    const protectedTexts = new Map([['official2020', readSource('file:///store/official2020.txt', '[¶1]\nSo.\n')]])
    assert.match(page(text), /background \| 1 \| not here \|[^]*cannot be confirmed\.\n\n- `official2020`/)
    const report = page(text, 'memo.md', { protectedTexts })
    assert.match(report, /background \| 1 \| here \|[^]*None\. Every cited interview has its transcript here\./)
  })

  test('lists as switched off what can be', () => {
    const report = page(
      'So. <!-- attache-off stale-claim, bogus: a reason (A. Brandt) -->\n\nSo. <!-- attache-off bogus: x (B) -->\n',
    )
    const switched = report.slice(report.indexOf('## Checks'), report.indexOf('## Claims'))
    assert.equal(switched.trim(), '## Checks that were switched off\n\n- line 1 · stale-claim · a reason (A. Brandt)')
  })

  test('says so where there is nothing to tell', () => {
    const report = page('Nothing is cited.\n')
    assert.match(report, /The memo cites nothing\./)
    assert.match(report, /## Open problems\n\nNone was found\./)
  })
})
