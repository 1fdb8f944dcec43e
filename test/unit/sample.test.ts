import * as assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { corpusToCsl, formatCslJson } from '../../src/core/bibliography/interviewToCsl.js'
import { MemoChecker } from '../../src/core/check/check.js'
import type { MemoProblem } from '../../src/core/cited/rule.js'
import { applyEdits } from '../../src/core/check/safeFixes.js'
import { citationOf, formatCitation, pinEntryOf } from '../../src/core/citation/citation.js'
import { isProtectedInterview } from '../../src/core/terms/terms.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { pandoc } from '../support/pandoc.js'
import { plantedFaults, readSample, sampleFiles } from '../support/sampleCorpus.js'
import { runWith } from './cli/runWith.js'

const memo = fs.readFileSync('media/sample/memo.md', 'utf8')

suite('The sample', () => {
  const corpus = readSample()
  const { citations } = readMemo(memo, 'markdown', 'any', [], corpus.reviews.pinOf)

  for (const { items, span } of citations) {
    const written = memo.slice(span.start, span.end)
    const ids = items.map(({ pin }) => pin?.id ?? 'nothing')

    test(`${written} is the citation of ${ids.join(', ')}, as the claim stands today`, () => {
      for (const { key, pin } of items) {
        const interview = corpus.interview(key)
        const claim = corpus.claim(`${key}#${pin?.id ?? ''}`)
        // Nothing is recorded of a protected source.
        if (interview && isProtectedInterview(interview)) continue
        assert.ok(interview && claim && pin, `expected a pin with a claim of the sample after ${written}`)
        assert.equal(`${pin.id}~${pin.hash}`, pinEntryOf(claim), 'read the sentence again, then renew the pin')
        assert.equal(written, formatCitation([citationOf(interview, claim)]))
      }
    })
  }

  test('cites for every voice that the shipped interview lets speak, and leaves one sentence to be cited', () => {
    const cited = citations.flatMap(({ items }) => items.map(({ key, pin }) => corpus.claim(`${key}#${pin?.id ?? ''}`)))
    const voices = new Set(cited.filter((claim) => claim?.key === 'small2010').map((claim) => claim?.voice))
    assert.deepEqual(voices, new Set(['standfirst', 'small', 'questioner']))
    assert.match(memo, /, Small judges\.\n\n/, 'the place where the walkthrough and the tour put a citation')
  })

  test('quotes of the shipped interview nothing but hedges and key phrases that the corpus keeps', () => {
    const kept = (corpus.interview('small2010')?.claims ?? []).flatMap(({ hedge = '', keyPhrases }) => [
      hedge,
      ...keyPhrases,
    ])
    const [, after = ''] = memo.split('## Why now')
    const quotations = [...after.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
    assert.ok(quotations.length > 2)
    for (const words of quotations)
      assert.ok(kept.join('\n').includes(words), `expected “${words}” among hedges and key phrases`)
  })

  test('ends in a whole sentence', () => assert.match(memo, /\p{Ll}\.\n$/u))

  test('has three interviews, each of them called a sample, in which nothing is wrong', () => {
    const interviews = corpus.interviews()
    assert.deepEqual(interviews.map(({ key }) => key).sort(), ['dastoor2010', 'small2010', 'source-bffe'])
    assert.ok(interviews.every(({ isSample }) => isSample))
    assert.deepEqual([...corpus.problems().values()].flat(), [])
  })

  test('says of what is invented that it is, where its text is read too', () => {
    const files = sampleFiles()
    assert.match(files.get('dastoor2010.txt') ?? '', /^\[SF1\]\nEverything here was invented/)
    for (const key of ['dastoor2010', 'source-bffe'])
      assert.match(corpus.interview(key)?.note ?? '', /^Invented for the sample\./, key)
    assert.match(corpus.interview('dastoor2010')?.title ?? '', /\(invented\)$/)
  })

  test('has one interview on background of three paragraphs, without a name and without its text', () => {
    const interview = corpus.interview('source-bffe')
    assert.equal(interview?.terms, 'background')
    assert.deepEqual(interview.authors, [])
    assert.equal(interview.passages.filter(({ ref }) => ref.kind === 'paragraph').length, 3)
    assert.ok(![...sampleFiles().keys()].some((name) => /^source-bffe\.(?:txt|sums)$/.test(name)))
  })

  test('has the bibliography beside its memo that Attaché would write', () => {
    assert.equal(fs.readFileSync('media/sample/references.json', 'utf8'), formatCslJson(corpusToCsl(corpus)))
  })

  test('renders with Pandoc without a warning, and with its sources', function () {
    const { output, warnings } = pandoc(this, memo, 'media/sample', '--citeproc', '--to', 'plain', '--wrap', 'none')
    assert.equal(warnings, '')
    assert.doesNotMatch(output, /@|~|<!--/)
    assert.match(output, /the introduction to our interview says \(2010, standfirst 2\)/)
    assert.match(output, /Small expects \(Small 2010, para\. 2\)/)
    assert.match(output, /Small, Andrew\. 2010\. Intensifying China-Pakistan Ties\..* Council on Foreign Relations\./)
    assert.match(output, /Dastoor, Parveen\.(?:.*)The Sarwan Road \(Invented\)/i)
  })
})

suite('The faults of the sample memo', () => {
  const checker = new MemoChecker(readSample())
  const check = (text: string): readonly MemoProblem[] =>
    checker.check(readMemo(text, 'markdown'), { isOwnCorpus: true, today: '2026-11-24' })
  /** What the first fix of every problem makes of a text, from the end, so that offsets stay. */
  const mendAll = (text: string): string =>
    check(text).reduceRight((before, { fixes: [fix] }) => applyEdits(before, fix?.edits ?? []), text)

  test('are three, each where it was planted, and nothing else is wrong', () => {
    const found = check(memo).map(({ ruleId, span }) => [ruleId, memo.slice(span.start, span.end)])
    assert.deepEqual(
      found,
      plantedFaults.map(({ rule, words }) => [rule, words]),
    )
  })

  for (const { rule, words, mended: right } of plantedFaults)
    test(`${rule}: “${words}” becomes “${right}” by the first fix`, () => {
      const problem = check(memo).find(({ span }) => memo.slice(span.start, span.end) === words)
      assert.ok(problem?.fixes[0])
      const text = applyEdits(memo, problem.fixes[0].edits)
      assert.ok(text.includes(right))
      assert.equal(check(text).length, plantedFaults.length - 1)
    })

  test('keep the memo from export, and once they are mended it leaves with an annex that names no protected source', async () => {
    const files = Object.fromEntries([...sampleFiles()].map(([name, text]) => [`/desk/corpus/${name}`, text]))
    const references = fs.readFileSync('media/sample/references.json', 'utf8')
    const exported = (text: string): ReturnType<typeof runWith> =>
      runWith(['export', '/desk/memo.md', '--to', 'html', '--annex', '--corpus', '/desk/corpus'], {
        ...files,
        '/desk/references.json': references,
        '/desk/memo.md': text,
      })
    assert.equal((await exported(memo)).code, 2)
    const text = mendAll(memo)
    assert.deepEqual(check(text), [])
    const { code, err, files: written } = await exported(text)
    assert.equal(code, 0, err)
    const html = new TextDecoder().decode(written.get('/desk/memo.html') as Uint8Array)
    assert.match(html, /40 percent of them went back empty/)
    assert.match(html, /a retired transport official from the region/i)
    assert.doesNotMatch(html, /bffe/)
    // Plain prose, the style by default, has no list that a sentence could announce.
    assert.doesNotMatch(html, /listed below/)
  })
})
