import { isCalling } from './callings.js'

/** What stands behind a name: what somebody is, and where. */
export interface RankAndPlace {
  readonly position?: string
  readonly affiliation?: string
}

/** Words that ranks end in and that no list of callings has: `Senior Fellow`, `Head`, `Vice President`. */
const rankEnd =
  /(?:fellow|head|president|chair|partner|lead|officer|associate|chief|member|adviser|advisor|assistant|manager|consultant|scholar|analyst)$/iu

/**
 * `Senior Fellow, Harbour Institute` as what somebody is and where, by the comma between them: a rank is no place to work. What has the two in
 * one, `director of the Harbour Institute`, stays whole.
 */
export function rankAndPlace(words: string): RankAndPlace {
  const parts = words.split(/\s*,\s*/).map((part) => part.trim())
  const [first = '', place] = parts.filter(Boolean)
  const isRank =
    /^\S+(?:\s\S+){0,4}$/u.test(first) && !/\s(?:of|at|for|der|des|de|du|del)\s/u.test(first) && isRankWord(first)
  if (!isRank) return { affiliation: words }
  return { position: first, ...(place === undefined ? {} : { affiliation: place }) }
}

const isRankWord = (words: string): boolean => rankEnd.test(words) || isCalling(words.split(' ').at(-1)?.toLowerCase())

/** Whether words behind a name begin with a rank, which two words with capitals could else be taken for a second name. */
export const beginsWithRank = (words: string): boolean => rankAndPlace(words).position !== undefined
