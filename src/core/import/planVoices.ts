import { plainWords } from '../language/foldName.js'
import { roleHeadings } from '../corpus/roleHeadings.js'
import type { PassageKind, PassageRef, VoiceRole } from '../model.js'
import { optional } from '../corpus/read/fields.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { forHeading } from '../coding/scaffold.js'
import type { Speaker, Transcript, TranscriptPassage } from '../transcript/transcript.js'
import { doubtfulPassages, likelyNames, speakerNameOf, speakerDoubts } from '../transcript/speakers.js'
import { untaken } from '../text/uniqueName.js'

/** A voice as it will stand in the interview's file. */
export interface PlannedVoice {
  readonly id: string
  readonly heading: string
  readonly role: VoiceRole
  /** With its source where that is a passage. */
  readonly affiliation?: string
  readonly position?: string
  /** Who it may be, where the heading is the label alone. */
  readonly perhaps?: string
}

export interface PlannedVoices {
  readonly voices: readonly PlannedVoice[]
  /** The id of the voice of each speaker, in the order of the speakers. */
  readonly ofSpeaker: readonly string[]
  /** Passages of which it is in doubt which voice says them. */
  readonly doubtful: ReadonlySet<TranscriptPassage>
}

/** Whose the passages of a kind are, unless they say otherwise. */
export const usualRole: { readonly [K in PassageKind]: VoiceRole } = {
  paragraph: 'interviewee',
  question: 'questioner',
  standfirst: 'standfirst',
}

/** The voices of a transcript. With a `description` nobody is named. */
export function voicesOf(transcript: Transcript, key: string, description?: string): PlannedVoices {
  const voices: PlannedVoice[] = []
  const add = (
    wanted: string,
    heading: string,
    role: VoiceRole,
    { affiliation, position, perhaps }: Pick<PlannedVoice, 'affiliation' | 'position' | 'perhaps'> = {},
  ): string => {
    const id = untaken(wanted, (one) => voices.some((voice) => voice.id === one))
    const title = untaken(heading, (one) => voices.some((voice) => voice.heading === one), ' ')
    voices.push({
      id,
      heading: title,
      role,
      ...optional('affiliation', affiliation),
      ...optional('position', position),
      ...optional('perhaps', perhaps),
    })
    return id
  }
  const isDocument = transcript.layout === 'document'
  const doubts = speakerDoubts(transcript)
  const ofSpeaker = transcript.speakers.map((speaker, index) => {
    if (description !== undefined) return add(speaker.role, headingOf(speaker.role, description), speaker.role)
    const name = speakerNameOf(speaker, transcript)
    const sure = doubts[index] === 'name' ? undefined : name
    const heading = forHeading(sure ?? labelOf(speaker) ?? (isDocument ? 'Author' : headingOf(speaker.role)))
    return add(idOf(sure, speaker), heading, speaker.role, {
      ...optional('perhaps', sure === undefined ? (name ?? likelyName(index, transcript)) : undefined),
      ...optional('affiliation', affiliationOf(speaker, transcript, key)),
      ...optional('position', speaker.position && forHeading(speaker.position)),
    })
  })
  const isUnvoiced = (kind: PassageKind): boolean =>
    transcript.passages.some(({ ref, speaker }) => ref.kind === kind && speaker === undefined) &&
    !voices.some(({ role }) => role === usualRole[kind])
  for (const kind of ['paragraph', 'question'] as const)
    if (isUnvoiced(kind)) add(usualRole[kind], headingOf(usualRole[kind], description), usualRole[kind])
  if (isUnvoiced('standfirst')) add('standfirst', roleHeadings.standfirst, 'standfirst')
  return { voices, ofSpeaker, doubtful: doubtfulPassages(transcript) }
}

/** The id of the voice of a passage, with `?` where it is in doubt; undefined where it is the only one with the usual role, and need not be stated. */
export function statedVoice(
  passage: TranscriptPassage,
  { voices, ofSpeaker, doubtful }: PlannedVoices,
): string | undefined {
  const { ref, speaker } = passage
  const usual = voices.filter(({ role }) => role === usualRole[ref.kind])
  const id = speaker === undefined ? usual[0]?.id : ofSpeaker[speaker]
  if (id !== undefined && doubtful.has(passage)) return `${id}?`
  return usual.length === 1 && usual[0]?.id === id ? undefined : id
}

function headingOf(role: VoiceRole, description?: string): string {
  return role === 'interviewee' && description !== undefined ? forHeading(description) : roleHeadings[role]
}

/** Of somebody without a name the one that it is more likely than not. */
function likelyName(index: number, transcript: Transcript): string | undefined {
  const [likeliest] = likelyNames(transcript)[index] ?? []
  return likeliest && likeliest.chance > 0.5 ? likeliest.name : undefined
}

/** `Moderator` of somebody who is known by the part alone; `Q` and `Answer` say no more than the role does. */
function labelOf({ labels }: Speaker): string | undefined {
  return labels.find(
    (label) => /\p{L}{3}/u.test(label) && !/^(?:question|answer|interviewer|interviewee)s?$/i.test(label),
  )
}

function idOf(name: string | undefined, { role }: Speaker): string {
  const words = plainWords(name ?? '').split(' ')
  const last = words.at(-1)?.replace(/[^a-z0-9]/g, '') ?? ''
  return last.length > 1 ? last : role
}

function affiliationOf(speaker: Speaker, { fields, passages }: Transcript, key: string): string | undefined {
  if (!speaker.affiliation) return undefined
  const text = speaker.affiliation.replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/\]/g, ')').trim()
  const span = fields.find(({ field, value }) => field === 'affiliation' && value === speaker.affiliation)?.span
  const passage =
    span && passages.find(({ pieces }) => pieces.some((one) => one.start <= span.start && span.end <= one.end))
  return passage ? `${text} [@${key}, ${sourceForm(passage.ref)}]` : text
}

function sourceForm(ref: PassageRef): string {
  return (
    { paragraph: 'para. ', question: 'sec. ', standfirst: 'standfirst ' }[ref.kind] +
    formatPassageRef(ref).replace(/\D/g, '')
  )
}
