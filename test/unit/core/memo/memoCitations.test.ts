import assert from 'node:assert/strict'
import { usesOfClaim, usesOfPassage } from '../../../../src/core/query/claimUses.js'
import { citationsIn } from '../../../../src/core/memo/memoCitations.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { corpusReferences } from '../../../../src/core/query/corpusReferences.js'
import { targetInCorpusFile, targetInMemo } from '../../../../src/core/query/target.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

const corpus = readFixture()
suite('What memos cite', () => {
  test('tells pins of a claim from citations of its paragraph', () => {
    const claim = corpus.claim('reed2021#flood-cost')
    assert.ok(claim)
    const text =
      'A [@reed2021, para. 5]<!--c:flood-cost~0-->. B [@reed2021, para. 5]. C [@reed2021, para. 4]. D [@reed2021, para. 5]<!--c:last-chance~0-->.'
    const all = citationsIn('file:///a.md', readMemo(text, 'markdown'))
    assert.equal(usesOfClaim(all, claim).length, 1)
    assert.equal(usesOfPassage(corpus, all, 'reed2021', { kind: 'paragraph', number: 5 }).length, 3)
  })
})

suite('What a place points at', () => {
  const inMemo = (marked: string): unknown =>
    targetInMemo(corpus, readMemo(marked.replace('|', ''), 'markdown'), marked.indexOf('|'))
  const inFile = (name: string, marked: string): unknown => {
    const uri = `file:///corpus/${name}`
    const at = (fixtureCorpus().get(uri) ?? '').indexOf(marked.replace('|', ''))
    assert.ok(at >= 0, marked)
    return targetInCorpusFile(corpus, uri, at + marked.indexOf('|'))
  }

  test('is a source, a claim, an entry or a passage', () => {
    assert.deepEqual(inMemo('So [@re|ed2021].'), { kind: 'source', key: 'reed2021' })
    assert.deepEqual(inMemo('So [@reed2021]<!--c:a|b~0-->.'), { kind: 'claim', ref: 'reed2021#ab' })
    assert.deepEqual(inMemo('The Green Le|ague.'), { kind: 'entry', id: 'green-league' })
    assert.equal(inMemo('No|thing.'), undefined)
    assert.deepEqual(inFile('reed2021.md', 'citation-key: re|ed2021'), { kind: 'source', key: 'reed2021' })
    assert.deepEqual(inFile('reed2021.md', '###### Dam may fa|il'), { kind: 'claim', ref: 'reed2021#dam-failure' })
    assert.deepEqual(inFile('reed2021.md', 'qualifies: dam|-failure'), { kind: 'claim', ref: 'reed2021#dam-failure' })
    assert.deepEqual(inFile('basin.md', '### Green Lea|gue'), { kind: 'entry', id: 'green-league' })
    assert.deepEqual(inFile('reed2021.md', '- ¶|1: “Velmark'), {
      kind: 'passage',
      key: 'reed2021',
      ref: { kind: 'paragraph', number: 1 },
    })
  })

  test('is pointed at by other files of the corpus', () => {
    const names = (found: ReturnType<typeof corpusReferences>): readonly string[] =>
      found.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1))
    assert.deepEqual(names(corpusReferences(corpus, { kind: 'claim', ref: 'reed2021#dam-failure' })), ['reed2021.md'])
    assert.deepEqual(names(corpusReferences(corpus, { kind: 'claim', ref: 'moreau2021#no-signature' })), [
      'reed2021.md',
    ])
    assert.deepEqual(names(corpusReferences(corpus, { kind: 'entry', id: 'anna-reed' })), ['reed2021.md'])
    assert.ok(names(corpusReferences(corpus, { kind: 'source', key: 'reed2021' })).includes('basin.md'))
  })
})
