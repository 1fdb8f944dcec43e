import { assess } from '../../src/core/assess/assess.js'
import { MemoChecker } from '../../src/core/check/check.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { ferryCorpus } from './evidence.js'
import { milliseconds } from './measure.js'

const sizes = [10, 1000]
/** So many characters has the memo. */
const length = 20_000
/** At the most interviews an edit may take no more than so many times as long as at the fewest. */
const flat = 1.5

/** Prints how long it takes to assess a memo again after one edit, without reading it, and gives a sentence where that grows with the corpus. */
export function reportAssess(): readonly string[] {
  const edits = sizes.map(editsIn)
  // In turns, so that other work on the machine disturbs all sizes alike.
  const rounds = Array.from({ length: 30 }, () => edits.map(({ timeOfEdit }) => timeOfEdit()))
  const times = sizes.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Infinity)))
  const growth = (times.at(-1) ?? 0) / (times[0] ?? Infinity)
  const figures = sizes.map((size, at) => `${milliseconds(times[at] ?? 0)} at ${size} interviews`).join(', ')
  const first = edits.map(({ first: time }, at) => `${milliseconds(time)} at ${sizes[at] ?? 0}`).join(', ')
  console.log(
    `assessing a memo of 20 KB after one edit: ${figures} (${growth.toFixed(2)}×); for the first time: ${first}`,
  )
  return growth > flat
    ? [
        `assessing a memo after one edit takes ${growth.toFixed(1)} times as long at more interviews; at most ${flat} is right`,
      ]
    : []
}

/** Assesses a memo once; `timeOfEdit` again with another sentence among the others, in milliseconds without the reading, which has a line of its own. */
function editsIn(size: number): { readonly first: number; readonly timeOfEdit: () => number } {
  const checker = new MemoChecker(ferryCorpus(size))
  const sentences = Array.from(
    { length: length / 65 },
    (_, at) => `In year ${at} the ferry sails again in week 3 [@voice${at % 5}, para. 3].`,
  )
  let edits = 0
  const timeOfEdit = (): number => {
    const edited = `The ferry never sailed in storm ${edits++} of that year [@voice0, para. 3].`
    const text = [...sentences.slice(0, 20), edited, ...sentences.slice(20)].join('\n\n')
    const checked = checker.look(readMemo(text, 'markdown'))
    const started = performance.now()
    const found = checked.sentences.flatMap((sentence) => assess(sentence, checked))
    const time = performance.now() - started
    if (found.length <= sentences.length) throw new Error('expected an assessment of every sentence')
    return time
  }
  return { first: timeOfEdit(), timeOfEdit }
}
