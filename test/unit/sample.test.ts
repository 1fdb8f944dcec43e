import * as assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { formatCslJson, toCsl } from '../../src/core/bibliography/csl.js'
import { citationOf, formatCitation, pinEntryOf } from '../../src/core/citation/citation.js'
import { readCitations } from '../../src/core/memo/citations.js'
import { proseOf } from '../../src/core/memo/prose.js'
import { readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { pandoc } from '../support/pandoc.js'

const memo = fs.readFileSync('media/sample/memo.md', 'utf8')
const citations = readCitations(proseOf(memo, 'markdown'), memo)

function shippedInterview() {
  const { document } = readCorpusFile('small2010.md', fs.readFileSync('corpus/small2010.md', 'utf8'))
  if (document?.kind !== 'interview') throw new Error('expected an interview in corpus/small2010.md')
  return document
}

suite('The sample memo', () => {
  const interview = shippedInterview()
  const claims = new Map(interview.claims.map((claim) => [claim.id, claim]))

  for (const { items, span } of citations) {
    const written = memo.slice(span.start, span.end)
    const ids = items.map(({ pin }) => pin?.id ?? 'nothing')

    test(`${written} is the citation of ${ids.join(', ')}, as the claim stands today`, () => {
      for (const { pin } of items) {
        const claim = claims.get(pin?.id ?? '')
        assert.ok(claim && pin, `expected a pin with a claim of the shipped interview after ${written}`)
        assert.equal(`${pin.id}~${pin.hash}`, pinEntryOf(claim), 'read the sentence again, then renew the pin')
        assert.equal(written, formatCitation([citationOf(interview, claim)]))
      }
    })
  }

  test('cites for every voice that it lets speak, and leaves one sentence to be cited', () => {
    const voices = new Set(citations.flatMap(({ items }) => items.map(({ pin }) => claims.get(pin?.id ?? '')?.voice)))
    assert.deepEqual(voices, new Set(['standfirst', 'small', 'questioner']))
    assert.match(memo, /, Small judges\n\n/, 'the place where the walkthrough and the tour type a citation')
  })

  test('quotes nothing but hedges and key phrases that the corpus keeps', () => {
    const kept = interview.claims.flatMap(({ hedge = '', keyPhrases }) => [hedge, ...keyPhrases]).join('\n')
    const quotations = [...memo.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
    assert.ok(quotations.length > 2)
    for (const words of quotations) assert.ok(kept.includes(words), `expected “${words}” among hedges and key phrases`)
  })

  test('has the bibliography beside it that Attaché would write', () => {
    const written = fs.readFileSync('media/sample/references.json', 'utf8')
    assert.equal(written, formatCslJson([toCsl(interview) ?? []].flat()))
  })

  test('renders with Pandoc without a warning, without pins, and with its source', function () {
    const { output, warnings } = pandoc(this, memo, 'media/sample', '--citeproc', '--to', 'plain', '--wrap', 'none')
    assert.equal(warnings, '')
    assert.doesNotMatch(output, /@|~|<!--/)
    assert.match(output, /the introduction to our interview says \(2010, standfirst 2\)/)
    assert.match(output, /Small expects \(Small 2010, para\. 2\)/)
    assert.match(
      output,
      /Small, Andrew\. 2010\. Intensifying China-Pakistan Ties\..* Council on Foreign Relations\.\s*$/,
    )
  })
})
