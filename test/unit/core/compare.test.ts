import assert from 'node:assert/strict'
import { MemoChecker } from '../../../src/core/check/check.js'
import { outcomeOf } from '../../../src/core/compare/answers.js'
import { type Comparison, type Comparisons, comparisonsIn } from '../../../src/core/compare/question.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import type { NamesFile } from '../../../src/core/terms/namesFile.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { reedSource } from '../../support/fixtures.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())
const checker = new MemoChecker(corpus)

function comparisonsOf(memo: string, names: readonly NamesFile[] = []): Comparisons {
  const options = { today: '2026-11-24', names: new Map(names.map((one) => [one.key, one])) }
  return comparisonsIn(checker.examine(readMemo(memo, 'markdown'), options), {
    reader: 'own machines',
    today: '2026-11-24',
  })
}

const only = ({ asked: [first, ...more] }: Comparisons): Comparison =>
  first && !more.length ? first : assert.fail('not one question')

suite('what a model is asked', () => {
  test('has each passage once, as what is cited though it is context of another citation', () => {
    const { parts } = only(
      comparisonsOf('The river is measured and the treaty unequal [@reed2021, para. 1; @reed2021, para. 2].'),
    )
    const cited = parts.filter(({ role }) => role === 'cited').map(({ passage }) => passage.ref.number)
    assert.deepEqual(cited, [1, 2])
    assert.equal(new Set(parts.map(({ passage }) => passage)).size, parts.length)
  })

  test('has the answers where a question is cited', () => {
    const { parts } = only(comparisonsOf('The Commission should start early [@reed2021, sec. 3].'))
    const cited = parts
      .filter(({ role }) => role === 'cited')
      .map(({ passage: { ref } }) => `${ref.kind} ${ref.number}`)
    assert.deepEqual(cited, ['question 3', 'paragraph 4', 'paragraph 5'])
  })

  test('is nothing where the memo cites a protected source, or names one beside it', () => {
    const told = 'The river is measured every week, as Ida Kestner knows [@reed2021, para. 1].'
    const kestner: NamesFile = { key: 'closed', names: ['Ida Kestner'], affiliations: [], stated: {} }
    assert.equal(comparisonsOf(told).asked.length, 1)
    assert.deepEqual(comparisonsOf(told, [kestner]), { asked: [], withheld: 1 })
    assert.deepEqual(comparisonsOf(`${told}\n\nThat is dear [@official2020, sec. 1].`).asked, [])
  })

  test('is nothing of what the sentence rests on in part alone', () => {
    assert.deepEqual(comparisonsOf('The river is measured [@reed2021, para. 1; @ward2019, p. 3].').asked, [])
  })
})

suite('what a model answers', () => {
  test('points at what is cited where the words stand beside it as well', () => {
    const comparison = only(comparisonsOf('The treaty is a fair bargain [@reed2021, para. 2].'))
    const answer = { model: 'invented', answer: 'contradicts', kind: 'opposite', span: 'the', differs: 'fair' } as const
    const answers = [comparison.id, `${comparison.id}-again`].map((id) => ({ id, ...answer }))
    const outcome = outcomeOf(comparison, answers)
    assert.equal(outcome.kind === 'questioned' && outcome.part.role, 'cited')
  })
})
