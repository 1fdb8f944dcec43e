import type { Cast } from '../labels/cast.js'
import { inducedLabels } from '../labels/inducedLabels.js'
import { framesIn, widened } from './frames.js'
import { spokenByLook } from './looks.js'
import { inOrder, type Labels, type Reading } from './reading.js'
import { withoutTimesAtEnds, withRemnants } from './remnants.js'
import { pairOfSigns, signByTurns, signedParts } from './signs.js'

/**
 * Other ways to read a text than that of the rules, by what they go by: labels that the rules left out, beginnings between the same signs,
 * signs, looks, no labels at all. Nobody says yet that they are right. Those that come out the same are left out. Where it is known that
 * somebody talks in it, the readings need not show that.
 */
export function otherReadings({ lines, cast, dropped }: Reading, isTalk: boolean): ReadonlyMap<string, Reading> {
  const tried: Pick<Cast, 'isTried'> = isTalk ? { isTried: true } : {}
  const found = new Map<string, Reading>()
  const seen = new Set([signatureOf(cast.labels)])
  const add = (by: string, labels: Labels | undefined, onLines = false): void => {
    if (!labels || seen.has(signatureOf(labels))) return
    seen.add(signatureOf(labels))
    found.set(by, { lines, cast: { labels, refused: new Map(), onLines, ...tried }, dropped })
  }
  const addWith = (by: string, labels: Labels): void => {
    const wide = widened(lines, labels)
    add(by, labels)
    add(`${by}, widened`, wide)
    add(`${by}, with remnants`, withRemnants(lines, wide ?? labels))
  }
  add('with remnants', withRemnants(lines, cast.labels), cast.onLines)
  add('no labels', new Map())
  const all = inOrder([...cast.labels, ...cast.refused])
  if (all.size <= cast.labels.size * 3 + 40) add('refused labels too', all, cast.onLines)
  add('widened', widened(lines, cast.labels), cast.onLines)
  const induced = inducedLabels(lines)
  if (induced.size > 0) {
    addWith('induced', induced)
    add('induced too', inOrder([...induced, ...cast.labels]), cast.onLines)
  }
  for (const [frame, labels] of framesIn(lines)) {
    addWith(frame, labels)
    if (cast.labels.size >= 3 && !cast.onLines) add(`${frame} too`, inOrder([...labels, ...cast.labels]))
  }
  for (const [sign, labels] of signedParts(lines)) add(`sign ${sign}`, labels)
  add('two signs', pairOfSigns(lines))
  add('one sign by turns', signByTurns(lines))
  const ended = withoutTimesAtEnds(lines)
  if (ended)
    found.set('times at ends', {
      lines: ended.lines,
      cast: { ...cast, ...tried },
      dropped: [...dropped, ...ended.dropped],
    })
  // Speeches and reports set questions like headings too: where nobody is known to talk, the rules have looked at that.
  for (const [look, spoken] of isTalk ? spokenByLook(lines) : [])
    found.set(look, {
      lines: spoken,
      cast: { labels: new Map(), refused: new Map(), onLines: false, ...tried },
      dropped,
    })
  return found
}

const signatureOf = (labels: Labels): string =>
  [...labels].map(([index, { span, key }]) => `${index} ${span.end} ${key}`).join('\n')
