import type { Doubt, Dropped, Extract, SpeakerRole } from './transcript.js'
import type { Recognised } from './assemble.js'
import type { Label } from './labels/speakerLabel.js'
import type { Line } from './lines/lines.js'
import { readOpening } from './opening/opening.js'
import { joinLines, type Paragraph } from './turns/paragraphs.js'
import { looksLikeName } from './personNames/nameWords.js'
import type { Everybody } from './people/findSpeakers.js'
import { dropsOf } from './spans.js'
import { plainWords } from '../language/foldName.js'
import { wrapsOf } from './lines/wraps.js'

/** What a sign before words says that they are. */
type Part = SpeakerRole | 'standfirst' | 'no part'

const parts: Readonly<Record<string, Part>> = {
  Q: 'questioner',
  A: 'interviewee',
  O: 'other',
  '¶': 'interviewee',
  SF: 'standfirst',
  '-': 'no part',
}

interface TurnMark {
  readonly part: Part
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
  const [found = '', sign = '', , name] = markForm.exec(text) ?? []
  const part = parts[sign]
  if (!part || (name !== undefined && !looksLikeName(name.trim()))) return undefined
  const words = found.trimEnd()
  return {
    part,
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

const isSpoken = (sign: TurnMark): sign is SpokenMark => sign.part !== 'standfirst' && sign.part !== 'no part'

type SpokenMark = TurnMark & { readonly part: SpeakerRole }

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
