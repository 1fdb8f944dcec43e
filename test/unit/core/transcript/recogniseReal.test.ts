import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { PassageKind } from '../../../../src/core/model.js'
import { plainExtract } from '../../../support/extracts.js'
import { realInterview } from '../../../support/seeds.js'

const corpus = new Corpus()
corpus.set('file:///corpus/small2010.md', fs.readFileSync('corpus/small2010.md', 'utf8'))

/** The real interview as it was saved from its web page, recognised by the product. */
function recognised(context: Mocha.Context): Transcript {
  const result = readTranscript(plainExtract(realInterview(context)))
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result
}

suite('the real interview, from its web page', () => {
  test('has ten questions, sixteen answer paragraphs and two standfirsts', function () {
    const { passages } = recognised(this)
    const count = (kind: PassageKind): number => passages.filter(({ ref }) => ref.kind === kind).length
    assert.deepEqual([count('question'), count('paragraph'), count('standfirst')], [10, 16, 2])
  })

  test('has the passages of the shipped corpus, each under its question, word by word from first to last', function () {
    const shipped = corpus.interview('small2010')
    assert.ok(shipped)
    const { passages } = recognised(this)
    const plain = (text: string): string => text.replace(/[\p{P}\s]+$/u, '')
    assert.deepEqual(
      passages.map(({ ref, question }) => ({ ...ref, question })),
      shipped.passages.map(({ ref, question }) => ({ ...ref, question })),
    )
    passages.forEach(({ text }, index) => {
      const { first = '', last = '' } = shipped.passages[index] ?? {}
      assert.ok(text.startsWith(first) && plain(text).endsWith(plain(last)), `passage ${index + 1}`)
    })
  })

  test('has its title, date and interviewee, and only one who asks', function () {
    const { fields, speakers, turns } = recognised(this)
    const shipped = corpus.interview('small2010')
    const value = (field: string): string | undefined => fields.find((one) => one.field === field)?.value
    assert.equal(value('title'), shipped?.title)
    assert.equal(value('issued'), '2010-07-07')
    assert.deepEqual(
      speakers.map(({ name, role }) => ({ name, role })),
      [
        { name: undefined, role: 'questioner' },
        { name: [shipped?.authors[0]?.given, shipped?.authors[0]?.family].join(' '), role: 'interviewee' },
      ],
    )
    assert.equal(turns.length, 20)
  })

  test('leaves what is not stated out, and loses no word', function () {
    const result = recognised(this)
    assert.deepEqual(result.unknown, ['publisher', 'interviewer', 'url'])
    assert.deepEqual(wordsUnaccounted(result), [])
  })
})
