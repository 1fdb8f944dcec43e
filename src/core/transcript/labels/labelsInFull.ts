import type { Cast } from './cast.js'
import type { Label } from './label.js'
import type { Line } from '../lines/lines.js'
import { countWords, endsInSign, foldLine } from '../lines/wording.js'

/** As many lines above the first label are looked at. */
const looked = 12
/** Behind a label that is explained, and says nothing, stand fewer words, or no sign that ends a sentence. */
const fewest = { ended: 4, open: 12 }
const form = /^(\S[^:：]{1,60}?)\s?[([（](?:\p{Ll}+\s)?([^()[\]（）]{1,40})[)\]）]\s?[:：–—]\s+(?=\S)/u

/**
 * Labels with those above them that the first turns have in full, and no other turn: `Ines Okafor (IO): …` above `IO: …`, `CHAIR (Senator
 * Okafor): …` above `CHAIR: …`.
 */
export function withLabelsInFull(lines: readonly Line[], cast: Cast): Cast {
  const known = new Map([...cast.labels.values()].map((label) => [label.key, label]))
  const [first = 0] = cast.labels.keys()
  if (cast.onLines || known.size < 2) return cast
  const found = lines.slice(Math.max(0, first - looked), first).flatMap((line, step) => {
    const label = fullLabel(line, known)
    return label ? [[Math.max(0, first - looked) + step, label] as const] : []
  })
  return found.length === 0 ? cast : { ...cast, labels: new Map([...found, ...cast.labels]) }
}

function fullLabel({ text, start }: Line, known: ReadonlyMap<string, Label>): Label | undefined {
  const [all = '', name = '', bracket = ''] = form.exec(text) ?? []
  const words = countWords(text.slice(all.length))
  if (words < (endsInSign(text) ? fewest.ended : fewest.open)) return undefined
  const span = { start, end: start + all.length }
  const short = known.get(foldLine(bracket))
  if (short) return { ...short, span, name }
  const same = known.get(foldLine(name))
  return same && { ...same, span, affiliation: bracket }
}
