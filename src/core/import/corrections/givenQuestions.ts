import type { Passage, Span } from '../../model.js'
import { formatPassageRef } from '../../corpus/read/values.js'
import type { Replacement } from '../../text/replaceAll.js'
import { anchorOf, labelOf, passageLine, type Telling } from '../planText.js'
import { type PlannedVoices, usualRole } from '../planVoices.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { takenOutRemark } from '../savedTurns.js'
import { sectionOf, type State } from '../reimportState.js'
import { type CutPassage, labelBefore, newVoice } from './cutTurns.js'

/** A heading or a passage of the section as it is, with all that stands behind it up to the next one. */
interface Line {
  readonly span: Span
  readonly isHeading: boolean
  readonly tail: string
}

/** One as it will be; `old` is its place among those that are. */
interface NewLine {
  readonly text: string
  readonly isHeading: boolean
  readonly old?: number
}

/**
 * The section of questions once passages were given to other voices. What did not change stays to the letter but for its number, and what
 * somebody wrote between the lines stays behind the line that it stood behind; where that is gone it goes to the end. A remark keeps what was taken out.
 */
export function givenQuestions(
  state: State,
  cut: readonly CutPassage[],
  voices: PlannedVoices,
  telling: Telling,
): readonly Replacement[] {
  const section = sectionOf(state, 'Questions')
  if (!section) return []
  const words = state.turns?.taken.map(({ start, end }) => state.source?.text.slice(start, end) ?? '') ?? []
  const remarks = words.map((one) => anchorOf(one, telling.hidden)).filter((one) => /[\p{L}\p{N}]/u.test(one))
  const lines = linesOf(state, section)
  const lead = state.text.slice(section.start, lines[0]?.span.start ?? section.end)
  return [
    {
      span: section,
      text: [
        lead + joined(lines, newLines(state, lines, cut, voices, telling)),
        ...remarks.map((one) => `${takenOutRemark(one)}\n\n`),
      ].join(''),
    },
  ]
}

const largest = (one: number, other: number): number => Math.max(one, other)

function linesOf({ records, interview, text }: State, { start, end }: Span): readonly Line[] {
  const headings = records.flatMap(({ depth, span }) =>
    depth === 3 && start <= span.start && span.start < end ? [{ span, isHeading: true }] : [],
  )
  const passages = interview.passages.map(({ span }) => ({
    span: { start: text.lastIndexOf('\n', span.start) + 1, end: span.end },
    isHeading: false,
  }))
  const all = [...headings, ...passages].sort((a, b) => a.span.start - b.span.start)
  return all.map((one, index) => ({ ...one, tail: text.slice(one.span.end, all[index + 1]?.span.start ?? end) }))
}

function newLines(
  state: State,
  lines: readonly Line[],
  cut: readonly CutPassage[],
  voices: PlannedVoices,
  telling: Telling,
): readonly NewLine[] {
  const { text, interview } = state
  const placeOf = ({ span: { start } }: Passage): number =>
    lines.findIndex(({ span }) => span.start <= start && start < span.end)
  const headingOf = (passage: Passage): number => {
    const place = placeOf(passage)
    return lines.map(({ isHeading }, index) => (isHeading && index < place ? index : -1)).reduce(largest, -1)
  }
  const written = (place: number): string => text.slice(lines[place]?.span.start, lines[place]?.span.end)
  /** The heading of standfirsts, or of what is said before the first question: there it may have any words. */
  const bareHeading = ({ ref, from, question }: CutPassage): number => {
    if (question !== undefined) return -1
    const alike = [...from, ...interview.passages].filter((one) => one.ref.kind === ref.kind)
    return alike.map(headingOf).find((place) => place >= 0 && !/^#+[ \t]*Q\d/.test(written(place))) ?? -1
  }
  const used = new Set<number>()
  const once = (place: number): { readonly old?: number } => {
    if (place < 0 || used.has(place)) return {}
    used.add(place)
    return { old: place }
  }
  const groups = new Map<string, NewLine[]>()
  for (const one of cut) {
    const { ref, question, heads, from } = one
    const bare = bareHeading(one)
    const name = question === undefined ? `${bare < 0 ? ref.kind : bare}` : `Q${question}`
    const group = groups.get(name) ?? []
    if (group.length === 0) {
      const place = heads && question !== undefined ? headingOf(heads) : bare
      const heading =
        place < 0 || hasStaleLabel(state, one)
          ? madeHeading(state, one, telling)
          : written(place).replace(/^(#+[ \t]*)Q\d+/, `$1Q${question}`)
      group.push({ text: heading, isHeading: true, ...once(place) })
    }
    group.push({
      text: lineOf(state, one, voices, telling),
      isHeading: false,
      ...once(from[0] ? placeOf(from[0]) : -1),
    })
    groups.set(name, group)
  }
  return [...groups.values()].flat()
}

/** Whether a question has other words now than those that its label was made of. */
function hasStaleLabel({ interview, source }: State, { heads, isWhole }: CutPassage): boolean {
  const block = heads && !isWhole ? source?.blocks.find(({ ref }) => isSameRef(ref, heads.ref)) : undefined
  if (!heads || !block || !source) return false
  return labelBefore(interview, heads) === labelOf(source.text.slice(block.span.start, block.span.end))
}

function madeHeading({ transcript }: State, { ref, question }: CutPassage, { hidden }: Telling): string {
  if (question === undefined) return ref.kind === 'standfirst' ? '### Standfirst' : '### Opening statement'
  const asked = transcript.passages.find((one) => one.ref.kind === 'question' && one.ref.number === question)
  return `### Q${question} ${hidden ? '' : labelOf(asked?.text ?? '')}`.trimEnd()
}

/** The line of a passage: the one that it has, with its number and voice now, where its words are the same. */
function lineOf({ text, transcript }: State, one: CutPassage, voices: PlannedVoices, telling: Telling): string {
  const usual = voices.voices.filter(({ role }) => role === usualRole[one.ref.kind])
  const passage = transcript.passages.find(({ ref }) => ref.kind === one.ref.kind && ref.number === one.ref.number)
  const id = one.voice.startsWith(newVoice) ? voices.ofSpeaker[passage?.speaker ?? -1] : one.voice
  const [old] = one.from
  const stated = id === '' || (usual.length === 1 && usual[0]?.id === id) ? undefined : id
  const voice = old?.isVoiceDoubtful && !one.isGiven ? `${id}?` : stated
  if (!one.isWhole || !old) {
    const terms = one.terms === undefined ? {} : { terms: one.terms.replaceAll(' ', '-') }
    return passage ? passageLine(passage, voice, telling, { ...terms, article: old?.article }) : ''
  }
  const start = text.lastIndexOf('\n', old.span.start) + 1
  const line = text.slice(start, old.span.start) + text.slice(old.span.start, old.span.end).replace(/^[^:]+/, '')
  const numbered = line.replace(':', `${formatPassageRef(one.ref)}:`)
  return withVoice(numbered, voice, one.isGiven)
}

/** A voice that the line states already stays, unless the passage was given to somebody else. */
function withVoice(line: string, voice: string | undefined, isGiven: boolean): string {
  const braces = /[ \t]*\{([^{}]*)\}\s*$/.exec(line)
  const all = (braces?.[1] ?? '').split(/\s+/).filter(Boolean)
  const isStated = all.some((one) => one.startsWith('voice='))
  if (isGiven ? !isStated && voice === undefined : isStated || voice === undefined) return line
  const others = all.filter((one) => !one.startsWith('voice='))
  const now = [...(voice === undefined ? [] : [`voice=${voice}`]), ...others].join(' ')
  return line.slice(0, braces?.index ?? line.length) + (now ? ` {${now}}` : '')
}

/** Lines that stood behind each other are parted as they were. */
function joined(lines: readonly Line[], all: readonly NewLine[]): string {
  const parts = all.map(({ text, isHeading, old }, index) => {
    const next = all[index + 1]
    const tail = old === undefined ? '' : (lines[old]?.tail ?? '')
    const isSame = old !== undefined && (next ? next.old === old + 1 : old === lines.length - 1)
    return text + (isSame ? tail : tail.trimEnd() + (isHeading || !next || next.isHeading ? '\n\n' : '\n'))
  })
  const kept = new Set(all.map(({ old }) => old))
  const orphans = lines.flatMap(({ tail }, index) => (kept.has(index) || !tail.trim() ? [] : [tail.trim()]))
  return parts.join('') + orphans.map((one) => `${one}\n\n`).join('')
}
