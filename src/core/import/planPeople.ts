import type { PersonName } from '../model.js'
import { splitName } from '../coding/scaffold.js'
import { isInstitution } from '../transcript/opening/openingForms.js'
import { isSamePerson, looksLikeName } from '../transcript/personNames/nameWords.js'
import { speakerNameOf, speakerDoubts } from '../transcript/speakers.js'
import type { Transcript } from '../transcript/transcript.js'

/** Everybody with a part, each once: who speaks, unless the name is in doubt, and whom only the metadata names. */
export function peopleOf(transcript: Transcript, field: 'interviewee' | 'interviewer'): readonly string[] {
  const role = field === 'interviewee' ? 'interviewee' : 'questioner'
  // The voice of a document is all its authors, or it itself.
  const speaking = transcript.layout === 'document' ? [] : transcript.speakers
  const doubts = speakerDoubts(transcript)
  const doubtful = speaking.flatMap(({ name }, index) => (doubts[index] === 'name' ? (name ?? []) : []))
  const named = speaking.flatMap((one) => (one.role === role ? (speakerNameOf(one, transcript) ?? []) : []))
  const stated = transcript.fields
    .filter((one) => one.field === field)
    .map(({ value }) => value.replace(/\s+/g, ' ').trim())
  // `Dr. Ines Okafor` of a line above the talk and `Ines Okafor` who speaks are one.
  const all: string[] = []
  for (const name of [...named, ...stated])
    if (!doubtful.includes(name) && !all.some((one) => isSamePerson(one, name) || isSamePerson(name, one)))
      all.push(name)
  return all
}

/** Forms of address and lower-case particles (`von der`) are no given names. */
export function personOf(name: string): PersonName {
  const bare = name.replace(/^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Dame)\.?\s+)+/i, '') || name
  const [, given, family] = /^(.*?)\s+((?:\p{Ll}[\p{L}’'-]*\s+)+\S+)$/u.exec(bare) ?? []
  return given && family ? { given, family } : splitName(bare)
}

/** Whether the author of a document is a person, and no house. */
export const isPersonsName = (name: string): boolean =>
  looksLikeName(name) && !isInstitution(name) && name.includes(' ') && name.split(' ').length < 6

/** The author of a document under CSL's names. */
export const authorOf = (name: string): PersonName => (isPersonsName(name) ? personOf(name) : { literal: name })
