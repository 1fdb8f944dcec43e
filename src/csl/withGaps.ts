import { gapRun } from '../core/export/gapRun.js'
import type { DocumentWords } from '../core/export/documentWords.js'
import type { LoweredItem } from '../core/export/lowerForCsl.js'
import type { CiteCluster, RenderedCitation, Run } from '../core/export/citedItem.js'

/**
 * The items of a citation that the engine can render, with each gap beside them as words before or after its neighbour. Empty where there is
 * nothing but gaps.
 */
export function withGaps(
  { items }: CiteCluster,
  lowered: readonly LoweredItem[],
  words: DocumentWords,
): readonly LoweredItem[] {
  if (!items.some(({ gap }) => gap)) return lowered
  const known: LoweredItem[] = []
  let waiting: readonly Run[] = []
  items.forEach((item, index) => {
    const last = known.at(-1)
    const one = lowered[index]
    if (!item.gap && one) {
      known.push({ ...one, prefix: [...waiting, ...one.prefix] })
      waiting = []
    } else if (last) {
      known[known.length - 1] = { ...last, suffix: [...last.suffix, { text: '; ' }, gapRun(item, words)] }
    } else {
      waiting = [...waiting, gapRun(item, words), { text: '; ' }]
    }
  })
  return known
}

/** A citation of nothing but gaps. */
export function gapsAlone(
  { items, inNote }: CiteCluster,
  words: DocumentWords,
  form: 'note' | 'in-text',
): RenderedCitation {
  const gaps = items.flatMap((item, index) => [...(index > 0 ? [{ text: '; ' }] : []), gapRun(item, words)])
  if (gaps.length === 0) return { text: [] }
  if (form === 'note' && !inNote) return { text: [], note: endsItself(gaps) ? gaps : [...gaps, { text: '.' }] }
  return { text: [{ text: '(' }, ...gaps, { text: ')' }] }
}

function endsItself(runs: readonly Run[]): boolean {
  return /[.?!]$/.test(runs.at(-1)?.text ?? '')
}
