import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { isOtherInterview, sharedInterview } from '../../../../src/core/import/otherInterview.js'
import { planImport } from '../../../../src/core/import/plan.js'
import type { Terms } from '../../../../src/core/model.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { type Said, straitTalk, transcriptOf } from '../../../support/transcripts.js'

/** The interview of the straits as a corpus has it, with its text where that is at hand. */
function strait(terms: Terms, { withText = true } = {}) {
  const plan = planImport(transcriptOf(straitTalk), { key: 'source-1234', terms, description: 'a senior official' })
  const textOf = (name: string): string =>
    [...plan.corpus, ...plan.store].find((file) => file.name === `source-1234${name}`)?.text ?? ''
  const corpus = new Corpus()
  corpus.set('file:///corpus/source-1234.md', textOf('.md'))
  const interview = corpus.interview('source-1234')
  assert.ok(interview)
  return { interview, ...(withText ? { source: readSource('file:///source-1234.txt', textOf('.txt')) } : {}) }
}

function isOther(said: readonly Said[], known: ReturnType<typeof strait>): boolean {
  return isOtherInterview(known.interview, transcriptOf({ ...straitTalk, said }), known.source)
}

/** As a study asks the same of everybody. */
const sameQuestions = straitTalk.said.map((one, index) => ({
  ...one,
  text:
    one.by === 1
      ? (['', '', 'Nobody has lost a day over it.', 'The grain will be sold inland, and cheaply.'][index] ?? 'No.')
      : one.text,
}))

suite('a transcript in the place of an interview', () => {
  for (const terms of ['on record', 'background', 'off record'] as const)
    test(`${terms}: other answers are another interview, though every question is the same`, () => {
      assert.equal(isOther(sameQuestions, strait(terms)), true)
      assert.equal(isOther(straitTalk.said, strait(terms)), false)
    })

  test('another one is told by hashes and first and last words where the text is not here', () => {
    for (const terms of ['on record', 'background'] as const) {
      const known = strait(terms, { withText: false })
      assert.equal(isOther(sameQuestions, known), true)
      assert.equal(isOther(straitTalk.said, known), false)
    }
  })

  test('a part of it, a longer one and an edited one are the same interview', () => {
    const known = strait('on record')
    const more = Array.from({ length: 9 }, (_, index) => ({
      by: index % 2,
      text: `Then there is the matter of pier ${index}, which takes ${index} boats and no more than that.`,
    }))
    assert.equal(isOther([...straitTalk.said, ...more], known), false)
    assert.equal(isOther(straitTalk.said.slice(0, 3), known), false)
    const edited = straitTalk.said.map((one) => ({ ...one, text: one.text.replace('if the numbers', 'when the sums') }))
    assert.equal(isOther(edited, known), false)
  })

  test('signs that make questions of answers leave it the same', () => {
    const turned = straitTalk.said.map((one) => (one.by === undefined ? one : { ...one, by: 1 - one.by }))
    assert.equal(isOther(turned, strait('on record')), false)
  })

  test('of what keeps no words nothing is said', () => {
    assert.equal(isOther(sameQuestions, strait('off record', { withText: false })), false)
  })

  test('the questions of a study make no interview a copy of another', () => {
    const known = strait('on record')
    assert.equal(sharedInterview(transcriptOf({ ...straitTalk, said: sameQuestions }), [known]), undefined)
    assert.equal(sharedInterview(transcriptOf(straitTalk), [known]), known.interview)
  })

  test('a transcript of short remarks alone is here where all of them are, and no other that begins alike is', () => {
    const shortTalk = {
      ...straitTalk,
      said: [
        { by: 0, text: 'Will it hold?' },
        { by: 1, text: 'It will.' },
      ],
    }
    const plan = planImport(transcriptOf(shortTalk), { key: 'brief', terms: 'on record' })
    const corpus = new Corpus()
    for (const { name, text } of plan.corpus) if (name !== 'brief.txt') corpus.set(`file:///corpus/${name}`, text)
    const known = corpus.interviews().map((interview) => ({ interview }))
    assert.equal(sharedInterview(transcriptOf(shortTalk), known)?.key, 'brief')
    const longer = { ...shortTalk, said: [...shortTalk.said, { by: 0, text: 'Since when?' }] }
    assert.equal(sharedInterview(transcriptOf(longer), known), undefined)
    const other = {
      ...shortTalk,
      said: [
        { by: 0, text: 'Will it hold?' },
        { by: 1, text: 'It will not.' },
      ],
    }
    assert.equal(sharedInterview(transcriptOf(other), known), undefined)
  })
})
