import type { Extract, NoInterview, Transcript } from '../transcript.js'
import { assemble, type Recognised } from '../assemble.js'
import { isCarried } from '../lines/documentPattern.js'
import { widened } from './frames.js'
import { otherReadings } from './otherReadings.js'
import type { Reading } from './reading.js'
import { type Judged, judgedOf, readingSigns } from './readingSigns.js'
import { readingWeights } from './readingWeights.js'

/** What a reading comes to in a text. */
export type Read = (extract: Extract, reading: Reading) => Recognised | NoInterview

/** Where the rules are expected to have so large a share of the turns right, nothing else is tried. */
export const sure = 0.85
/** How large the share of another reading has to be for it to stand where the rules find no talk. */
export const certain = 0.85
/** How much larger it has to be than that of the rules, where the other reading has so many turns: few turns tell less. */
export const better = (turns: number): number => 0.05 + 2 / Math.max(turns, 1)
/** Of a longer text, in UTF-16 units, the beginning alone tells which reading is best: so others cost little. */
const long = 60_000
const sampled = 40_000

/**
 * What the rules make of a text, or what another reading of it does where far more of its turns are expected to be right. The expectation is
 * fitted, and knows nothing of how a reading was made. Where printed labels carry the text, it is read once.
 */
export function chooseReading(extract: Extract, rules: Reading, byRules: Read, read: Read): Recognised | NoInterview {
  if (isPlain(rules)) return byRules(extract, rules)
  if (extract.text.length <= long) {
    const found = byRules(extract, rules)
    return bestOf(extract, rules, found, read)?.found ?? found
  }
  const [text, reading] = sampleOf(extract, rules)
  const first = byRules(text, reading)
  const by = 'notInterview' in first ? undefined : bestOf(text, reading, first, read)?.by
  const whole = by === undefined ? undefined : otherReadings(rules, true).get(by)
  const found = whole && read(extract, whole)
  return found && !('notInterview' in found) ? found : byRules(extract, rules)
}

/** Whether printed labels carry the text, nothing but words stands behind them, and no other line begins as theirs do. */
const isPlain = ({ lines, cast }: Reading): boolean =>
  !cast.onLines &&
  isCarried(cast.labels, cast.refused) &&
  areBeforeWords(lines, cast.labels) &&
  widened(lines, cast.labels) === undefined

function areBeforeWords(lines: Reading['lines'], labels: Reading['cast']['labels']): boolean {
  const isWord = [...labels].filter(([index, { span }]) => {
    const line = lines[index]
    return line !== undefined && /^["'“‘«„([¿¡…\s]{0,4}\p{L}/u.test(line.text.slice(span.end - line.start))
  })
  return isWord.length >= labels.size * 0.8
}

/** The other reading that is expected to be better than what the rules found; undefined where none is. */
function bestOf(
  extract: Extract,
  rules: Reading,
  found: Recognised | NoInterview,
  read: Read,
): { readonly by: string; readonly found: Recognised } | undefined {
  const judge = (one: Recognised, byRules?: ReadonlySet<number>): Judged => judgedOf(assemble(extract, one), byRules)
  const own = 'notInterview' in found ? undefined : judge(found)
  const expected = own ? expectedOf(own) : 0
  if (expected >= sure) return undefined
  let most = 0
  let best: { readonly by: string; readonly found: Recognised } | undefined
  for (const [by, other] of otherReadings(rules, own !== undefined)) {
    const one = read(extract, other)
    if ('notInterview' in one) continue
    const judged = judge(one, own?.starts)
    const share = expectedOf(judged)
    if (share <= most || share <= (own ? expected + better(judged.talk.turns.length) : certain)) continue
    most = share
    best = { by, found: one }
  }
  return best
}

/** Every other reading of a text, for a fit: what each makes of it, by what it goes by. */
export function triedReadings(
  extract: Extract,
  rules: Reading,
  isTalk: boolean,
  read: Read,
): ReadonlyMap<string, Transcript> {
  return new Map(
    [...otherReadings(rules, isTalk)].flatMap(([by, one]) => {
      const found = read(extract, one)
      return 'notInterview' in found ? [] : [[by, assemble(extract, found)] as const]
    }),
  )
}

/** The share of the turns of a reading that is expected to be right. */
function expectedOf(judged: Judged): number {
  const odds = readingSigns.reduce((sum, { of }, index) => sum + (readingWeights[index] ?? 0) * of(judged), 0)
  return 1 / (1 + Math.exp(-odds))
}

function sampleOf(extract: Extract, { lines, cast, dropped }: Reading): readonly [Extract, Reading] {
  const some = lines.slice(
    0,
    Math.max(
      1,
      lines.findIndex(({ end }) => end > sampled),
    ),
  )
  const end = some.at(-1)?.end ?? 0
  const among = <T>(all: ReadonlyMap<number, T>): ReadonlyMap<number, T> =>
    new Map([...all].filter(([index]) => index < some.length))
  return [
    { ...extract, text: extract.text.slice(0, end), blocks: extract.blocks.filter(({ span }) => span.end <= end) },
    { lines: some, cast: { ...cast, labels: among(cast.labels), refused: among(cast.refused) }, dropped },
  ]
}
