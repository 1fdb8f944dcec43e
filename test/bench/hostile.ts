import { readMemo } from '../../src/core/memo/memo.js'
import { milliseconds, timeOf } from './measure.js'

/** Memos of one thing over and over, which a careless reader takes quadratic time for. */
const pieces = ['<!-- ', '`', '$x ', '[', '[@a; ', '<pre>', '{#a ', 'a@', '<a b="', '> ', '1. ', '{{<', '*a ', 'x']
const short = 2000
const times = 10
/** Ten times the text may take so many times as long: some of it goes to the collection of garbage. */
const mostGrowth = 40

/** Prints the growth and gives a sentence for each that grew too much. */
export function reportHostile(): readonly string[] {
  return pieces.flatMap((piece) => {
    const read = (repeats: number): number => {
      const text = piece.repeat(repeats)
      return timeOf(() => readMemo(text, 'markdown').prose, { runs: 3 })
    }
    const before = read(short)
    const growth = read(short * times) / before
    console.log(
      `${JSON.stringify(piece)} × ${short}: ${milliseconds(before)}; × ${short * times}: ${growth.toFixed(1)} times that`,
    )
    return growth > mostGrowth
      ? [`ten times as much of ${JSON.stringify(piece)} takes ${growth.toFixed(1)} times as long`]
      : []
  })
}
