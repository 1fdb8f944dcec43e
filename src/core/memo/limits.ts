import { largestFile } from '../read/corpusFile.js'

/** A book has some thousand. */
export const mostCitations = 50_000
export const mostCharacters = largestFile
export const deepest = 100

/** What a memo has more of than is read. */
export type TooMuch = 'characters' | 'citations' | 'nesting'

const nested = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>])){${deepest},}`, 'm')

/** Whether a memo is more than anybody writes, so that reading it would take minutes or more memory than there is; undefined where it is not. */
export function tooMuchIn(text: string): TooMuch | undefined {
  if (text.length > mostCharacters) return 'characters'
  let count = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) count += 1
  if (count > mostCitations) return 'citations'
  return nested.test(text) ? 'nesting' : undefined
}
