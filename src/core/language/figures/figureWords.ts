import { monthNames } from './numbers.js'

/* English words of figures: numbers in words, how exact they are, and what no figure counts. */

const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')

const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Numbers up to ninety-nine, compounds first. `one` counts nothing in most of its uses. */
export const numberWords = new Map([
  ...tens
    .slice(2)
    .flatMap((ten, index) =>
      small.slice(1, 10).map((word, unit) => [`${ten}-${word}`, 10 * (index + 2) + unit + 1] as const),
    ),
  ...small.slice(2).map((word, index) => [word, index + 2] as const),
  ...tens.slice(2).map((word, index) => [word, 10 * (index + 2)] as const),
])

/** By what `hundred`, `million` and the like multiply a number. */
export const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** Right before a figure that is not to the letter. */
export const rough =
  /\b(?:about|around|roughly|nearly|almost|some|over|under|above|below|more than|less than|fewer than|at least|at most|up to|close to|approximately|in the order of)\s+$/iu

const months = monthNames.join('|')

/** Right before the number of a day. */
export const dayBefore = new RegExp(String.raw`\b(?:${months}) $`, 'u')

/** Right behind the number of a day. */
export const dayBehind = new RegExp(String.raw`^(?:st|nd|rd|th)? (?:${months})\b`, 'u')

/** What stands behind a figure and is not counted. */
export const notCounted =
  /^(?:of|in|on|at|to|by|from|for|and|or|but|the|an?|as|is|are|was|were|be|that|which|who|it|they|he|she|with|than|more|less|other|others|times?|until|after|before|had|have|has|will|would|did)$/iu
