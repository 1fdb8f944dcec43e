import type { Label } from '../labels/label.js'
import type { Line } from './lines.js'
import { isCaseless } from './wording.js'

/** As many turns at least are said in two languages, by as many people at least. */
const least = { turns: 4, people: 2 }

/**
 * Labels of a record that gives each turn in two languages, `何远航：` and right behind it `He Yuanhang:`: both are those of one, by the name that has
 * capitals. Those of two who speak by turns each have but one who follows, and are not joined.
 */
export function joinedInTwoScripts(
  lines: readonly Line[],
  read: readonly (Label | undefined)[],
  labels: ReadonlyMap<number, Label>,
): ReadonlyMap<number, Label> {
  const own = [...labels].filter(([, { name }]) => isCaseless(name))
  const following = nextLabels(read)
  const pairs = own.flatMap(([index, label]) => {
    const at = following[index] ?? -1
    const next = read[at]
    const isOther = next?.form === 'name' && !isCaseless(next.name) && !isCaseless(lines[at]?.text ?? '')
    return isOther ? [{ index, at, label, next }] : []
  })
  const keys = (some: readonly Label[]): number => new Set(some.map(({ key }) => key)).size
  const isDoubled =
    pairs.length >= Math.max(least.turns, own.length * 0.9) &&
    keys(pairs.map(({ label }) => label)) >= least.people &&
    keys(pairs.map(({ next }) => next)) >= least.people
  if (!isDoubled) return labels
  const joined = new Map(labels)
  for (const { index, at, label, next } of pairs) {
    const one = { ...next, ...(label.role && { role: label.role }) }
    joined.set(at, one)
    joined.set(index, { ...one, span: label.span })
  }
  return new Map([...joined].sort(([one], [other]) => one - other))
}

/** For each line the next one below it that begins with a label; -1 behind the last. */
function nextLabels(read: readonly (Label | undefined)[]): readonly number[] {
  const next = read.map(() => -1)
  for (let index = read.length - 2; index >= 0; index -= 1)
    next[index] = read[index + 1] ? index + 1 : (next[index + 1] ?? -1)
  return next
}
