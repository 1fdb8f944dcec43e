import { holderForms, holdsNothing } from '../check/attribution/saying.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Span } from '../model.js'
import { type Alignment, keysOf, nearestOf, shareOf } from './alignment.js'
import { type Clause, type Conflict, fewestShared, restOf, sureThing } from './clause.js'
import type { Evidence } from './evidence.js'
import { readingOf } from './tokens.js'

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
  const isNamed = others
    .flat()
    .some((text) => keysOf(readingOf(corpus, text), new Set()).some((key) => who.includes(key)))
  if (!isHeld || isNamed || shareOf(rest, near, evidence) < sureThing) return undefined
  return { kind: 'holder', unit: best.unit, own, words: best.unit.text, isSure: false }
}

function holderIn(text: string): Span | undefined {
  for (const one of holderForms) {
    const found = one.exec(text)
    const who = found?.groups?.['who']
    if (!found || !who || holdsNothing.test(who)) continue
    const start = found.index + found[0].lastIndexOf(who)
    return { start, end: start + who.length }
  }
  return undefined
}
