import { plainWords } from '../../language/foldName.js'
import type { ImportAnswers } from '../../terms/answers.js'
import type { FoundField, Speaker, Transcript, TranscriptField } from '../../transcript/transcript.js'
import { formOf, stripSigns } from '../../transcript/labels/speakerLabel.js'
import { isNamedIn, type NamesFile, partsOf, unique, withNames } from '../../terms/namesFile.js'
import { placesOf, speakerDoubts } from '../../transcript/speakers.js'
import { conversationDayOf, statedPositionsOf } from './statedPositions.js'

const people: readonly TranscriptField[] = ['interviewee', 'interviewer']

/** Somebody whom a transcript names: one who speaks in it, or whom it states as interviewee or interviewer. */
export interface NamedPerson {
  readonly name: string
  /** All that it calls this person. */
  readonly forms: readonly string[]
  /** Whether the person asks, and nothing else: whoever conducts an interview is no source of it, and is protected only by hand. */
  readonly isAsker: boolean
}

/** Everybody whom a transcript names. Where somebody told of its speakers, what was read of them before is a form of theirs: it stands in the text. */
export function peopleIn(transcript: Transcript): readonly NamedPerson[] {
  const readings = [transcript, ...(transcript.uncorrected ? [transcript.uncorrected.reading] : [])]
  const stated = readings.flatMap(({ fields }) =>
    fields.flatMap(({ field, value }) =>
      people.includes(field) ? { forms: [value.trim()], isAsker: field === 'interviewer' } : [],
    ),
  )
  const found: NamedPerson[] = []
  for (const { forms, isAsker } of [...spokenIn(transcript), ...stated]) {
    const [name] = forms
    if (!name) continue
    const same = found.findIndex((one) => forms.some((form) => isNamedIn(one.forms, form)))
    const known = found[same]
    if (known) found[same] = { ...known, forms: unique([...known.forms, ...forms]), isAsker: known.isAsker && isAsker }
    else found.push({ name, forms, isAsker })
  }
  return found
}

type Spoken = Pick<NamedPerson, 'forms' | 'isAsker'> & { readonly affiliations: readonly string[] }

/** Each of the speakers. Whose part is only guessed may be the source. */
function spokenIn(transcript: Transcript): readonly Spoken[] {
  const { speakers, uncorrected } = transcript
  const doubts = speakerDoubts(transcript)
  return speakers.map((speaker, index) => {
    const before = uncorrected
      ? placesOf(index, transcript).flatMap((place) => uncorrected.reading.speakers[place] ?? [])
      : []
    const all = [speaker, ...before]
    return {
      forms: unique([...all.flatMap(namesIn), ...all.flatMap(labelsIn)]),
      isAsker: speaker.role === 'questioner' && doubts[index] !== 'part',
      affiliations: all.flatMap(({ affiliation, givenUp }) => [affiliation ?? [], givenUp?.affiliation ?? []].flat()),
    }
  })
}

/** A name that is only offered, since nothing introduces it, may still be the right one. */
function namesIn({ name, givenUp, otherNames = [] }: Speaker): readonly string[] {
  return [name ?? [], givenUp?.name ?? [], otherNames.flatMap((one) => (one.chance >= 0.5 ? one.name : []))].flat()
}

function labelsIn(speaker: Speaker): readonly string[] {
  const labels = speaker.name === undefined && speaker.givenUp === undefined ? [] : speaker.labels
  return labels.filter((label) => partsOf(label).length > 0 && !tellsPartAlone(label))
}

/**
 * What is to be protected: the names of those who answer, or whose part is not sure, those that the user adds or ticks, and none that the user
 * takes off.
 */
export function namesFileOf(transcript: Transcript, answers: ImportAnswers): NamesFile {
  const { key, names = [], open = [] } = answers
  const isTicked = ({ forms }: Pick<NamedPerson, 'forms'>): boolean => forms.some((form) => isNamedIn(names, form))
  const isTaken = ({ forms }: Pick<NamedPerson, 'forms'>): boolean => forms.some((form) => isNamedIn(open, form))
  const isKept = (one: Pick<NamedPerson, 'forms' | 'isAsker'>): boolean =>
    isTicked(one) || !(one.isAsker || isTaken(one))
  const all = peopleIn(transcript)
  const ticked = [...names, ...all.filter(isTicked).flatMap(({ forms }) => forms)]
  const freed = unique([...open, ...all.filter(isTaken).flatMap(({ forms }) => forms)])
  const still = freed.filter((name) => !isNamedIn(ticked, name))
  const besides = besidesIn(transcript, key)
  const before = transcript.uncorrected && besidesIn(transcript.uncorrected.reading, key)
  return withNames(before, {
    ...besides,
    names: unique([...all.filter(isKept).flatMap(({ forms }) => forms), ...names]),
    ...(still.length ? { open: still } : {}),
    affiliations: [
      ...spokenIn(transcript).flatMap((one) => (isKept(one) ? one.affiliations : [])),
      ...besides.affiliations,
    ],
  })
}

/** The same on top of what was protected before; what is ticked now is so whatever was taken off then. */
export function namesFileAgain(
  before: NamesFile | undefined,
  transcript: Transcript,
  answers: ImportAnswers,
): NamesFile {
  const { open: freed = [], ...kept } = before ?? { key: answers.key, names: [], affiliations: [], stated: {} }
  const still = freed.filter((name) => !isNamedIn(answers.names ?? [], name))
  return withNames(kept, namesFileOf(transcript, { ...answers, open: [...(answers.open ?? []), ...still] }))
}

/** What tells a source besides names. */
function besidesIn(transcript: Transcript, key: string): NamesFile {
  const { fields } = transcript
  const { affiliations, positions } = statedPositionsOf(transcript)
  const conducted = conversationDayOf(transcript)
  const institutions: readonly TranscriptField[] = ['affiliation', 'publisher', 'containerTitle']
  return {
    key,
    names: [],
    affiliations: [
      ...affiliations,
      ...fields.flatMap(({ field, value }) => (institutions.includes(field) ? value : [])),
    ],
    ...(positions.length ? { positions } : {}),
    stated: { ...statedIn(fields), ...(conducted === undefined ? {} : { conducted }) },
  }
}

/** `PRESENTER`, `reporter`: whoever has such a label, it is nobody’s name, and memos have the word. */
function tellsPartAlone(label: string): boolean {
  const bare = stripSigns(label)
  return ['question', 'answer', 'role'].includes(formOf(bare.slice(0, 1).toUpperCase() + bare.slice(1)))
}

/** Whether it is known where those who were asked work; what publishes the interview is no answer to that. */
export function knowsAffiliation(transcript: Transcript): boolean {
  const { fields, speakers, uncorrected } = transcript
  return (
    fields.some(({ field }) => field === 'affiliation') ||
    speakers.some(
      ({ role, affiliation, givenUp }) => role === 'interviewee' && (affiliation ?? givenUp?.affiliation) !== undefined,
    ) ||
    statedPositionsOf(transcript).affiliations.length > 0 ||
    (uncorrected !== undefined && knowsAffiliation(uncorrected.reading))
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
