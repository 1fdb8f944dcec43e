import type { CorpusFile, Interview, PassageRef, Span, Voice, VoiceRole } from '../../model.js'
import { isSameRef, type SourceText } from '../../corpus/source/sourceText.js'
import { passageOfBlock } from '../../passage/selectedWords.js'
import { countWords } from '../../language/words.js'
import { isTextOf } from '../alignPassages.js'
import type { Speaker, Transcript, SpeakerRole } from '../../transcript/transcript.js'
import type { NamesFile } from '../../terms/namesFile.js'
import { type Reimport, reimport } from '../reimport.js'
import { type CutPassage, cutTurns, type Gift, isSpeaking, lostLabels, newVoice, voiceOfBlock } from './cutTurns.js'
import { relabelled } from './relabelled.js'

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

/** What somebody tells of a voice: its part, and its name, empty where nobody knows it. */
export interface ToldVoice {
  readonly id: string
  readonly role: SpeakerRole
  readonly name: string
}

/** The voices with what is told of one of them. Where that leaves nobody to ask, or to answer, the only one of the other part takes it. */
function withTold(interview: Interview, told: ToldVoice | undefined): Interview {
  const before = interview.voices.find(({ id }) => id === told?.id)
  if (!told || !before) return interview
  const ofRole = (role: VoiceRole): readonly Voice[] => interview.voices.filter((one) => one.role === role)
  const isAlone = ofRole(before.role).length === 1 && before.role !== told.role && told.role !== 'other'
  const [other, ...more] = ofRole(told.role)
  return {
    ...interview,
    voices: interview.voices.map((voice) =>
      voice === before
        ? { ...voice, ...told }
        : isAlone && voice === other && more.length === 0
          ? { ...voice, role: before.role }
          : voice,
    ),
  }
}

/** All that a voice says whose part is another one now. */
function giftsOfTold({ voices }: Interview, now: Interview, { blocks }: SourceText): readonly Gift[] {
  return now.voices.flatMap(({ id, role }, index) =>
    voices[index]?.role === role
      ? []
      : [
          {
            spans: blocks.flatMap((block) => (passageOfBlock(now, block)?.voice === id ? block.span : [])),
            to: { kind: 'voice', id },
          },
        ],
  )
}

/**
 * Gives stretches of a source text to others, as if a sign stood before each and another one behind it. No word changes; all other
 * paragraphs keep their voices, and claims and locators stay with their words. `told` corrects the name and the part of one voice. `text` is the interview's, without a byte order mark. Tells why
 * where nothing is changed: all of it is theirs, or nobody would ask, or answer, any more.
 */
export function giveTurns(
  file: CorpusFile,
  text: string,
  source: SourceText,
  stretches: readonly Gift[],
  names?: NamesFile,
  told?: ToldVoice,
): GivenTurns | 'theirs' | 'no interview' {
  const { document } = file
  if (document?.kind !== 'interview') return 'no interview'
  const interview = withTold(document, told)
  const gifts = [...stretches, ...giftsOfTold(document, interview, source)]
  const cut = cutTurns(interview, source, gifts)
  const after = relabelled(source, cut)
  const has = (kind: PassageRef['kind']): boolean => cut.some(({ ref }) => ref.kind === kind)
  const voices = [
    ...interview.voices.filter(({ role }) => isSpeaking(role)),
    ...gifts.flatMap(({ to }) => (to.kind === 'somebody' ? [undefined] : [])),
  ]
  const taken = gifts.flatMap(({ to, spans }) => (to.kind === 'no part' ? spans : []))
  if (!told && taken.length === 0 && !cut.some(({ isGiven }) => isGiven)) return 'theirs'
  if (!has('question') || !has('paragraph')) return 'no interview'
  const result = reimport(file, text, transcriptOf(document, interview, source, cut, gifts), {
    source,
    ...(names && { names }),
    turns: {
      cut: cut.map((one) => ({ ...one, isWhole: one.isWhole && isKnown(source, one) })),
      parts: interview.passages.map((passage) =>
        cut.flatMap(({ from }, index) => (from.includes(passage) ? [index] : [])),
      ),
      voices: voices.map((voice) => voice?.id),
      taken,
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
  before: Interview,
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
    speakers: all.map(({ id, name, role }, index): Speaker => ({
      ...(name && { name }),
      role,
      labels: [],
      ...changesOf(before, id, name, role),
      turns: passages.filter(({ speaker }) => speaker === index).length,
    })),
    passages,
    turns: passages.flatMap(({ speaker }, index) => (speaker === undefined ? [] : [{ speaker, passages: [index] }])),
    dropped: [],
    doubts: [],
    unknown: [],
  }
}

/** What of a voice of the file was told otherwise. */
function changesOf({ voices }: Interview, id: string, name: string, role: SpeakerRole): Partial<Speaker> {
  const voice = voices.find((one) => one.id === id)
  return {
    ...(voice && voice.name !== name && { isNameCorrected: true }),
    ...(voice && voice.role !== role && { isRoleCorrected: true }),
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
