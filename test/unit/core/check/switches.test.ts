import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { switchesOf } from '../../../../src/core/cited/switches.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { addAgreed } from '../../../support/agreedTerms.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const checker = new MemoChecker(readFixture())
const wrong = 'It is so [@reed2012, para. 1].'

/** The lines, 1-based, with an unknown key that is told. */
function told(text: string): readonly number[] {
  return checker
    .check(readMemo(text, 'markdown'))
    .filter(({ ruleId }) => ruleId === 'unknown-source')
    .map(({ span }) => text.slice(0, span.start).split('\n').length)
}

suite('Checks switched off', () => {
  const off = '<!-- attache-off unknown-source: old key, kept on purpose (A. Brandt) -->'

  test('for the block that follows, and no further', () => {
    assert.deepEqual(told(`${off}\n${wrong}\n${wrong}\n\n${wrong}\n`), [5])
    assert.deepEqual(told(`${off}\n\n${wrong}\n\n${wrong}\n`), [5])
  })

  test('for the line in which it stands', () => {
    assert.deepEqual(told(`${wrong} ${off}\n${wrong}\n`), [2])
  })

  test('for the whole memo, in the front matter', () => {
    const list = (item: string): string => `---\ntitle: A\nattache-off:\n  - ${item}\n---\n\n${wrong}\n`
    assert.deepEqual(told(list('unknown-source: old key (A. Brandt)')), [])
    assert.deepEqual(told(list('"unknown-source: old key (A. Brandt)"')), [])
    assert.deepEqual(told(list('stale-claim: old key (A. Brandt)')), [7])
  })

  test('but not what was agreed with a source, which is said', () => {
    const all = '<!-- attache-off attribution-breach, read-back-open, under-embargo, unknown-source: later (A. B.) -->'
    const corpus = readFixture()
    addAgreed(corpus)
    const cited = `Henrik Solberg knows it ${['@vidal2024', '@weiss2024', '@official2020'].map((key) => `[${key}, para. 1]`).join(' ')} [@nobody].`
    const problems = new MemoChecker(corpus).check(readMemo(`${all}\n${cited}\n`, 'markdown'))
    const rules = problems.map(({ ruleId }) => ruleId)
    for (const rule of ['switch-broken', 'attribution-breach', 'read-back-open', 'under-embargo'])
      assert.ok(
        rules.some((one) => one === rule),
        rule,
      )
    assert.ok(!rules.includes('unknown-source'))
    const [first] = problems
    assert.equal(
      first && memoProblemSentence(first, corpus, plainEnglish),
      '“attribution-breach” cannot be switched off: it keeps what was agreed with a source.',
    )
  })

  test('tell reason and name, for the report', () => {
    const [one] = switchesOf(readMemo(`${off}\n${wrong}\n`, 'markdown'))
    assert.ok(one && !('lacks' in one))
    assert.deepEqual([one.rules, one.reason, one.by], [['unknown-source'], 'old key, kept on purpose', 'A. Brandt'])
  })

  test('not by an example in code, and in plain text by every comment', () => {
    const fence = '```'
    assert.deepEqual(told(`${wrong} \`${off}\`\n`), [1])
    assert.deepEqual(told(`${fence}\n${off}\n${fence}\n${wrong}\n`), [4])
    for (const text of [
      `Write \`${off}\` so.\n`,
      '`<!-- attache-off -->`\n',
      `${fence}\n<!-- attache-off -->\n${fence}\n`,
    ])
      assert.deepEqual(switchesOf(readMemo(text, 'markdown')), [])
    assert.equal(switchesOf(readMemo(`Mail <!-- x --> and\n${off}\n`, 'plaintext')).length, 1)
  })

  test('in a list of the front matter with empty lines, remarks and what goes on over several lines', () => {
    const list = (lines: string): string => `---\nattache-off:\n${lines}\ntitle: A\n---\n\n${wrong}\n`
    const reads = (lines: string): readonly (string | undefined)[] =>
      switchesOf(readMemo(list(lines), 'markdown')).map((one) =>
        'lacks' in one ? one.lacks : `${one.rules.join()}: ${one.reason} (${one.by})`,
      )
    const right = 'unknown-source: old key (A. Brandt)'
    assert.deepEqual(reads(`- ${right}`), [right])
    assert.deepEqual(reads(`\n  # why\n  - ${right}\n\n  - ${right} # kept`), [right, right])
    assert.deepEqual(reads('  - unknown-source: old\n    key\n    (A. Brandt)'), [right])
    assert.deepEqual(reads('  - unknown-source: >\n      old key\n      (A. Brandt)\n'), [right])
    assert.deepEqual(told(list(`\n  # why\n  - ${right}`)), [])
  })

  test('tell where the front matter has no list, and a comment no end', () => {
    const broken = (text: string): readonly (readonly [string, string])[] =>
      checker.check(readMemo(text, 'markdown')).flatMap((one) => {
        const { start, end } = one.span
        return one.ruleId === 'switch-broken' ? [[text.slice(start, end), one.data.lacks] as const] : []
      })
    const words = 'unknown-source: old key (A. Brandt)'
    for (const value of [`[${words}]`, `"${words}"`, words])
      assert.deepEqual(broken(`---\nattache-off: ${value}\ntitle: A\n---\n\nSo.\n`), [[value, 'list']])
    assert.deepEqual(broken('---\nattache-off: []\n---\n\nSo.\n'), [])
    const open = `${wrong} <!-- attache-off unknown-source: old key (A. Brandt)`
    assert.deepEqual(broken(`${open}\n`), [[words, 'end']])
    assert.deepEqual(broken(`${open}\n\nMore. <!-- a remark -->\n`), [[words, 'end']])
    assert.deepEqual(told(`${open}\n\nMore. <!-- a remark -->\n`), [1])
  })

  test('name the check that nobody knows, and the one that is near', () => {
    const text = '<!-- attache-off unknown-source, stale-clam: old key (A. Brandt) -->\nSo.\n'
    const [problem] = checker.check(readMemo(text, 'markdown'))
    assert.equal(
      problem && memoProblemSentence(problem, readFixture(), plainEnglish),
      'There is no check “stale-clam” to switch off. Similar: stale-claim.',
    )
  })

  test('are looked for in time that grows with the text, however many are not closed', () => {
    const looks = (count: number): number => {
      const text = '<!-- attache-off '.repeat(count)
      const started = process.cpuUsage()
      for (const language of ['markdown', 'plaintext'] as const) switchesOf(readMemo(text, language))
      const { user, system } = process.cpuUsage(started)
      return user + system
    }
    const least = (count: number): number => Math.min(...Array.from({ length: 3 }, () => looks(count)))
    const ratio = least(40_000) / Math.max(least(4_000), 500)
    assert.ok(ratio < 60, `ten times the text took ${ratio.toFixed(0)} times as long`)
  })

  for (const [words, lacks] of [
    ['unknown-source: old key', 'name'],
    ['unknown-source (A. Brandt)', 'reason'],
    [': old key (A. Brandt)', 'rule'],
    ['no-such-rule: old key (A. Brandt)', 'rule'],
  ] as const) {
    test(`not without its ${lacks}: ${words}`, () => {
      const text = `<!-- attache-off ${words} -->\n${wrong}\n`
      assert.deepEqual(told(text), [2])
      const broken = checker.check(readMemo(text, 'markdown')).find(({ ruleId }) => ruleId === 'switch-broken')
      assert.equal(broken?.ruleId === 'switch-broken' && broken.data.lacks, lacks)
      assert.equal(broken && text.slice(broken.span.start, broken.span.end), words)
    })
  }
})
