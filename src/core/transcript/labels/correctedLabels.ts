import type { Span } from '../../model.js'
import type { LabelCorrection } from '../transcript.js'
import { beginningsOf } from './beginnings.js'
import { readLabel, type SpeakerLabels } from './labeller.js'
import type { Label } from './labelForm.js'
import { labelUpTo } from './labels.js'
import { lengthOfShape, likelyLength, marginOf, shapeOf } from './labelShape.js'
import { type Line, lineFrom } from '../lines/lines.js'
import { plainWords } from '../../language/foldName.js'
import { clock } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

/** The labels of a text with what somebody told of how labels look in it, the last counting most. */
export function withLabelCorrections(
  lines: readonly Line[],
  labelling: SpeakerLabels,
  corrections: readonly LabelCorrection[],
): SpeakerLabels {
  if (corrections.length === 0) return labelling
  const margin = marginOf(lines)
  const labels = new Map(labelling.labels)
  const own = new Map<number, Label>()
  const refused = new Map(labelling.refused)
  for (const one of corrections) {
    const lengths = lengthsOfCorrected(lines, one, margin, labels)
    lines.forEach((line, index) => {
      const length = lengths[index] ?? 0
      if (length === 0) return
      const label = one.isLabel ? labelUpTo(line, length) : undefined
      refused.delete(index)
      if (label) for (const map of [labels, own]) map.set(index, label)
      else for (const map of [labels, own]) map.delete(index)
    })
  }
  const inOrder = new Map([...labels].sort(([one], [other]) => one - other))
  return { ...labelling, labels: inOrder, refused, corrected: own, isTried: true }
}

/**
 * How much of each line is the label that was told of; 0 where it has none. Sentences end in a full stop too: where titles or capitals stand before
 * one, `Mr. Okello.`, only these are like each other, and `Thank you.` is not.
 */
function lengthsOfCorrected(
  lines: readonly Line[],
  correction: LabelCorrection,
  margin: number,
  labels: ReadonlyMap<number, Label>,
): readonly number[] {
  const lengths = lines.map((line, index) => lengthOfCorrected(line, correction, margin, labels.get(index)))
  if (typeof correction.like === 'string' || correction.like.closing !== '.') return lengths
  const titled = lines.map((line, index) => {
    const length = lengths[index] ?? 0
    return length > 0 && beginningsOf(line).some((one) => one.form === 'stop' && one.length === length) ? length : 0
  })
  return titled.some((length) => length > 0) ? titled : lengths
}

/** How much of a line is the label that was told of; 0 where the line has none. `label` is what was taken for one. */
function lengthOfCorrected(
  line: Line,
  { isLabel, like }: LabelCorrection,
  margin: number,
  label: Label | undefined,
): number {
  if (typeof like !== 'string') return lengthOfShape(line, like, margin)
  const length = label ? label.span.end - line.start : isLabel ? likelyLength(line) : 0
  const words = plainWords(like)
  if (length > 0 && [line.text.slice(0, length), label?.name ?? ''].some((one) => plainWords(one) === words))
    return length
  const found = isLabel
    ? new RegExp(`^\\W{0,3}${escapePattern(like)}(?![\\p{L}\\p{N}])\\W*`, 'u').exec(line.text)
    : null
  return found?.[0].length ?? 0
}

/** What looks most like a label at the beginning of a line, or is taken for one. */
export interface LabelThere {
  /** As it stands there, with its closing sign. */
  readonly text: string
  /** Its shape; its words where no sign closes it. */
  readonly like: LabelCorrection['like']
  /** Where the label stands in the text. */
  readonly span: Span
}

/** A line that begins with a label that somebody tells of. */
export interface LineLike extends Span {
  /** The words of the label, and those behind it. */
  readonly label: string
  readonly said: string
}

/** The label with which the line at `span` begins, or as much of it as `length` says; undefined where nothing there could be one. */
export function labelThere(lines: readonly Line[], { start, end }: Span, selected?: number): LabelThere | undefined {
  const line = lines.find((one) => one.start < end && start < one.end)
  if (!line) return undefined
  const length = selected === undefined ? ownLength(line) : withSigns(line, selected - line.start)
  const shape = length > 0 ? shapeOf(line, length, marginOf(lines)) : undefined
  // What no sign closes is known by its words alone.
  const like = shape?.closing === 'type' && !line.block.lead ? line.text.slice(0, length).trim() : shape
  if (like === undefined) return undefined
  return { text: line.text.slice(0, length).trimEnd(), like, span: { start: line.start, end: line.start + length } }
}

function ownLength(line: Line): number {
  const read = readLabel(line)
  return read ? read.span.end - line.start : likelyLength(line)
}

const behind = new RegExp(
  `^(?:\\s?[[(<]?${clock}[\\])>]?)?(?:\\s{2,}|\\t|\\s?[^\\p{L}\\p{N}\\s,'’"“”]+(?=\\s|$)\\s*)`,
  'u',
)

/** With the time, the signs and the blanks behind what was selected. */
function withSigns({ text }: Line, length: number): number {
  return length <= 0
    ? 0
    : length + ((behind.exec(text.slice(length)) ?? /^\s*/.exec(text.slice(length)))?.[0].length ?? 0)
}

/** The lines of a text that begin with a label that somebody tells of. */
export function linesLike(
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  correction: LabelCorrection,
): readonly LineLike[] {
  const lengths = lengthsOfCorrected(lines, correction, marginOf(lines), labels)
  return lines.flatMap((line, index) => {
    const length = lengths[index] ?? 0
    if (length === 0) return []
    const said = lineFrom(line, line.start + length)?.text ?? ''
    return [{ start: line.start, end: line.end, label: line.text.slice(0, length).trimEnd(), said }]
  })
}

/**
 * What a user means who writes a label as it stands in a text: with a sign, or blanks, behind its words all labels of that shape, `Mr. Massie.`;
 * without one these words alone, `percent`. Undefined where no line begins so.
 */
export function labelCorrectionFor(
  lines: readonly Line[],
  text: string,
  isLabel: boolean,
): LabelCorrection | undefined {
  if (!/\p{L}/u.test(text)) return undefined
  if (/[\p{L}\p{N}]$/u.test(text)) return { isLabel, like: text.trim() }
  // Emphasis is no part of the text where the file has mark-up.
  const forms = [text.trim(), text.replace(/[*_]+/g, '').trim()]
  const margin = marginOf(lines)
  const line = lines.find((one) => forms.some((form) => one.text.startsWith(form)))
  const form = forms.find((one) => line?.text.startsWith(one))
  const [like] = line && form !== undefined ? [shapeOf(line, withSigns(line, form.length), margin)] : []
  return like && { isLabel, like }
}
