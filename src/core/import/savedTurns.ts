import { lastWord } from '../corpus/voiceNames.js'
import { foldParagraph, normaliseParagraph, paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { readWords } from '../corpus/read/values.js'
import { mentionsName } from '../language/foldName.js'
import { isRoleHeading } from '../corpus/roleHeadings.js'
import type { Interview, Passage, Voice } from '../model.js'
import { isProtected, isProtectedInterview, termsOfVoice } from '../terms/terms.js'
import type { Speaker, Transcript, TranscriptPassage } from '../transcript/transcript.js'

/** The remark by which an interview's file keeps where words began and ended that somebody took out of its text. */
export const takenOutRemark = (anchor: string): string =>
  `<!-- not part of the interview: ${anchor.replace(/--+/g, '–')} -->`

/** A passage as the saved text has it. */
interface Saved extends Pick<Passage, 'voice'> {
  /** None where the text is not here. */
  readonly text?: string
  readonly hash: string | undefined
}

/** A passage of the newer text, and what the saved text says of it. */
interface Kept {
  readonly passage: TranscriptPassage
  readonly saved?: Saved
}

interface Word {
  readonly text: string
  /** The passage that it is of, and where it stands there. */
  readonly of: TranscriptPassage
  readonly start: number
  readonly end: number
}

/** A label before words has at most as many. */
const longestLabel = 6

/**
 * A newer transcript with what somebody put right in the saved text: where both have the same words, a paragraph is cut, joined and given to a
 * speaker as it is there, and what `file`, the interview's, says was taken out stays out. Marks in the newer text count for more. `voices` has
 * for each speaker the voice of the file.
 */
export function withSavedTurns(
  now: Transcript,
  {
    interview,
    source,
    file,
  }: { readonly interview: Interview; readonly source: SourceText | undefined; readonly file: string },
  voices: readonly (string | undefined)[],
): Transcript {
  if (now.layout === 'signs' || now.layout === 'document') return now
  const saved = savedIn(interview, source)
  const kept = aligned(now.passages, saved).flatMap(({ passages, between, same }): readonly Kept[] => [
    ...(cutAlike(passages, between, interview, takenOut(file)) ?? passages.map((passage) => ({ passage }))),
    ...(same ? [same] : []),
  ])
  const speakers: Speaker[] = [...now.speakers]
  const known = new Map(voices.flatMap((id, index) => (id === undefined ? [] : [[id, index] as const])).reverse())
  const speakerOf = ({ passage: { speaker, isStated }, saved: before }: Kept): number | undefined => {
    const voice = interview.voices.find(({ id }) => id === before?.voice)
    if (!voice || isStated) return speaker
    // Two speakers may be one voice of the older file, which the newer text tells apart.
    if (voices[speaker ?? -1] === voice.id || voice.role === 'editor') return speaker
    if (voice.role === 'standfirst') return undefined
    const found = known.get(voice.id)
    if (found !== undefined) return found
    const name = isNamed(voice, interview) ? { name: voice.name } : {}
    known.set(voice.id, speakers.push({ ...name, role: voice.role, labels: [], turns: 0, isNameCorrected: true }) - 1)
    return known.get(voice.id)
  }
  const given = kept.map(({ passage, saved: before }) => ({
    passage,
    speaker: speakerOf({ passage, ...(before && { saved: before }) }),
  }))
  const isSame = given.every(
    ({ passage, speaker }, index) => passage === now.passages[index] && speaker === passage.speaker,
  )
  return isSame && given.length === now.passages.length ? now : { ...now, speakers, ...counted(given, speakers) }
}

function savedIn(interview: Interview, source: SourceText | undefined): readonly Saved[] {
  return interview.passages.map(({ ref, voice, sha256 }) => {
    const span = source?.blocks.find((block) => isSameRef(block.ref, ref))?.span
    const text = span && source.text.slice(span.start, span.end)
    return { voice, ...(text === undefined ? {} : { text }), hash: text === undefined ? sha256 : paragraphHash(text) }
  })
}

/** Whether what stands above a voice is its name, and may be told. */
export const isNamed = (voice: Voice, interview: Interview): boolean =>
  !isProtectedInterview(interview) && !isProtected(termsOfVoice(interview, voice)) && !isRoleHeading(voice.name)

/** Passages that stand between two that both texts have once, with those of the saved text, and the one behind them. */
interface Gap {
  readonly passages: readonly TranscriptPassage[]
  readonly between: readonly Saved[]
  readonly same?: Kept
}

function aligned(passages: readonly TranscriptPassage[], saved: readonly Saved[]): readonly Gap[] {
  const hashes = passages.map(({ text }) => paragraphHash(text))
  const gaps: Gap[] = []
  let [from, before] = [0, 0]
  passages.forEach((passage, index) => {
    const hash = hashes[index]
    const at = saved.findIndex((one) => one.hash === hash)
    const isOnce =
      saved.filter((one) => one.hash === hash).length === 1 &&
      hashes.indexOf(hash ?? '') === hashes.lastIndexOf(hash ?? '')
    const one = saved[at]
    if (!one || !isOnce || at < before) return
    gaps.push({
      passages: passages.slice(from, index),
      between: saved.slice(before, at),
      same: { passage, saved: one },
    })
    from = index + 1
    before = at + 1
  })
  return [...gaps, { passages: passages.slice(from), between: saved.slice(before) }]
}

function takenOut(file: string): ReturnType<typeof readWords>[] {
  const remark = new RegExp(takenOutRemark('\0').replace('\0', '(.+?)'), 'g')
  return [...file.matchAll(remark)].map(([, anchor = '']) => readWords(anchor))
}

/** Passages cut as the saved text has their words; undefined where the words are others, or as they are. */
function cutAlike(
  passages: readonly TranscriptPassage[],
  saved: readonly Saved[],
  { voices }: Interview,
  out: ReturnType<typeof takenOut>,
): readonly Kept[] | undefined {
  if (passages.some(({ isStated }) => isStated)) return undefined
  const words = passages.flatMap(wordsOf)
  const isOut = (some: readonly Word[]): boolean => {
    const [first] = some
    const own = some.filter((one) => one.of === first?.of)
    if (own.length < some.length) return isOut(own) && isOut(some.slice(own.length))
    const said = foldParagraph(some.map(({ text }) => text).join(' ')).replace(/[^\p{L}\p{N}]+$/u, '')
    return out.some((one) => one && said.startsWith(foldParagraph(one.first)) && said.endsWith(foldParagraph(one.last)))
  }
  const isLabel = (some: readonly Word[], voice: string): boolean => {
    const name = voices.find(({ id }) => id === voice)?.name ?? ''
    return some.length <= longestLabel && mentionsName(some.map(({ text }) => text).join(' '), [lastWord(name)])
  }
  const parts: Kept[] = []
  let [at, isCut] = [0, saved.some(({ voice }) => voice !== saved[0]?.voice)]
  for (const one of saved) {
    const own = one.text?.match(/\S+/g)?.map(normaliseParagraph) ?? []
    const from = own.length > 0 ? beginOf(words, own, at) : -1
    const skipped = words.slice(at, from)
    if (from < 0 || (skipped.length > 0 && !isOut(skipped) && !isLabel(skipped, one.voice))) return undefined
    isCut ||= skipped.length > 0
    at = from + own.length
    parts.push({ passage: partOf(words.slice(from, at)), saved: one })
  }
  const rest = words.slice(at)
  // Breaks between paragraphs of one voice are those of the newer text.
  const isKept = isCut || rest.length > 0 || parts.length < passages.length
  return isKept && (rest.length === 0 || isOut(rest)) ? parts : undefined
}

const wordsOf = (of: TranscriptPassage): readonly Word[] =>
  Array.from(of.text.matchAll(/\S+/g), ({ 0: text, index }) => ({ text, of, start: index, end: index + text.length }))

function beginOf(words: readonly Word[], own: readonly string[], at: number): number {
  const isAt = (from: number): boolean =>
    own.every((word, index) => normaliseParagraph(words[from + index]?.text ?? '') === word)
  for (let from = at; from + own.length <= words.length; from += 1) if (isAt(from)) return from
  return -1
}

/** The words as one passage, to the letter; of one that is parted, the whole place where its words are not all in one piece. */
function partOf(words: readonly Word[]): TranscriptPassage {
  const all = [...new Set(words.map(({ of }) => of))]
  const parts = all.map((of) => {
    const own = words.filter((one) => one.of === of)
    const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
    const [piece, ...more] = of.pieces
    const isOnePiece = piece && more.length === 0 && piece.end - piece.start === of.text.length
    return {
      text: of.text.slice(start, end),
      pieces: isOnePiece ? [{ start: piece.start + start, end: piece.start + end }] : of.pieces,
      isBegun: start === 0,
    }
  })
  const [first] = all
  if (!first) throw new Error('expected a passage with words')
  const { time, ...rest } = first
  return {
    ...rest,
    ...(time !== undefined && parts[0]?.isBegun ? { time } : {}),
    text: parts.map(({ text }) => text).join('\n\n'),
    pieces: parts.flatMap(({ pieces }) => pieces),
  }
}

/** Counts passages and puts turns together again. */
function counted(
  given: readonly { readonly passage: TranscriptPassage; readonly speaker: number | undefined }[],
  speakers: readonly Speaker[],
): Pick<Transcript, 'passages' | 'turns'> {
  const numbers = { question: 0, paragraph: 0, standfirst: 0 }
  const turns: { speaker: number; passages: number[] }[] = []
  const passages = given.map(({ passage, speaker }, index): TranscriptPassage => {
    const { question: _, speaker: _before, ...rest } = passage
    if (speaker === undefined) return { ...rest, ref: { kind: 'standfirst', number: (numbers.standfirst += 1) } }
    const kind = speakers[speaker]?.role === 'questioner' ? 'question' : 'paragraph'
    const number = (numbers[kind] += 1)
    const last = turns.at(-1)
    if (last?.speaker === speaker) last.passages.push(index)
    else turns.push({ speaker, passages: [index] })
    return { ...rest, ref: { kind, number }, speaker, ...(numbers.question ? { question: numbers.question } : {}) }
  })
  return { passages, turns }
}
