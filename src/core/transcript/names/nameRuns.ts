import { isGeneration, isInitial, isJoint, isNameWord } from '../personNames/nameForm.js'

/** A word that may be one of a name, where it stands in a line. */
export interface RunWord {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it is a small word between those of a name, `van`. */
  readonly isSmall: boolean
}

/** The runs of words in a line that may hold a name: any sign between two words, a wide gap, or a word in small letters ends one. */
export function runsIn(line: string): readonly (readonly RunWord[])[] {
  const runs: RunWord[][] = [[]]
  const close = (): void => {
    if (runs.at(-1)?.length) runs.push([])
  }
  let last = 0
  for (const { index, 0: raw } of line.matchAll(/\S+/gu)) {
    const before = /^[^\p{L}\p{N}'’‘ʻ]+|^['’‘](?=\p{L}{3,})/u.exec(raw)?.[0].length ?? 0
    if (before > 0 || /\t|\s{3}/u.test(line.slice(last, index))) close()
    last = index + raw.length
    const whole = raw.slice(before)
    const word = wordIn(whole)
    const isWord = isNameWord(word) || isGeneration(word)
    const isSmall = !isWord && isJoint(word)
    if (isWord || isSmall)
      runs.at(-1)?.push({ text: word, start: index + before, end: index + before + word.length, isSmall })
    if (!(isWord || isSmall) || word.length < whole.length) close()
  }
  return runs.filter((run) => run.length > 0)
}

/** A word without the signs behind it, but with the stop of an initial. */
function wordIn(whole: string): string {
  const stopped = whole.replace(/[^\p{L}\p{N}\p{M}.]+$/u, '')
  const isShort = isInitial(stopped) || (isNameWord(stopped) && stopped.length <= 4)
  if (stopped.endsWith('.') && isShort) return stopped
  // `Okafor’s`, `Okafor’la`
  return whole.replace(/[^\p{L}\p{N}\p{M}]+$/u, '').replace(/['’]s$|(?<=\p{L}{4})['’]\p{Ll}{1,3}$/u, '')
}

/** Where a name of so many words or more may begin and end in a run, ends exclusive. No small word is its last; one is its first in a label alone. */
export function spansOf(run: readonly RunWord[], shortest: 1 | 2): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let from = 0; from < run.length; from += 1) {
    if (run[from]?.isSmall && shortest > 1) continue
    for (let to = from + shortest; to <= Math.min(run.length, from + longest); to += 1)
      if (!run[to - 1]?.isSmall) found.push([from, to])
  }
  return found
}

/** As many words as a name has. */
const longest = 6

/** The stretch of a run whose words are likeliest to be a name together, by their odds. */
export function likeliest(odds: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0]
  let most = 0
  for (let from = 0; from < odds.length; from += 1) {
    let sum = 0
    for (let to = from; to < odds.length; to += 1) {
      sum += odds[to] ?? 0
      if (sum <= most) continue
      most = sum
      best = [from, to + 1]
    }
  }
  return best
}
