import type { Line } from './lines.js'
import { clock, endsInQuestion, endsSentence, toClock } from './lineForm.js'

/** A beginning of a line that may be a label: some words between signs, or the whole of a short line. */
export interface Beginning {
  readonly index: number
  readonly words: string
  /** The signs before and behind the words: what labels of one text have in common. */
  readonly frame: string
  readonly length: number
  readonly time?: string
}

/** The end of the frame of whole lines, and that of capitals without any sign. */
export const wholeLine = '¶'
export const withoutSign = '␠'

/** Capitals at the beginning of a paragraph, or of a whole word: `Q What did it cost?` */
const capitals = /^\p{Lu}[\p{Lu}\d'’-]{0,14}(?=\s\S)/u

const longestWords = 40
const mostWords = 5
/** A number that counts, a time, and some signs. */
const beforeWords = new RegExp(
  `^(?:\\d{1,4}[.):]?\\s+)?[[(<]?(${clock})?[\\])>]?\\s*(?:[^\\p{L}\\p{N}\\s]{1,3}\\s?)?`,
  'u',
)
const sign = `(?:[^\\p{L}\\p{M}\\p{N}\\s,'’"“”(-]{1,4}-{0,2}|(?<=\\s)-{1,2}(?=\\s))`
const time = `[[(]?(${clock})[\\])]?`
/** A sign or a gap behind words, with a time before it or behind it. A comma, an apostrophe and a hyphen stand between words as well. */
const behindWords = new RegExp(
  `(?:\\s*(?:${time})?\\s?${sign}(?:\\s*${time})?(?:\\s+|(?<=[：】］）〉》]))|\\t\\s*| {3,})(?=\\S)`,
  'gu',
)
const timeBehind = new RegExp(`(?<=[\\s*_])[\\s·•|\`[(<–—-]*(${clock})[\\s\`\\])>*_]*$`)

/** Behind a title cut short a full stop parts nothing: `Hon. Ines Okafor`. */
const endsInTitle = /(?:^|[\s(])(?:mr|mrs|ms|mme|mlle|dr|prof|hon|sen|rep|gen|st)$/iu

/** Every beginning of the line that may be a label. */
function beginningsOf(lines: readonly Line[], index: number): readonly Beginning[] {
  const line = lines[index]
  if (!line || line.block.kind === 'row') return []
  const text = line.text.slice(0, longestWords + 40)
  const before = beforeWords.exec(text)
  const start = before?.[0].length ?? 0
  const found: Beginning[] = []
  for (const match of text.matchAll(behindWords)) {
    if (match.index <= start) continue
    // The full stop of letters that stand for a name belongs to them.
    const stop = /^\.(?=\s*[^\s\p{L}\p{N}])/u.test(match[0]) ? 1 : 0
    const words = text.slice(start, match.index + stop)
    if (!areFew(words)) break
    if (match[0].startsWith('.') && endsInTitle.test(words)) continue
    const at = before?.[1] ?? match[1] ?? match[2]
    found.push({
      index,
      words: words.trim(),
      frame: `${signsOf(text.slice(0, start))}…${signsOf(match[0].slice(stop))}`,
      length: match.index + match[0].length,
      ...(at !== undefined && { time: toClock(at) }),
    })
  }
  const whole = lineOf(lines, index, start, before?.[1])
  const bare = line.begins || line.blanks > 0 ? capitals.exec(text)?.[0] : undefined
  return [
    ...found,
    ...(whole ? [whole] : []),
    ...(bare === undefined ? [] : [{ index, words: bare, frame: `…${withoutSign}`, length: bare.length + 1 }]),
  ]
}

/** A line of few words that no sentence ends, with other words below it. */
function lineOf(
  lines: readonly Line[],
  index: number,
  start: number,
  timeBefore: string | undefined,
): Beginning | undefined {
  const text = lines[index]?.text ?? ''
  if (text.length > longestWords + 20 || lines[index + 1] === undefined || endsSentence(text)) return undefined
  const rest = text.slice(start)
  const timed = timeBehind.exec(rest)
  const words = rest.slice(0, timed?.index).replace(/[^\p{L}\p{M}\p{N}.)]+$/u, '')
  const at = timeBefore ?? timed?.[1]
  if (!areFew(words)) return undefined
  return {
    index,
    words,
    frame: `${signsOf(text.slice(0, start))}${wholeLine}`,
    length: text.length,
    ...(at !== undefined && { time: toClock(at) }),
  }
}

const areFew = (words: string): boolean =>
  words.length <= longestWords && words.split(/\s+/).length <= mostWords && /[\p{L}\p{N}]/u.test(words)

/** The signs, whatever numbers and times stand among them, and whichever shape: `◇` may be one's own, `◆` another's. */
const signsOf = (text: string): string =>
  text
    .replace(new RegExp(clock, 'g'), '#')
    .replace(/\d+/g, '#')
    .replaceAll('\t', '⇥')
    .replace(/\s+/g, '')
    .replace(/[\u2500-\u27bf]+/gu, '◆')

/** So many lines tell what the labels of a text are. */
const enoughLines = 5000

/** The beginnings in the first lines of a text, by their frames. */
export function framesOf(lines: readonly Line[]): ReadonlyMap<string, readonly Beginning[]> {
  const frames = new Map<string, Beginning[]>()
  lines.slice(0, enoughLines).forEach((_, index) => {
    for (const one of beginningsOf(lines, index)) {
      const own = frames.get(one.frame)
      if (own) own.push(one)
      else frames.set(one.frame, [one])
    }
  })
  return frames
}

/** How large a part of what is said under each key asks. `labels` has the first line of each turn with its key, in order. */
export function askingShares(
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
export function partOf(begins: readonly number[], lines: readonly Line[]): 'questioner' | 'interviewee' | undefined {
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
