import { isCaselessCredit } from '../opening/caselessCredits.js'
import { findDate } from '../opening/dates.js'
import type { Label } from './label.js'
import type { Line } from '../lines/lines.js'
import { commonest, countWords, endsInSign, foldLine } from '../lines/wording.js'

/** `Ines Okafor: A harbour is no receipt`: what stands first, without a sign at its end and with other paragraphs before anybody speaks, is a title. */
export function withoutTitle(lines: readonly Line[], labels: ReadonlyMap<number, Label>): ReadonlyMap<number, Label> {
  const heads = setApart(labels)
  const title = titleSaidAgain(lines, labels)
  if (title !== undefined) return withoutTitle(lines, new Map([...labels].filter(([index]) => index !== title)))
  if (heads.length > 0) return withoutTitle(lines, new Map([...labels].filter(([index]) => !heads.includes(index))))
  const [first, next] = [...labels.keys()]
  if (first === undefined || next === undefined || next - first < 2 || labels.size < 4) return labels
  const line = lines[first]
  if (first > 2 && line?.block.kind !== 'heading') return labels
  const below = lines[first + 1]
  const isOfHead = below !== undefined && (isCaselessCredit(below.text) || findDate(below.text))
  const isAlone = below?.begins === true || (below?.blanks ?? 0) > 0 || isOfHead
  const isWordy = /\p{L}/u.test(line?.text.slice((labels.get(first)?.span.end ?? 0) - line.start) ?? '')
  const isTitle =
    isAlone && isWordy && line?.block.kind !== 'cue' && line?.block.kind !== 'row' && !endsInSign(line?.text ?? '')
  return isTitle ? new Map([...labels].filter(([index]) => index !== first)) : labels
}

/** Labels before all others that come but once and have a dash behind them, where nearly all have another sign: `Harbour Talk – 87: The Second Quay`. */
function setApart(labels: ReadonlyMap<number, Label>): readonly number[] {
  const all = [...labels]
  const signOf = ({ style }: Label): string => style.at(-1) ?? ''
  const most = commonest(all.map(([, label]) => signOf(label)))
  const count = (is: (label: Label) => boolean): number => all.filter(([, label]) => is(label)).length
  if (all.length < 6 || count((label) => signOf(label) === most) < all.length * 0.8) return []
  const until = all.findIndex(([, label]) => signOf(label) === most)
  return all
    .slice(0, until)
    .filter(([, head]) => signOf(head) === '–' && count(({ key }) => key === head.key) === 1)
    .map(([index]) => index)
}

/** The first label where it comes but once and all of its line is a title: a heading above everything, or words that stand together elsewhere too. */
function titleSaidAgain(lines: readonly Line[], labels: ReadonlyMap<number, Label>): number | undefined {
  const [[first, label] = [undefined, undefined], ...others] = [...labels]
  const line = first === undefined ? undefined : lines[first]
  if (!line || line.block.kind === 'cue' || line.block.kind === 'row' || others.length < 3) return undefined
  if (label?.form !== 'name' || others.some(([, { key }]) => key === label.key)) return undefined
  const words = foldLine(line.text)
  const isSaidAgain = (): boolean =>
    lines.some((other, index) => index !== first && ` ${foldLine(other.text)} `.includes(` ${words} `))
  return line.block.level === 1 || (countWords(words) > 4 && isSaidAgain()) ? first : undefined
}
