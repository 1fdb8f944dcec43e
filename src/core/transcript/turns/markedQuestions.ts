import { groupsOf } from '../labels/labelGroups.js'
import type { Label } from '../labels/label.js'
import { readLabel } from '../labels/labels.js'
import type { Line } from '../lines/lines.js'
import { dashes, type LineSign, signsIn } from '../lines/lineSigns.js'
import { mayBeHeads } from './questionForm.js'
import { questionOdds } from './questionOdds.js'
import { endsInQuestion, endsSentence, isCaseless } from '../lines/wording.js'
import { wrapsOf } from '../lines/wraps.js'

/** A line that begins with the sign, with the words up to the next such line or empty line, and those behind them. */
interface Marked {
  readonly index: number
  readonly words: string
  readonly reply: string
}

type Signs = ReadonlyMap<number, LineSign>

/** So many signs, the commonest first, are looked at: a list may have a sign of its own for each of its lines. */
const mostShapes = 12

/**
 * Questions that only a sign before them tells from answers, whatever the sign: a dash, an asterisk, a number that counts them. The sign
 * is no part of the question. None where answers have the sign too, or where what follows it does not ask.
 */
export function markedQuestions(lines: readonly Line[]): ReadonlyMap<number, Label> {
  const isWrapped = wrapsOf(lines, () => false).width !== undefined
  const shapes = [...signsIn(lines)]
    .filter(([, signs]) => signs.size >= 3)
    .sort(([, one], [, other]) => other.size - one.size)
    .slice(0, mostShapes)
  const asking = shapes.flatMap(([shape, found]) => {
    const signs = shape === quoting ? withoutGreeting(lines, found, isWrapped) : found
    const marked = markedBy(lines, signs, isWrapped, shape === quoting)
    const replies = repliesTo(shape, signs, shapes, lines)
    const isHeads = shape.includes('#') && areHeads(marked, lines)
    const isTold =
      !isHeads &&
      countsUp(signs, shape) &&
      areQuestions(marked, shape, replies ? markedBy(lines, replies, isWrapped) : [])
    return isTold ? [{ signs, replies, share: marked.filter(asksPlainly).length / marked.length }] : []
  })
  const best = asking.sort((one, other) => other.share - one.share)[0]
  if (!best) return repliesAlone(lines, shapes)
  const questions = labelsOf(lines, best.signs, 'q')
  if (!best.replies) return withNamedReplies(lines, questions)
  return inOrder([...questions, ...labelsOf(lines, best.replies, 'a')])
}

/** The sign that mail programs set before each paragraph of what is replied to, whatever stands in it. */
const quoting = '>'

/** Without what a quoted message begins with before it asks: who wrote when, a greeting, thanks. */
function withoutGreeting(lines: readonly Line[], signs: Signs, isWrapped: boolean): Signs {
  const paragraphs = markedBy(lines, signs, isWrapped)
  const greeting = paragraphs.findIndex(({ reply }) => reply !== '')
  const opens = paragraphs.slice(0, greeting).filter(({ words }) => /[,:،，：]$/u.test(words)).length
  const first = opens > 0 ? paragraphs.find((one, at) => asksPlainly(one) || at === greeting) : undefined
  return new Map([...signs].filter(([index]) => index >= (first?.index ?? 0)))
}

/** Whether numbers count the headings of a speech. */
function areHeads(marked: readonly Marked[], lines: readonly Line[]): boolean {
  const paragraphs = lines
    .slice(marked[0]?.index, marked.at(-1)?.index)
    .filter(({ begins, blanks }) => begins || blanks > 0).length
  return mayBeHeads(
    marked.map(({ words }) => words),
    paragraphs - marked.length + 1,
  )
}

const inOrder = (labels: readonly (readonly [number, Label])[]): ReadonlyMap<number, Label> =>
  new Map([...labels].sort(([one], [other]) => one - other))

/** A sign before each paragraph of answers, where questions have none: `And then?`, `– Then it rained.`, `– For a week.` */
function repliesAlone(
  lines: readonly Line[],
  shapes: readonly (readonly [string, Signs])[],
): ReadonlyMap<number, Label> {
  for (const [shape, signs] of shapes) {
    const begins = lines.flatMap((line, index) => (line.begins || line.blanks > 0 || signs.has(index) ? [index] : []))
    const runs = begins.filter((index, at) => at > 0 && signs.has(index) && !signs.has(begins[at - 1] ?? index))
    const asked = runs.filter((index) => endsInQuestion(lines[index - 1]?.text ?? '')).length
    const asking = [...signs.keys()].filter((index) => endsInQuestion(lines[index]?.text ?? '')).length
    if (shape.includes('#') || runs.length < 4 || asked < runs.length * 0.5 || asking > signs.size * 0.25) continue
    return labelsOf(lines, signs, 'a')
  }
  return new Map()
}

/** Another sign with which most of what is marked is replied to: `• And then?`, `- Then it rained.` */
function repliesTo(
  shape: string,
  signs: Signs,
  shapes: readonly (readonly [string, Signs])[],
  lines: readonly Line[],
): Signs | undefined {
  const marked = [...signs.keys()]
  const others = shapes.filter(([other]) => other !== shape)
  const firsts = marked.map((index, at) => {
    const next = marked[at + 1] ?? lines.length
    for (let line = index + 1; line < next; line += 1) {
      const found = others.find(([, one]) => one.has(line))
      if (found) return { line, shape: found[0], sign: found[1].get(line) }
    }
    return undefined
  })
  for (const [other] of others) {
    const own = firsts.flatMap((first) =>
      first?.shape === other && first.sign ? [[first.line, first.sign] as const] : [],
    )
    if (own.length >= marked.length * 0.6) return new Map(own)
  }
  return undefined
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
  return inOrder([...marked, ...replies.flatMap((index) => (labels[index] ? [[index, labels[index]] as const] : []))])
}

/** What is marked; where several paragraphs make one question, up to the reply. */
function markedBy(lines: readonly Line[], signs: Signs, isWrapped: boolean, areOne = false): readonly Marked[] {
  const found: Marked[] = []
  let open: { index: number; words: string[]; reply: string[]; isOver: boolean } | undefined
  const close = (): void => {
    if (open) found.push({ index: open.index, words: open.words.join(' '), reply: open.reply.join(' ') })
  }
  lines.forEach((line, index) => {
    const sign = signs.get(index)
    if (sign && areOne && open && open.reply.length === 0) open.words.push(line.text.slice(sign.length))
    else if (sign) {
      close()
      open = { index, words: [line.text.slice(sign.length)], reply: [], isOver: false }
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

/** Whether nearly all of them ask and are replied to by words without the sign, or take turns with replies that hardly ask. */
function areQuestions(marked: readonly Marked[], shape: string, replies: readonly Marked[]): boolean {
  const replied = marked.filter(({ reply }) => reply !== '')
  if (replied.length < marked.length * 0.8) return false
  const plain = marked.filter(asksPlainly).length / marked.length
  const isOpposed = replies.filter(asksPlainly).length / Math.max(replies.length, 1) < plain * 0.5
  if (replies.length >= marked.length * 0.8 && marked.length >= 5 && isOpposed && plain >= 0.3) return true
  if (takeTurns(marked, replies)) return true
  // The signs of questions are known for languages that have capitals. A dash stands before few other lines.
  if (marked.every(({ words }) => isCaseless(words))) return plain >= (shape === dashes ? 0.15 : 0.25)
  const asking = marked.filter(({ words }) => endsInQuestion(words) || questionOdds(words) > 0)
  const mean = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + questionOdds(text.slice(0, 600)), 0) / Math.max(texts.length, 1)
  return (
    asking.length >= marked.length * 0.6 &&
    plain >= 0.4 &&
    mean(marked.map(({ words }) => words)) > mean(replied.map(({ reply }) => reply)) + 1
  )
}

/**
 * Whether whole sentences under one sign and far longer ones under another take turns, as items of a list do not: some languages ask without
 * a sign.
 */
function takeTurns(marked: readonly Marked[], replies: readonly Marked[]): boolean {
  const lengthOf = (some: readonly Marked[], of: (one: Marked) => string): number =>
    some.reduce((sum, one) => sum + of(one).length, 0) / Math.max(some.length, 1)
  const all = [...marked, ...replies]
  return (
    marked.length >= 6 &&
    replies.length >= marked.length * 0.9 &&
    all.filter(({ words }) => endsSentence(words)).length >= all.length * 0.9 &&
    replies.filter(asksPlainly).length <= replies.length * 0.25 &&
    lengthOf(marked, ({ words }) => words) < 0.6 * lengthOf(replies, ({ words, reply }) => `${words} ${reply}`)
  )
}

const asksPlainly = ({ words }: Marked): boolean => endsInQuestion(words)

/** Whether its numbers count, where it has any. In a reply to a message one that is not answered may be left out. */
function countsUp(signs: Signs, shape: string): boolean {
  const numbers = [...signs.values()].flatMap((sign) => sign.number ?? [])
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0))
  const plain = steps.filter((step) => step === 1).length
  return steps.every((step) => step >= 1) && plain >= steps.length * (shape.startsWith('>') ? 0.5 : 1)
}

function labelsOf(lines: readonly Line[], signs: Signs, key: 'q' | 'a'): ReadonlyMap<number, Label> {
  const part =
    key === 'q'
      ? ({ form: 'question', role: 'questioner' } as const)
      : ({ form: 'answer', role: 'interviewee' } as const)
  return new Map(
    [...signs].map(([index, { length }]) => {
      const { start = 0, text = '' } = lines[index] ?? {}
      const name = text.slice(0, length).trim()
      return [index, { span: { start, end: start + length }, name, key, ...part, style: 'sign' }]
    }),
  )
}
