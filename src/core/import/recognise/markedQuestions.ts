import { groupsOf } from './labelGroups.js'
import { type Label, readLabel } from './labels.js'
import type { Line } from './lines.js'
import { speechDash } from './marks.js'
import { questionOdds } from './questionOdds.js'
import { endsInQuestion, endsSentence, isCaseless } from './wording.js'
import { wrapsOf } from './wraps.js'

const dash = new RegExp(`^(?!-[^-])${speechDash}\\s?(?=[^\\s\\d–—―─-])`, 'u')

/** Numbers that count questions, in the typography of several languages: `1/`, `1.-`, `1º`, `[1]`, `№ 1`, `Pregunta 1.`, `1、`. */
const counting: readonly RegExp[] = [
  /^(?:q|question|frage|domanda|pregunta|pergunta|вопрос|питання|pytanie|vraag|fråga|spørgsmål|kysymys|soru|kérdés|otázka|întrebare|pitanje|ερώτηση|問|问|質問|問題|问题|질문|سؤال)\s?(?:n?[.°º]\s?|№\s?)?\d{1,3}\s?(?:[.)/:：、．°º]{1,2}|[-–—])*(?:\s+|$)/iu,
  /^[#№]\s?\d{1,3}[.:)]?(?:\s+|$)/u,
  /^\d{1,3}\s?(?:\.\s?[-–—]|\/|[-–—]|[°º][.)]?|[:：])\s+(?=\S)/u,
  /^\[\d{1,3}\][.:]?\s+(?=\S)/u,
  /^\d{1,3}[、．]\s?(?=\S)/u,
  /^\d{1,3}\.(?=[\p{Lu}\p{Lo}¿«"“„])/u,
  /^\(?\d{1,3}[.)]$/u,
]

/** Signs that stand before questions alone, where answers have none. */
const signs: readonly RegExp[] = [
  dash,
  /^-\s?(?=[^\s\d–—―-])/u,
  /^\(?\d{1,3}[.)]\s+(?=\S)/u,
  ...counting,
  /^[•▪■◆►▶→>»]\s+(?=\S)/u,
  /^[■□◆◇▼▽●○▶►]\s?(?=\p{Lo})/u,
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
  const isWrapped = wrapsOf(lines, () => false).width !== undefined
  for (const sign of signs) {
    const marked = markedBy(lines, sign, isWrapped)
    if (marked.length < 3 || !areQuestions(marked, sign) || !counts(marked, lines, sign)) continue
    return withSignedReplies(
      lines,
      sign,
      new Map(
        marked
          .map(({ index }) => [index, labelOf(lines[index], sign)] as const)
          .flatMap(([index, label]) => (label ? [[index, label]] : [])),
      ),
    )
  }
  return new Map()
}

const replySigns: readonly RegExp[] = [/^[-–—―]\s?(?=[^\s\d–—―-])/u, /^[•▪■□◆◇▼▽●○▶►＝=]\s?(?=[\p{L}¿«"“„])/u]

/** The marks, and another sign with which most of what they mark is replied to: `• And then?`, `- Then it rained.` */
function withSignedReplies(
  lines: readonly Line[],
  sign: RegExp,
  marked: ReadonlyMap<number, Label>,
): ReadonlyMap<number, Label> {
  const replies = [...marked.keys()].flatMap((index, at, all) => {
    const next = all[at + 1] ?? lines.length
    const words = lines.slice(index + 1, next).findIndex(({ text }) => replySigns.some((one) => one.test(text)))
    return words < 0 ? [] : [index + 1 + words]
  })
  const reply = replySigns.find(
    (one) => replies.filter((index) => one.test(lines[index]?.text ?? '')).length >= marked.size * 0.6,
  )
  if (!reply || replies.some((index) => sign.test(lines[index]?.text ?? ''))) return withNamedReplies(lines, marked)
  const both = new Map(marked)
  for (const index of replies) {
    const label = labelOf(lines[index], reply)
    if (label) both.set(index, { ...label, key: 'a', form: 'answer', role: 'interviewee' })
  }
  return new Map([...both].sort(([one], [other]) => one - other))
}

/** The marks, and the names under which most of what they mark is replied to: `– And then?`, `Okafor: Then it rained.` */
function withNamedReplies(lines: readonly Line[], marked: ReadonlyMap<number, Label>): ReadonlyMap<number, Label> {
  const labels = lines.map((line, index) => (marked.has(index) ? undefined : readLabel(line)))
  const names = groupsOf(labels).filter(
    ({ first, at }) => first.form !== 'other' && first.role !== 'questioner' && at.length >= 2,
  )
  const replies = names.flatMap(({ at }) => at)
  const isReply = new Set(replies)
  const named = new Set<number>()
  let open: number | undefined
  lines.forEach((_, index) => {
    if (marked.has(index)) open = index
    else if (open !== undefined && isReply.has(index)) named.add(open)
  })
  if (named.size < marked.size * 0.6) return marked
  const both = [...marked, ...replies.flatMap((index) => (labels[index] ? [[index, labels[index]] as const] : []))]
  return new Map(both.sort(([one], [other]) => one - other))
}

function markedBy(lines: readonly Line[], sign: RegExp, isWrapped: boolean): readonly Marked[] {
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
      const before = open.words.at(-1) ?? ''
      open.isOver ||= line.begins || line.blanks > 0 || endsInQuestion(before) || (!isWrapped && endsSentence(before))
      if (!open.isOver) open.words.push(line.text)
      else if (open.reply.length < 12) open.reply.push(line.text)
    }
  })
  close()
  return found
}

/** Whether nearly all of them ask, and are replied to by words without the sign. */
function areQuestions(marked: readonly Marked[], sign: RegExp): boolean {
  const replied = marked.filter(({ reply }) => reply !== '')
  const asking = marked.filter(({ words }) => endsInQuestion(words) || questionOdds(words) > 0)
  // The signs of questions are known for languages that have capitals. A dash stands before few other lines.
  if (marked.every(({ words }) => isCaseless(words)))
    return (
      replied.length >= marked.length * 0.8 &&
      marked.filter(asksPlainly).length >= marked.length * (sign === dash ? 0.15 : 0.25)
    )
  const mean = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + questionOdds(text.slice(0, 600)), 0) / Math.max(texts.length, 1)
  return (
    replied.length >= marked.length * 0.8 &&
    asking.length >= marked.length * 0.6 &&
    marked.filter(asksPlainly).length >= marked.length * 0.4 &&
    mean(marked.map(({ words }) => words)) > mean(replied.map(({ reply }) => reply)) + 1
  )
}

const asksPlainly = ({ words }: Marked): boolean => endsInQuestion(words)

/** Numbers have to count. */
function counts(marked: readonly Marked[], lines: readonly Line[], sign: RegExp): boolean {
  if (!sign.source.includes('\\d{1,3}')) return true
  const numbers = marked
    .flatMap(({ index }) => /^(?:\p{L}+|[^\p{L}\p{N}])?\D{0,3}(\d{1,3})/u.exec(lines[index]?.text ?? '')?.[1] ?? [])
    .map(Number)
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
