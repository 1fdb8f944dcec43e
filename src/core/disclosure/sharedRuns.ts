import type { Span } from '../model.js'
import { plainLook, undisguised, wordAsSeen } from './plainLook.js'

/** Words that stand in one order in both texts. */
export interface SharedRun {
  readonly span: Span
  readonly count: number
}

/**
 * Every longest run of at least `least` words of a text that also stands in one of the others, whatever the case, the disguise and the marks between; without
 * what stands in those that are `free`.
 */
export function sharedRuns(
  text: string,
  others: readonly string[],
  least: number,
  free: readonly string[] = [],
): readonly SharedRun[] {
  const words = wordsAsSeen(text)
  const own = new Set(windows(words, least))
  // The others may be all that protected sources ever said.
  const known = new Set(others.flatMap((other) => windows(wordsAsSeen(other), least).filter((one) => own.has(one))))
  for (const other of known.size ? free : []) for (const one of windows(wordsAsSeen(other), least)) known.delete(one)
  const found: SharedRun[] = []
  for (let at = 0; at + least <= words.length; at++) {
    let end = at
    while (known.has(join(words.slice(end, end + least)))) end++
    if (end === at) continue
    const last = end + least - 2
    found.push({ span: { start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 }, count: last - at + 1 })
    at = last
  }
  return found
}

function windows(words: readonly Word[], size: number): readonly string[] {
  return words.slice(0, Math.max(0, words.length - size + 1)).map((_, at) => join(words.slice(at, at + size)))
}

function join(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ')
}

interface Word extends Span {
  readonly plain: string
}

const anyWord = new RegExp(`${wordAsSeen}(?:['’]${wordAsSeen})*`, 'gu')

function wordsAsSeen(text: string): readonly Word[] {
  return Array.from(undisguised(text).matchAll(anyWord), ({ 0: word, index }) => ({
    plain: plainLook(word),
    start: index,
    end: index + word.length,
  })).filter(({ plain }) => plain)
}
