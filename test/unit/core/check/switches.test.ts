import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { switchesOf } from '../../../../src/core/check/switches.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
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

  test('tell reason and name, for the report', () => {
    const [one] = switchesOf(readMemo(`${off}\n${wrong}\n`, 'markdown'))
    assert.ok(one && !('lacks' in one))
    assert.deepEqual([one.rules, one.reason, one.by], [['unknown-source'], 'old key, kept on purpose', 'A. Brandt'])
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
