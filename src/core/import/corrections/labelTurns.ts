import { plainWords } from '../../language/foldName.js'
import type { Interview, Span } from '../../model.js'
import { labelLike, readSource, type SourceText } from '../../corpus/source/sourceText.js'
import { linesOf, type Line } from '../../transcript/lines/lines.js'
import { endsInQuestion } from '../../transcript/lines/lineForm.js'
import type { Label } from '../../transcript/labels/labelForm.js'
import { type LabelLike, type LabelThere, labelThere, type LineLike, linesLike } from './linesLike.js'
import { labelUpTo } from '../../transcript/labels/labels.js'
import { isSamePerson } from '../../transcript/personNames/nameWords.js'
import type { Extract, ExtractBlock, SpeakerRole } from '../../transcript/transcript.js'
import { type Gift, isSpeaking, type Sayer, voiceOfBlock, type CutPassage } from './cutTurns.js'
import { paragraphsOf } from './stretches.js'
import { formatPassageRef } from '../../corpus/read/values.js'

/** The label with which a line of a source text begins, or as much of it as `selected` says; see `labelThere`. */
export function labelInSource(source: SourceText, span: Span, selected?: number): LabelThere | undefined {
  return labelThere(linesIn(source), span, selected)
}

/** Whose words begin with labels like one, in a source text. */
export interface LabelledTurns {
  readonly lines: readonly LineLike[]
  /** Labels are taken out of the text; what stands behind one is that speaker's, up to the next one or until somebody else speaks. */
  readonly gifts: readonly Gift[]
}

/** Takes all lines of a source text that begin like one for lines with a speaker label. */
export function labelledTurns(interview: Interview, source: SourceText, like: LabelLike): LabelledTurns {
  const lines = linesIn(source)
  const found = linesLike(lines, like)
  const turns = found.flatMap((one) => {
    const line = lines.find(({ start }) => start === one.start)
    const label = line && labelUpTo(line, one.label.length)
    return label ? [{ line, label, length: one.label.length }] : []
  })
  const gifts: Gift[] = []
  const byVoice = new Map<string, { spans: Span[]; to: Sayer }>()
  turns.forEach(({ line, label, length }, index) => {
    const begin = line.start + length
    const spans = spansFrom(interview, source, begin, turns[index + 1]?.line.start)
    const said = spans.map(({ start, end }) => source.text.slice(start, end).trim()).join('\n')
    const to = sayerOf(interview, label, said)
    const key = to.kind === 'voice' ? to.id : to.kind === 'somebody' ? `+${plainWords(to.name)}` : to.kind
    const own = byVoice.get(key) ?? { spans: [], to }
    own.spans.push(...spans)
    byVoice.set(key, own)
    gifts.push({ spans: [{ start: line.start, end: begin }], to: { kind: 'no part', isLabel: true } })
  })
  return { lines: found, gifts: [...gifts, ...byVoice.values()] }
}

/** What is taken back of somebody who was taken for a speaker. */
export interface UnlabelledTurns {
  /** The text with the label before the words of each turn again. An import keeps its words as a name, so that letters of it may differ. */
  readonly source: SourceText
  readonly lines: readonly LineLike[]
  /** Each turn is of whoever speaks before it. */
  readonly gifts: readonly Gift[]
  /** The names of those who have a turn more. */
  readonly to: readonly string[]
}

/** Takes whoever says a passage for no speaker: a label was seen in the words of others. Undefined where nobody speaks before. */
export function unlabelledTurns(
  interview: Interview,
  source: SourceText,
  { start, end }: Span,
): UnlabelledTurns | undefined {
  const voices = source.blocks.map((block) => voiceOfBlock(interview, block))
  const voice = voices[source.blocks.findIndex(({ label, span }) => label.start <= end && start <= span.end)]
  const name = interview.voices.find(({ id }) => id === voice)?.name
  const label = `${name}:`
  let before: string | undefined
  let text = source.text.slice(0, source.blocks[0]?.span.start)
  const turns: { readonly index: number; readonly to: string; readonly isFirst: boolean }[] = []
  source.blocks.forEach(({ span }, index) => {
    const isFirst = voices[index - 1] !== voice
    if (voices[index] !== voice) before = voices[index]
    else if (before !== undefined) {
      turns.push({ index, to: before, isFirst })
      if (isFirst) text += `${label} `
    }
    text += source.text.slice(span.start, source.blocks[index + 1]?.span.start)
  })
  if (name === undefined || turns.length === 0) return undefined
  const again = readSource(source.uri, text)
  const spanOf = (index: number): Span => again.blocks[index]?.span ?? { start: 0, end: 0 }
  const takers = [...new Set(turns.map(({ to }) => to))]
  return {
    source: again,
    lines: turns.flatMap(({ index, isFirst }) => {
      const block = source.blocks[index]?.span
      return isFirst && block ? [{ ...block, label, said: source.text.slice(block.start, block.end) }] : []
    }),
    gifts: takers.map((id) => ({
      spans: turns.flatMap(({ index, to }) => (to === id ? [spanOf(index)] : [])),
      to: { kind: 'voice', id },
    })),
    to: takers.flatMap((taker) => interview.voices.find(({ id }) => id === taker)?.name ?? []),
  }
}

/** The lines of a text without the labels of its blocks. */
function linesIn({ text, blocks }: SourceText): readonly Line[] {
  const paragraphs = blocks.flatMap(({ span }) => paragraphsOf(text, span))
  const extract: Extract = {
    format: 'txt',
    text,
    blocks: paragraphs.map((span): ExtractBlock => ({ kind: 'paragraph', span })),
    metadata: [],
  }
  return linesOf(extract).filter(({ block }) => block.kind === 'paragraph')
}

/** What is said from an offset on, a stretch a block: to `end`, or until another voice has a block. */
function spansFrom(interview: Interview, { blocks }: SourceText, start: number, end = Infinity): readonly Span[] {
  const first = blocks.findIndex(({ span }) => span.start <= start && start <= span.end)
  const voice = blocks[first] && voiceOfBlock(interview, blocks[first])
  const last = blocks.findIndex((block, index) => index > first && voiceOfBlock(interview, block) !== voice)
  return blocks
    .slice(first, last < 0 ? undefined : last)
    .map(({ span }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter((span) => span.start < span.end)
}

/** The voice that a label names; else somebody new, who asks where most of what is said does. */
function sayerOf({ voices }: Interview, label: Label, said: string): Sayer {
  const speaking = voices.filter(({ role }) => isSpeaking(role))
  const named = speaking.find(
    ({ name }) => plainWords(name) === plainWords(label.name) || isSamePerson(label.name, name),
  )
  const ofPart = label.form === 'question' || label.form === 'answer' || label.form === 'role'
  const known = named ?? (ofPart ? speaking.find(({ role }) => role === label.role) : undefined)
  if (known) return { kind: 'voice', id: known.id }
  const role: SpeakerRole = label.role ?? (endsInQuestion(said) ? 'questioner' : 'interviewee')
  return { kind: 'somebody', role, name: ofPart ? '' : label.name }
}

/**
 * A source text with the labels of its passages as they are cut now. All else stays to the letter: only a block that is parted, joined to
 * the one above or taken out is written anew.
 */
export function relabelled({ text, blocks }: SourceText, cut: readonly CutPassage[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const begins = new Map(cut.map(({ ref, spans }) => [spans[0]?.start ?? 0, `[${formatPassageRef(ref)}]`]))
  const spans = cut.flatMap((one) => one.spans)
  let result = text.slice(0, blocks[0]?.label.start)
  blocks.forEach((block, index) => {
    const end = blocks[index + 1]?.label.start ?? text.length
    const own = spans.filter(({ start }) => block.span.start <= start && start <= block.span.end)
    const [only] = own
    const label = begins.get(block.span.start)
    if (label !== undefined && own.length === 1 && only?.end === block.span.end) {
      result += label + text.slice(block.label.end, end)
      return
    }
    for (const span of own) {
      if (result && !/(?:^|\n)[ \t]*\r?\n$/.test(result)) result += result.endsWith('\n') ? eol : eol + eol
      result += written(text, span, begins.get(span.start), eol)
    }
    if (own.length > 0 && end < text.length) result += eol
  })
  return result
}

/** Words that look like a label get a space before them, which is not counted. */
function written(text: string, { start, end }: Span, label: string | undefined, eol: string): string {
  const words = text.slice(start, end).replace(labelLike, ' $&')
  return `${label === undefined ? '' : label + eol}${words}${eol}`
}
