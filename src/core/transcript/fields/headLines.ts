import type { Span } from '../../model.js'
import type { ExtractBlock, FoundField, Transcript, TranscriptField } from '../transcript.js'
import { countWords, foldLine } from '../lines/wording.js'

/** Where a line stands: above the talk, in an introduction to it, in its first turns, or below it. */
export type LinePlace = 'above' | 'introduction' | 'said' | 'below'

/** A line of a text that may say what its title is, when it was published and by whom. */
export interface HeadLine {
  readonly text: string
  readonly folded: string
  readonly words: number
  readonly span: Span
  readonly where: LinePlace
  /** How many lines stand before it in its place. */
  readonly index: number
  /** How many lines stand between it and the talk. */
  readonly toTalk: number
  readonly block: ExtractBlock
  /** Whether an empty line, or the edge of a block that is a paragraph, parts it from the line before. */
  readonly isApart: boolean
}

/** A transcript with what the signs of its fields ask of it. */
export interface ReadHead {
  readonly transcript: Transcript
  readonly lines: readonly HeadLine[]
  /** How often a line stands around the talk, spelled as `foldLine` spells it. */
  readonly times: ReadonlyMap<string, number>
  /** Words of the talk that say what it is about. */
  readonly subject: ReadonlySet<string>
  /** Words of the first question. */
  readonly asked: ReadonlySet<string>
  readonly interviewees: readonly string[]
  readonly questioners: readonly string[]
  /** The line at which prose begins above the talk. */
  readonly firstProse: number
  /** The highest level of a heading above the talk; 9 where it has none. */
  readonly topLevel: number
  /** The address of the page, in small letters. */
  readonly address: string
  /** Names of hosts in all addresses, in small letters and without signs. */
  readonly hosts: ReadonlySet<string>
}

/** So many lines are looked at from the beginning, before the talk, behind it and at the end. */
const looked = { first: 70, before: 20, behind: 15, last: 25, said: 4 }
/** So many UTF-16 units of a line are looked at. */
const longest = 600

/** Looks at a transcript once for all fields. */
export function readHead(transcript: Transcript): ReadHead {
  const lines = linesOf(transcript)
  const { extract, passages, speakers } = transcript
  const times = new Map<string, number>()
  for (const { folded, where } of lines)
    if (where === 'above' || where === 'below') times.set(folded, (times.get(folded) ?? 0) + 1)
  const said = passages.filter(({ speaker }) => speaker !== undefined)
  const counts = new Map<string, number>()
  for (const { text } of said.slice(0, 400))
    for (const word of new Set(longWords(text.slice(0, 6000)))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const namesOf = (role: string): readonly string[] =>
    speakers.flatMap((one) => (one.role === role && one.name !== undefined ? [foldLine(one.name)] : [])).filter(Boolean)
  const above = lines.filter(({ where }) => where === 'above')
  const firstProse = above.findIndex(({ text, words }) => words >= 25 && /[.!?。]\W*$/u.test(text))
  return {
    transcript,
    lines,
    times,
    subject: new Set([...counts].flatMap(([word, count]) => (count > 1 ? [word] : []))),
    asked: new Set(longWords(said[0]?.text ?? '')),
    interviewees: namesOf('interviewee'),
    questioners: namesOf('questioner'),
    firstProse: firstProse < 0 ? above.length : firstProse,
    topLevel: Math.min(9, ...above.flatMap(({ block }) => block.level ?? [])),
    address: (valueOf(transcript.fields, 'url') ?? valueOf(extract.metadata, 'url') ?? '').toLowerCase(),
    hosts: hostsIn(transcript, lines),
  }
}

/** The first value of a field. */
export const valueOf = (fields: readonly FoundField[], field: TranscriptField): string | undefined =>
  fields.find((one) => one.field === field)?.value

/** Words of more than four letters, or of as many signs as a script without spaces has in a row. */
export const longWords = (text: string): readonly string[] =>
  foldLine(text)
    .split(' ')
    .filter((word) => word.length > 4 || /^\p{Lo}{2,}$/u.test(word))

function linesOf({ extract, passages }: Transcript): readonly HeadLine[] {
  const said = passages.filter(({ speaker }) => speaker !== undefined)
  const start = said[0]?.pieces[0]?.start ?? 0
  const end = said.at(-1)?.pieces.at(-1)?.end ?? 0
  const until = said[looked.said]?.pieces[0]?.start ?? end
  const introductions = passages.flatMap(({ speaker, pieces }) => (speaker === undefined ? pieces : []))
  const own = { above: [] as Raw[], said: [] as Raw[], below: [] as Raw[] }
  for (const block of extract.blocks) {
    const { span } = block
    if (span.end <= start) own.above.push(...rawLines(extract.text, block))
    else if (span.start >= end) own.below.push(...rawLines(extract.text, block))
    else if (span.start < until) own.said.push(...rawLines(extract.text, block))
  }
  const isIntroduction = ({ span }: Raw): boolean =>
    introductions.some((one) => one.start < span.end && span.start < one.end)
  const { above, below } = own
  const placed = (some: readonly Raw[], where: LinePlace): readonly HeadLine[] =>
    some.flatMap((one, index) => {
      const isLooked =
        where === 'said'
          ? index < looked.said * 4
          : where === 'above'
            ? index < looked.first || index >= some.length - looked.before
            : index < looked.behind || index >= some.length - looked.last
      const place = where === 'above' && isIntroduction(one) ? 'introduction' : where
      const toTalk = where === 'above' ? some.length - 1 - index : index
      return isLooked ? [headLine(one, { where: place, index, toTalk, before: some[index - 1] }, extract.text)] : []
    })
  return [...placed(above, 'above'), ...placed(own.said, 'said'), ...placed(below, 'below')]
}

interface Raw {
  readonly text: string
  readonly span: Span
  readonly block: ExtractBlock
}

function rawLines(text: string, block: ExtractBlock): readonly Raw[] {
  const whole = text.slice(block.span.start, Math.min(block.span.end, block.span.start + longest * 4))
  return [...whole.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const words = line.trim().slice(0, longest)
    const start = block.span.start + index + line.indexOf(words)
    return words ? [{ text: words, span: { start, end: start + words.length }, block }] : []
  })
}

function headLine(
  { text, span, block }: Raw,
  { before, ...at }: Pick<HeadLine, 'where' | 'index' | 'toTalk'> & { readonly before: Raw | undefined },
  whole: string,
): HeadLine {
  const gap = before === undefined ? '\n\n' : whole.slice(before.span.end, Math.min(span.start, before.span.end + 200))
  const isOther = before?.block !== block && block.kind !== 'line'
  return {
    text,
    folded: foldLine(text),
    words: countWords(text),
    span,
    block,
    ...at,
    isApart: isOther || (gap.match(/\n/g)?.length ?? 0) > 1,
  }
}

function hostsIn({ extract, fields }: Transcript, lines: readonly HeadLine[]): ReadonlySet<string> {
  const texts = [...lines.map(({ text }) => text), ...[...fields, ...extract.metadata].map(({ value }) => value)]
  const found = texts.flatMap((text) =>
    [...text.matchAll(/(?:https?:\/\/|www\.|@)(?:www\.)?([\p{L}\d.-]+\.[\p{L}]{2,})/giu)].map(([, host = '']) => host),
  )
  return new Set(
    found.flatMap((host) =>
      host
        .toLowerCase()
        .split('.')
        .slice(0, -1)
        .map((part) => part.replaceAll('-', ''))
        .filter((part) => part.length > 2 && part !== 'www'),
    ),
  )
}
