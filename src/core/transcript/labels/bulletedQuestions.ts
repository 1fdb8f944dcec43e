import type { Label } from './speakerLabel.js'
import { readLabel } from './labeller.js'
import type { Line } from '../lines/lines.js'
import { isAddressing } from '../turns/questionForm.js'
import { endsInQuestion, isCaseless } from '../lines/lineForm.js'

/** A sign, once to three times, before words: `――`, `•`, `>`, a number behind it perhaps. Quotation marks and brackets begin what anybody may say. */
const sign = /^([^\p{L}\p{M}\p{N}\s"'“”„«‘’([¿¡…]|\p{Lm})\1{0,2}\s*(?:\d{1,3}[.)]\s+)?(?=[\p{L}\p{N}"“„«‘¿¡(…[「『])/u
/** Numbers of questions: `1.`, `(1)`, `№ 1.`, `1 –`. */
const counted = /^[([#№]{0,2}\s?\d{1,3}(?:[.)\]:、/°]|\s[–-]){1,2}-?\s*(?=\p{L}|["“„«‘¿¡])/u
/** As many lines that begin with a sign, and as large a share of them that asks, make it the sign of questions; in a script without capitals less asks. */
const least = { lines: 3, asking: 0.6, askingCaseless: 0.3 }
/** Magazines in Japanese set two dashes before all that the magazine says, whether it ends in a question or not. */
const twoDashes = /^([－ー―—─])\1/u

/** Mail that is answered part by part quotes what was asked. */
const quoted = /^>(?!>)/

/** Questions that a sign alone tells from answers, as labels by the line's index; none where no sign stands before what asks. */
export function bulletedQuestions(lines: readonly Line[]): ReadonlyMap<number, Label> {
  const found = new Map<string, Map<number, number>>()
  lines.forEach(({ text, block }, index) => {
    if (block.kind === 'row' || block.kind === 'cue') return
    const number = counted.exec(text)?.[0]
    const [whole = '', shape] = number === undefined ? (sign.exec(text) ?? []) : [number, '1']
    if (shape === undefined) return
    const own = found.get(shape) ?? new Map<number, number>()
    found.set(shape, own.set(index, whole.length))
  })
  const [most] = [...found.values()].sort((one, other) => other.size - one.size)
  if (!most || most.size < least.lines || !areQuestions([...most.keys()], lines)) return new Map()
  const questions = [...most].flatMap(([index, length]) => labelAt(lines[index], index, length))
  return new Map([...questions, ...answersBeside(most, lines)].sort(([one], [other]) => one - other))
}

/** The labels of whoever answers, where nearly as many of the other lines begin with one name. */
function answersBeside(
  signed: ReadonlyMap<number, number>,
  lines: readonly Line[],
): readonly (readonly [number, Label])[] {
  const found = new Map<string, [number, Label][]>()
  lines.forEach((line, index) => {
    const label = signed.has(index) ? undefined : readLabel(line)
    if (!label) return
    const own = found.get(label.key) ?? []
    own.push([index, label])
    found.set(label.key, own)
  })
  return [...found.values()].find((own) => own.length >= signed.size * 0.6) ?? []
}

function areQuestions(signed: readonly number[], lines: readonly Line[]): boolean {
  const texts = signed.map((index) => lines[index]?.text ?? '')
  if (texts.every((text) => (twoDashes.test(text) && isCaseless(text)) || quoted.test(text))) return true
  // Numbers stand before the headings of a speech too, which speak to nobody.
  if (texts.every((text) => counted.test(text)) && texts.filter(isAddressing).length < signed.length * 0.2) return false
  // A list has its items one below another; between questions stand answers.
  const runs = signed.filter((index, at) => at === 0 || index !== (signed[at - 1] ?? 0) + 1)
  if (runs.length < signed.length * 0.7 || runs.length < least.lines) return false
  const isRun = new Set(runs)
  const asking = new Set<number>()
  let run = -1
  signed.forEach((index, at) => {
    if (isRun.has(index)) run = index
    if (endsInQuestion(texts[at] ?? '')) asking.add(run)
  })
  return asking.size >= runs.length * (texts.every(isCaseless) ? least.askingCaseless : least.asking)
}

function labelAt(line: Line | undefined, index: number, length: number): readonly (readonly [number, Label])[] {
  if (!line) return []
  const span = { start: line.start, end: line.start + length }
  const name = line.text.slice(0, length).trim()
  return [[index, { span, name, key: 'q', form: 'question', role: 'questioner', style: 'sign' }]]
}
