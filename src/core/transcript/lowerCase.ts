import type { Transcript } from './transcript.js'

/** From how many passages on what they begin with says something. */
const enough = 4

/**
 * Whether a transcript is written without capitals, or nearly so, as machines write down what they hear: then nothing shows which of its words
 * are names, and only those that somebody gives are known. Scripts without capitals are another matter.
 */
export function isInLowerCase({ passages }: Pick<Transcript, 'passages'>): boolean {
  const firsts = passages.flatMap(({ text }) => /\p{Lu}|\p{Ll}/u.exec(text.slice(0, 200))?.[0] ?? [])
  const lower = firsts.filter((letter) => /\p{Ll}/u.test(letter)).length
  const words = passages.flatMap(
    ({ text }) => text.slice(0, 2000).match(/(?<=\p{L}[,;]? )\p{L}[\p{L}\p{M}’']*/gu) ?? [],
  )
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && !/^I(?:$|[’'])/.test(word)).length
  const isBare = words.length >= 40 && capitals === 0
  return (
    firsts.length >= Math.min(enough, passages.length) && firsts.length > 0 && (lower * 2 >= firsts.length || isBare)
  )
}
