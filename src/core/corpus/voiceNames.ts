import type { Corpus } from './corpus.js'
import { namesOf } from './entryNames.js'
import type { Interview, PersonName, Voice } from '../model.js'
import { mentionsName } from '../language/foldName.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'
import { isRoleHeading } from './roleHeadings.js'
import { institutionNames } from '../language/names/institutions.js'

/** What the forms ask of a corpus. */
export type Lookup = Pick<Corpus, 'interview' | 'claim' | 'entry' | 'entriesNamed' | 'sourceOf'>

/**
 * How a memo names a voice: by surname, or by the agreed description where the voice is protected. Undefined where neither may or can
 * be shown: off record, protected without a description, a questioner or another speaker whom the interview does not name.
 */
export function displayName(interview: Interview, voice: Voice): string | undefined {
  const terms = termsOfVoice(interview, voice)
  const isInterviewee = voice.role === 'interviewee'
  if (terms === 'off record') return undefined
  // The interview's description is the interviewee's, whoever else speaks in it.
  if (isProtected(terms)) return voice.description ?? (isInterviewee ? interview.description : undefined)
  // Front matter names those who ask and those who answer; of everybody else the heading does.
  const isNamed = isInterviewee || (voice.role === 'other' && !isRoleHeading(voice.name))
  return surname(interview, voice) ?? (isNamed ? voice.name : undefined)
}

/** The interviewees of an interview as a memo names them, `Reed and Moreau`; undefined where one of them cannot be named. */
export function intervieweeNames(interview: Interview): string | undefined {
  const names = interviewees(interview).map((voice) => displayName(interview, voice))
  const known = [...new Set(names.flatMap((name) => name ?? []))]
  if (!known.length || names.includes(undefined)) return undefined
  return [known.slice(0, -1).join(', '), ...known.slice(-1)].filter(Boolean).join(' and ')
}

export function interviewees({ voices }: Interview): readonly Voice[] {
  return voices.filter(({ role }) => role === 'interviewee')
}

/** What an interview on the record calls those who answer and those who ask in it, and their last names. */
export function namesOnRecord(interview: Interview): readonly string[] {
  return peopleOnRecord(interview).flatMap((name) => [name, lastWord(name)])
}

/** The same people, each by the whole name. */
export function peopleOnRecord({ voices, interviewers }: Interview): readonly string[] {
  const spoken = voices.filter(
    ({ role, name }) => role === 'interviewee' || (role === 'questioner' && !isRoleHeading(name)),
  )
  return [...spoken.map(({ name }) => name), ...interviewers.map(fullName)]
}

export function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? ''
}

/** The voice that these words name: by heading, surname, full name, or a name of the actor that the voice is. */
export function voiceNamed(corpus: Lookup, interview: Interview, name: string): Voice | undefined {
  return interviewees(interview).find((voice) => namesOfVoice(corpus, interview, voice).includes(name))
}

/** Every name in an interview that must never be shown; words of an agreed description may be. */
export function hiddenNames(corpus: Lookup, interview: Interview): readonly string[] {
  const voices = hiddenVoices(interview)
  const names = [
    ...voices.flatMap((voice) => namesOfVoice(corpus, interview, voice)),
    ...voices.flatMap(({ possibleName }) => possibleName ?? []),
    ...hiddenPeople(interview).flatMap(namesOfPerson),
    ...hiddenFamilyNames(interview),
  ]
  const agreed = [interview.description ?? '', ...voices.map(({ description }) => description ?? '')].join(' ')
  return [...new Set(names)].filter((name) => !mentionsName(agreed, [name]) && !isRoleHeading(name))
}

/** The surnames among them: a citation key or an id that holds one tells it. Words of an agreed description may be told. */
export function hiddenFamilyNames(interview: Interview): readonly string[] {
  const voices = hiddenVoices(interview)
  const people = [...hiddenPeople(interview), ...voices.map((voice) => personOf(interview, voice))]
  const names = [...people.flatMap((person) => person?.family ?? []), ...voices.flatMap(lastName)]
  const agreed = [interview.description ?? '', ...voices.map(({ description }) => description ?? '')].join(' ')
  return [...new Set(names)].filter((name) => name.length > 2 && !mentionsName(agreed, [name]))
}

/** `Harbour Institute` of a director of the Harbour Institute: institutions of protected voices. A word alone may be anything. */
export function hiddenAffiliations(interview: Interview): readonly string[] {
  const voices = hiddenVoices(interview).filter(({ role }) => role === 'interviewee')
  const agreed = [interview.description ?? '', ...voices.map(({ description }) => description ?? '')].join(' ')
  const names = voices.flatMap(({ affiliation }) => affiliation?.value.match(institutionNames) ?? [])
  return [...new Set(names)].filter((name) => !mentionsName(agreed, [name]))
}

/** The agreed description of an interview, else of the one voice in it that is protected. */
export function agreedDescription(interview: Interview): string | undefined {
  const all = [...new Set(hiddenVoices(interview).flatMap(({ description }) => description ?? []))]
  return interview.description ?? (all.length === 1 ? all[0] : undefined)
}

/** `O’Dwyer` of a voice called Sverre O’Dwyer, whom the front matter need not name. A description or a role is no name. */
function lastName({ name: heading, possibleName = heading, role }: Voice): readonly string[] {
  return [heading, possibleName].flatMap((name) => {
    const words = name.trim().split(/\s+/)
    const last = lastWord(name)
    const isName = (role === 'interviewee' || role === 'other') && words.length < 5 && /^\p{Lu}/u.test(last)
    return isName && !isRoleHeading(name) && !isRoleHeading(last) ? last : []
  })
}

/** Whoever asks is no source, and is protected where the own terms of that voice say so. */
function hiddenVoices(interview: Interview): readonly Voice[] {
  return interview.voices.filter((voice) =>
    isProtected(voice.role === 'questioner' ? (voice.terms ?? 'on record') : termsOfVoice(interview, voice)),
  )
}

function hiddenPeople({ terms, authors }: Interview): readonly PersonName[] {
  return isProtected(terms) ? authors : []
}

/** The person of the front matter that a voice is: the one with its name, or the only one there is. */
export function personOf(interview: Interview, voice: Voice): PersonName | undefined {
  const people = { interviewee: interview.authors, questioner: interview.interviewers }
  const candidates = voice.role === 'interviewee' || voice.role === 'questioner' ? people[voice.role] : []
  const isOnlyOne = candidates.length === 1 && interview.voices.filter(({ role }) => role === voice.role).length === 1
  return candidates.find((one) => fullName(one) === voice.name) ?? (isOnlyOne ? candidates[0] : undefined)
}

function surname(interview: Interview, voice: Voice): string | undefined {
  const person = personOf(interview, voice)
  const others = [...interview.authors, ...interview.interviewers].filter((one) => one !== person)
  const isTelling = person?.family && !others.some(({ family }) => family === person.family)
  return isTelling ? person.family : person && fullName(person)
}

/** Every name under which the corpus knows a voice: as the heading has it, the person of the front matter, and the actor with its aliases. */
export function namesOfVoice(corpus: Lookup, interview: Interview, voice: Voice): readonly string[] {
  const person = personOf(interview, voice)
  const entry = voice.actor === undefined ? undefined : corpus.entry(voice.actor)
  return [voice.name, ...(person ? namesOfPerson(person) : []), ...(entry ? namesOf(entry) : [])]
}

function namesOfPerson(person: PersonName): readonly string[] {
  return [fullName(person), person.family ?? [], person.literal ?? []].flat().filter(Boolean)
}

function fullName({ given, family, literal }: PersonName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}
