import assert from 'node:assert/strict'
import { planImport, readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import { sourceText } from '../../../../src/core/import/planText.js'
import { decode } from '../../../../src/decode/formats.js'
import { isReadByLines } from '../../../support/compareReaders.js'
import { knownTranscripts, readKnown, truthOf } from '../../../support/knownTranscripts.js'
import { sampleOf } from '../../../support/verifying.js'

/** What the author of a fixture wrote down of it. */
interface Truth {
  readonly unreadable?: string
  readonly isInterview?: boolean
}

const fixtures = knownTranscripts()

/** Taken for what they are not: an essay under questions of its own, minutes with some questions in their own words; and a talk in Japanese for none. */
const mistaken = [
  '2025-11-28-who-fixes-the-balloon.md',
  'min-2019-10-03-water-users-council.txt',
  '空き家対策_インタビュー.txt',
  'K7_CS_AH_Tebuai_Ioane_final.txt',
]

const readAgain = new Set(sampleOf(fixtures, 3))

const passagesOf = (read: ReturnType<typeof readTranscript>): readonly string[] =>
  'notInterview' in read ? [] : read.passages.map(({ ref, text }) => `${ref.kind} ${ref.number} ${text}`)

suite('transcripts in every layout', () => {
  test('are there', () => assert.ok(fixtures.length >= 25, `${fixtures.length} fixtures`))

  for (const name of fixtures) {
    test(`${name} loses no word, and is ${mistaken.includes(name) ? 'still mistaken for what it is not' : 'known for what it is'}`, async () => {
      // The files have this shape: the score's command reads them too.
      const truth = truthOf(name) as Truth
      const extract = await decode(readKnown(name), name, 'accepted')
      if ('unreadable' in extract) return assert.equal(extract.unreadable, truth.unreadable)
      const result = readTranscript(extract)
      assert.deepEqual(wordsUnaccounted(result), [])
      assert.equal(!('notInterview' in result), truth.isInterview !== mistaken.includes(name))
      if ('notInterview' in result) return undefined
      const [file] = planImport(result, { key: 'key2024', terms: 'on record' }).corpus
      assert.ok(isReadByLines(file?.text ?? ''), 'the corpus reads it without a parser')
      if (!readAgain.has(name)) return undefined
      const again = await decode(new TextEncoder().encode(sourceText(result.passages)), 'KEY.txt')
      assert.ok('blocks' in again)
      assert.deepEqual(passagesOf(readTranscript(again)), passagesOf(result), 'KEY.txt is read as it was written')
    })
  }
})
