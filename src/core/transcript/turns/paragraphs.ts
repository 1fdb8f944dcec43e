import type { Span } from '../../model.js'
import type { Doubt, Dropped, ExtractBlock } from '../transcript.js'
import type { Label } from '../labels/speakerLabel.js'
import { labelOfSpeaker } from '../labels/labels.js'
import { type Line, lineFrom } from '../lines/lines.js'
import { byline } from '../../language/headLines.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { goesOn, isSet, seamOf, Spelling, type Wraps, wrapsOf } from '../lines/wraps.js'

/** A paragraph as the text means it, wraps undone. */
export interface Paragraph {
  readonly text: string
  readonly pieces: readonly Span[]
  readonly block: ExtractBlock
  readonly label?: Label
  /** Whether a sign before it says that somebody else speaks. */
  readonly changes: boolean
  /** Empty lines above. */
  readonly blanks: number
  readonly indent: number
  /** Whether all of it is set in bold, italics or another font. */
  readonly isMarked?: true
  readonly page?: string
  readonly time?: string
}

export interface Joined {
  readonly paragraphs: readonly Paragraph[]
  readonly dropped: readonly Dropped[]
  readonly doubts: readonly Doubt[]
}

/** A sound that stands alone: `[MUSIC]`, `(Applause)`, `♪`. */
export const soundAlone =
  /^(?:(?:[[(*]\s*(?!inaudible|unintelligible|crosstalk|indistinct|sic|\.\.\.|…)[\p{L}\s,'’.-]{2,40}[\])*]\s*){1,3}|[♪♫#\s]*[♪♫].*)[.\s]*$/iu

/** Joins the lines of a text in which nobody is looked for who speaks. */
export const joinPlain = (lines: readonly Line[]): Joined =>
  joinLines(
    lines,
    new Map(),
    wrapsOf(lines, () => false),
    () => 0,
  )

/** Joins lines to paragraphs; labels and signs of change are taken off. */
export function joinLines(
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  wraps: Wraps,
  changeLength: (line: Line) => number,
): Joined {
  const paragraphs: Paragraph[] = []
  const dropped: Dropped[] = []
  const doubts: Doubt[] = []
  let cached: Spelling | undefined
  const spelling = (): Spelling => (cached ??= new Spelling(lines))
  let open: { first: Paragraph; texts: string[]; pieces: Span[]; last: Line; isSet: boolean } | undefined
  let waiting: { label?: Label; changes: boolean; line: Line } | undefined
  const close = (): void => {
    if (open) {
      const { paragraph, marks } = withoutEmphasis({
        ...open.first,
        text: open.texts.join(''),
        pieces: open.pieces,
        ...(open.isSet && { isMarked: true }),
      })
      paragraphs.push(paragraph)
      dropped.push(...marks.map((span) => ({ span, why: 'ornament' }) as const))
    }
    open = undefined
  }
  lines.forEach((whole, index) => {
    const label = labels.get(index)
    const length = label ? label.span.end - whole.start : changeLength(whole)
    if (length > 0) dropped.push({ span: trimmedEnd(whole, length), why: 'label' })
    const line = length > 0 ? lineFrom(whole, whole.start + length) : whole
    // Captions say with each of them who speaks.
    const isAgain = label !== undefined && whole.block.kind === 'cue' && open?.first.label?.key === label.key
    if (length > 0 && !(isAgain && !waiting)) {
      close()
      waiting = { ...(label && { label }), changes: !label || changeLength(whole) > 0, line: whole }
    }
    if (!line) return
    if (
      open &&
      !waiting &&
      !isAlone(line) &&
      !isAlone(open.last) &&
      sameSpeaker(open.last, line) &&
      goesOn(open.last, line, wraps)
    ) {
      const { cut, between, joined } = seamOf(open.last, line, spelling)
      if (joined) doubts.push({ code: 'words-joined', span: joined.span, data: { word: joined.word } })
      if (cut) open.texts.push((open.texts.pop() ?? '').slice(0, -1))
      open.texts.push(between, line.text)
      open.pieces.push({ start: line.start, end: line.end })
      open.last = line
      open.isSet &&= isSet(line)
      return
    }
    close()
    const first = begin(line, waiting)
    open = { first, texts: [line.text], pieces: [...first.pieces], last: line, isSet: isSet(line) }
    waiting = undefined
  })
  close()
  return { paragraphs, dropped, doubts }
}

/** A sound or a byline on a line of its own, in text that is otherwise joined over lines. */
const isAlone = ({ text }: Line): boolean =>
  soundAlone.test(text) || isCredit(text) || remark.test(text) || isByline(text) || smallField.test(text)

/** A field as the head of a file has it, in small letters, so that it looks like a line that goes on. */
const smallField = /^(?:title|date|issued|publisher|author|interviewee|interviewer|url|language|conducted): \S/

/** `By Ines Okafor` and nothing more, under a title. */
function isByline(text: string): boolean {
  const name = /^\p{Lu}/u.test(text) && text.length < 60 ? (byline.exec(text)?.[1] ?? '') : ''
  return /\s/.test(name) && looksLikeName(name)
}

/** Who captioned or subtitled a film. */
export const isCredit = (text: string): boolean =>
  /^(?:captioned|captions|closed captions?|subtitled|subtitles|untertitel|sous-titres|transcribed|transcript)(?: by|\s?:)\s/i.test(
    text,
  )

/** A remark that is a sentence: `(Exhibit 3 was marked for identification.)`. */
const remark = /^[([][^()[\]]{10,100}[.!][)\]]$/

const sameSpeaker = (before: Line, line: Line): boolean =>
  line.block.speaker === undefined || line.block.speaker === before.block.speaker

const emphasis = /^(\*\*\*|\*\*|__|\*|_)(?=[^\s*_])[^*_]{1,1000}\1$/

/** Takes off the asterisks or underscores that stand around a whole paragraph in a text file. */
function withoutEmphasis(paragraph: Paragraph): { readonly paragraph: Paragraph; readonly marks: readonly Span[] } {
  const { text, pieces } = paragraph
  const length = text.length > 1010 || soundAlone.test(text) ? 0 : (emphasis.exec(text)?.[1]?.length ?? 0)
  const first = pieces[0]
  const last = pieces.at(-1)
  if (length === 0 || !first || !last || last.end - last.start <= length || first.end - first.start <= length)
    return { paragraph, marks: [] }
  const cut = pieces.map(({ start, end }) => ({
    start: start === first.start ? start + length : start,
    end: end === last.end ? end - length : end,
  }))
  if (cut.some(({ start, end }) => start >= end)) return { paragraph, marks: [] }
  return {
    paragraph: { ...paragraph, text: text.slice(length, -length), pieces: cut, isMarked: true },
    marks: [
      { start: first.start, end: first.start + length },
      { start: last.end - length, end: last.end },
    ],
  }
}

function begin(line: Line, waiting: { label?: Label; changes: boolean; line: Line } | undefined): Paragraph {
  const first = waiting?.line ?? line
  const time = waiting?.label?.time ?? first.time ?? line.time
  const page = first.page ?? line.page
  const speaker = line.block.speaker
  const label = waiting?.label ?? (speaker === undefined ? undefined : labelOfSpeaker(speaker, line.start))
  return {
    text: line.text,
    pieces: [{ start: line.start, end: line.end }],
    block: line.block,
    ...(label && { label }),
    changes: waiting?.changes ?? false,
    blanks: first.begins ? Math.max(first.blanks, 1) : first.blanks,
    indent: line.indent,
    ...(page !== undefined && { page }),
    ...(time !== undefined && { time }),
  }
}

function trimmedEnd(line: Line, length: number): Span {
  const text = line.text.slice(0, length)
  return { start: line.start, end: line.start + text.trimEnd().length }
}
