import { isCalling, rankEnd } from '../../language/offices.js'

/** What stands behind a name: what somebody is, and where. */
export interface RankAndPlace {
  readonly position?: string
  readonly affiliation?: string
}

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

/** What a label says of somebody. */
export interface NameAndRole {
  readonly name: string
  readonly affiliation?: string
}
