import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../src/core/check/check.js'
import type { MemoProblem } from '../../src/core/cited/rule.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import type { SourceText } from '../../src/core/corpus/source/sourceText.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { shippedSource } from '../support/shippedSource.js'
import { walkInterviews } from '../support/walk/interviews.js'
import { meaningFaults } from '../support/walk/meaningFaults.js'
import { fill } from '../support/walk/memo.js'

/** What is found of a memo as a whole says nothing of one sentence. */
const ofWholeMemo = new Set(['single-source', 'disagreement', 'attribution-unchecked', 'unused-source'])

suite('A memo on the real interview with every kind of fault of meaning', () => {
  const corpus = new Corpus()
  let source: SourceText

  suiteSetup(function () {
    source = shippedSource(this).source
    for (const name of ['small2010.md', 'small2010.sums', 'china-pakistan.md'])
      corpus.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))
    corpus.set('file:///corpus/lane2011.md', walkInterviews['lane2011.md'] ?? '')
    corpus.setSourceText(source)
  })

  /** What is told of each of some paragraphs of one memo, by severity. */
  const toldOf = (paragraphs: readonly string[]): readonly (readonly MemoProblem[])[] => {
    let text = '---\ndate: 2010-09-01\n---\n\n'
    const places = paragraphs.map((paragraph) => {
      const start = text.length
      text += `${fill(paragraph, corpus, source)}\n\n`
      return { start, end: text.length }
    })
    const problems = new MemoChecker(corpus)
      .check(readMemo(text, 'markdown'))
      .filter(({ ruleId }) => !ofWholeMemo.has(ruleId))
    return places.map(({ start, end }) => problems.filter(({ span }) => start <= span.start && span.end <= end))
  }

  const isWarning = ({ severity }: MemoProblem): boolean => severity === 'warning' || severity === 'error'

  test('has forty and more', () => assert.ok(meaningFaults.length >= 40))

  test('warns of none of the right sentences', () => {
    const told = toldOf(meaningFaults.map(({ right }) => right))
    const warned = meaningFaults.flatMap(({ right }, index) =>
      (told[index] ?? []).filter(isWarning).map(({ ruleId }) => `${ruleId}: ${right}`),
    )
    assert.deepEqual(warned, [])
  })

  test('tells those of the false ones that it is known to tell, and as surely', () => {
    const right = toldOf(meaningFaults.map((one) => one.right))
    const wrong = toldOf(meaningFaults.map((one) => one.wrong))
    const found = meaningFaults.map(({ kind, wrong: sentence }, index) => {
      const before = new Set(right[index]?.map(({ ruleId, severity }) => `${ruleId} ${severity}`))
      const news = wrong[index]?.filter(({ ruleId, severity }) => !before.has(`${ruleId} ${severity}`)) ?? []
      const told = news.some(isWarning) ? 'warning' : news.length ? 'hint' : 'silent'
      return `${kind}, ${told}: ${sentence}`
    })
    assert.deepEqual(
      found,
      meaningFaults.map(({ kind, told, wrong: sentence }) => `${kind}, ${told}: ${sentence}`),
    )
  })
})
