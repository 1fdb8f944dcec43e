import { plainWords } from '../cite/foldName.js'
import type { ImportAnswers } from './answers.js'
import type { FoundField, Transcript, TranscriptField } from './model.js'
import { formOf, stripSigns } from './recognise/labelForm.js'
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
  const { fields, givenUp: others = [], speakers } = transcript
  const { affiliations, positions } = standingOf(transcript)
  const valuesOf = (wanted: readonly TranscriptField[]): readonly string[] =>
    fields.filter(({ field }) => wanted.includes(field)).map(({ value }) => value.trim())
  const named = speakers.filter(({ name, givenUp }) => (name ?? givenUp) !== undefined)
  const labels = named
    .flatMap((speaker) => speaker.labels)
    .filter((label) => partsOf(label).length > 0 && !tellsPartAlone(label))
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
      ...others.flatMap(({ field, value }) => (field === 'publisher' ? value.trim() : [])),
    ]),
    ...(positions.length ? { positions } : {}),
    stated: statedIn(fields),
  }
}

/** `PRESENTER`, `reporter`: whoever has such a label, it is nobody’s name, and memos have the word. */
function tellsPartAlone(label: string): boolean {
  const bare = stripSigns(label)
  return ['question', 'answer', 'role'].includes(formOf(bare.slice(0, 1).toUpperCase() + bare.slice(1)))
}

/** Whether it is known where those who were asked work; what publishes the interview is no answer to that. */
export function knowsAffiliation(transcript: Transcript): boolean {
  const { fields, speakers, untold } = transcript
  return (
    fields.some(({ field }) => field === 'affiliation') ||
    speakers.some(
      ({ role, affiliation, givenUp }) => role === 'interviewee' && (affiliation ?? givenUp?.affiliation) !== undefined,
    ) ||
    standingOf(transcript).affiliations.length > 0 ||
    (untold !== undefined && knowsAffiliation(untold.reading))
  )
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
