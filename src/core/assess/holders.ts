import { holderForms, holdsNothing } from '../language/reporting/reportingVerbs.js'
import { marksReport } from '../language/reporting/reportedSpeech.js'
import { countWords } from '../language/words.js'
import type { Span } from '../model.js'
import { type Alignment, nearestOf } from '../sentence/evidence/alignment.js'
import { type Clause, type Conflict, fewestShared, sameThing } from './clause.js'
import { denialsIn, partWith } from './differences.js'
import { fewestWords } from './excerpt.js'
import { reportersOf } from '../sentence/evidence/reports.js'

/** The clause gives to who speaks in the interview, or tells as a fact, what all that is nearest in its text gives to somebody else, whom the clause does not name. */
export function wordsOfOthers(
  { reading, keys, attributedTo, unattributed }: Clause,
  aligned: readonly Alignment[],
): Conflict | undefined {
  const [best] = aligned
  // What is quoted at length `quotation-cut` tells.
  if (
    !best ||
    best.shared.length < fewestShared ||
    best.coverage < sameThing ||
    quotesAtLength(reading.text, unattributed)
  )
    return undefined
  const near = nearestOf(aligned)
  const isReported = near.every((unit) => {
    const who = reportersOf(
      unit,
      keys.filter((key) => unit.keys.has(key)),
    )
    return who.length && !unit.claims.length && !who.some((one) => marksReport(unattributed, one))
  })
  if (!isReported || holderIn(unattributed)) return undefined
  if (denialsIn(reading) !== denialsIn(partWith(best.unit.reading, best.shared))) return undefined
  const whole = { start: 0, end: reading.text.trimEnd().length }
  const misattribution = attributedTo
    ? ({ kind: 'holder', own: attributedTo } as const)
    : ({ kind: 'report', own: whole } as const)
  return { ...misattribution, unit: best.unit, words: best.unit.text, isSure: false }
}

function quotesAtLength(text: string, unattributed: string): boolean {
  return Array.from(unattributed.matchAll(/x{3,}/gu), ({ 0: { length }, index }) =>
    text.slice(index, index + length),
  ).some((words) => countWords(words) >= fewestWords)
}

/** Whose view a clause says that it is, by the words for who it is; undefined where it names nobody. */
export function holderIn(text: string): Span | undefined {
  for (const one of holderForms) {
    const found = one.exec(text)
    const who = found?.groups?.['who']
    if (!found || !who || holdsNothing.test(who)) continue
    const start = found.index + found[0].lastIndexOf(who)
    return { start, end: start + who.length }
  }
  return undefined
}
