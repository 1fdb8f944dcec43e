import type { Interview, Passage, PassageKind, PassageRef, Span, Terms, VoiceRole } from '../../model.js'
import { passageOfBlock } from '../../passage/selectedWords.js'
import type { SourceBlock, SourceText } from '../../corpus/source/sourceText.js'
import type { SpeakerRole } from '../../transcript/transcript.js'
import { labelOf } from '../planText.js'
import { usualRole } from '../planVoices.js'
import { paragraphsOf } from './stretches.js'

/** Who says a stretch: a voice of the interview, somebody who has no voice in it yet, the writer of a standfirst, or nobody. */
export type Sayer =
  | { readonly kind: 'voice'; readonly id: string }
  /** The name is empty where nobody knows it. */
  | { readonly kind: 'somebody'; readonly role: SpeakerRole; readonly name: string }
  | { readonly kind: 'standfirst' }
  | { readonly kind: 'no part' }

/** Stretches of a text, and who says them. */
export interface Gift {
  readonly spans: readonly Span[]
  readonly to: Sayer
}

/** Stands for the voice of somebody who has none yet, with the number of the gift that is theirs. */
export const newVoice = '+'

/** A passage as it is once a stretch is somebody else's. */
export interface CutPassage {
  readonly ref: PassageRef
  /** The number of the question under which it stands. */
  readonly question?: number
  /** The id of its voice, `newVoice`, or empty where that of its kind is meant. */
  readonly voice: string
  /** Its words in the source text; several where passages were joined. */
  readonly spans: readonly Span[]
  /** The block in which it begins. */
  readonly block: SourceBlock
  /** It is what it was: all words of one passage, to the letter, and no more. */
  readonly isWhole: boolean
  readonly isGiven: boolean
  /** The passages of the interview of which it has words. */
  readonly from: readonly Passage[]
  /** The question whose heading it keeps. */
  readonly heads?: Passage
  readonly page?: string
  readonly time?: string
  readonly terms?: Terms
}

/** A part of a block, with whose it is; `isOut` where it is taken out of the text. */
type PiecePart = Pick<Piece, 'kind' | 'voice' | 'spans' | 'isGiven'> & { readonly isOut: boolean }

/** A passage before passages are counted. */
type Piece = Omit<CutPassage, 'ref' | 'question'> & { readonly kind: PassageKind }

/**
 * Cuts the passages of a text at the ends of what is given to others, and joins a question that one voice asks in paragraphs which
 * follow each other: as an import has it, were nothing wrong. Nothing is joined that would lose a page, a time, terms or a label of somebody's.
 */
export function cutTurns(interview: Interview, source: SourceText, gifts: readonly Gift[]): readonly CutPassage[] {
  const { text, blocks } = source
  const pieces = blocks.flatMap((block, index) => piecesOf(interview, text, block, blocks[index + 1], gifts))
  const joined: Piece[] = []
  pieces.forEach((piece, index) => {
    const last = joined.at(-1)
    if (last && isOneQuestion(interview, text, last, piece, pieces[index + 1]))
      joined[joined.length - 1] = joinedPiece(last, piece)
    else joined.push(piece)
  })
  return counted(joined)
}

/** The voice of a block; where the file says nothing that of its kind. */
export function voiceOfBlock(interview: Interview, block: SourceBlock): string {
  const usual = interview.voices.find(({ role }) => role === usualRole[block.ref.kind])
  return passageOfBlock(interview, block)?.voice ?? usual?.id ?? ''
}

/** Whether a voice has a part in the talk itself. */
export function isSpeaking(role: VoiceRole): role is SpeakerRole {
  return role !== 'standfirst' && role !== 'editor'
}

/** What a voice utters, by its part. */
function kindOf(role: VoiceRole): PassageKind {
  return role === 'questioner' ? 'question' : role === 'standfirst' ? 'standfirst' : 'paragraph'
}

function targetOf(
  { voices }: Interview,
  to: Sayer,
  index: number,
): { readonly voice: string; readonly kind: PassageKind } {
  if (to.kind === 'somebody') return { voice: `${newVoice}${index}`, kind: kindOf(to.role) }
  if (to.kind !== 'voice')
    return { voice: voices.find(({ role }) => role === 'standfirst')?.id ?? '', kind: 'standfirst' }
  return { voice: to.id, kind: kindOf(voices.find(({ id }) => id === to.id)?.role ?? 'interviewee') }
}

function piecesOf(
  interview: Interview,
  text: string,
  block: SourceBlock,
  next: SourceBlock | undefined,
  gifts: readonly Gift[],
): readonly Piece[] {
  const old = passageOfBlock(interview, block)
  const voice = voiceOfBlock(interview, block)
  const given = gifts
    .flatMap(({ spans, to }, index) => {
      const now = targetOf(interview, to, index)
      const isOut = to.kind === 'no part'
      // To give a doubtful passage to whom it has confirms it.
      const isTheirs = !isOut && now.voice === voice && now.kind === block.ref.kind && !old?.isVoiceDoubtful
      return isTheirs ? [] : givenIn(text, block.span, spans).map((span) => ({ span, now, isOut }))
    })
    .sort((a, b) => a.span.start - b.span.start)
  const whole = { kind: block.ref.kind, voice, spans: [block.span], isGiven: false }
  const own = {
    block,
    from: old ? [old] : [],
    ...(old?.terms === undefined ? {} : { terms: old.terms }),
  }
  const at = {
    ...(old?.page === undefined ? {} : { page: old.page }),
    ...(old?.time === undefined ? {} : { time: old.time }),
  }
  const heads = old && block.ref.kind === 'question' ? { heads: old } : {}
  if (given.length === 0) return [{ ...own, ...at, ...whole, ...heads, isWhole: true }]
  // What stands between two passages of a page stands on it.
  const isOnePage = old?.page !== undefined && next && passageOfBlock(interview, next)?.page === old.page
  const ends = [block.span.start, ...given.map(({ span }) => span.end)]
  const parts = [...given, undefined].flatMap((gift, index) => {
    const before = trimmed(text, { start: ends[index] ?? 0, end: gift?.span.start ?? block.span.end })
    const between: readonly PiecePart[] = before.start < before.end ? [{ ...whole, spans: [before], isOut: false }] : []
    const span = gift && trimmed(text, gift.span)
    if (!gift || !span || span.start >= span.end) return between
    const { now, isOut } = gift
    const all = now.kind === 'question' || isOut ? [span] : paragraphsOf(text, span)
    return [...between, ...all.map((one): PiecePart => ({ ...now, spans: [one], isGiven: true, isOut }))]
  })
  const kept = parts.findIndex(({ isGiven }) => !isGiven)
  const headed = kept < 0 ? parts.findIndex(({ kind, isOut }) => kind === 'question' && !isOut) : kept
  const first = parts.findIndex(({ isOut }) => !isOut)
  return parts.flatMap(({ isOut, ...part }, index): readonly Piece[] => {
    if (isOut) return []
    const isWhole = part.spans.every(({ start, end }) => start === block.span.start && end === block.span.end)
    return [
      {
        ...own,
        ...(index === first ? at : isOnePage ? { page: old.page } : {}),
        ...part,
        ...(index === headed ? heads : {}),
        isWhole,
      },
    ]
  })
}

/** What of a block is given, in order; stretches with nothing but white space between them are one. */
function givenIn(text: string, block: Span, spans: readonly Span[]): readonly Span[] {
  const own = spans.flatMap(({ start, end }) => {
    const span = trimmed(text, { start: Math.max(start, block.start), end: Math.min(end, block.end) })
    return span.start < span.end ? [span] : []
  })
  const all: Span[] = []
  for (const span of own) {
    const last = all.at(-1)
    if (last && !text.slice(last.end, span.start).trim()) all[all.length - 1] = { start: last.start, end: span.end }
    else all.push(span)
  }
  return all
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, Math.max(start, end))
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

function isOneQuestion(
  interview: Interview,
  text: string,
  last: Piece,
  piece: Piece,
  next: Piece | undefined,
): boolean {
  if (piece.kind !== 'question' || last.kind !== 'question' || last.voice !== piece.voice) return false
  if (!last.isGiven && !piece.isGiven) return false
  const isLabelled = last.heads !== undefined && piece.heads !== undefined && !hasMadeLabel(interview, text, piece)
  const isElsewhere = piece.page !== undefined && (piece.page !== last.page || piece.page !== next?.page)
  return piece.terms === last.terms && piece.time === undefined && !isElsewhere && !isLabelled
}

/** Whether the label of a question is the one that an import makes of its words, or none. */
function hasMadeLabel(interview: Interview, text: string, { heads, block }: Pick<Piece, 'heads' | 'block'>): boolean {
  const label = heads ? labelBefore(interview, heads) : ''
  return label === '' || label === labelOf(text.slice(block.span.start, block.span.end))
}

/** The label of a question in the interview's file. */
export function labelBefore({ questions }: Interview, { ref }: Passage): string {
  return questions.find(({ number }) => number === ref.number)?.label ?? ''
}

function joinedPiece(last: Piece, piece: Piece): Piece {
  const heads = last.heads ?? piece.heads
  return {
    ...last,
    spans: [...last.spans, ...piece.spans],
    from: [...new Set([...last.from, ...piece.from])],
    ...(heads && { heads }),
    isWhole: false,
    isGiven: true,
  }
}

function counted(pieces: readonly Piece[]): readonly CutPassage[] {
  const counts = { question: 0, paragraph: 0, standfirst: 0 }
  return pieces.map(({ kind, ...piece }) => {
    counts[kind] += 1
    const isUnder = kind !== 'standfirst' && counts.question > 0
    return { ...piece, ref: { kind, number: counts[kind] }, ...(isUnder ? { question: counts.question } : {}) }
  })
}

/** The labels that somebody wrote for questions which are none any more. */
export function lostLabels(interview: Interview, source: SourceText, cut: readonly CutPassage[]): readonly string[] {
  return source.blocks.flatMap((block) => {
    const old = block.ref.kind === 'question' ? passageOfBlock(interview, block) : undefined
    if (!old || cut.some(({ heads }) => heads === old)) return []
    if (hasMadeLabel(interview, source.text, { heads: old, block })) return []
    return [labelBefore(interview, old)]
  })
}
