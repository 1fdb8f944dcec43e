import type { Label } from './label.js'
import type { Line } from '../lines/lines.js'
import { answersOf } from './lexicon.js'
import { endsInQuestion } from '../lines/wording.js'

/** A letter for questions, with a number perhaps, right before a sentence. */
const asking = /^([QFPDВП])(\d{1,3})?[^\S\n]{0,3}(?=[¿¡"“«„]?\p{Lu})/u

/** Fewer lines than this begin with any letter by chance. */
const fewest = 3

/**
 * Questions behind a letter that a page sets apart by its look alone, in a text that has no looks: `QWhat then?`, `Q What then?`; with the
 * letter of answers before the lines behind them where they have it too: `AIn June.` None where few such lines ask.
 */
export function letterLines(lines: readonly Line[]): ReadonlyMap<number, Label> {
  const found = lines.flatMap(({ text }, index) => {
    const [sign = '', letter = ''] = asking.exec(text) ?? []
    return letter ? [{ index, letter, length: sign.length }] : []
  })
  for (const letter of new Set(found.map((one) => one.letter))) {
    const own = found.filter((one) => one.letter === letter && (letter === 'Q' || isNoWord(one.index, lines)))
    const asks = own.filter(({ index }, at) => isAsked(lines.slice(index, own[at + 1]?.index)))
    if (own.length < fewest || asks.length < own.length * (letter === 'Q' ? 0.3 : 0.6)) continue
    const answers = answersTo(letter, new Set(own.map(({ index }) => index)), lines)
    const labels = [
      ...own.map(({ index, length }) => labelAt(lines[index], index, length, 'q')),
      ...answers.map(({ index, length }) => labelAt(lines[index], index, length, 'a')),
    ]
    return new Map(labels.sort(([one], [other]) => one - other))
  }
  return new Map()
}

/** `PQué`, `P Qué`, but no `Frage` and no name: behind the letter a word with a capital begins. */
const isNoWord = (index: number, lines: readonly Line[]): boolean =>
  /^.\d{0,3}[^\S\n]{0,3}(?:[¿¡]|["“«„]?\p{Lu}['’]?\p{Ll})/u.test(lines[index]?.text ?? '')

/** Whether one of the first lines, up to the end of a sentence, asks. */
const isAsked = (lines: readonly Line[]): boolean => lines.slice(0, 4).some(({ text }) => endsInQuestion(text))

/** The lines behind questions that begin with the letter for answers, where most questions have one behind them. */
function answersTo(
  letter: string,
  questions: ReadonlySet<number>,
  lines: readonly Line[],
): readonly { readonly index: number; readonly length: number }[] {
  const reply = (answersOf[letter.toLowerCase()] ?? 'a').toUpperCase()
  const pattern = new RegExp(`^${reply}\\d{0,3}[^\\S\\n]{0,3}(?=[¿¡"“«„]?\\p{Lu})`, 'u')
  const first = Math.min(...questions)
  let isOpen = false
  const answers = lines.flatMap((line, index) => {
    const { text } = line
    // A talk may begin with an answer, whose letter then is set apart by its type, for `A` is a word as well.
    if (questions.has(index) || (index < first && isLead(line, reply))) isOpen = true
    const length = isOpen && !questions.has(index) ? (pattern.exec(text)?.[0].length ?? 0) : 0
    if (length === 0) return []
    isOpen = false
    return [{ index, length }]
  })
  return answers.length >= questions.size * 0.6 ? answers : []
}

const isLead = ({ block, start, text }: Line, letter: string): boolean =>
  block.lead?.start === start && text.slice(0, block.lead.end - start).trim() === letter

function labelAt(line: Line | undefined, index: number, length: number, key: 'q' | 'a'): readonly [number, Label] {
  const { start = 0, text = '' } = line ?? {}
  const part =
    key === 'q'
      ? ({ form: 'question', role: 'questioner' } as const)
      : ({ form: 'answer', role: 'interviewee' } as const)
  const label = {
    span: { start, end: start + length },
    name: text.slice(0, length).trim(),
    key,
    ...part,
    style: 'sign',
  }
  return [index, label]
}
