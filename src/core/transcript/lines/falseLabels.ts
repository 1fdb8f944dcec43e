import { askingShares, partOf } from './beginnings.js'
import type { LabelForm, Label } from '../labels/labelForm.js'
import type { Line } from './lines.js'
import { endsInPunctuation } from './lineForm.js'

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
