import { writtenAnchor } from '../corpus/read/values.js'
import { normaliseParagraph } from '../corpus/source/paragraphHash.js'
import { type Hidden, hiddenAmong } from '../protection/transcript/hiddenWords.js'

const anchorWords = 3
/** A passage with no more words is its own anchor. */
const shortPassage = 6

/**
 * The first and last words of a passage as a corpus file has them, `“The government in … simple as that”`. Where words must not be told
 * (`hidden`) those nearest to either end that tell nothing; `“[…]”` where there are none.
 */
export function anchorOf(text: string, hidden?: Hidden): string {
  const words = text.split(/\s+/).filter((word) => normaliseParagraph(word))
  const runs = runsOf(words, hidden)
  if (runs.length === 0) return hidden && /[\p{L}\p{N}]/u.test(text) ? '“[…]”' : '“. . .”'
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0)
  const enough = Math.min(longest, anchorWords)
  const isEnough = ({ length }: readonly string[]): boolean => length >= enough
  const first = runs.find(isEnough)
  const last = [...runs].reverse().find(isEnough)
  if (!first || !last) throw new Error('expected a run of the length of the longest one')
  const isWhole = first === last && first.length <= (hidden ? anchorWords : shortPassage)
  const [opening, end] = isWhole ? [first, first] : [first.slice(0, anchorWords), last.slice(-anchorWords)]
  return writtenAnchor(withoutStop(opening.join(' ')), withoutStop(end.join(' ')))
}

/** Words that stand together and may be told. An ellipsis standing alone parts the first from the last words, so it is no word of them. */
function runsOf(words: readonly string[], hidden: Hidden | undefined): readonly (readonly string[])[] {
  const tells = hidden && hiddenAmong(words, hidden)
  const runs: string[][] = [[]]
  words.forEach((word, index) => {
    const isUsable = !/^(?:…|\.\.\.)$/.test(word) && tells?.[index] !== true
    if (isUsable) runs.at(-1)?.push(word)
    else runs.push([])
  })
  return runs.filter((run) => /[\p{L}\p{N}]/u.test(run.join('')))
}

/** Counted from the end: an expression that looks for the last run of signs takes the square of a long one's length. */
function withoutStop(text: string): string {
  let end = text.length
  while (end > 0 && '.,;:!?'.includes(text.charAt(end - 1))) end -= 1
  const bare = text.slice(0, end)
  return /[\p{L}\p{N}\p{M}]/u.test(bare) ? bare : text
}
