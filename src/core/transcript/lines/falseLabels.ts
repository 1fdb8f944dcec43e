import type { LabelForm, Label } from '../labels/labelForm.js'
import type { Line } from './lines.js'
import { endsInPunctuation, endsInQuestion } from './lineForm.js'

/**
 * A single letter says question or answer only beside its counterpart, or where nothing speaks against it; else it stands for a name, of a
 * journal perhaps.
 */
export function withoutFalseLetters(labels: ReadonlyMap<number, Label>, lines: readonly Line[]): Map<number, Label> {
  const all = [...labels.values()]
  const has = (form: LabelForm): boolean => all.some((label) => label.form === form)
  const asks = has('question')
  const isFalse = has('answer')
    ? ({ form, name }: Label): boolean => !asks && form === 'answer' && name.length === 1
    : falseQuestions(labels, lines)
  return new Map(
    [...labels].map(([index, label]) => {
      if (!isFalse(label)) return [index, label]
      const { role: _role, ...rest } = label
      return [index, { ...rest, form: 'initials' }]
    }),
  )
}

/** Letters of questions, `P` for a participant perhaps, that ask far less than somebody else does. */
function falseQuestions(labels: ReadonlyMap<number, Label>, lines: readonly Line[]): (label: Label) => boolean {
  const shares = askingShares(
    [...labels].map(([index, { key }]) => [index, key]),
    lines,
  )
  if (shares.size === 1) {
    const answers = partOf([...labels.keys()], lines) === 'interviewee'
    return ({ form, name }) => answers && form === 'question' && name.length === 1
  }
  const most = [...shares.values()].reduce((one, other) => Math.max(one, other), 0)
  return ({ form, name, key }) => form === 'question' && name.length === 1 && (shares.get(key) ?? 0) < most * 0.5
}

/** Leaves out lines that only a line's wrap made begin with a label. */
export function withoutFalseLabels(
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  refused: Map<number, Label>,
): Map<number, Label> {
  const entries = [...labels]
  const isNarrow = lines.filter(({ text }) => text.length > 120).length < lines.length * 0.03
  const isCut = ([index]: [number, Label]): boolean => {
    const line = lines[index]
    const before = lines[index - 1]
    return (
      isNarrow &&
      line !== undefined &&
      before !== undefined &&
      !line.begins &&
      line.blanks === 0 &&
      line.block.kind === 'line' &&
      !endsInPunctuation(before.text) &&
      !/[)\]]$/.test(before.text) &&
      before.text.length > 45
    )
  }
  const cuts = entries.filter(isCut).length
  const kept = new Map<number, Label>()
  for (const entry of entries)
    if (isCut(entry) && cuts <= entries.length * 0.1) refused.set(...entry)
    else kept.set(...entry)
  return kept
}

/** How large a part of what is said under each key asks. `labels` has the first line of each turn with its key, in order. */
function askingShares(
  labels: readonly (readonly [index: number, key: string])[],
  lines: readonly Line[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, { all: number; asking: number }>()
  labels.forEach(([index, key], at) => {
    const end = Math.min(labels[at + 1]?.[0] ?? lines.length, index + 12)
    const asks = lines.slice(index, end).some(({ text }) => endsInQuestion(text))
    const { all, asking } = counts.get(key) ?? { all: 0, asking: 0 }
    counts.set(key, { all: all + 1, asking: asking + (asks ? 1 : 0) })
  })
  return new Map([...counts].map(([key, { all, asking }]) => [key, asking / all]))
}

/** What the paragraphs that begin at some lines are to those between them: all that asks, all that replies to what asks, or neither plainly. */
function partOf(begins: readonly number[], lines: readonly Line[]): 'questioner' | 'interviewee' | undefined {
  const isBegin = new Set(begins)
  const share = (asks: (index: number) => boolean): number => begins.filter(asks).length / begins.length
  const asks = (index: number): boolean => endsInQuestion(lines[index]?.text ?? '')
  const asked = share((index) => asks(index - 1))
  const asking = share((index) => asks(endOfParagraph(lines, index)))
  // The first of two paragraphs of a question may say what the second asks about.
  const askingAtOnce = share((index) => {
    const end = endOfParagraph(lines, index)
    return asks(end) || (!isBegin.has(end + 1) && asks(endOfParagraph(lines, end + 1)))
  })
  if (askingAtOnce >= 0.6 && asked < askingAtOnce * 0.3) return 'questioner'
  return asked >= 0.6 && asking < 0.4 ? 'interviewee' : undefined
}

/** The index of the last line of the paragraph that begins with a line. */
function endOfParagraph(lines: readonly Line[], index: number): number {
  let end = index
  while (lines[end + 1]?.blanks === 0 && lines[end + 1]?.begins === false && end < index + 12) end += 1
  return end
}
