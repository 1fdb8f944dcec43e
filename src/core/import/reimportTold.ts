import { isProtected, termsOfVoice } from '../protection/attribution/terms.js'
import { plainWords } from '../language/foldName.js'
import { isRoleHeading } from '../corpus/roleHeadings.js'
import type { Voice, VoiceRole } from '../model.js'
import type { Speaker } from '../transcript/transcript.js'
import type { PlannedVoices } from './planVoices.js'
import { olderVoices } from './readAgain.js'
import type { State } from './reimportState.js'

/** What becomes of a voice of the file. */
export interface VoiceEdit {
  readonly heading?: string
  readonly role?: VoiceRole
  /** Who it is, as it may be written; empty where nobody knows it. */
  readonly name?: string
}

/** What was told of the speakers of a newer transcript, by the voices of the file. */
export interface ToldVoices {
  /** For each speaker the voice of the file, none where it is a new one; undefined where nothing was told of it. */
  readonly of: readonly ({ readonly id?: string } | undefined)[]
  readonly edits: ReadonlyMap<string, VoiceEdit>
  /** For each speaker the voices of the file whose passages are the speaker's now; none where nothing was told. */
  readonly before: readonly (readonly string[])[]
}

const isTold = ({ isNameTold, isRoleTold }: Speaker): boolean => isNameTold === true || isRoleTold === true

/**
 * Finds the voices of the file that a speaker is of whom somebody told: the one with the name, else the one that said most of what both have.
 * It gets the name and the part that were told, unless others speak with it still. `isHidden` where no name may be written.
 */
export function toldVoices(state: State, fresh: PlannedVoices, isHidden: boolean): ToldVoices {
  const { interview, transcript, source, turns } = state
  const { speakers, untold } = transcript
  if (turns) return { of: turns.voices.map((id) => (id === undefined ? {} : { id })), edits: new Map(), before: [] }
  if (!untold) return { of: [], edits: new Map(), before: [] }
  const older = olderVoices(untold.reading, interview, source)
  const ownOf = (index: number): readonly string[] => [
    ...new Set(older.flatMap((id, at) => (untold.now[at] === index && id !== undefined ? id : []))),
  ]
  const edits = new Map<string, VoiceEdit>()
  const of = speakers.map((speaker, index) => {
    if (!isTold(speaker)) return undefined
    const own = ownOf(index)
    const isShared = (id: string): boolean => speakers.some((_, other) => other !== index && ownOf(other).includes(id))
    const name = speaker.isNameTold && !isHidden ? plainWords(speaker.name ?? '') : ''
    const named = interview.voices.find((one) => name !== '' && plainWords(one.name) === name)
    const main = interview.voices.find(({ id }) => own.includes(id) && !isShared(id))
    const shared = interview.voices.find(({ id, role }) => own.includes(id) && role === speaker.role)
    const voice = named ?? main ?? (speaker.isNameTold ? undefined : shared)
    if (!voice) return {}
    const planned = fresh.voices.find(({ id }) => id === fresh.ofSpeaker[index])
    const isFree = isHidden || !isProtected(termsOfVoice(interview, voice))
    if (voice === main || voice === named)
      edits.set(voice.id, editOf(voice, speaker, planned?.heading, isHidden, isFree))
    return { id: voice.id }
  })
  return { of, edits, before: speakers.map((speaker, index) => (isTold(speaker) ? ownOf(index) : [])) }
}

/** The agreed description of a protected voice stays, whatever was told. */
function editOf(
  voice: Voice,
  speaker: Speaker,
  heading: string | undefined,
  isHidden: boolean,
  isFree: boolean,
): VoiceEdit {
  const isOther = speaker.isRoleTold === true && speaker.role !== voice.role
  const isRenamed = (speaker.isNameTold === true && !isHidden) || (isOther && (isHidden || isRoleHeading(voice.name)))
  return {
    ...(isOther ? { role: speaker.role } : {}),
    ...(isRenamed && isFree && heading !== undefined && heading !== voice.name ? { heading } : {}),
    ...(speaker.isNameTold && isFree && !isHidden ? { name: speaker.name ?? '' } : {}),
  }
}
