import { alignWords } from './alignWords.js'
import type { FoundTalk, Share, TrueTalk } from './figures.js'
import { wordsOf } from './words.js'

/** Where turns stand, of those of which the truth knows a page or a time: whether the paragraph that begins with their words has both. */
export function locatorsOf(truth: TrueTalk, found: FoundTalk | undefined): Share {
  const known = truth.turns.filter(({ page, time }) => (page ?? time) !== undefined)
  if (!found || known.length === 0) return { right: 0, of: known.length }
  const wanted = truth.turns.map(({ paragraphs }) => wordsOf(paragraphs.join(' ')))
  const passages = found.turns.flatMap((turn) => turn.passages.flatMap((index) => found.passages[index] ?? []))
  const got = passages.map(({ text }) => wordsOf(text))
  const passageAt = got.flatMap((words, index) => words.map(() => passages[index]))
  const aligned = alignWords(wanted.flat(), got.flat())
  let from = 0
  let right = 0
  truth.turns.forEach(({ page, time }, index) => {
    const passage = passageAt[aligned[from] ?? -1]
    from += wanted[index]?.length ?? 0
    if ((page ?? time) === undefined || !passage) return
    const isTime = time === undefined || clock(time) === (passage.time === undefined ? undefined : clock(passage.time))
    if (isTime && (page === undefined || page === passage.page)) right += 1
  })
  return { right, of: known.length }
}

/** A time as `HH:MM:SS`: a truth may leave out hours, and have parts of a second, `04:17.250`. */
const clock = (time: string): string =>
  time
    .replace(/[.,]\d+$/, '')
    .split(':')
    .map((part) => part.padStart(2, '0'))
    .join(':')
    .padStart(8, '00:')
