import { isProtectedInterview, isProtected, termsOfVoice } from '../terms/terms.js'
import type { Interview, Passage } from '../model.js'

/** What nobody has confirmed of the speaker of a passage: which of the voices it is, or who that voice is. */
export interface SpeakerDoubt {
  readonly isVoiceDoubtful: boolean
  /** Who the voice may be, where that may be told. */
  readonly possibleName?: string
}

/** What is in doubt of the speaker of a passage; undefined where nothing is. */
export function speakerDoubtOf(
  interview: Interview,
  { voice: id, isVoiceDoubtful }: Passage,
): SpeakerDoubt | undefined {
  const voice = interview.voices.find((one) => one.id === id)
  const isTold = voice && !isProtectedInterview(interview) && !isProtected(termsOfVoice(interview, voice))
  const possibleName = isTold ? voice.possibleName : undefined
  if (!isVoiceDoubtful && possibleName === undefined) return undefined
  return { isVoiceDoubtful: isVoiceDoubtful === true, ...(possibleName === undefined ? {} : { possibleName }) }
}
