import type { Label } from './labels.js'
import type { Line } from './lines.js'
import { questionOdds } from './questionOdds.js'
import { endsInQuestion } from './wording.js'

/** Signs that stand before questions alone, where answers have none. */
const signs: readonly RegExp[] = [
  /^[–—―]\s?(?=[^\s\d–—―-])/u,
  /^-\s?(?=[^\s\d–—―-])/u,
  /^\(?\d{1,3}[.)]\s+(?=\S)/u,
  /^[•▪■◆►▶→>»]\s+(?=\S)/u,
]

/** A line that begins with the sign, with the words up to the next such line or empty line, and those behind them. */
interface Marked {
  readonly index: number
  readonly words: string
  readonly reply: string
}

/**
 * Questions that only a sign before them tells from answers: a dash, a number that counts them. The sign is no part of the question.
 * None where answers have the sign too, or where what follows it does not ask.
 */
export function markedQuestions(lines: readonly Line[]): ReadonlyMap<number, Label> {
  for (const sign of signs) {
    const marked = markedBy(lines, sign)
    if (marked.length < 3 || !areQuestions(marked) || !counts(marked, lines)) continue
    return new Map(
      marked
        .map(({ index }) => [index, labelOf(lines[index], sign)] as const)
        .flatMap(([index, label]) => (label ? [[index, label]] : [])),
    )
  }
  return new Map()
}

function markedBy(lines: readonly Line[], sign: RegExp): readonly Marked[] {
  const found: Marked[] = []
  let open: { index: number; words: string[]; reply: string[]; isOver: boolean } | undefined
  const close = (): void => {
    if (open) found.push({ index: open.index, words: open.words.join(' '), reply: open.reply.join(' ') })
  }
  lines.forEach((line, index) => {
    const length = line.block.kind === 'cue' || line.block.kind === 'row' ? 0 : (sign.exec(line.text)?.[0].length ?? 0)
    if (length > 0) {
      close()
      open = { index, words: [line.text.slice(length)], reply: [], isOver: false }
    } else if (open) {
      open.isOver ||= line.begins || line.blanks > 0 || endsInQuestion(open.words.at(-1) ?? '')
      if (!open.isOver) open.words.push(line.text)
      else if (open.reply.length < 12) open.reply.push(line.text)
    }
  })
  close()
  return found
}

/** Whether nearly all of them ask, and are replied to by words without the sign. */
function areQuestions(marked: readonly Marked[]): boolean {
  const replied = marked.filter(({ reply }) => reply !== '')
  const asking = marked.filter(({ words }) => endsInQuestion(words) || questionOdds(words) > 0)
  const mean = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + questionOdds(text.slice(0, 600)), 0) / Math.max(texts.length, 1)
  return (
    replied.length >= marked.length * 0.8 &&
    asking.length >= marked.length * 0.6 &&
    marked.filter(({ words }) => endsInQuestion(words)).length >= marked.length * 0.4 &&
    mean(marked.map(({ words }) => words)) > mean(replied.map(({ reply }) => reply)) + 1
  )
}

/** Numbers have to count. */
function counts(marked: readonly Marked[], lines: readonly Line[]): boolean {
  const numbers = marked.flatMap(({ index }) => /^\(?(\d{1,3})/.exec(lines[index]?.text ?? '')?.[1] ?? []).map(Number)
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

function labelOf(line: Line | undefined, sign: RegExp): Label | undefined {
  const found = line && sign.exec(line.text)?.[0]
  if (!line || !found) return undefined
  const name = found.trim()
  return {
    span: { start: line.start, end: line.start + found.length },
    name,
    key: 'q',
    form: 'question',
    role: 'questioner',
    style: 'sign',
  }
}
