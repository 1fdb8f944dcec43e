import assert from 'node:assert/strict'
import type { Interview } from '../../src/core/model.js'
import { readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { readFixture } from '../support/fixtureCorpus.js'
import { fixtureCorpus, reedInterview, reedSource } from '../support/fixtures.js'

suite('The invented corpus of the tests', () => {
  for (const [uri, text] of fixtureCorpus()) {
    test(`${uri} is read without a problem`, () => {
      const { document, problems } = readCorpusFile(uri, text)
      assert.ok(document)
      assert.deepEqual(problems, [])
    })
  }

  test('its files fit together: every reference leads somewhere', () => {
    assert.deepEqual([...readFixture().problems().values()].flat(), [])
  })

  test('its source text holds every anchor, hedge, caveat and key phrase', () => {
    const interview = readCorpusFile('file:///corpus/reed2021.md', reedInterview()).document
    assert.equal(interview?.kind, 'interview')
    const words = sourceWordsOf(interview)
    const source = reedSource().toLowerCase()
    const missing = words.filter((text) => !source.includes(text.toLowerCase()))
    assert.ok(words.length > 60, `expected the words of 20 claims, got ${words.length}`)
    assert.deepEqual(missing, [])
  })
})

function sourceWordsOf({ passages, claims }: Interview): readonly string[] {
  const anchors = [...passages, ...claims.flatMap(({ at }) => at)].flatMap(({ first, last }) => [first, last])
  const others = claims.flatMap(({ hedge, caveat, keyPhrases }) => [hedge ?? [], caveat ?? [], keyPhrases].flat())
  return [...anchors, ...others]
}
