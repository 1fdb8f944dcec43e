import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../src/core/check/check.js'
import { isSameRef } from '../../src/core/corpus/source/sourceText.js'
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
        formsFor(corpus, claim).forms.flatMap(({ id, parts }) => {
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

  test('passes them as well where the wording of a claim is a sentence of its source', () => {
    const corpus = readSample()
    const name = 'test/fixtures/checks/corpus/varga2011'
    corpus.set('file:///corpus/varga2011.md', fs.readFileSync(`${name}.md`, 'utf8'))
    corpus.setSource('file:///corpus/varga2011.txt', fs.readFileSync(`${name}.txt`, 'utf8'))
    const checker = new MemoChecker(corpus)
    const texts = ['varga2011', 'dastoor2010'].flatMap((key) => {
      const source = corpus.sourceOf(key)
      const claims = corpus.interview(key)?.claims ?? []
      return claims.flatMap((claim) => {
        const block = source?.blocks.find(({ ref }) => isSameRef(ref, claim.at[0].ref))
        const passage = source?.text.slice(block?.span.start, block?.span.end) ?? ''
        const wording = passage.split(/(?<=[.?!]) /).find((one) => one.split(' ').length > 12)
        if (wording === undefined || claim.holder !== undefined || claim.hedge !== undefined) return []
        const { forms } = formsFor(corpus, { ...claim, wording })
        return forms.flatMap(({ id, parts }) =>
          ['claim', 'attributed', 'footnote'].includes(id) ? renderPlain(parts) : [],
        )
      })
    })
    assert.ok(texts.length > 10)
    const told = texts.flatMap((text) =>
      checker
        .check(readMemo(`Text.\n\n${text}\n`, 'markdown'), { today: '2026-12-01' })
        // What a sentence leaves out is for whoever coded it.
        .flatMap(({ ruleId }) => (/^quotation-(?!cut)/.test(ruleId) ? `${ruleId}: ${text}` : [])),
    )
    assert.deepEqual(told, [])
    assert.ok(texts.some((text) => / that “\[\p{Ll}\][^”]+” \[@varga2011/u.test(text)))
  })
})
