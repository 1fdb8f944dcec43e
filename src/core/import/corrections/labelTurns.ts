import { plainWords } from '../../language/foldName.js'
import type { Interview, Span } from '../../model.js'
import type { SourceText } from '../../corpus/source/sourceText.js'
import { linesOf } from '../../transcript/lines/lines.js'
import type { Line } from '../../transcript/lines/lines.js'
import { endsInQuestion } from '../../transcript/lines/wording.js'
import type { Label } from '../../transcript/labels/label.js'
import { type LabelThere, labelThere, type LineLike, linesLike } from '../../transcript/labels/toldLabels.js'
import { labelUpTo } from '../../transcript/labels/labels.js'
import { isSamePerson } from '../../transcript/personNames/people.js'
import type { Extract, ExtractBlock, SpeakerRole, ToldLabel } from '../../transcript/transcript.js'
import { type Gift, isSpeaking, type Sayer, voiceOfBlock } from './cutTurns.js'
import { paragraphsOf } from './stretches.js'

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
export function labelledTurns(interview: Interview, source: SourceText, like: ToldLabel['like']): LabelledTurns {
  const lines = linesIn(source)
  const found = linesLike(lines, new Map(), { isLabel: true, like })
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
    gifts.push({ spans: [{ start: line.start, end: begin }], to: { kind: 'no part' } })
  })
  return { lines: found, gifts: [...gifts, ...byVoice.values()] }
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
