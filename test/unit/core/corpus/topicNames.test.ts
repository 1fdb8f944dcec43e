import assert from 'node:assert/strict'
import { namesOfTopics, retitled } from '../../../../src/core/corpus/retitleTopics.js'
import { topicGroups } from '../../../../src/core/query/topicGroups.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { moreauInterview, reedInterview } from '../../../support/fixtures.js'

const uri = 'file:///corpus/moreau2021.md'
const apart = (): string => moreauInterview().replace(/^### The treaty \{.*$/m, '### Peace {#peace shared=peace-talks}')

suite('A topic of several interviews', () => {
  test('gets another title in each of them, and keeps its id and its shared name', () => {
    const corpus = readFixture()
    const names = namesOfTopics(corpus, ['The treaty'])
    const texts = [reedInterview(), moreauInterview()].map((text) => retitled(uri, text, names, 'The pact'))
    for (const [at, text] of texts.entries()) {
      assert.match(text, /^### The pact \{#/m)
      const before = [reedInterview(), moreauInterview()][at] ?? ''
      assert.equal(text.replace('### The pact {', '### The treaty {'), before)
    }
  })

  test('is merged with the one whose title it gets, whatever their shared names are', () => {
    const corpus = readFixture({ [uri]: apart() })
    const titles = (of: typeof corpus): readonly string[] => topicGroups(of.interviews()).map(({ title }) => title)
    assert.ok(titles(corpus).includes('Peace'))
    const names = namesOfTopics(corpus, ['Peace', 'The treaty'])
    const merged = readFixture({ [uri]: retitled(uri, apart(), names, 'The treaty') })
    assert.ok(!titles(merged).includes('Peace'))
    const group = topicGroups(merged.interviews()).find(({ title }) => title === 'The treaty')
    assert.deepEqual(
      new Set(group?.experts.flatMap(({ claims }) => claims.map(({ key }) => key))),
      new Set(['moreau2021', 'reed2021']),
    )
  })

  test('leaves topics below another and the text of other topics as they are', () => {
    const corpus = readFixture()
    const text = reedInterview().replaceAll('\n', '\r\n')
    const changed = retitled('file:///corpus/reed2021.md', text, namesOfTopics(corpus, ['The treaty']), 'The pact')
    assert.equal(changed.replace('### The pact {', '### The treaty {'), text)
  })
})
