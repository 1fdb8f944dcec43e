import assert from 'node:assert/strict'
import { readTranscript } from '../../../src/core/import/index.js'
import { plainExtract } from '../../support/extracts.js'
import { computingTime } from '../../support/growth.js'

const words =
  'the river treaty said that every port must keep its light until winter when ships came home and nobody paid'

/** A talk of so many questions and answers, with labels or without. */
function talk(questions: number, isLabelled: boolean): string {
  const [q, a] = isLabelled ? ['Q: ', 'A: '] : ['', '']
  const pairs = Array.from(
    { length: questions },
    (_, index) => `${q}What did you say of light ${index}?\n\n${a}I said of light ${index}: ${words}.`,
  )
  return `Fog over the strait\n\n${pairs.join('\n\n')}`
}

/** The quicker of two readings, in milliseconds. */
function timeOf(text: string): number {
  const extract = plainExtract(text)
  return Math.min(...[1, 2].map(() => computingTime(() => void readTranscript(extract))))
}

suite('long transcripts', () => {
  for (const isLabelled of [true, false])
    test(`take time by their length, ${isLabelled ? 'with' : 'without'} labels`, () => {
      timeOf(talk(150, isLabelled))
      const [short, long] = [timeOf(talk(125, isLabelled)), timeOf(talk(1000, isLabelled))]
      console.log(`      125 questions ${short.toFixed(0)} ms, 1,000 ${long.toFixed(0)} ms`)
      assert.ok(long < short * 24, `eight times the text took ${(long / short).toFixed(1)} times as long`)
    })

  test('are read whole, however many turns they have', () => {
    const questions = 70_000
    const result = readTranscript(plainExtract(talk(questions, true)))
    assert.ok(!('notInterview' in result))
    assert.equal(result.turns.length, 2 * questions)
  })

  for (const [name, text] of [
    ['one line', `Q: ${'word '.repeat(100_000)}`],
    ['capitals', `${'A'.repeat(100_000)}: b`],
    ['colons', 'a:'.repeat(50_000)],
    ['names', 'Ines Okafor '.repeat(10_000)],
    ['stars', `${'*'.repeat(50_000)}a*`],
    ['hyphens at line ends', 'ab-\n'.repeat(20_000)],
    ['times', '12:34 '.repeat(20_000)],
    ['quotation marks', `${'“'.repeat(50_000)}?`],
  ] as const)
    test(`do not hang on ${name}`, () => {
      assert.ok(computingTime(() => void readTranscript(plainExtract(text))) < 10_000)
    })
})
