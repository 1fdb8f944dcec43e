import type { SourceKind, Terms, VoiceRole } from '../../model.js'
import { dateInWords, precisionOf } from './dateInWords.js'
import { keyed } from '../../text/keyed.js'

/** On what occasion something was said. */
export interface Occasion {
  /** ISO date of any precision; a range has two. */
  readonly dated?: string
  readonly isPublished: boolean
  /** Held by whoever writes the document. */
  readonly isOwn?: true
  /** The name of whoever else held it, where that is known. */
  readonly by?: string
  readonly terms: Terms
  /** What was noted at a seminar or in the corridor was said in a conversation, and nobody need have asked. */
  readonly sourceKind?: SourceKind
}

/** What plain prose says of a source, in the document's language. */
export interface ProseWords {
  /** `in an interview published on 7 July 2010`, `in an interview with the author on 14 March 2024`, `in a conversation on background with an official, 2024`; with nobody where `who` is empty. */
  readonly occasion: (occasion: Occasion, who: string) => string
  /** The same once the reader knows it: `in the interview with Reed`. */
  readonly knownOccasion: (occasion: Occasion, who: string) => string
  /** `an interview with Reed published in May 2021`: the same as a thing, with whom. */
  readonly interviewWith: (who: string, occasion: Occasion) => string
  /** The same once the reader knows it: `the interview with Reed`. */
  readonly knownInterview: (who: string, occasion: Pick<Occasion, 'sourceKind'>) => string
  /** A questioner's words: `the interviewer, in a question to Reed`. */
  readonly asking: (by: string, who: string) => string
  /** Words around an interview, and whoever neither asks nor answers in it: `the introduction to …`, `another speaker in …`. */
  readonly around: (role: Exclude<VoiceRole, 'interviewee' | 'questioner'>, interview: string) => string
  /** `Andrew Small of the German Marshall Fund`. */
  readonly withAffiliation: (name: string, affiliation: string) => string
  /** A locator of CSL's: `page 12`. */
  readonly locator: (label: string, value: string) => string
  readonly andOthers: string
  /** `edited by Vance and Ito`. */
  readonly editedBy: (who: string) => string
  /** What a letter, a mail or a call is called. */
  readonly communication: string
  readonly undated: string
  readonly circa: (date: string) => string
  readonly beforeChrist: (year: number) => string
  /** Within a title that stands in quotation marks itself. */
  readonly innerQuotes: readonly [open: string, close: string]
  /** A comma stands before a closing quotation mark. */
  readonly commasInQuotes: boolean
  /** A sentence that goes on with whoever spoke in the one before: `she adds that`. */
  readonly speaksOn: RegExp
}

/** `on`, `in` and the like before a date, by how exact it is; a range has words before both of its ends, of days and of what is longer. */
export interface DateWords {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly days: readonly [from: string, to: string]
  readonly longer: readonly [from: string, to: string]
}

/** A date with the words before it. */
export function dated(iso: string, words: DateWords, language: string): string {
  const [from = '', to] = iso.split('/')
  if (to === undefined) return `${words[precisionOf(from)]} ${dateInWords(from, language)}`.trim()
  const [before, between] = precisionOf(from) === 'day' ? words.days : words.longer
  return `${before} ${dateInWords(from, language)} ${between} ${dateInWords(to, language)}`
}

/** Words for what a locator counts, one and several, by CSL's name of it; a time is not counted. */
type Units = ReadonlyMap<string, readonly string[]>

/** `page: page, pages; line: line, lines` */
export function unitsFrom(written: string): Units {
  return new Map([...keyed(written)].map(([label, words]) => [label, words.split(', ')]))
}

/** `pages 12–19`; a time goes behind `at`. */
export function located(label: string, value: string, units: Units, at: string): string {
  const [one = '', several = ''] = units.get(label) ?? []
  const word = label === 'timestamp' ? at : /\d\s*(?:[-–,]|and|&)\s*\d/.test(value) ? several : one
  return `${word} ${withDashes(value)}`.trim()
}

/** A range has a dash; `A-3` is no range. */
function withDashes(value: string): string {
  return value.replace(/(?<=(?:^|[\s,])(?:[\d:.]+|[ivxlcdm]+))\s*-{1,3}\s*(?=(?:[\d:.]+|[ivxlcdm]+)(?:$|[\s,]))/gi, '–')
}

/** Words behind a name, which a comma closes where an affiliation stands behind it. */
export function behind(who: string, words: string): string {
  return `${who}${words && who.includes(', ') ? ',' : ''}${words}`
}
