import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../src/core/check/check.js'
import type { Corpus } from '../../src/core/corpus/corpus.js'
import { citeMemo } from '../../src/core/export/citeMemo.js'
import { exportRules } from '../../src/core/export/objections.js'
import { policyProse } from '../../src/core/export/prose/policyProse.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { writeDocx } from '../../src/encode/docx/writeDocx.js'
import { type ExportPlan, planExport } from '../../src/words/export/planExport.js'
import { readDocx } from '../support/docx.js'
import { labels } from '../support/finished.js'
import { plantedFaults, readSample } from '../support/sampleCorpus.js'
import { shippedSource } from '../support/shippedSource.js'

/** With its planted faults mended. */
const sample = plantedFaults.reduce(
  (text, { words, mended }) => text.replace(words, mended),
  fs.readFileSync('media/sample/memo.md', 'utf8'),
)

suite('the sample memo, exported beside the real text of its interview', () => {
  let corpus: Corpus
  suiteSetup(function () {
    const { source } = shippedSource(this)
    corpus = readSample()
    corpus.setSource('file:///sample/corpus/small2010.txt', source.text)
  })

  const planned = (text: string): ExportPlan => {
    const memo = readMemo(text, 'markdown')
    const examined = new MemoChecker(corpus).examine(memo, { ...exportRules, today: '2010-07-12' })
    const cited = citeMemo(memo, { corpus, entry: () => undefined })
    return planExport({ examined, cited, style: policyProse({}), annex: 'reviewer', fileNames: [] })
  }

  test('has each of its quotations verbatim in the annex, and nothing that it only tells against its source', async () => {
    const { document, objections } = planned(sample)
    assert.deepEqual(objections, [])
    const { tables } = readDocx(await writeDocx(document, { labels, paper: 'a4' }))
    const rows = (tables.at(-1) ?? []).slice(1)
    assert.equal(rows.length, 20)
    for (const row of rows) {
      const isQuoting = /“[^”]+ [^”]+”/.test(row[1] ?? '')
      const check = (row.at(-1) ?? '').split('\n')[0]
      if (isQuoting) assert.match(check ?? '', /^quoted words to the letter/, row.join(' | '))
      if (!/[“”]/.test(row[1] ?? '')) assert.match(check ?? '', /^not (?:read|compared)$/, row.join(' | '))
    }
    assert.ok(rows.filter((row) => row.at(-1)?.startsWith('quoted words to the letter')).length >= 3)
  })

  test('is kept back as soon as one word of a quotation is another one', () => {
    const { objections, isFinal } = planned(sample.replace('“so far seems to think”', '“so far seems to know”'))
    assert.deepEqual(
      objections.map(({ kind }) => kind),
      ['altered'],
    )
    assert.equal(isFinal, false)
  })
})
