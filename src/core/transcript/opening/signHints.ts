import type { Span } from '../../model.js'
import type { Recognised } from '../assemble.js'
import { type Line, lineFrom } from '../lines/lines.js'
import { isSamePerson } from '../personNames/people.js'
import { givenParagraphs } from '../givenParagraphs.js'
import { spanOf } from '../spans.js'
import { foldLine } from '../lines/wording.js'
import { type Sign, signOf, speaks, type SpokenSign } from './signed.js'

/** A sign before a paragraph of a text in which other paragraphs have none. */
interface Hint {
  readonly sign: Sign
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
  let open: Sign | undefined
  for (const whole of all) {
    const sign = signOf(whole)
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
export function isSignedThroughout(lines: readonly Line[]): boolean {
  const isSign = lines.map((line) => signOf(line) !== undefined)
  const all = lines.flatMap((line) => signOf(line) ?? [])
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
  const sign = line && signOf(line)
  return sign !== undefined && sign.label.span.end >= (line?.end ?? 0)
}

/** Whether what was read without the signs tells more of a text than they do: labels and the like do, guesses only where most of it has no sign. */
export function areHints(found: Recognised, { hints }: Hinted): boolean {
  const isShown = found.layout !== 'unlabelled' && found.layout !== 'guessed'
  return isShown || found.order.length > hints.length * 2
}

/** What was recognised without the signs, with each paragraph that has one given to whom it says. */
export function withHints(found: Recognised, { hints }: Hinted): Recognised {
  return hints.reduce(
    (now, { sign, span }) => {
      if (!speaks(sign))
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
  { part, name }: SpokenSign,
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
  one !== '' && (foldLine(one) === foldLine(other) || isSamePerson(one, other))
