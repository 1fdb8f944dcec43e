import type { Label } from './label.js'
import { readLabel } from './labels.js'
import type { Line } from '../lines/lines.js'
import { type LineSign, signsIn } from '../lines/lineSigns.js'
import { nameWords } from '../personNames/people.js'
import { asksForSomething } from '../turns/questionForm.js'
import { endsInQuestion, endsInSign, foldLine, isCaseless } from '../lines/wording.js'

/** A label, and the line that it begins. */
interface Named {
  readonly label: Label
  readonly index: number
}

/** So many paragraphs must follow, and so many of them ask. */
const fewest = 5
const fewestAsking = 2

/** As many lines as may ask before the talk: a title. */
const mostBefore = 1

/** As many lines as the first question may have. */
const longestQuestion = 12

/**
 * The labels of a talk in which only the first question and the first answer have a name, `Magazine: Who paid?`, `Ines Okafor: Nobody.`, and
 * the sign before the later answers or questions, where there is one, which then stands for the name. Undefined where names come again.
 */
export function namedOnce(lines: readonly Line[]): ReadonlyMap<number, Label> | undefined {
  const labels = lines.map((line) => readLabel(line))
  const named = labels.flatMap((label, index) => (label && mayName(label) ? [{ label, index }] : []))
  for (const [at, first] of named.entries()) {
    const second = named[at + 1]
    if (!second || !arePair(lines, first, second)) continue
    // Amid a talk, or in a script without capitals, any words may stand before a colon.
    const isAmid = lines.slice(0, first.index).filter(({ text }) => endsInQuestion(text)).length > mostBefore
    if (isAmid || (isCaseless(second.label.name) && !isNamedElsewhere(lines, second))) continue
    const isAgain = named.some(
      ({ label, index }) =>
        index !== first.index &&
        index !== second.index &&
        // A note at the end begins with the name too, set otherwise: `INES OKAFOR – engineer …`.
        [first, second].some((one) => one.label.key === label.key && one.label.style === label.style),
    )
    if (isAgain || !isFollowed(lines, second.index)) continue
    const asks: Label = { ...first.label, role: 'questioner' }
    const answers: Label = { ...second.label, role: 'interviewee' }
    const signs = signBehind(lines, second.index)
    return new Map([
      [first.index, asks],
      [second.index, answers],
      ...[...(signs?.found ?? [])].map(([index, { length }]) => {
        const { start = 0 } = lines[index] ?? {}
        const label = signs?.isOfAnswers === true ? answers : asks
        return [index, { ...label, span: { start, end: start + length } }] as const
      }),
    ])
  }
  return undefined
}

const mayName = ({ form }: Label): boolean => form !== 'question' && form !== 'answer'

/** Whether both end in whole sentences, the one right before the other, under labels alike, and the second is somebody whose name is given. */
function arePair(lines: readonly Line[], first: Named, second: Named): boolean {
  const isNear = second.index - first.index <= longestQuestion && first.label.key !== second.label.key
  if (!isNear || first.label.style.at(-1) !== second.label.style.at(-1)) return false
  const between = lines.slice(first.index + 1, second.index)
  const end = lines.findIndex((_, index) => index > second.index && beginsParagraph(lines, index))
  if (!endsInSign(lines[second.index - 1]?.text ?? '') || !endsInSign(lines[end - 1]?.text ?? '')) return false
  if (between.filter((_, step) => beginsParagraph(lines, first.index + 1 + step)).length > 1) return false
  if (!isFullName(second.label)) return false
  const asked = lines.slice(first.index, second.index).some(({ text }) => asksForSomething(text))
  return asked || (isFullName(first.label) && isNamedElsewhere(lines, second))
}

const isFullName = ({ form, name }: Label): boolean => form === 'name' && nameWords(name).length > 1

/** Whether another line has the last of the names. */
function isNamedElsewhere(lines: readonly Line[], { label, index }: Named): boolean {
  const last = foldLine(label.name).split(' ').at(-1) ?? ''
  // Names are declined in some languages: without the last two letters.
  const stem = last.slice(0, Math.max(4, last.length - 2))
  return lines.some(({ text }, at) => at !== index && foldLine(text).includes(stem))
}

const beginsParagraph = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index]
  return line !== undefined && (line.begins || line.blanks > 0 || endsInSign(lines[index - 1]?.text ?? ''))
}

/** Whether enough is said behind a line, and some of it asks right before something that does not. */
function isFollowed(lines: readonly Line[], from: number): boolean {
  const said = lines.filter(({ text }, index) => index > from && endsInSign(text) && ends(lines, index))
  const asking = said.filter(({ text }, at) => endsInQuestion(text) && !endsInQuestion(said[at + 1]?.text ?? '?'))
  return said.length >= fewest && asking.length >= fewestAsking
}

const ends = (lines: readonly Line[], index: number): boolean =>
  index === lines.length - 1 || beginsParagraph(lines, index + 1)

interface Signs {
  readonly found: ReadonlyMap<number, LineSign>
  readonly isOfAnswers: boolean
}

/** The sign that takes turns with paragraphs without it, and whether it stands behind what asks or before it. */
function signBehind(lines: readonly Line[], from: number): Signs | undefined {
  for (const [shape, all] of signsIn(lines)) {
    const found = new Map([...all].filter(([index]) => index > from && beginsParagraph(lines, index)))
    const behindOthers = [...found.keys()].filter((index) => !found.has(beginBefore(lines, index)))
    if (shape.includes('#') || behindOthers.length < Math.max(3, found.size * 0.5)) continue
    const asked = behindOthers.filter((index) => endsInQuestion(lines[index - 1]?.text ?? '')).length
    const asking = [...found.keys()].filter((index) => endsInQuestion(lines[endOf(lines, index)]?.text ?? '')).length
    if (asked >= behindOthers.length * 0.3 && asking <= asked * 0.5) return { found, isOfAnswers: true }
    if (asking >= found.size * 0.3 && asked <= asking * 0.5) return { found, isOfAnswers: false }
  }
  return undefined
}

function beginBefore(lines: readonly Line[], index: number): number {
  let before = index - 1
  while (before > 0 && !beginsParagraph(lines, before)) before -= 1
  return before
}

function endOf(lines: readonly Line[], index: number): number {
  let end = index
  while (end + 1 < lines.length && !beginsParagraph(lines, end + 1)) end += 1
  return end
}
