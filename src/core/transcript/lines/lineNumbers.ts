import type { Dropped } from '../transcript.js'
import { type Cut, type Line, lineFrom, part } from './lines.js'
import type { Span } from '../../model.js'
import { readLabel } from '../labels/labeller.js'
import { endsInPunctuation } from './lineForm.js'
import { isSet } from './wraps.js'

const leading = /^(\d{1,4})(?:[.:)|]?(?=\s|$))/

/** A number apart from the words. */
const inMargin = /^\d{1,4}(?:\s{2,}|$)/

/** Takes off line numbers: of most lines, or of every fifth or tenth. Numbers that do not count are words. */
export function cutLineNumbers(lines: readonly Line[]): Cut {
  const numbers = lines.map(({ text }) => leading.exec(text))
  const counts = numbers.map((match) => (match ? Number(match[1]) : undefined))
  const step = areTurnsCounted(lines, counts)
    ? 1
    : stepOf(
        counts,
        lines.map(({ text }) => inMargin.test(text)),
      )
  if (!step) return { lines, dropped: [] }
  const counted = numbers.flatMap((match, index) => (match && Number(match[1]) % step === 0 ? [index] : []))
  const numberAt = (index: number | undefined): number | undefined =>
    index === undefined ? undefined : Number(numbers[index]?.[1])
  const inOrder = new Set(
    counted.filter((index, at) => {
      const number = numberAt(index) ?? 0
      return (
        number === step || numberAt(counted[at - 1]) === number - step || numberAt(counted[at + 1]) === number + step
      )
    }),
  )
  const kept: Line[] = []
  const dropped: Dropped[] = []
  let emptyLines = 0
  let last = 0
  lines.forEach((line, index) => {
    const match = numbers[index]
    const number = Number(match?.[1])
    const isAlone = match?.[0].length === line.text.length
    // The day of a date begins a line like a number, and no number before or behind goes with it.
    if (
      !match ||
      number % step !== 0 ||
      (!inOrder.has(index) && number > last + 3 * step) ||
      (isAlone && !isNext(last, number, step))
    ) {
      kept.push(emptyLines ? { ...line, blanks: line.blanks + emptyLines } : line)
      emptyLines = 0
      return
    }
    last = number
    const end = line.start + match[0].length
    dropped.push({ span: { start: line.start, end }, why: 'line number' })
    const space = /^\s*/.exec(line.text.slice(match[0].length))?.[0].length ?? 0
    const rest = lineFrom(line, end, { indent: Math.max(space - 1, 0), blanks: line.blanks + emptyLines })
    emptyLines = rest ? 0 : emptyLines + 1
    if (rest) kept.push(evenIndent(rest))
  })
  return { lines: kept, dropped }
}

/** Whether numbers that go up by one stand before labels: turns are counted, and every number is one of theirs. */
function areTurnsCounted(lines: readonly Line[], counts: readonly (number | undefined)[]): boolean {
  const counted = counts.flatMap((count, index) => (count === undefined ? [] : [{ count, index }]))
  const rising = counted.filter(({ count }, at) => at === 0 || count === (counted[at - 1]?.count ?? 0) + 1)
  if (counted.length < fewestTurns || rising.length < counted.length * 0.85) return false
  const labelled = counted.filter(({ index }) => {
    const line = lines[index]
    const rest = line && lineFrom(line, line.start + (leading.exec(line.text)?.[0].length ?? 0))
    return rest !== undefined && readLabel(rest) !== undefined
  })
  return labelled.length >= counted.length * 0.6
}

const fewestTurns = 8

/** The space between number and text is no indent. */
const evenIndent = (line: Line): Line => (line.indent <= 4 ? { ...line, indent: 0 } : line)

/** 1 where every line is counted, 5 or 10 where every fifth or tenth is; undefined where no counting is seen. */
function stepOf(numbers: readonly (number | undefined)[], isInMargin: readonly boolean[]): number | undefined {
  for (const step of [1, 5, 10]) {
    const counted = numbers.filter((number): number is number => number !== undefined && number % step === 0)
    const outside = numbers.filter((number, index) => number !== undefined && number % step === 0 && isInMargin[index])
    // Pages that count their lines anew leave out those after the last ten, and a cover counts none.
    const share = outside.length >= counted.length * 0.9 ? 0.3 : 0.6
    const enough = step === 1 ? Math.max(numbers.length * 0.6, 8) : Math.max((numbers.length / step) * share, 4)
    if (counted.length < enough) continue
    const rising = counted.filter((number, index) => index === 0 || isNext(counted[index - 1] ?? 0, number, step))
    if (rising.length >= counted.length * 0.85) return step
  }
  return undefined
}

const isNext = (before: number, number: number, step: number): boolean =>
  number === before + step || (number === step && before > step)

const font = 'b|i|u|em|strong|bold'
/** A tag of a forum or a page that came into the text of a page with its words: `[b]`, `</strong>`. */
const tag = new RegExp(
  `\\[(/?)(${font}|size|color|font|center|quote|url)(?:=[^\\]\\n]{1,80})?\\]|<(/?)(${font}|font|span|center)(?:\\s[^<>\\n]{0,200})?>`,
  'giu',
)
const isFont = new RegExp(`^(?:${font})$`, 'i')

/** So many pairs are no accident. */
const fewest = 3

/** Takes tags off the words that they set, and tells of these that they are set in another font. */
export function cutLeftTags(lines: readonly Line[]): Cut {
  const all = lines.flatMap(({ text }) => [...text.matchAll(tag)])
  const closing = all.filter(isClosing).length
  if (closing < fewest || Math.abs(all.length - 2 * closing) > all.length * 0.1) return { lines, dropped: [] }
  const dropped: Dropped[] = []
  const open: string[] = []
  const kept = lines.flatMap((line) => {
    const pieces: Line[] = []
    let from = line.start
    const add = (to: number): void => {
      const before = pieces.at(-1)
      // What is said behind a question in bold is a paragraph of its own.
      const isOver = before !== undefined && isSet(before) && endsInPunctuation(before.text)
      const piece = part(line, from, to, before ? { begins: isOver, blanks: 0, continues: !isOver } : {})
      if (piece) pieces.push(open.some((name) => isFont.test(name)) ? setIn(piece) : piece)
    }
    for (const match of line.text.matchAll(tag)) {
      const span: Span = { start: line.start + match.index, end: line.start + match.index + match[0].length }
      add(span.start)
      dropped.push({ span, why: 'ornament' })
      const name = (match[2] ?? match[4] ?? '').toLowerCase()
      if (!isClosing(match)) open.push(name)
      else if (open.includes(name)) open.splice(open.lastIndexOf(name))
      from = span.end
    }
    add(line.end)
    return pieces
  })
  return { lines: kept, dropped }
}

const isClosing = (match: RegExpMatchArray): boolean => match[1] === '/' || match[3] === '/'

const setIn = (line: Line): Line => ({
  ...line,
  block: { ...line.block, lead: { start: line.start, end: line.end } },
})

/** The sign that mail programs set before each line of what is replied to. */
const quoting = /^(?:>(?!>)\s?)+/

/** Parts of a message are replied to one by one. */
const fewestQuoted = 3

/**
 * Takes the sign of quoting off the lines of a message that is replied to part by part, but for the first line of each of its paragraphs,
 * which the sign tells from the reply.
 */
export function cutQuoting(lines: readonly Line[]): Cut {
  const lengths = lines.map(({ text, block }) => (block.kind === 'line' ? (quoting.exec(text)?.[0].length ?? 0) : 0))
  const isEmpty = (index: number): boolean => lengths[index] === lines[index]?.text.length
  const runs = lengths.filter((length, index) => length > 0 && !lengths[index - 1]).length
  if (runs < fewestQuoted || runs > lines.length * 0.4) return { lines, dropped: [] }
  const kept: Line[] = []
  const dropped: { span: Span; why: 'ornament' }[] = []
  lines.forEach((line, index) => {
    const length = lengths[index] ?? 0
    const before = lengths[index - 1] ?? 0
    if (length === 0) return kept.push(before > 0 ? { ...line, begins: true } : line)
    const isFirst = before === 0 || line.blanks > 0 || isEmpty(index - 1)
    const own = isEmpty(index) ? undefined : isFirst ? { ...line, begins: true } : lineFrom(line, line.start + length)
    if (!own || !isFirst) dropped.push({ span: { start: line.start, end: own?.start ?? line.end }, why: 'ornament' })
    if (own) kept.push(own)
    return undefined
  })
  return { lines: kept, dropped }
}

/**
 * Takes out what rolling captions show twice: each cue repeats the last line of the one before and adds to it. Words that a
 * speaker really says twice are kept, for rolling captions repeat all the way through.
 */
export function cutRepeatedCaptions(lines: readonly Line[]): Cut {
  const kept: Line[] = []
  const dropped: Dropped[] = []
  for (const line of lines) {
    const shown = line.block.kind === 'cue' ? shownBefore(line, kept) : 0
    if (shown === 0) {
      kept.push(line)
      continue
    }
    dropped.push({ span: { start: line.start, end: line.start + shown }, why: 'repetition' })
    const rest = lineFrom(line, line.start + shown)
    if (rest) kept.push(rest)
  }
  return dropped.length >= 3 && dropped.length >= lines.length * 0.2 ? { lines: kept, dropped } : { lines, dropped: [] }
}

/** How much of a line the two lines before it have shown: all of it, or the words that it begins with. */
function shownBefore(line: Line, kept: readonly Line[]): number {
  for (const before of kept.slice(-2).reverse()) {
    if (before.block === line.block || before.block.kind !== 'cue') continue
    if (before.text === line.text) return line.text.length
    if (line.text.startsWith(`${before.text} `)) return before.text.length
  }
  return 0
}
