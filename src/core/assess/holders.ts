import { holderForms, holdsNothing } from '../language/reporting/reportingVerbs.js'
import { marksReport } from '../language/reporting/reportedSpeech.js'
import type { Corpus } from '../corpus/corpus.js'
import { countWords } from '../language/words.js'
import type { Span } from '../model.js'
import { type Alignment, nearestOf, shareOf } from '../sentence/evidence/alignment.js'
import { type Clause, type Conflict, fewestShared, restOf, sameThing, sureThing } from './clause.js'
import { denialsIn, partWith } from './differences.js'
import type { Evidence } from '../sentence/evidence/evidence.js'
import { fewestWords } from './excerpt.js'
import { reportersOf } from '../sentence/evidence/reports.js'
import { keysOf, readingOf } from '../sentence/evidence/tokens.js'

/** The clause gives to somebody what all that is nearest reports as the view of somebody else. */
export function otherHolder(
  { reading, keys, isOwn }: Clause,
  aligned: readonly Alignment[],
  evidence: Evidence,
  corpus: Corpus,
): Conflict | undefined {
  const own = holderIn(reading.text)
  const [best] = aligned
  if (!own || !best || !isOwn(own)) return undefined
  const rest = restOf(reading, keys, own)
  const who = keys.filter((key) => !rest.includes(key))
  if (!who.length || rest.length < fewestShared) return undefined
  const near = nearestOf(aligned)
  const others = near.map(({ claims, text }) =>
    claims.map(({ holder = '', wording }) => `by ${holder}, ${wording}, ${text}`),
  )
  const isHeld = near.every(({ claims }) => claims.length && claims.every(({ holder }) => holder !== undefined))
  const isNamed = others.flat().some((text) => keysOf(readingOf(corpus, text)).some((key) => who.includes(key)))
  if (!isHeld || isNamed || shareOf(rest, near, evidence) < sureThing) return undefined
  return { kind: 'holder', unit: best.unit, own, words: best.unit.text, isSure: false }
}

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
