import { connecting } from '../../language/joining.js'
import type { Span } from '../../model.js'
import type { Line } from './lines.js'
import { beginsLower, endsInPunctuation, endsSentence } from './lineForm.js'

/** How the lines of a text were broken. */
export interface Wraps {
  /** The width at which lines were wrapped, in UTF-16 units; undefined where every line is a paragraph. */
  readonly width?: number
  /** The indent of lines that go on a paragraph, where those stand in. */
  readonly hanging: number
  /** Whether a line that stands in begins a paragraph. */
  readonly standsIn: boolean
  /** Whether an empty line stands between lines of one paragraph too. */
  readonly isDoubleSpaced: boolean
}

const bullet = /^(?:[-•*·▪]|\d{1,2}[.)])\s/

export function wrapsOf(lines: readonly Line[], isLabelled: (index: number) => boolean): Wraps {
  const own = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.block.kind === 'line')
  const width = widthOf(own.map(({ line }) => line.width))
  const isFollowed = ({ index }: { index: number }): boolean =>
    lines[index + 1]?.block.kind === 'line' && !isLabelled(index + 1)
  const isFull = ({ line, index }: { line: Line; index: number }): boolean => reaches(line, lines[index + 1], width)
  const tight = own.filter((one) => isFollowed(one) && lines[one.index + 1]?.blanks === 0)
  const loose = own.filter((one) => isFollowed(one) && lines[one.index + 1]?.blanks === 1)
  const broken = (some: typeof own): number =>
    some.filter((one) => isFull(one) && !endsSentence(one.line.text) && one.line.width >= width * 0.6).length
  const isDoubleSpaced = tight.length < loose.length * 0.1 && loose.length >= 6 && broken(loose) >= loose.length * 0.4
  const isWrapped =
    width <= 200 && own.length >= 4 && (isDoubleSpaced || (tight.length >= 3 && broken(tight) >= tight.length * 0.3))
  return {
    ...(isWrapped && { width }),
    hanging: isWrapped ? hangingIndent(lines, isLabelled) : 0,
    standsIn: beginsStandingIn(own.filter(({ index }) => !isLabelled(index)).map(({ line }) => line)),
    isDoubleSpaced,
  }
}

/** Whether lines that stand in nearly always follow the end of a sentence: they begin paragraphs, and do not go on those of labels. */
function beginsStandingIn(lines: readonly Line[]): boolean {
  const first = lines.filter((line, at) => line.indent > 0 && line.blanks === 0 && at > 0)
  const behindEnd = lines.filter(
    ({ indent, blanks }, at) => indent > 0 && blanks === 0 && endsInPunctuation(lines[at - 1]?.text ?? ''),
  )
  return first.length >= 6 && behindEnd.length >= first.length * 0.85
}

/**
 * The width up to which lines go, some longer ones left out. Where a page in columns has an introduction across them, many lines are as
 * long as the column is wide, and few as long as the longest.
 */
function widthOf(widths: readonly number[]): number {
  const lengths = [...widths].sort((a, b) => a - b)
  const longest = [0.97, 0.9, 0.8].map((part) => lengths[Math.floor(lengths.length * part)] ?? 0)
  const near = (width: number, share: number): number =>
    lengths.filter((one) => one <= width && one >= width * share).length
  const isUsual = (width: number): boolean =>
    near(width, 0.85) >= lengths.length * 0.25 && near(width, 0.96) >= lengths.length * 0.04
  return longest.find(isUsual) ?? longest[0] ?? 0
}

/** Whether the next line's first word would not have fitted on the line. */
function reaches(line: Line, next: Line | undefined, width: number): boolean {
  const word = /^\S+/.exec(next?.text ?? '')?.[0] ?? ''
  return line.width + 1 + word.length > width - 1
}

function hangingIndent(lines: readonly Line[], isLabelled: (index: number) => boolean): number {
  const labelled = lines.filter((_, index) => isLabelled(index))
  const firsts = labelled.length >= 3 ? labelled : lines.filter(({ blanks }) => blanks > 0)
  const others = lines.filter((line, index) => !isLabelled(index) && line.blanks === 0 && index > 0)
  const first = middle(firsts.map(({ indent }) => indent))
  const other = middle(others.map(({ indent }) => indent))
  return other > first + 1 ? other : 0
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Whether a line goes on the paragraph that the line before belongs to. Neither begins with a label. */
export function goesOn(before: Line, line: Line, wraps: Wraps): boolean {
  if (line.continues) return true
  if (line.begins || line.block.kind !== before.block.kind) return false
  switch (line.block.kind) {
    case 'cue':
      return true
    case 'line':
      return goesOnLine(before, line, wraps)
    default:
      return line.block === before.block && line.blanks === 0 && !bullet.test(line.text) && !isAnswered(before, line)
  }
}

function goesOnLine(before: Line, line: Line, { width, hanging, standsIn, isDoubleSpaced }: Wraps): boolean {
  const isOpen = !endsInPunctuation(before.text)
  if (standsIn && line.indent > hanging && !beginsLower(line.text)) return false
  if (isSet(before) !== isSet(line) && !(isOpen && beginsLower(line.text))) return false
  if (line.turnsPage)
    return (
      (isOpen || /[-,]$/.test(before.text)) &&
      (beginsLower(line.text) || (width !== undefined && reaches(before, line, width)))
    )
  if (line.blanks > (isDoubleSpaced ? 1 : 0)) return false
  if (bullet.test(line.text) || isRow(before) || isRow(line)) return false
  if (/\p{Ll}[-\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return true
  if (width === undefined) return isOpen && (beginsLower(line.text) || isBesideLabel(before, line))
  if (/\p{L}[-\u00ad]$/u.test(before.text) && /^\p{L}/u.test(line.text)) return true
  if (line.indent > Math.max(before.indent, hanging) + 1 && !beginsLower(line.text)) return false
  const isMoved = line.indent > 0 && before.indent > 0 && Math.abs(line.indent - before.indent) > 1
  if (hanging === 0 && isMoved && !(isOpen && beginsLower(line.text))) return false
  if (reaches(before, line, width) || (line.blanks === 0 && connecting.test(before.text))) return true
  if (isOpen && beginsLower(line.text)) return true
  return !endsSentence(before.text) && before.width >= width * 0.75
}

/** A line of a list in columns: a gap parts its words. */
const isRow = ({ text }: Line): boolean => /\S {5,}\S/.test(text)

/** A line that stands in under the words behind a label, while their sentence is open. */
const isBesideLabel = (before: Line, line: Line): boolean =>
  line.blanks === 0 && line.indent >= 3 && line.indent >= before.indent

/** A question in bold on the first line of a paragraph, with the answer below it. */
const isAnswered = (before: Line, line: Line): boolean =>
  isSet(before) && !isSet(line) && endsInPunctuation(before.text)

/** Whether all of the line is set in another type than running text. */
export const isSet = ({ block: { lead }, start, end }: Line): boolean =>
  lead !== undefined && lead.start <= start && lead.end >= end

/** The words of a text with hyphens in them, and those without: they tell a hyphen at a line's end that belongs to its word. */
export class Spelling {
  readonly #words: ReadonlySet<string>

  constructor(lines: readonly Line[]) {
    const words = new Set<string>()
    lines.forEach(({ text }, index) => {
      // The halves of a word that a line's end parts are no words.
      const from = /\p{L}-$/u.test(lines[index - 1]?.text ?? '') ? /^\S*/.exec(text)?.[0].length : 0
      const whole = text.slice(from).replace(/[\p{L}-]+-$/u, '')
      for (const match of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(match[0].toLowerCase())
    })
    this.#words = words
  }

  /** Whether two halves of a word are joined with the hyphen between them. `isInner` says that one stands before the first half too. */
  join(first: string, second: string, isInner: boolean): { readonly keepsHyphen: boolean } {
    const [a, b] = [first.toLowerCase(), second.toLowerCase()]
    if (this.#words.has(`${a}-${b}`)) return { keepsHyphen: true }
    if (this.#words.has(a + b)) return { keepsHyphen: false }
    // `brother-in-` and `law`: what stands between two hyphens is a word itself.
    if (isInner && this.#words.has(a)) return { keepsHyphen: true }
    return { keepsHyphen: a.length > 2 && b.length > 2 && this.#words.has(a) && this.#words.has(b) }
  }
}

/** What stands between two lines when the wrap is undone. */
export interface Seam {
  /** How many signs at the end of the first line are no part of the text: a hyphen that only parted a word. */
  readonly cut: 0 | 1
  readonly between: '' | ' '
  /** The word whose hyphen was taken out or kept by a guess, and where it stands. */
  readonly joined?: { readonly word: string; readonly span: Span }
}

export function seamOf(before: Line, line: Line, spelling: () => Spelling): Seam {
  const text = before.text.slice(-60)
  if (line.block.kind !== 'line' || line.continues) return { cut: 0, between: ' ' }
  if (text.endsWith('\u00ad')) return { cut: 1, between: '' }
  if (/\S(?:—|--)$/.test(text) || /\d–$/.test(text)) return { cut: 0, between: '' }
  const first = /(\p{L}+)-$/u.exec(text)?.[1]
  const second = /^\p{L}+/u.exec(line.text)?.[0]
  if (!first || !second) return { cut: 0, between: /\d-$/.test(text) ? '' : ' ' }
  if (!beginsLower(second)) return { cut: 0, between: '' }
  const { keepsHyphen } = spelling().join(first, second, text.endsWith(`-${first}-`))
  const word = keepsHyphen ? `${first}-${second}` : first + second
  const span = { start: before.end - first.length - 1, end: line.start + second.length }
  return { cut: keepsHyphen ? 0 : 1, between: '', joined: { word, span } }
}
