import type { Dropped } from '../transcript.js'
import { type Cut, type Line, part } from './lines.js'
import { clock, endsInSign, toClock } from './wording.js'

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

/** Whether times in one frame go up, mostly behind whole sentences; behind names they say who speaks below. */
function areTimes(frame: string, found: ReadonlyMap<number, AtEnd>, lines: readonly Line[]): boolean {
  const own = [...found].filter(([, one]) => one.frame === frame)
  const behind = own.filter(([index, { length }]) => endsInSign((lines[index]?.text ?? '').slice(0, length).trim()))
  const rising = own.filter(([, { time }], at) => at === 0 || time >= (own[at - 1]?.[1].time ?? ''))
  // Without signs around it a time may be what is spoken of.
  const least = frame === ' ' ? 1 : 0.6
  return own.length >= 3 && behind.length >= own.length * least && rising.length >= own.length * 0.9
}
