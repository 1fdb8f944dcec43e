import { type Speaker, type Transcript, type TranscriptField, transcriptFields } from './transcript.js'
import { findDate } from './opening/dates.js'
import { rankAndPlace } from './personNames/hearingOffices.js'

/** What somebody told of a text besides who speaks when. */
export interface FieldCorrections {
  /** Empty where it has none. */
  readonly fields: Readonly<Partial<Record<TranscriptField, string>>>
  /** Where speakers work and as what, by their indexes in the reading in which nothing was told; empty where nobody knows. */
  readonly affiliations: ReadonlyMap<number, string>
}

/** A transcript with what was told in the place of what was found. */
export function withFieldCorrections(
  transcript: Transcript,
  { fields: told, affiliations }: FieldCorrections,
): Transcript {
  const { uncorrected, doubts, unknown } = transcript
  const values = transcriptFields.flatMap((field) => {
    const value = told[field]
    return value ? [{ field, value, from: 'text' as const }] : []
  })
  const places = new Map([...affiliations].map(([index, words]) => [uncorrected?.now[index] ?? index, words] as const))
  const gone = new Set(
    transcript.speakers.flatMap(({ affiliation }, index) => (places.has(index) ? (affiliation ?? []) : [])),
  )
  const found = transcript.fields.filter(
    ({ field, value }) => !(field in told) && !(field === 'affiliation' && gone.has(value)),
  )
  const speakers = transcript.speakers.map((speaker, index) => {
    const words = places.get(index)
    return words === undefined ? speaker : withAffiliation(speaker, words)
  })
  const stated = speakers.flatMap(({ affiliation: value }, index) =>
    places.has(index) && value !== undefined ? [{ field: 'affiliation' as const, value, from: 'text' as const }] : [],
  )
  return {
    ...transcript,
    fields: [...values, ...found, ...stated],
    speakers,
    unknown: unknown.filter((field) => !(field in told)),
    doubts: doubts.filter(({ code }) => code !== 'date-ambiguous' || !('issued' in told)),
  }
}

function withAffiliation(speaker: Speaker, words: string): Speaker {
  const { affiliation, position, ...rest } = speaker
  return affiliation === words && position === undefined ? speaker : { ...rest, ...(words ? rankAndPlace(words) : {}) }
}

/** A date as people write it, as ISO of any precision; undefined where it can be read in no way, or in two. */
export function readDate(text: string): string | undefined {
  const words = text.trim()
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(words) ? words : findDate(words)?.iso
}
