import type { Interview, Span, Voice } from '../../model.js'
import type { SourceText } from '../../corpus/source/sourceText.js'
import type { SpeakerRole } from '../../transcript/transcript.js'
import { isSpeaking, voiceOfBlock } from './cutTurns.js'

/** Who speaks in an interview, seen from stretches of its text. */
export interface Turns {
  /** Everybody with a part in the talk: first who speaks next to the stretches, then who speaks most; who has one of them now stands last. */
  readonly voices: readonly { readonly voice: Voice; readonly role: SpeakerRole; readonly turns: number }[]
  /** The ids of the voices that have the stretches now. */
  readonly now: ReadonlySet<string>
}

/** Counts how often each voice speaks, its paragraphs in a row being one turn. */
export function turnsOf(interview: Interview, source: SourceText, spans: readonly Span[]): Turns {
  const said = source.blocks.map((block) => ({ block, voice: voiceOfBlock(interview, block) }))
  const isMeant = said.map(({ block: { span } }) =>
    spans.some(({ start, end }) => start < span.end && span.start < end),
  )
  const now = new Set(said.flatMap(({ voice }, index) => (isMeant[index] ? [voice] : [])))
  const near = new Set(
    said.flatMap(({ voice }, index) => (isMeant[index - 1] === true || isMeant[index + 1] === true ? [voice] : [])),
  )
  const rankOf = ({ id }: Voice): number => (now.has(id) ? 2 : near.has(id) ? 0 : 1)
  const voices = interview.voices
    .flatMap((voice) => (isSpeaking(voice.role) ? [{ voice, role: voice.role }] : []))
    .map(({ voice, role }) => ({
      voice,
      role,
      turns: said.filter(({ voice: id }, index) => id === voice.id && said[index - 1]?.voice !== id).length,
    }))
  return { voices: voices.sort((a, b) => rankOf(a.voice) - rankOf(b.voice) || b.turns - a.turns), now }
}
