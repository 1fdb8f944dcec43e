import type { Terms, VoiceRole } from '../../model.js'
import { dateInWords, precisionOf } from './dateInWords.js'

/** On what occasion something was said. */
export interface Occasion {
  /** ISO date of any precision; a range has two. */
  readonly dated?: string
  readonly isPublished: boolean
  readonly terms: Terms
}

/** What plain prose says of a source, in the document's language. */
export interface ProseWords {
  /** `in an interview published on 7 July 2010`, `in a conversation on background, 2024`. */
  readonly occasion: (occasion: Occasion) => string
  /** `an interview with Reed published in May 2021`: the same as a thing, with whom. */
  readonly interviewWith: (who: string, occasion: Occasion) => string
  /** The same once the reader knows it: `the interview with Reed`. */
  readonly knownInterview: (who: string) => string
  /** A questioner's words: `the interviewer, in a question to Reed`. */
  readonly asking: (by: string, who: string) => string
  /** Words around an interview: `the introduction to …`, `an editor’s note in …`. */
  readonly around: (role: Exclude<VoiceRole, 'interviewee' | 'questioner'>, interview: string) => string
  /** `Andrew Small of the German Marshall Fund`. */
  readonly withAffiliation: (name: string, affiliation: string) => string
  /** A locator of CSL's: `page 12`. */
  readonly locator: (label: string, value: string) => string
  readonly andOthers: string
}

/** `on`, `in` and the like before a date, by how exact it is; a range has words before both of its ends. */
export interface DateWords {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly range: readonly [from: string, to: string]
}

/** A date with the words before it. */
export function dated(iso: string, words: DateWords, language: string): string {
  const [from = '', to] = iso.split('/')
  if (to === undefined) return `${words[precisionOf(from)]} ${dateInWords(from, language)}`.trim()
  return `${words.range[0]} ${dateInWords(from, language)} ${words.range[1]} ${dateInWords(to, language)}`
}

/** Words for what a locator counts, by CSL's name of it. */
export type Units = Readonly<Record<string, readonly [one: string, several: string]>>

/** The word for one, or for several where a locator names them. */
export function plural(value: string, one: string, several: string): string {
  return /\d\s*(?:[-–,]|and|&)\s*\d/.test(value) ? several : one
}
