import { type Line, part } from './lines.js'

/** The source of a pattern for a dash before what somebody says, in the typography of any language; Japanese and typewriters double it. */
const speechDash = '(?:[–—―─]{1,3}|[－ー]{2,3}|--?)'

/** Splits lines before `>>` in their middle, where the text marks every change of speaker so, and captions before a dash behind a sentence. */
export function splitAtChanges(lines: readonly Line[]): readonly Line[] {
  if (hasArrows(lines)) return lines.flatMap((line) => splitAt(line, /(?<=\S)\s+(?=>>\s?\S)/g))
  const begins = lines.filter((line) => isTimed(line) && dashAtBegin.test(line.text)).length
  const within = lines.filter((line) => isTimed(line) && dashWithin.test(line.text)).length
  if (begins < 3 || within < 2) return lines
  return lines.flatMap((line) => (isTimed(line) ? splitAt(line, new RegExp(dashWithin, 'gu')) : [line]))
}

/** Lines of captions, where a dash behind a sentence is no dash within one. */
const isTimed = ({ block, time }: Line): boolean => block.kind === 'cue' || time !== undefined
const dashAtBegin = new RegExp(`^${speechDash}\\s?(?=[^\\s\\d–—―─-])`, 'u')
const dashWithin = /(?<=[.!?…]["”’»)\]]?)\s+(?=[-–—]\s\S)/u

/** Parts a line where a pattern begins, as far as `isCut` wants it. */
export function splitAt(
  line: Line,
  pattern: RegExp,
  isCut: (match: RegExpExecArray) => boolean = () => true,
): readonly Line[] {
  return splitInto(
    line,
    [...line.text.matchAll(pattern)].filter(isCut).map(({ index }) => line.start + index),
  )
}

function splitInto(line: Line, cuts: readonly number[]): readonly Line[] {
  if (cuts.length === 0) return [line]
  return [...cuts, line.end].flatMap((end, index) => {
    const start = index === 0 ? line.start : (cuts[index - 1] ?? line.start)
    return part(line, start, end, index === 0 ? {} : { begins: true, blanks: 0 }) ?? []
  })
}

function hasArrows(lines: readonly Line[]): boolean {
  const arrows = lines.filter(({ text }) => /(?:^|\s)>>/.test(text))
  return arrows.length >= (arrows[0]?.block.kind === 'cue' ? 2 : 3)
}

/** The length of the sign by which a line says that somebody else speaks; 0 where it has none. */
export function changeReader(lines: readonly Line[], labelled: number): (line: Line) => number {
  if (hasArrows(lines)) return ({ text }) => /^>>+\s*/.exec(text)?.[0].length ?? 0
  const isDash = dashAtBegin
  const dashes = lines.filter(({ text }) => isDash.test(text))
  const inCues = dashes.filter(isTimed).length
  const paragraphs = lines.filter(({ begins, blanks }) => begins || blanks > 0).length
  const isDialogue =
    labelled === 0 && dashes.length >= 6 && dashes.length >= Math.max(paragraphs, lines.length * 0.2) * 0.5
  if (isDialogue || inCues >= 3) return ({ text }) => isDash.exec(text)?.[0].length ?? 0
  return () => 0
}
