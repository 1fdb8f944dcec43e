import type { LabelShape } from '../transcript.js'
import type { Line } from '../lines/lines.js'
import { titles } from '../../language/labelWords.js'
import { plainWords } from '../../language/foldName.js'
import { clock } from '../lines/lineForm.js'

/** Labels are no longer than this, in characters and in words. */
const longest = 160
const mostWords = 24

const times = new RegExp(`[[(<]?\\b${clock}[\\])>]?`, 'gu')
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
const behindWords = /(?<=[\p{L}\p{N}.])\s*(?:\([^()]*\)|\[[^[\]]*\])(?=[^\p{L}\p{N}]*$)/u

/** The shape of a label that ends, closing sign and blanks included, at `length` of its line; undefined where it has no letter. */
export function shapeOf(line: Line, length: number, margin: number): LabelShape | undefined {
  const whole = line.text.slice(0, length)
  const text = whole.replace(times, ' ').replace(behindWords, '')
  const all = [...text.matchAll(word)]
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || all.length > mostWords || !/\p{L}/u.test(text)) return undefined
  const stop = last[0].endsWith('.') && !isShortened(last[0]) ? 1 : 0
  const behind = text.slice(last.index + last[0].length - stop)
  const signs = behind
    .replace(/\s+/g, '')
    .replaceAll('：', ':')
    .replace(/[—―]|^-+$/g, '–')
    .replace(/^\.(?=:)/, '')
  const isApart = signs === '' && length < line.text.length && /(?:\s{2,}|\t)$/.test(whole)
  const words = wordsOf(all.map(([one]) => one))
  // `Senator OKELLO—I thank` has no blank behind it.
  const isGlued = signs !== '' && length < line.text.length && !/\s$|\s./.test(line.text.slice(length - 1, length + 1))
  return {
    opening: text.slice(0, first.index).replace(/\s+/g, ''),
    // A full stop ends sentences too, so there one word and several are two kinds.
    words: signs === '.' && all.length > 1 ? `${words}+` : words,
    closing: isApart ? '  ' : isGlued ? `${signs}+` : signs || (length < line.text.length ? 'type' : ''),
    standsIn: line.indent > margin,
  }
}

/** Where the first label of a shape ends that a line begins with; 0 where it begins with none. */
export function lengthOfShape(line: Line, shape: LabelShape, margin: number): number {
  if (line.indent > margin !== shape.standsIn) return 0
  return endsOf(line).find((end) => isSame(shapeOf(line, end, margin), shape)) ?? 0
}

/** The end of what looks most like a label at the beginning of a line, the closing sign and blanks included; 0 where nothing does. */
export function likelyLength(line: Line): number {
  const ends = endsOf(line)
  const closedBy = (signs: RegExp): number | undefined =>
    ends.find((end) => signs.test(line.text.slice(0, end).trimEnd()))
  const { lead } = line.block
  const byType = lead && lead.start === line.start ? ends.find((end) => line.start + end >= lead.end) : undefined
  return (
    byType ??
    closedBy(/[:：][*_]{0,3}$/u) ??
    closedBy(/[\])>][*_]{0,3}$/u) ??
    closedBy(/[–—―|]$|\s-$|\.-+$/u) ??
    ends.find((end) => /\s{2,}$|\t$/.test(line.text.slice(0, end))) ??
    closedBy(/\.[*_]{0,3}$/u) ??
    (line.text.length <= longest / 2 ? line.text.length : 0)
  )
}

/** The smallest indent that a tenth of the lines have: what stands in does so against it. */
export function marginOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  return Math.min(...[...counts].flatMap(([indent, count]) => (count * 10 >= lines.length ? [indent] : [])))
}

/** Every place at which a label could end, in order: behind signs, behind wide blanks, behind what is set in another type, at the line's end. */
function endsOf({ text, block, start }: Line): readonly number[] {
  const begin = text.slice(0, longest)
  const signs = [...begin.matchAll(/(?:\s?[^\p{L}\p{N}\s,'’"“”]+(?=\s|$)\s*)|(?:\s{2,}|\t)|[:：—–](?=["“]?\p{L})/gu)]
  const ends = signs.flatMap(({ index, 0: found }) => {
    const before = /\S+$/.exec(begin.slice(0, index))?.[0] ?? ''
    return index === 0 || (found.startsWith('.') && isShortened(`${before}.`)) ? [] : [index + found.length]
  })
  const { lead } = block
  const type = lead && lead.start <= start && lead.end - start < text.length ? [lead.end - start] : []
  return [...new Set([...ends, ...type, ...(text.length <= longest ? [text.length] : [])])]
    .filter((end) => end > 0)
    .sort((a, b) => a - b)
}

/** `Mr.`, `J.`: the full stop ends no label. */
const isShortened = (one: string): boolean =>
  /^\p{Lu}\.$/u.test(one) || (/^\p{Lu}\p{L}{0,3}\.$/u.test(one) && titles.has(plainWords(one)))

function isSame(one: LabelShape | undefined, other: LabelShape): boolean {
  return (
    one !== undefined &&
    one.opening === other.opening &&
    one.words === other.words &&
    one.closing === other.closing &&
    one.standsIn === other.standsIn
  )
}

function wordsOf(words: readonly string[]): string {
  const kinds = words.map(kindOf)
  // A letter alone has the kind of the words beside it: `O señor`, `Ines B. Merrow`, `INES B. MERROW`.
  const own = kinds.map((kind, index) =>
    kind === 'I'
      ? ([...kinds.slice(index + 1), ...kinds.slice(0, index).reverse()].find((one) => /[CT]/.test(one)) ?? '')
      : kind,
  )
  const isLetters = kinds.every((kind) => kind === 'I')
  const isBetween = (index: number): boolean =>
    own[index] === 's' &&
    (words[index] ?? '').length <= 3 &&
    own.slice(0, index).some((one) => /[CT]/.test(one)) &&
    own.slice(index + 1).some((one) => /[CT]/.test(one))
  return own
    .filter((_, index) => !isBetween(index))
    .map((kind) => (isLetters ? 'C' : kind || 'T'))
    .filter((kind, index, all) => kind !== all[index - 1])
    .join('')
}

function kindOf(one: string): 'C' | 'T' | 's' | '0' | 'x' | 'I' {
  const letters = one.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return '0'
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length
  if (capitals === 1 && letters.length === 1) return 'I'
  // `McDONALD` and `MacKENZIE` are in capitals.
  if (capitals >= 2 && capitals > letters.length / 2) return 'C'
  if (/^\p{Lu}/u.test(one)) return 'T'
  return /\p{Ll}/u.test(one) ? 's' : 'x'
}
