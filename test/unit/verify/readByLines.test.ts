import assert from 'node:assert/strict'
import { seeded } from '../../bench/random.js'
import { generateCorpus } from '../../bench/generate.js'
import { keptFiles, shareByParsers } from '../../support/compareReaders.js'
import { changedFile, writtenFile } from '../../support/writtenCorpus.js'
import { interviewUri } from '../core/corpus/read/example.js'

const uri = interviewUri

suite('A corpus file is read by its lines as parsers read it', () => {
  test('5,000 that are as they should be', () => {
    const random = seeded(21)
    const large = generateCorpus(200).files.map((file) => [file.uri, file.text] as const)
    const small = Array.from({ length: 5000 - large.length }, () => [uri, writtenFile(random)] as const)
    assert.ok(shareByParsers([...large, ...small]) <= 0.01)
  }).timeout(1_200_000)

  test('20,000 that somebody has damaged', () => {
    const random = seeded(22)
    const kept = [...keptFiles().values()].map((text) => text.slice(0, 6000))
    const texts = function* () {
      for (let index = 0; index < 20_000; index += 1) {
        const text = index % 4 ? writtenFile(random) : random.pick(kept)
        yield [uri, changedFile(text, random)] as const
      }
    }
    const share = shareByParsers(texts())
    assert.ok(share > 0.2 && share < 0.9)
  }).timeout(3_600_000)
})
