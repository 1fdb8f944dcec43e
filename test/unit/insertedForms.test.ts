import assert from 'node:assert/strict'
import { MemoChecker } from '../../src/core/check/check.js'
import { formsFor } from '../../src/core/citation/forms.js'
import { renderPlain } from '../../src/core/citation/snippet.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { readSample } from '../support/sampleCorpus.js'

suite('What the product inserts', () => {
  test('passes its own checks, in every form of every claim of the sample', () => {
    const corpus = readSample()
    const checker = new MemoChecker(corpus)
    const told = corpus.interviews().flatMap(({ claims }) =>
      claims.flatMap((claim) =>
        formsFor(corpus, claim, { pins: true }).forms.flatMap(({ id, parts }) => {
          const memo = readMemo(`Text.\n\n${renderPlain(parts)}\n`, 'markdown')
          const problems = checker.check(memo, { today: '2026-12-01' })
          return problems
            .filter(({ severity }) => severity === 'error' || severity === 'warning')
            .map(({ ruleId }) => `${claim.key}#${claim.id} ${id}: ${ruleId}: ${renderPlain(parts)}`)
        }),
      ),
    )
    assert.deepEqual(told, [])
  })
})
