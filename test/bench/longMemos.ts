import { MemoChecker } from '../../src/core/check/check.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { readSource } from '../../src/core/corpus/source/sourceText.js'
import { readFixture } from '../support/fixtureCorpus.js'
import { reedSource } from '../support/fixtures.js'
import { milliseconds, timeOf } from './measure.js'

/** Sentences of which a memo may have thousands, in one line or a paragraph each: sound ones, and some with a problem each. */
const sentences: readonly string[] = [
  'The ministry measures the river every week, and says so. ',
  'Velmark will sign the treaty [@reed2021, para. 2]. ',
  'Reed argued in 2021 that the treaty is a bargain. ',
  'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2]. ',
  'It is so, and nobody knows why [@nobody2021, para. 2]. ',
]
const short = 300
const times = 10
/** Ten times the text may take so many times as long: some of it goes to the collection of garbage. */
const mostGrowth = 25

/** Prints how the check of a memo grows with its length, and gives a sentence for each that grew too much. */
export function reportLongMemos(): readonly string[] {
  const corpus = readFixture()
  corpus.setSourceText(readSource('file:///corpus/reed2021.txt', reedSource()))
  return sentences.flatMap((sentence) =>
    [sentence, `${sentence}\n\n`].flatMap((piece) => {
      const check = (repeats: number): number => {
        const text = piece.repeat(repeats)
        return timeOf(() => new MemoChecker(corpus).check(readMemo(text, 'markdown')), { runs: 2 })
      }
      const before = check(short)
      const growth = check(short * times) / before
      console.log(
        `check of ${JSON.stringify(piece)} × ${short}: ${milliseconds(before)}; × ${short * times}: ${growth.toFixed(1)} times that`,
      )
      return growth > mostGrowth
        ? [`checking ten times as much of ${JSON.stringify(piece)} takes ${growth.toFixed(1)} times as long`]
        : []
    }),
  )
}
