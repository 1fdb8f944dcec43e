import { titles } from '../../language/labelWords.js'
import { plainWords } from '../../language/foldName.js'
import type { Span } from '../../model.js'
import { escapePattern } from '../../text/escapePattern.js'
import { beginningsOf } from '../../transcript/labels/beginnings.js'
import { readLabel } from '../../transcript/labels/labeller.js'
import { type Line, lineFrom } from '../../transcript/lines/lines.js'

/** Which labels are meant by one: all whose words and signs look like its own, or those with these words. */
export type LabelLike = { readonly shape: string } | string

/** What looks most like a label at the beginning of a line. */
export interface LabelThere {
  /** As it stands there, with its closing sign. */
  readonly text: string
  readonly like: LabelLike
}

/** A line that begins with a label that somebody tells of. */
export interface LineLike extends Span {
  /** The words of the label, and those behind it. */
  readonly label: string
  readonly said: string
}

/** Labels are no longer than this, in characters and in words. */
const longest = 160
const mostWords = 24

/** The label with which the line at `span` begins, or as much of it as `selected` says; undefined where nothing there could be one. */
export function labelThere(lines: readonly Line[], { start, end }: Span, selected?: number): LabelThere | undefined {
  const line = lines.find((one) => one.start < end && start < one.end)
  if (!line) return undefined
  const own = selected === undefined ? likelyLength(line) : selected - line.start
  const length = selected === undefined ? own : (endsOf(line.text).find((one) => one >= own) ?? own)
  const shape = length > 0 ? shapeOf(line.text, length) : undefined
  return shape === undefined ? undefined : { text: line.text.slice(0, length).trimEnd(), like: { shape } }
}

/** The lines of a text that begin with a label like one. */
export function linesLike(lines: readonly Line[], like: LabelLike): readonly LineLike[] {
  const found = lines.flatMap((line) => {
    const length = typeof like === 'string' ? lengthOfWords(line, like) : lengthOfShape(line.text, like.shape)
    return length > 0 ? [{ line, length }] : []
  })
  // Sentences end in a full stop too: where titles or capitals stand before one, `Mr. Okello.`, `Thank you.` is not like it.
  const titled = found.filter(({ line, length }) =>
    beginningsOf(line).some((one) => one.form === 'stop' && one.length === length),
  )
  const isStopped = typeof like !== 'string' && like.shape.endsWith(' .') && titled.length > 0
  return (isStopped ? titled : found).map(({ line, length }) => ({
    start: line.start,
    end: line.end,
    label: line.text.slice(0, length).trimEnd(),
    said: lineFrom(line, line.start + length)?.text ?? '',
  }))
}

/** How much of a line is the label with these words; 0 where it begins otherwise. */
function lengthOfWords(line: Line, words: string): number {
  const length = likelyLength(line)
  if (plainWords(line.text.slice(0, length)) === plainWords(words)) return length
  return new RegExp(`^\\W{0,3}${escapePattern(words)}(?![\\p{L}\\p{N}])\\W*`, 'u').exec(line.text)?.[0].length ?? 0
}

const lengthOfShape = (text: string, shape: string): number =>
  endsOf(text).find((end) => shapeOf(text, end) === shape) ?? 0

/** The end of what looks most like a label at the beginning of a line, the closing sign and blanks included. */
function likelyLength(line: Line): number {
  const label = readLabel(line)
  if (label) return label.span.end - line.start
  const ends = endsOf(line.text)
  const signs = [/[:：]$/u, /[\])>]$/u, /[–—―|]$|\s-$|\.-+$/u, /\.$/u]
  const closed = signs.map((sign) => ends.find((end) => sign.test(line.text.slice(0, end).trimEnd())))
  return closed.find((end) => end !== undefined) ?? (line.text.length <= longest / 2 ? line.text.length : 0)
}

/** Every place at which a label could end, in order: behind signs, behind wide blanks, at the line's end. */
function endsOf(text: string): readonly number[] {
  const begin = text.slice(0, longest)
  const signs = [...begin.matchAll(/\s?[^\p{L}\p{N}\s,'’"“”]+(?=\s|$)\s*|\s{2,}|\t|[:：—–](?=["“]?\p{L})/gu)]
  const ends = signs.flatMap(({ index, 0: found }) => {
    const before = /\S+$/.exec(begin.slice(0, index))?.[0] ?? ''
    return index === 0 || (found.startsWith('.') && isShortened(`${before}.`)) ? [] : [index + found.length]
  })
  return [...ends, ...(text.length <= longest ? [text.length] : [])]
}

/** What labels of one kind have in common, whoever they name: the signs before the words, the kinds of these, the signs behind; undefined where it has no letter. */
function shapeOf(line: string, length: number): string | undefined {
  const text = line.slice(0, length).replace(/(?<=[\p{L}\p{N}.])\s*(?:\([^()]*\)|\[[^[\]]*\])(?=[^\p{L}\p{N}]*$)/u, '')
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)]
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || words.length > mostWords || !/\p{L}/u.test(text)) return undefined
  const stop = last[0].endsWith('.') && !isShortened(last[0]) ? 1 : 0
  const signs = text
    .slice(last.index + last[0].length - stop)
    .replace(/\s+/g, '')
    .replaceAll('：', ':')
    .replace(/[—―]|^-+$/g, '–')
  const kinds = words
    .map(([word], index) => (index > 0 && word !== last[0] && /^\p{Ll}{1,3}$/u.test(word) ? '' : kindOf(word)))
    .filter(Boolean)
    .filter((kind, index, all) => kind !== all[index - 1])
  // A full stop ends sentences too, so there one word and several are two kinds.
  const isLong = signs === '.' && words.length > 1
  return `${text.slice(0, first.index).trim()} ${kinds.join('')}${isLong ? '+' : ''} ${signs}`
}

/** `C` in capitals, `T` with a capital first, `s` without, `0` a number, `x` in a script without capitals; a letter alone has no kind. */
function kindOf(word: string): 'C' | 'T' | 's' | '0' | 'x' | '' {
  const letters = word.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length
  if (letters.length === 0) return '0'
  if (capitals === 1 && letters.length === 1) return ''
  // `McDONALD` and `MacKENZIE` are in capitals.
  if (capitals >= 2 && capitals > letters.length / 2) return 'C'
  if (/^\p{Lu}/u.test(word)) return 'T'
  return /\p{Ll}/u.test(word) ? 's' : 'x'
}

/** `Mr.`, `J.`: the full stop ends no label. */
const isShortened = (one: string): boolean =>
  /^\p{Lu}\.$/u.test(one) || (/^\p{Lu}\p{L}{0,3}\.$/u.test(one) && titles.has(plainWords(one)))
