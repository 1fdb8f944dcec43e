import type { Doubt, Dropped, Extract, SpeakerRole } from './transcript.js'
import type { Recognised } from './assemble.js'
import type { Label } from './labels/labelForm.js'
import { type Line, lineFrom } from './lines/lines.js'
import { readOpening } from './opening/opening.js'
import { joinLines, type Paragraph } from './turns/paragraphs.js'
import { looksLikeName, isSamePerson } from './personNames/nameWords.js'
import type { Everybody } from './people/findSpeakers.js'
import { dropsOf, spanOf } from './spans.js'
import { plainWords } from '../language/foldName.js'
import { wrapsOf } from './lines/wraps.js'
import type { Span } from '../model.js'
import { givenParagraphs } from './givenParagraphs.js'

/** What a sign before words says that they are. */
export type Part = SpeakerRole | 'standfirst' | 'no part'

const parts: Readonly<Record<string, Part>> = {
  Q: 'questioner',
  A: 'interviewee',
  O: 'other',
  '¶': 'interviewee',
  SF: 'standfirst',
  '-': 'no part',
}

export interface TurnMark {
  readonly part: Part
  /** As those of a `KEY.txt` are. */
  readonly isNumbered: boolean
  /** `[¶4]` alone says that it is a paragraph; whose may be known already. */
  readonly isStated: boolean
  /** Whose words they are, where the sign says it. */
  readonly name?: string
  readonly label: Label
}

const markForm = /^\[ ?(Q|A|O|¶|SF|-) ?(\d{1,6})?(?: ([^[\]]{1,80}))?\]:?\s*/

/**
 * Reads a text in which somebody has put signs before what is said, as they stand in a `KEY.txt`: `[Q3]`, `[¶4]` or `[A]`, `[SF1]`, and
 * `[O]` before what somebody says who neither asks nor answers, `[-]` before what is no part of the talk; `[Q Ines Okafor]` says whose words they are. Signs are believed, numbers are not looked at,
 * and words without a sign go on what the last one says. Undefined where no sign asks or none answers.
 */
export function readMarkedTurns(extract: Extract, lines: readonly Line[]): Recognised | undefined {
  const signs = new Map(
    lines.flatMap((line, index) => {
      const sign = turnMarkOf(line)
      return sign ? [[index, sign] as const] : []
    }),
  )
  const all = [...signs.values()]
  if (!all.some(({ part }) => part === 'questioner') || !all.some(({ part }) => part === 'interviewee'))
    return undefined
  const labels = new Map([...signs].map(([index, { label }]) => [index, label]))
  const { paragraphs, ...noted } = joinLines(
    lines,
    labels,
    wrapsOf(lines, (index) => signs.has(index)),
    () => 0,
  )
  const signed = partsOf(paragraphs, all)
  const before = paragraphs.filter((_, index) => signed[index] === undefined)
  const opening = readOpening(before, {
    labels: new Map(),
    interviewees: all.flatMap(({ part, name }) => (part === 'interviewee' && name !== undefined ? [name] : [])),
    repeated: new Set(),
    subject: new Set(),
    near: before.map(({ text }) => text.slice(0, 600)),
  })
  const among = (part: Part): readonly Paragraph[] => paragraphs.filter((_, index) => signed[index]?.part === part)
  return {
    layout: 'signs',
    paragraphs,
    order: signed.flatMap((sign, index) =>
      sign && isSpoken(sign)
        ? [{ index, key: keyOf(sign), begins: paragraphs[index]?.label !== undefined, isStated: sign.isStated }]
        : [],
    ),
    everybody: everybodyIn(all.filter(isSpoken)),
    standfirsts: [...opening.standfirsts, ...among('standfirst')],
    fields: [...extract.metadata, ...opening.fields],
    dropped: [
      ...noted.dropped,
      ...opening.dropped,
      ...among('no part').flatMap((paragraph): readonly Dropped[] => dropsOf(paragraph, 'note')),
    ],
    doubts: [
      ...noted.doubts,
      ...opening.doubts,
      ...lines.flatMap((line) => (turnMarkOf(line) ? [] : unknownSign(line))),
    ],
  }
}

/** `[A long pause]` is none: what stands behind the sign must be a name. */
function turnMarkOf({ text, start, block }: Line): TurnMark | undefined {
  if (block.kind === 'cue' || block.kind === 'row') return undefined
  const [found = '', sign = '', number, name] = markForm.exec(text) ?? []
  const part = parts[sign]
  if (!part || (name !== undefined && !looksLikeName(name.trim()))) return undefined
  const words = found.trimEnd()
  return {
    part,
    isNumbered: number !== undefined,
    isStated: sign !== '¶' || name !== undefined,
    ...(name !== undefined && { name: name.trim() }),
    label: {
      span: { start, end: start + found.length },
      name: name?.trim() ?? words,
      key: plainWords(words),
      form: name === undefined ? 'role' : 'name',
      style: 'sign',
    },
  }
}

/** `[X]`, `[a]`: a slip for a sign, perhaps. `[a]nd then` has an editor's letter. */
function unknownSign({ text, start, block }: Line): readonly Doubt[] {
  if (block.kind === 'cue' || block.kind === 'row') return []
  const [sign, name] = /^\[ ?\p{L}{1,2} ?\d{0,6}(?: ([^[\]]{1,80}))?\](?=[:\s]|$)/u.exec(text) ?? []
  if (sign === undefined || (name !== undefined && !looksLikeName(name.trim()))) return []
  return [{ code: 'sign-unknown', span: { start, end: start + sign.length }, data: { sign } }]
}

/** The sign that holds for each paragraph; undefined before the first. Each sign has one paragraph that begins behind it, unless it stands alone. */
function partsOf(paragraphs: readonly Paragraph[], signs: readonly TurnMark[]): readonly (TurnMark | undefined)[] {
  const byLabel = new Map(signs.map((sign) => [sign.label, sign]))
  let open: TurnMark | undefined
  return paragraphs.map(({ label }) => (open = (label && byLabel.get(label)) ?? open))
}

export const isSpoken = (sign: TurnMark): sign is SpokenMark => sign.part !== 'standfirst' && sign.part !== 'no part'

export type SpokenMark = TurnMark & { readonly part: SpeakerRole }

const keyOf = ({ part, name }: TurnMark): string => `${part} ${plainWords(name ?? '')}`

function everybodyIn(signs: readonly SpokenMark[]): Everybody {
  const first = new Map<string, SpokenMark>()
  for (const sign of signs) if (!first.has(keyOf(sign))) first.set(keyOf(sign), sign)
  const everybody = [...first.values()]
  return {
    speakers: everybody.map(({ part, name }) => ({
      ...(name !== undefined && { name }),
      role: part,
      labels: name === undefined ? [] : [name],
    })),
    indexOf: new Map([...first.keys()].map((key, index) => [key, index])),
  }
}

/** A sign before a paragraph of a text in which other paragraphs have none. */
interface Hint {
  readonly sign: TurnMark
  /** The first line of its paragraph. */
  readonly span: Span
}

/** The lines of a text without the signs before some of its paragraphs, and what these say. */
export interface Hinted {
  readonly lines: readonly Line[]
  readonly hints: readonly Hint[]
}

/** Takes the signs off a text; each begins a paragraph, and holds for that one alone. */
export function hintsIn(all: readonly Line[]): Hinted {
  const lines: Line[] = []
  const hints: Hint[] = []
  let open: TurnMark | undefined
  for (const whole of all) {
    const sign = turnMarkOf(whole)
    open = sign ?? open
    const line = sign ? lineFrom(whole, sign.label.span.end) : whole
    if (!line) continue
    if (open) hints.push({ sign: open, span: line })
    lines.push(open ? { ...line, begins: true, blanks: Math.max(line.blanks, 1) } : line)
    open = undefined
  }
  return { lines, hints }
}

/**
 * Whether signs hold for what stands behind them until the next: in a `KEY.txt`, which numbers them, or where every paragraph has one from the
 * first sign on, and hardly anything stands above it.
 */
export function isMarkedThroughout(lines: readonly Line[]): boolean {
  const isSign = lines.map((line) => turnMarkOf(line) !== undefined)
  const all = lines.flatMap((line) => turnMarkOf(line) ?? [])
  const begins = lines.map(
    (line, index) => isSign[index] === true || ((line.begins || line.blanks > 0) && !isSignAlone(lines[index - 1])),
  )
  const first = isSign.indexOf(true)
  const above = begins.slice(0, first).filter(Boolean).length
  const without = begins.slice(first).filter((one, step) => one && isSign[first + step] !== true).length
  return (
    all.filter(({ isNumbered }) => isNumbered).length * 2 > all.length ||
    (without === 0 && above <= Math.max(all.length, mostAbove))
  )
}

/** As many paragraphs may stand above a short talk: title, names, date, a few sentences. */
const mostAbove = 6

const isSignAlone = (line: Line | undefined): boolean => {
  const sign = line && turnMarkOf(line)
  return sign !== undefined && sign.label.span.end >= (line?.end ?? 0)
}

/** Whether what was read without the signs tells more of a text than they do: labels and the like do, guesses only where most of it has no sign. */
export function areHints(found: Recognised, { hints }: Hinted): boolean {
  return found.layout !== 'unlabelled' || found.order.length > hints.length * 2
}

/** What was recognised without the signs, with each paragraph that has one given to whom it says. */
export function withHints(found: Recognised, { hints }: Hinted): Recognised {
  return hints.reduce(
    (now, { sign, span }) => {
      if (!isSpoken(sign))
        return givenParagraphs(now, [{ span, by: sign.part === 'standfirst' ? 'standfirst' : 'no part' }])
      const { found: known, by } = withSpeaker(now, sign, span)
      return givenParagraphs(known, [{ span, by }])
    },
    withSignsDropped(found, hints),
  )
}

function withSignsDropped(found: Recognised, hints: readonly Hint[]): Recognised {
  const dropped = hints.map(({ sign }) => ({ span: sign.label.span, why: 'label' as const }))
  return { ...found, dropped: [...found.dropped, ...dropped] }
}

/** Whom a sign means: by the name; without one who had that part last before it, else whoever has it first, else somebody new. */
function withSpeaker(
  found: Recognised,
  { part, name }: SpokenMark,
  { start }: Span,
): { readonly found: Recognised; readonly by: number } {
  const { speakers, indexOf } = found.everybody
  const isMeant = (index: number): boolean =>
    name === undefined
      ? speakers[index]?.role === part
      : isSame(speakers[index]?.name ?? '', name) ||
        (speakers[index]?.labels ?? []).some((label) => isSame(label, name))
  const order = found.order.flatMap(({ index, key }) => {
    const paragraph = found.paragraphs[index]
    const speaker = indexOf.get(key)
    return paragraph && speaker !== undefined && isMeant(speaker) ? [{ at: spanOf(paragraph).start, speaker }] : []
  })
  const before = [...order].reverse().find(({ at }) => at < start) ?? order[0]
  if (before) return { found, by: before.speaker }
  const speaker = { role: part, labels: name === undefined ? [] : [name], ...(name === undefined ? {} : { name }) }
  const by = speakers.length
  const everybody = {
    speakers: [...speakers, speaker],
    indexOf: new Map([...indexOf, [`[${part} ${name ?? ''}]`, by]]),
  }
  return { found: { ...found, everybody }, by }
}

const isSame = (one: string, other: string): boolean =>
  one !== '' && (plainWords(one) === plainWords(other) || isSamePerson(one, other))
