import { interviewees, personOf } from '../corpus/voiceNames.js'
import { isProtected, isProtectedInterview, termsOfVoice } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import { documentKind, type Interview, type Voice } from '../model.js'
import { optional } from '../corpus/read/fields.js'
import { compare } from '../text/prefixes.js'
import type { CslDate, CslItem, CslName } from './item.js'

/**
 * The entry of an interview in a bibliography; undefined when it is off the record. For a protected one the agreed description stands as
 * author, and nothing else is given but the year: title, place of publication, interviewer and day may tell who it was.
 */
export function toCsl(interview: Interview): CslItem | undefined {
  const { key, issued, conducted } = interview
  if (interview.terms === 'off record') return undefined
  const item = { id: key, ...typeOf(interview) }
  if (isProtectedInterview(interview)) {
    const author = stated(describedAuthors(interview))
    return { ...item, ...optional('author', author), ...optional('issued', toCslDate(issued?.slice(0, 4))) }
  }
  return {
    ...item,
    ...optional('title', interview.title || undefined),
    ...optional('author', stated(interview.authors)),
    ...optional('interviewer', stated(interviewersOf(interview))),
    ...optional('issued', toCslDate(issued)),
    ...optional('event-date', toCslDate(conducted)),
    ...optional('publisher', interview.publisher),
    ...optional('container-title', interview.containerTitle),
    ...optional('URL', interview.url),
    ...optional('language', interview.language),
    ...optional('note', interview.note),
  }
}

function typeOf({ sourceKind }: Interview): Pick<CslItem, 'type' | 'genre'> {
  switch (documentKind(sourceKind)) {
    case 'report':
    case 'treaty':
      return { type: sourceKind === 'treaty' ? 'treaty' : 'report' }
    case 'statement':
      return { type: 'document', genre: 'Statement' }
    case 'speech':
      return { type: 'speech', genre: 'Speech' }
    case undefined:
      return { type: 'interview', genre: 'Interview' }
  }
}

/** The same of one interviewee alone, where to name the others would tell who somebody is; its id goes with the voice's. */
export function toCslOf(interview: Interview, voice: Voice): CslItem | undefined {
  const item = toCsl(interview)
  return item && { ...item, id: idOfVoice(interview, voice), ...optional('author', stated(authorOf(interview, voice))) }
}

export function idOfVoice({ key }: Interview, { id }: Voice): string {
  return `${key}#${id}`
}

/** All interviews of a corpus that may stand in a bibliography, by key. */
export function corpusToCsl(corpus: Pick<Corpus, 'interviews'>): readonly CslItem[] {
  const items = corpus.interviews().flatMap((interview) => toCsl(interview) ?? [])
  return items.sort((a, b) => compare(a.id, b.id))
}

/** The file that Pandoc is given as bibliography; the same items give the same text, whatever machine makes it. */
export function formatCslJson(items: readonly object[]): string {
  return `${JSON.stringify(items, undefined, 2)}\n`
}

/** As the front matter names them; none at all where a questioner is not to be named. */
export function interviewersOf(interview: Interview): readonly CslName[] {
  const questioners = interview.voices.filter(({ role }) => role === 'questioner')
  return questioners.some((voice) => isProtected(termsOfVoice(interview, voice))) ? [] : interview.interviewers
}

/** Interviewees who may be named by name, the others by description, each description once. */
function describedAuthors(interview: Interview): readonly CslName[] {
  const voices = interviewees(interview)
  const names = voices.length
    ? voices.flatMap((voice) => authorOf(interview, voice))
    : describedAs(interview.description)
  return names.filter(
    ({ literal }, index) => literal === undefined || names.findIndex((one) => one.literal === literal) === index,
  )
}

function authorOf(interview: Interview, voice: Voice): readonly CslName[] {
  const terms = termsOfVoice(interview, voice)
  if (terms === 'off record') return []
  if (isProtected(terms)) return describedAs(voice.description ?? interview.description)
  return [personOf(interview, voice) ?? { literal: voice.name }]
}

function describedAs(description: string | undefined): readonly CslName[] {
  return description === undefined ? [] : [{ literal: description }]
}

function stated<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length ? values : undefined
}

/** `2021-05` as `[[2021, 5]]`, `1999-05/1999-07` as `[[1999, 5], [1999, 7]]`. */
function toCslDate(date: string | undefined): CslDate | undefined {
  return date === undefined ? undefined : { 'date-parts': date.split('/').map((part) => part.split('-').map(Number)) }
}
