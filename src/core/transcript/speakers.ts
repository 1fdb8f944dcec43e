import { plainWords } from '../language/foldName.js'
import type { LikelyName, Speaker, Transcript, TranscriptPassage } from './transcript.js'

/** The name of a speaker: its own, or the one that the metadata states where only one speaker can have it. */
export function speakerNameOf(
  speaker: Pick<Speaker, 'name' | 'role'>,
  { speakers, fields }: Pick<Transcript, 'speakers' | 'fields'>,
): string | undefined {
  if (speaker.role === 'other') return speaker.name
  const field = speaker.role === 'interviewee' ? 'interviewee' : 'interviewer'
  const stated = fields.filter((one) => one.field === field)
  const isOnlyOne = stated.length === 1 && speakers.filter(({ role }) => role === speaker.role).length === 1
  return speaker.name ?? (isOnlyOne ? stated[0]?.value : undefined)
}

/** The number of a speaker in reports, from 1: that of the reading in which nothing was told, so that it stays the same whatever is told. */
export function numberOf(index: number, { uncorrected }: Pick<Transcript, 'uncorrected'>): number {
  return (uncorrected ? uncorrected.now.indexOf(index) : index) + 1
}

/** All who became one speaker, by their indexes in the reading in which nothing was told. */
export function placesOf(index: number, { uncorrected }: Pick<Transcript, 'uncorrected'>): readonly number[] {
  return uncorrected ? uncorrected.now.flatMap((now, place) => (now === index ? place : [])) : [index]
}

/**
 * Why it is doubtful who a speaker is: the name, or the part, is only guessed; or there is no name, although others have one. `part alone` is a
 * label that says the part and no name: there is no more to know from the text.
 */
export type SpeakerDoubt = 'name' | 'part' | 'no name' | 'part alone'

/** For each speaker what is doubtful, if anything is. */
export function speakerDoubts(transcript: Transcript): readonly (SpeakerDoubt | undefined)[] {
  const { speakers, passages, doubts } = transcript
  const isNamed = speakers.map((speaker) => speakerNameOf(speaker, transcript) !== undefined)
  return speakers.map((speaker, index) => {
    // A doubt about somebody stands where that one begins to speak.
    const start = passages.find((passage) => passage.speaker === index)?.pieces[0]?.start
    const has = (code: string): boolean => doubts.some((doubt) => doubt.code === code && doubt.span.start === start)
    if (has('speaker-guessed') && !isPrinted(speaker)) return 'name'
    if (has('roles-guessed')) return 'part'
    const isUnknown = !isNamed[index] && !speaker.isNameCorrected && speaker.role !== 'other'
    if (!isUnknown || !isNamed.includes(true)) return undefined
    return speaker.isPartLabelled ? 'part alone' : 'no name'
  })
}

/** Whether a name is but the label that the text prints, in whatever case: that one is the voice. */
function isPrinted({ name, labels }: Speaker): boolean {
  return name !== undefined && labels.some((label) => plainWords(label) === plainWords(name))
}

/** For each speaker whose name is doubtful or missing, the other names that it may well be. */
export function likelyNames(transcript: Transcript): readonly (readonly LikelyName[])[] {
  const doubts = speakerDoubts(transcript)
  return transcript.speakers.map(({ otherNames = [] }, index) =>
    doubts[index] === undefined || doubts[index] === 'part' ? [] : otherNames.filter(({ chance }) => chance >= notable),
  )
}
const notable = 0.1

/** All passages of the turns of which it is in doubt who has them. */
export function doubtfulPassages({ passages, turns, doubts }: Transcript): ReadonlySet<TranscriptPassage> {
  const starts = new Set(doubts.flatMap(({ code, span }) => (code === 'turn-guessed' ? span.start : [])))
  return new Set(
    turns.flatMap((turn) => {
      const own = turn.passages.flatMap((index) => passages[index] ?? [])
      return own[0] && starts.has(own[0].pieces[0]?.start ?? -1) ? own : []
    }),
  )
}
