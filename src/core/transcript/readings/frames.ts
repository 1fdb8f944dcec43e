import { askingShares, type Beginning, beginningsOf, framesOf } from '../lines/beginnings.js'
import { formOf, roleOf } from '../labels/labelForm.js'
import type { Label } from '../labels/label.js'
import { nameIn } from '../labels/labels.js'
import type { Line } from '../lines/lines.js'
import { foldLine, isCapitals, isCaseless } from '../lines/wording.js'
import { inOrder, type Labels } from './reading.js'

/** So many frames, the commonest first, are tried. */
const mostFrames = 3

/** The labels that each of the commonest frames would make, whose words come again and take turns, by the frame. */
export function framesIn(lines: readonly Line[]): ReadonlyMap<string, Labels> {
  return new Map(
    [...framesOf(lines)]
      .map(([frame, all]) => [frame, repeatedAmong(all)] as const)
      .filter(([, own]) => takeTurns(own))
      .sort(([, one], [, other]) => other.length - one.length)
      .slice(0, mostFrames)
      .map(([frame, own]) => [frame, labelsFrom(lines, own)]),
  )
}

function repeatedAmong(all: readonly Beginning[]): readonly Beginning[] {
  const counts = new Map<string, number>()
  for (const { words } of all) counts.set(words, (counts.get(words) ?? 0) + 1)
  return all.filter(({ words }) => (counts.get(words) ?? 0) >= 2)
}

function takeTurns(own: readonly Beginning[]): boolean {
  const distinct = new Set(own.map(({ words }) => words)).size
  const turns = own.filter((one, at) => one.words !== own[at - 1]?.words).length
  return own.length >= 4 && distinct <= own.length / 1.5 && (distinct === 1 || turns >= own.length * 0.4)
}

/** The labels with all other lines that begin between the same signs as a good part of them; undefined where there are none, or too many. */
export function widened(lines: readonly Line[], labels: Labels): Labels | undefined {
  if (labels.size < 3) return undefined
  const frames = new Map<string, number>()
  let known = 0
  for (const [index, { span }] of labels) {
    const length = span.end - (lines[index]?.start ?? 0)
    const frame = beginningsOf(lines, index).find((one) => Math.abs(one.length - length) <= 1)?.frame
    if (frame === undefined) continue
    known += 1
    frames.set(frame, (frames.get(frame) ?? 0) + 1)
  }
  const usual = new Set([...frames].flatMap(([frame, count]) => (count >= Math.max(2, known * 0.2) ? [frame] : [])))
  if (usual.size === 0) return undefined
  const more = lines.flatMap((line, index) => {
    const one = labels.has(index) ? undefined : beginningsOf(lines, index).find(({ frame }) => usual.has(frame))
    // A whole line begins a turn only where something is said below it.
    return one && mayName(one) && !(one.length >= line.text.length && labels.has(index + 1)) ? [one] : []
  })
  return more.length === 0 || more.length > labels.size * 3 + 20
    ? undefined
    : inOrder([...labels, ...labelsFrom(lines, more)])
}

const mayName = ({ words }: Beginning): boolean => !/^[\p{Ll}\d]|[?!]/u.test(words)

function labelsFrom(lines: readonly Line[], beginnings: readonly Beginning[]): Labels {
  const shares = askingShares(
    beginnings.map(({ index, words }) => [index, words]),
    lines,
  )
  const most = Math.max(...shares.values())
  return new Map(
    beginnings.map((one) => [one.index, labelFrom(lines[one.index], one, (shares.get(one.words) ?? 0) >= most * 0.5)]),
  )
}

function labelFrom(line: Line | undefined, { words, length, time }: Beginning, asks: boolean): Label {
  const { name, affiliation } = nameIn(words)
  const plain = formOf(name)
  const form = (plain === 'question' && !asks) || (plain === 'answer' && asks) ? 'initials' : plain
  const role = roleOf(form, name)
  const start = line?.start ?? 0
  return {
    span: { start, end: start + length },
    name: name || words,
    key: foldLine(words) || words,
    form,
    ...(role && { role }),
    ...(affiliation !== undefined && { affiliation }),
    ...(time !== undefined && { time }),
    style: `${isCapitals(words) ? 'C' : isCaseless(words) ? 'x' : 'm'}framed`,
  }
}
