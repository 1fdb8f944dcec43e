import type { Dropped } from '../transcript.js'
import { formOf } from '../labels/speakerLabel.js'
import { nameIn } from '../labels/labels.js'
import { type Cut, type Line, lineFrom, part } from './lines.js'
import { readTimedBeginning } from './timedBeginning.js'
import { clock, toClock, endsInPunctuation } from './lineForm.js'

const bracketed = new RegExp(
  `^[\\[(<{#]\\s*(${clock})(?:-\\d{1,3}(?=#)|\\s*(?:-->|[-–—]|to)\\s*${clock})?\\s*[\\])>}#]\\s*[-–—:|]?`,
)
const bareCode = `^(${clock})(?:\\s*(?:-->|[-–—])\\s*${clock})?(?=\\s|$)`
const bare = new RegExp(`${bareCode}(?:\\s*[-–—|·•](?=\\s))?`)
const withoutDash = new RegExp(bareCode)
const withDash = new RegExp(`${bareCode}\\s*[-–—]\\s`)
const within = new RegExp(`(?:\\[\\s*|#)(${clock})(?:-\\d{1,3}#|#|\\s*\\])`, 'g')

/** Takes off time codes at the beginning of lines and on lines of their own, and says at what time each line stands. */
export function cutTimeCodes(lines: readonly Line[]): Cut {
  const isBareCode = countsTime(lines)
  const bareAt = isBareCode && dashesSpeak(lines) ? withoutDash : bare
  const coded = lines.filter(({ text }) => text.slice(1).search(within) >= 0)
  const isCodeWithin = coded.reduce((count, { text }) => count + (text.slice(1).match(within)?.length ?? 0), 0) >= 3
  const areLabels = coded.filter((line) => lengthOfLabel(line) > 0).length >= Math.max(3, coded.length * 0.5)
  const kept: Line[] = []
  const dropped: Dropped[] = []
  let time: string | undefined
  let blanks = 0
  const keep = (line: Line): void => {
    kept.push({ ...line, ...(time !== undefined && { time }), blanks: Math.max(line.blanks, blanks) })
    time = undefined
    blanks = 0
  }
  for (const line of lines) {
    const code = bracketed.exec(line.text) ?? (isBareCode ? bareAt.exec(line.text) : null)
    const start = line.start + (code?.[0].length ?? 0)
    if (code) {
      dropped.push({ span: { start: line.start, end: start }, why: 'time code' })
      time = toClock(code[1] ?? '')
    }
    const rest = code ? lineFrom(line, start) : line
    if (!rest) {
      blanks = Math.max(blanks, line.blanks)
      continue
    }
    const cut = isCodeWithin ? cutWithin(rest, areLabels ? lengthOfLabel(rest) : 0) : { lines: [rest], dropped: [] }
    for (const one of cut.lines) keep(one)
    dropped.push(...cut.dropped)
  }
  return { lines: kept, dropped }
}

/** Whether a dash stands behind some of the times alone: there it says that somebody else speaks. */
function dashesSpeak(lines: readonly Line[]): boolean {
  const timed = lines.filter(({ text }) => withoutDash.test(text))
  const dashed = timed.filter(({ text }) => withDash.test(text))
  return dashed.length >= 3 && dashed.length <= timed.length * 0.8
}

/** Whether times without brackets are time codes: several lines begin with one, and they only go up. */
function countsTime(lines: readonly Line[]): boolean {
  const times = lines.flatMap(({ text }) => {
    const code = bare.exec(text)?.[1]
    return code ? [toClock(code)] : []
  })
  const rising = times.filter((time, index) => index === 0 || time >= (times[index - 1] ?? ''))
  return times.length >= 3 && rising.length >= times.length * 0.9
}

const behindLabel = /^[^.!?:：]{1,90}[:：][*_]{0,3}\s*$/u

/** How long a name with a time behind it is that a line begins with: `Ines [00:14:03]: `; 0 where it begins with none. */
function lengthOfLabel({ text }: Line): number {
  const found = readTimedBeginning(text)
  return found && formOf(nameIn(found.words).name) !== 'other' ? found.length : 0
}

/** Takes `[00:14:03]` out of the middle of a line, behind so much of it; behind a label it says when that line is spoken. */
function cutWithin(line: Line, label: number): Cut {
  const kept: Line[] = []
  const dropped: Dropped[] = []
  let from = line.start
  let time: string | undefined
  const keep = (to: number): void => {
    const piece = part(line, from, to, kept.length > 0 ? { continues: true, begins: false } : {})
    if (piece) kept.push(kept.length > 0 || time === undefined ? piece : { ...piece, time })
  }
  for (const match of line.text.matchAll(within)) {
    if (match.index < label) continue
    const start = line.start + match.index
    if (behindLabel.test(line.text.slice(0, match.index))) time = toClock(match[1] ?? '')
    keep(start)
    from = start + match[0].length
    dropped.push({ span: { start, end: from }, why: 'time code' })
  }
  keep(line.end)
  return { lines: kept, dropped }
}

/** A time with which a line ends, behind what is said. */
interface AtEnd {
  readonly time: string
  /** The signs around it. */
  readonly frame: string
  /** Of the line without it. */
  readonly length: number
}

const atEnd = new RegExp(
  `(^|[\\s\\p{P}])([[({<【（#|~/]{0,2})\\s?(${clock})(?:-\\d{1,3})?\\s?([\\])}>】）#|~/]{0,2})$`,
  'u',
)

/** Takes off the times with which what is said ends, whatever the signs around them: `On the quay. #00:01:02-3#`. */
export function cutTimesAtEnd(lines: readonly Line[]): Cut {
  const found = new Map<number, AtEnd>()
  lines.forEach((line, index) => {
    const time = timeAtEndOf(line)
    if (time) found.set(index, time)
  })
  const frames = new Set([...found.values()].map(({ frame }) => frame))
  const believed = new Set([...frames].filter((frame) => areTimes(frame, found, lines)))
  const dropped: Dropped[] = []
  const kept = lines.map((line, index) => {
    const own = found.get(index)
    const rest = own && believed.has(own.frame) ? part(line, line.start, line.start + own.length) : undefined
    if (!own || !rest) return line
    dropped.push({ span: { start: rest.end, end: line.end }, why: 'time code' })
    return { ...rest, time: rest.time ?? own.time }
  })
  return { lines: kept, dropped }
}

function timeAtEndOf({ text }: Line): AtEnd | undefined {
  const found = atEnd.exec(text)
  const [, before = '', open = '', time = '', close = ''] = found ?? []
  if (!found || found.index + before.length === 0) return undefined
  return { time: toClock(time), frame: `${open} ${close}`, length: found.index + before.length }
}

/** Whether times in one frame go up; without signs around it a time behind what is no sentence may be what is spoken of. */
function areTimes(frame: string, found: ReadonlyMap<number, AtEnd>, lines: readonly Line[]): boolean {
  const own = [...found].filter(([, one]) => one.frame === frame)
  const isSaid = ([index, { length }]: readonly [number, AtEnd]): boolean =>
    endsInPunctuation((lines[index]?.text ?? '').slice(0, length).trim())
  const rising = own.filter(([, { time }], at) => at === 0 || time >= (own[at - 1]?.[1].time ?? ''))
  return own.length >= 3 && (frame !== ' ' || own.every(isSaid)) && rising.length >= own.length * 0.9
}
