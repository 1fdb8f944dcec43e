import assert from 'node:assert/strict'
import { seeded } from '../../../../bench/random.js'
import { keptFiles, shareByParsers } from '../../../../support/compareReaders.js'
import { sampleOf, shareOf } from '../../../../support/verifying.js'
import { changedFile, oddLines, writtenFile } from '../../../../support/writtenCorpus.js'
import { interviewUri } from './example.js'

suite('A corpus file is read by its lines as parsers read it', () => {
  test('the fixtures and the shipped corpus, none of which needs a parser', () => {
    assert.equal(shareByParsers(keptFiles()), 0)
  })

  test('files with every construct, of which one in a hundred may need one', () => {
    const random = seeded(11)
    const texts = Array.from({ length: shareOf(150, 5) }, () => [interviewUri, writtenFile(random)] as const)
    assert.ok(shareByParsers(texts) <= 0.01)
  })

  test('a file with any odd line at any place', () => {
    const small =
      '---\nattache: interview/2\ncitation-key: a\nauthor:\n  - family: Bo\n---\n# A\n\nB\nC\n\n- a: b\n  c\n- d: e\n\n'
    const all = small.split('\n')
    const texts = sampleOf(oddLines, 6).flatMap((line) =>
      all.map((_, at) => [interviewUri, [...all.slice(0, at), line, ...all.slice(at)].join('\n')] as const),
    )
    assert.ok(shareByParsers(texts) < 0.9)
  })

  test('files that somebody has damaged', () => {
    const random = seeded(12)
    const texts = Array.from(
      { length: shareOf(300, 5) },
      () => [interviewUri, changedFile(writtenFile(random), random)] as const,
    )
    const share = shareByParsers(texts)
    // Neither only what is in order nor only what is not.
    assert.ok(share > 0.2 && share < 0.9)
  })
})
