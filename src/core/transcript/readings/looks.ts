import type { Line } from '../lines/lines.js'
import { countWords, endsInQuestion, endsInSign, isCapitals } from '../lines/wording.js'
import { isSet } from '../lines/wraps.js'

const looks: readonly (readonly [string, (line: Line) => boolean])[] = [
  ['another type', isSet],
  ['headings', ({ block }) => block.kind === 'heading' && block.level !== 1],
  ['capitals', ({ text }) => isCapitals(text) && countWords(text) > 2],
]

/** The lines as if the format said who speaks in those of another look and who in those behind them, by the look. */
export function spokenByLook(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  return new Map(
    looks.flatMap(([look, is]) => {
      const own = lines.filter(is)
      const others = lines.filter((line) => !is(line) && endsInSign(line.text))
      if (own.length < 3 || others.length < 3) return []
      const asks = own.filter(({ text }) => endsInQuestion(text)).length >= own.length * 0.3
      const first = lines.findIndex((line) => is(line) && endsInSign(line.text))
      return [[look, lines.map((line, index) => withSpeaker(line, index, lines, is, asks, first))] as const]
    }),
  )
}

/** Where the look changes a turn begins; what goes on needs no speaker of its own. */
function withSpeaker(
  line: Line,
  index: number,
  lines: readonly Line[],
  is: (line: Line) => boolean,
  asks: boolean,
  first: number,
): Line {
  const before = lines[index - 1]
  if (first < 0 || index < first || (index > first && before && is(before) === is(line))) return line
  return { ...line, block: { ...line.block, speaker: is(line) === asks ? 'Q' : 'A' } }
}
