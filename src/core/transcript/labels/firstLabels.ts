import type { Label } from './label.js'
import type { Line } from '../lines/lines.js'
import { nameWords } from '../personNames/people.js'
import { endsInQuestion, endsInSign } from '../lines/wording.js'

/** As many may speak under another label at first than from then on. */
const most = 4

/**
 * Which lines begin with the label of somebody who speaks right before the first label that is sure, at `begin`: from one on who asks, each with
 * a name in full and with a sign behind what is said. What comes again may be other forms of these names.
 */
export function labelsOfFirstTurns(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  begin: number,
): ReadonlySet<number> {
  const found: number[] = []
  let asks = 0
  for (let index = begin - 1, end = begin; index >= 0 && found.length < most; index -= 1) {
    const label = labels[index]
    if (!label || label.form === 'other') continue
    const last = lines[end - 1]?.text ?? ''
    const isFull = label.form === 'name' && nameWords(label.name).length > 1 && nameWords(label.name).length <= 4
    if (!isFull || !endsInSign(last)) break
    found.push(index)
    if (endsInQuestion(last)) asks = found.length
    end = index
  }
  return new Set(found.slice(0, asks))
}
