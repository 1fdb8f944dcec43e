import type { Interview, PassageRef, Span, Voice, VoiceRole } from '../model.js'
import type { OutlineRecord } from '../corpus/read/outline.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import type { Match } from './alignPassages.js'
import type { Transcript, Speaker } from '../transcript/transcript.js'
import type { CutPassage } from './corrections/cutTurns.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'
import { plainWords } from '../language/foldName.js'
import { isRoleHeading } from '../corpus/roleHeadings.js'
import type { PlannedVoices } from './planVoices.js'
import { olderVoices } from './readAgain.js'

/** What is known where the text is the same and only voices changed: nothing has to be found again by its words. */
export interface KnownTurns {
  /** The passages of the newer text. */
  readonly cut: readonly CutPassage[]
  /** For each passage of the interview those that have its words now. */
  readonly parts: readonly (readonly number[])[]
  /** For each speaker the voice of the file; undefined for one who has none yet. */
  readonly voices: readonly (string | undefined)[]
  /** What was taken out of the older text, but for labels. */
  readonly taken: readonly Span[]
}

/** What the parts of a re-import work on. `matches` are of the interview's passages, in their order. */
export interface State {
  readonly interview: Interview
  readonly transcript: Transcript
  readonly matches: readonly (Match | undefined)[]
  readonly text: string
  readonly records: readonly OutlineRecord[]
  /** The older text, where it is at hand. */
  readonly source?: SourceText
  readonly turns?: KnownTurns
}

/** The passage that has the words of an older one now. */
export function newRef(state: State) {
  return (ref: PassageRef): PassageRef | undefined => newRefs(state)(ref)[0]
}

/** All passages that have words of an older one now: several where it was parted. */
export function newRefs({ interview, transcript, matches, turns }: State) {
  return (ref: PassageRef): readonly PassageRef[] => {
    const index = interview.passages.findIndex((passage) => isSameRef(passage.ref, ref))
    const first = matches[index]?.to ?? -1
    const places = [first, ...(turns?.parts[index] ?? []).filter((place) => place !== first)]
    return places.flatMap((place) => transcript.passages[place]?.ref ?? [])
  }
}

/** The stretch of a section: from behind its heading to the next one of its depth; undefined where the file has none. */
export function sectionOf({ records, text }: State, title: string): Span | undefined {
  // A document calls its questions so.
  const isIt = (one: string): boolean => one === title || (title === 'Questions' && one === 'Paragraphs')
  const index = records.findIndex((record) => record.depth === 2 && isIt(record.title))
  const record = records[index]
  if (!record) return undefined
  const next = records.slice(index + 1).find(({ depth }) => depth <= 2)
  return { start: record.span.end, end: next?.span.start ?? text.length }
}

/** What becomes of a voice of the file. */
export interface VoiceEdit {
  readonly heading?: string
  readonly role?: VoiceRole
  /** Who it is, as it may be written; empty where nobody knows it. */
  readonly name?: string
}

/** What was told of the speakers of a newer transcript, by the voices of the file. */
export interface CorrectedVoices {
  /** For each speaker the voice of the file, none where it is a new one; undefined where nothing was told of it. */
  readonly of: readonly ({ readonly id?: string } | undefined)[]
  readonly edits: ReadonlyMap<string, VoiceEdit>
  /** For each speaker the voices of the file whose passages are the speaker's now; none where nothing was told. */
  readonly before: readonly (readonly string[])[]
}

const isTold = ({ isNameCorrected, isRoleCorrected }: Speaker): boolean =>
  isNameCorrected === true || isRoleCorrected === true

/**
 * Finds the voices of the file that a speaker is of whom somebody told: the one with the name, else the one that said most of what both have.
 * It gets the name and the part that were told, unless others speak with it still. `isHidden` where no name may be written.
 */
export function correctedVoices(state: State, fresh: PlannedVoices, isHidden: boolean): CorrectedVoices {
  const { interview, transcript, source, turns } = state
  const { speakers, uncorrected } = transcript
  const edited = (voice: Voice, index: number): VoiceEdit => {
    const planned = fresh.voices.find(({ id }) => id === fresh.ofSpeaker[index])
    const isFree = isHidden || !isProtected(termsOfVoice(interview, voice))
    return editOf(voice, speakers[index], planned?.heading, isHidden, isFree)
  }
  if (turns) {
    const told = speakers.flatMap((speaker, index) => {
      const voice = isTold(speaker) && interview.voices.find(({ id }) => id === turns.voices[index])
      return voice ? [[voice.id, edited(voice, index)] as const] : []
    })
    return { of: turns.voices.map((id) => (id === undefined ? {} : { id })), edits: new Map(told), before: [] }
  }
  if (!uncorrected) return { of: [], edits: new Map(), before: [] }
  const older = olderVoices(uncorrected.reading, interview, source)
  const ownOf = (index: number): readonly string[] => [
    ...new Set(older.flatMap((id, at) => (uncorrected.now[at] === index && id !== undefined ? id : []))),
  ]
  const edits = new Map<string, VoiceEdit>()
  const of = speakers.map((speaker, index) => {
    if (!isTold(speaker)) return undefined
    const own = ownOf(index)
    const isShared = (id: string): boolean => speakers.some((_, other) => other !== index && ownOf(other).includes(id))
    const name = speaker.isNameCorrected && !isHidden ? plainWords(speaker.name ?? '') : ''
    const named = interview.voices.find((one) => name !== '' && plainWords(one.name) === name)
    const main = interview.voices.find(({ id }) => own.includes(id) && !isShared(id))
    const shared = interview.voices.find(({ id, role }) => own.includes(id) && role === speaker.role)
    const voice = named ?? main ?? (speaker.isNameCorrected ? undefined : shared)
    if (!voice) return {}
    if (voice === main || voice === named) edits.set(voice.id, edited(voice, index))
    return { id: voice.id }
  })
  return { of, edits, before: speakers.map((speaker, index) => (isTold(speaker) ? ownOf(index) : [])) }
}

/** The agreed description of a protected voice stays, whatever was told. */
function editOf(
  voice: Voice,
  speaker: Speaker | undefined,
  heading: string | undefined,
  isHidden: boolean,
  isFree: boolean,
): VoiceEdit {
  if (!speaker) return {}
  const isOther = speaker.isRoleCorrected === true && speaker.role !== voice.role
  const isRenamed =
    (speaker.isNameCorrected === true && !isHidden) || (isOther && (isHidden || isRoleHeading(voice.name)))
  return {
    ...(isOther ? { role: speaker.role } : {}),
    ...(isRenamed && isFree && heading !== undefined && heading !== voice.name ? { heading } : {}),
    ...(speaker.isNameCorrected && isFree && !isHidden ? { name: speaker.name ?? '' } : {}),
  }
}
