import type { Label } from '../labels/label.js'
import type { Line } from '../lines/lines.js'
import { signsIn } from '../lines/lineSigns.js'
import { endsInQuestion } from '../lines/wording.js'
import type { Labels } from './reading.js'

/** A line that begins with a sign. */
interface Signed {
  readonly index: number
  readonly length: number
}

/** So many signs, the commonest first, are tried. */
const mostSigns = 3

/** Lines that begin with one sign, for questions or for answers, by the sign. */
export function signedParts(lines: readonly Line[]): ReadonlyMap<string, Labels> {
  const shapes = [...signsIn(lines)]
    .filter(([, signs]) => signs.size >= 3)
    .sort(([, one], [, other]) => other.size - one.size)
    .slice(0, mostSigns)
  return new Map(
    shapes.map(([shape, signs]) => {
      const all = [...signs]
      const asking = all.filter(([index], at) =>
        lines
          .slice(index, Math.min(all[at + 1]?.[0] ?? lines.length, index + 4))
          .some(({ text }) => endsInQuestion(text)),
      )
      const asks = asking.length >= all.length * 0.4
      return [shape, new Map(all.map(([index, { length }]) => [index, labelAt(lines, { index, length }, asks)]))]
    }),
  )
}

/** Two signs that take turns, one before what asks and one before what does not; undefined where there are none. */
export function pairOfSigns(lines: readonly Line[]): Labels | undefined {
  const signs = signedBy(lines).slice(0, mostSigns + 1)
  let best: Labels | undefined
  for (const questions of signs)
    for (const answers of signs) {
      const share = asking(questions, lines)
      if (questions === answers || share < 0.3 || asking(answers, lines) > share * 0.5) continue
      const all = [...questions, ...answers].sort((one, other) => one.index - other.index)
      const isQuestion = new Set(questions)
      const turns = all.filter((one, at) => at === 0 || isQuestion.has(one) !== isQuestion.has(all[at - 1] ?? one))
      if (turns.length < all.length * 0.7 || all.length <= (best?.size ?? 0)) continue
      best = new Map(all.map((one) => [one.index, labelAt(lines, one, isQuestion.has(one))]))
    }
  return best
}

/** One sign before what each of two says in turn; undefined where what it stands before does not ask by turns. */
export function signByTurns(lines: readonly Line[]): Labels | undefined {
  for (const signed of signedBy(lines).slice(0, 2)) {
    if (signed.length < 6) continue
    const of = (rest: 0 | 1): readonly Signed[] => signed.filter((_, at) => at % 2 === rest)
    const asks = ([0, 1] as const).map((rest) => of(rest).filter((one) => isAsking(one, lines)).length)
    const [even = 0, odd = 0] = asks
    if (Math.max(even, odd) < signed.length * 0.2 || Math.min(even, odd) > Math.max(even, odd) * 0.4) continue
    const first = even > odd ? 0 : 1
    return new Map(signed.map((one, at) => [one.index, labelAt(lines, one, at % 2 === first)]))
  }
  return undefined
}

const isAsking = ({ index }: Signed, lines: readonly Line[]): boolean => endsInQuestion(lines[index]?.text ?? '')
const asking = (some: readonly Signed[], lines: readonly Line[]): number =>
  some.filter((one) => isAsking(one, lines)).length / some.length

const oneSign = /^([^\p{L}\p{M}\p{N}\s"'“”„«‘’([¿¡…]|\p{Lm})\1{0,2}\s*(?=[\p{L}\p{N}"“„«‘¿¡(…[])/u

/** The lines that begin with the same sign, the commonest sign first. A dash is not the same as a longer one. */
function signedBy(lines: readonly Line[]): readonly (readonly Signed[])[] {
  const found = new Map<string, Signed[]>()
  lines.forEach(({ text, block }, index) => {
    const [whole = '', sign] = block.kind === 'row' ? [] : (oneSign.exec(text) ?? [])
    if (sign === undefined) return
    const own = found.get(sign)
    if (own) own.push({ index, length: whole.length })
    else found.set(sign, [{ index, length: whole.length }])
  })
  return [...found.values()].filter(({ length }) => length >= 3).sort((one, other) => other.length - one.length)
}

function labelAt(lines: readonly Line[], { index, length }: Signed, asks: boolean): Label {
  const { start = 0, text = '' } = lines[index] ?? {}
  const part = asks
    ? ({ form: 'question', role: 'questioner', key: 'q' } as const)
    : ({ form: 'answer', role: 'interviewee', key: 'a' } as const)
  return { span: { start, end: start + length }, name: text.slice(0, length).trim(), ...part, style: 'sign' }
}
