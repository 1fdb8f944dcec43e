import { plainWords } from '../cite/foldName.js'
import type { ImportAnswers } from './answers.js'
import type { FoundField, Transcript, TranscriptField } from './model.js'
import { type NamesFile, partsOf, unique, withNames } from './protect.js'
import { standingOf } from './standing.js'

const people: readonly TranscriptField[] = ['interviewee', 'interviewer']

/**
 * The names that are to be protected: those the transcript states, and those the user adds. Where somebody told of its speakers, what was
 * read of them before stays protected: it may be true, and it stands in the text.
 */
export function namesFileOf(transcript: Transcript, answers: ImportAnswers): NamesFile {
  const now = namesIn(transcript, answers)
  return transcript.untold ? withNames(namesIn(transcript.untold.reading, answers), now) : now
}

function namesIn(transcript: Transcript, { key, names = [] }: ImportAnswers): NamesFile {
  const { fields, speakers } = transcript
  const { affiliations, positions } = standingOf(transcript)
  const valuesOf = (wanted: readonly TranscriptField[]): readonly string[] =>
    fields.filter(({ field }) => wanted.includes(field)).map(({ value }) => value.trim())
  const named = speakers.filter(({ name, givenUp }) => (name ?? givenUp) !== undefined)
  const labels = named.flatMap((speaker) => speaker.labels).filter((label) => partsOf(label).length > 0)
  return {
    key,
    names: unique([
      ...named.flatMap(({ name, givenUp }) => [name, givenUp?.name].filter((one) => one !== undefined)),
      ...valuesOf(people),
      ...names,
      ...labels,
    ]),
    affiliations: unique([
      ...speakers.flatMap(({ affiliation, givenUp }) =>
        [affiliation, givenUp?.affiliation].filter((one) => one !== undefined),
      ),
      ...affiliations,
      ...valuesOf(['affiliation', 'publisher', 'containerTitle']),
    ]),
    ...(positions.length ? { positions } : {}),
    stated: statedIn(fields),
  }
}

/** Whether anything is known to be kept of those who were asked; otherwise no check can say that a memo tells nobody. */
export function namesSpeaker({ fields, speakers }: Transcript, names: readonly string[] = []): boolean {
  const isStated = fields.some(({ field }) => field === 'interviewee')
  const isNamed = speakers.some(({ role, name }) => role === 'interviewee' && name !== undefined)
  return isStated || isNamed || names.some((name) => plainWords(name))
}

function statedIn(fields: readonly FoundField[]): NamesFile['stated'] {
  const others = fields.filter(({ field }) => !people.includes(field) && field !== 'affiliation')
  return Object.fromEntries(others.map(({ field, value }) => [field, value.trim()]))
}
