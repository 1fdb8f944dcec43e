import type { CorpusFile, Interview, PassageRef, Span, Voice } from '../../model.js'
import { isSameRef, type SourceText } from '../../corpus/source/sourceText.js'
import { countWords } from '../../language/words.js'
import { isTextOf } from '../alignPassages.js'
import type { Speaker, Transcript, SpeakerRole } from '../../transcript/transcript.js'
import type { NamesFile } from '../../terms/namesFile.js'
import { type Reimport, reimport } from '../reimport.js'
import { type CutPassage, cutTurns, type Gift, isSpeaking, lostLabels, newVoice, voiceOfBlock } from './cutTurns.js'
import { relabelled } from './labelTurns.js'

/** An interview in which a stretch is somebody else's. */
export interface GivenTurns {
  /** The interview's file, and what moved in it; its `source` is the text. */
  readonly result: Reimport
  /** Of what was given, the passages that have it now. */
  readonly given: readonly PassageRef[]
  /** Labels that somebody wrote for questions which are none any more. */
  readonly labels: readonly string[]
  /** How many words are taken out of the text. */
  readonly taken: number
}

/**
 * Gives stretches of a source text to others, as if a sign stood before each and another one behind it. No word changes; all other
 * paragraphs keep their voices, and claims and locators stay with their words. `text` is the interview's, without a byte order mark. Tells why
 * where nothing is changed: all of it is theirs, or nobody would ask, or answer, any more.
 */
export function giveTurns(
  file: CorpusFile,
  text: string,
  source: SourceText,
  gifts: readonly Gift[],
  names?: NamesFile,
): GivenTurns | 'theirs' | 'no interview' {
  const { document: interview } = file
  if (interview?.kind !== 'interview') return 'no interview'
  const cut = cutTurns(interview, source, gifts)
  const after = relabelled(source, cut)
  const has = (kind: PassageRef['kind']): boolean => cut.some(({ ref }) => ref.kind === kind)
  const voices = [
    ...interview.voices.filter(({ role }) => isSpeaking(role)),
    ...gifts.flatMap(({ to }) => (to.kind === 'somebody' ? [undefined] : [])),
  ]
  const taken = gifts.filter(({ to }) => to.kind === 'no part').flatMap(({ spans }) => spans)
  if (taken.length === 0 && !cut.some(({ isGiven }) => isGiven)) return 'theirs'
  if (!has('question') || !has('paragraph')) return 'no interview'
  const result = reimport(file, text, transcriptOf(interview, source, cut, gifts), {
    source,
    ...(names && { names }),
    turns: {
      cut: cut.map((one) => ({ ...one, isWhole: one.isWhole && isKnown(source, one) })),
      parts: interview.passages.map((passage) =>
        cut.flatMap(({ from }, index) => (from.includes(passage) ? [index] : [])),
      ),
      voices: voices.map((voice) => voice?.id),
    },
  })
  if (!result) return 'no interview'
  // Of what was said off the record the file keeps no voices.
  if (result.text === text && after === source.text) return 'theirs'
  return {
    result: { ...result, source: after },
    given: cut.filter(({ isGiven }) => isGiven).map(({ ref }) => ref),
    labels: lostLabels(interview, source, cut),
    taken: countWords(textOf(source.text, taken)),
  }
}

/** The passages of an interview of which its text has no words: then they cannot be counted anew. */
export function passagesWithoutText({ passages }: Interview, { blocks }: SourceText): readonly PassageRef[] {
  return passages.flatMap(({ ref }) => (blocks.some((block) => isSameRef(block.ref, ref)) ? [] : [ref]))
}

/** Whether the words are those that the interview's file was written for. */
function isKnown({ text }: SourceText, { from, spans }: CutPassage): boolean {
  const [passage] = from
  const words = textOf(text, spans)
  return passage !== undefined && isTextOf(passage, words)
}

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}

function transcriptOf(
  { voices }: Interview,
  source: SourceText,
  cut: readonly CutPassage[],
  gifts: readonly Gift[],
): Transcript {
  const speaking = voices.flatMap(({ id, name, role }) => (isSpeaking(role) ? [{ id, name, role }] : []))
  const added = gifts.flatMap(({ to }, index) =>
    to.kind === 'somebody' ? [{ id: `${newVoice}${index}`, name: to.name, role: to.role }] : [],
  )
  const all = [...speaking, ...added]
  const passages = cut.map(({ ref, question, voice, spans, page, time, isGiven }) => {
    const speaker = all.findIndex(({ id }) => id === voice)
    return {
      ref,
      ...(speaker < 0 ? {} : { speaker }),
      ...(isGiven && { isStated: true }),
      ...(question === undefined ? {} : { question }),
      text: textOf(source.text, spans),
      pieces: spans,
      ...(page === undefined ? {} : { page }),
      ...(time === undefined ? {} : { time }),
    }
  })
  return {
    extract: { format: 'txt', text: source.text, blocks: [], metadata: [] },
    layout: 'signs',
    fields: [],
    speakers: all.map(({ name, role }, index): Speaker => ({
      ...(name && { name }),
      role,
      labels: [],
      turns: passages.filter(({ speaker }) => speaker === index).length,
    })),
    passages,
    turns: passages.flatMap(({ speaker }, index) => (speaker === undefined ? [] : [{ speaker, passages: [index] }])),
    dropped: [],
    doubts: [],
    unknown: [],
  }
}

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
