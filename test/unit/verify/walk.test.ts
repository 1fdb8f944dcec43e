import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { type CheckOptions, MemoChecker } from '../../../src/core/check/check.js'
import type { MemoProblem } from '../../../src/core/cited/rule.js'
import { rules } from '../../../src/core/check/rules/index.js'
import { applyEdits } from '../../../src/core/check/safeFixes.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { readNamesFile } from '../../../src/core/terms/namesFile.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { addAgreed } from '../../support/agreedTerms.js'
import { shippedSource } from '../../support/shippedSource.js'
import { faults } from '../../support/walk/faults.js'
import { laneText, namesOf, walkInterviews, walkNotes } from '../../support/walk/interviews.js'
import { faultyMemo, type Planted } from '../../support/walk/memo.js'

suite('A memo on the real interview with every kind of fault', () => {
  let corpus: Corpus
  let text: string
  let planted: readonly Planted[]
  const names = (...keys: readonly ('official2012' | 'officer2013')[]) =>
    new Map(
      keys.flatMap((key) => {
        const file = readNamesFile(namesOf(key))
        return file ? [[key, file] as const] : []
      }),
    )
  const asked: CheckOptions = { severities: { 'mixed-estimate': 'warning' }, today: '2026-12-01' }

  suiteSetup(function () {
    // Of the suite's own hook, as of a test's.
    const { source } = shippedSource(this)
    corpus = new Corpus()
    for (const name of ['small2010.md', 'small2010.sums', 'china-pakistan.md'])
      corpus.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))
    for (const [name, words] of Object.entries({ ...walkInterviews, ...walkNotes }))
      if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, words)
      else corpus.set(`file:///corpus/${name}`, words)
    addAgreed(corpus)
    for (const key of ['vidal2024', 'weiss2024', 'yilmaz2020'])
      corpus.set(`file:///corpus/${key}.sums`, 'attache: sums/2\n')
    corpus.setSourceText(source)
    const memo = faultyMemo(corpus, source)
    text = memo.text
    planted = memo.planted
  })

  const check = (memo: string, options = { ...asked, names: names('official2012') }): readonly MemoProblem[] =>
    new MemoChecker(corpus).check(readMemo(memo, 'markdown'), options)

  test('has a fault for every rule, two dozen and more, in a corpus without a mistake', () => {
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    // What a sentence says beside its source is measured on sentences of others: `npm run score:meaning`.
    const measured = ['quotation-cut', 'conflicts-with-source', 'said-elsewhere', 'statement-uncited']
    assert.deepEqual(
      rules.filter(({ id }) => !planted.some(({ rule }) => rule === id)).map(({ id }) => id),
      measured,
    )
    assert.ok(faults.length >= 24)
  })

  test('each is found by its rule, at its characters, and nothing else is', () => {
    assert.deepEqual(
      check(text).map(({ ruleId, span }) => [ruleId, text.slice(span.start, span.end), span.start]),
      planted.map(({ rule, span }) => [rule, text.slice(span.start, span.end), span.start]),
    )
  })

  test('each is mended by its fix, and the mended memo is clean', () => {
    let now = text
    // One checker, which looks at what was edited: that it finds what a new one does is tried by itself.
    const checker = new MemoChecker(corpus)
    const found = (memo: string) =>
      checker.check(readMemo(memo, 'markdown'), { ...asked, names: names('official2012') })
    let all = found(now)
    // From the end, so that the places before stay what they are.
    for (const { rule, span, mend } of [...planted].reverse()) {
      if (mend === 'from outside') continue
      const others = all.filter((one) => one.ruleId === rule && one.span.start >= span.start - 100)
      const problem = others.find(({ span: { start } }) => start === span.start)
      assert.ok(problem, `${rule} is not there any more at ${now.slice(span.start, span.start + 60)}`)
      if (typeof mend === 'string') {
        const fix = problem.fixes.find(({ kind }) => kind === mend)
        assert.ok(fix, `${rule} has no ${mend} but ${problem.fixes.map(({ kind }) => kind).join(', ')}`)
        now = applyEdits(now, fix.edits)
      } else {
        const at = now.indexOf(mend.from, Math.max(0, span.start - 100))
        assert.ok(at >= 0)
        now = now.slice(0, at) + mend.to + now.slice(at + mend.from.length)
      }
      all = found(now)
      const left = all.filter((one) => one.ruleId === rule && one.span.start >= span.start - 100)
      assert.equal(
        left.length,
        others.length - 1,
        `${rule} is still found in ${now.slice(span.start - 20, span.end + 80)}`,
      )
    }
    assert.deepEqual(
      check(now)
        .map(({ ruleId }) => ruleId)
        .sort(),
      // A word of the memo's own that its fix has marked with brackets.
      ['attribution-unchecked', 'quotation-retouched', 'quotation-unchecked'],
      now,
    )
    corpus.setSource('file:///corpus/lane2011.txt', laneText)
    const last = check(now, { ...asked, names: names('official2012', 'officer2013') })
    assert.deepEqual(
      last.map(({ ruleId }) => ruleId),
      ['quotation-retouched'],
      now,
    )
  })
})
