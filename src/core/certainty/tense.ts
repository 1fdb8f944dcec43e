import type { Span } from '../model.js'
import { spanOf } from './clauses.js'
import { pastFormsOf } from '../language/verbForms.js'
import { remembered } from '../text/remember.js'
import {
  adverbs,
  anyPast,
  aux,
  completion,
  copula,
  inRelative,
  notPast,
  present,
  reporting,
  reportingClause,
  stative,
} from '../language/certainty/tenses.js'

/** Whether words stand right before an offset; no further back is looked than words of grammar are long. */
function follows(words: RegExp, clause: string, offset: number): boolean {
  return words.test(clause.slice(Math.max(0, offset - 20), offset))
}

/** Where a verb stands in the past or as done: `ignored`, `has ignored`, `was signed`. */
export function pastOf(verb: string, clause: string): Span | undefined {
  const forms = [...pastFormsOf(verb), String.raw`did (?:not |indeed |never )?${verb}`].join('|')
  const pattern = new RegExp(String.raw`\b(?:(?:${aux}) ${adverbs})?(?:${forms})\b`, 'giu')
  const match = [...clause.matchAll(pattern)].find(({ index }) => !follows(notPast, clause, index))
  return match && spanOf(match, 0)
}

/** The first verb by which a clause tells what was done, reporting aside; not a participle that describes a noun. `withStates`: or what was so. */
export function firstPastIn(clause: string, withStates = false): Span | undefined {
  return withStates ? pastOrState(clause) : pastEvent(clause)
}

const pastOrState = remembered((clause) => lookForPast(clause, true))
const pastEvent = remembered((clause) => lookForPast(clause, false))

function lookForPast(clause: string, withStates: boolean): Span | undefined {
  for (const match of clause.matchAll(anyPast)) {
    const { start, end } = spanOf(match, 0)
    const last = match[0].split(' ').at(-1) ?? ''
    // "Had been told": what was done stands behind.
    const next =
      last === 'been'
        ? /^ (?:\p{L}+ly )?(\p{L}+(?:ing|ed)|told|said|thought)\b/u.exec(clause.slice(end))?.[1]
        : undefined
    const verb = next ?? last
    if (inRelative.test(clause.slice(0, start)) || (!withStates && stative.test(verb))) continue
    if (reporting.test(verb) && !/^there/i.test(match[0])) return undefined
    if (!follows(notPast, clause, start)) return { start, end }
  }
  return undefined
}

/** The first verb by which a clause tells how things are, with the word that completes it: `is willing`, `wants`. */
export const presentOf = remembered(lookForPresent)

function lookForPresent(clause: string): Span | undefined {
  const [match] = [...clause.matchAll(present)]
  if (!match) return undefined
  const { start, end } = spanOf(match, 0)
  const completes = /^(?:is|are|seems?|appears?|remains?)$/i.test(match[0])
  const rest = completes ? completion.exec(clause.slice(end)) : null
  return { start, end: end + (rest?.[0].length ?? 0) }
}

/** The verb by which a clause tells what is or was, past what names who says so; undefined where no verb can be told. */
export function plainVerbIn(clause: string): Span | undefined {
  const told = clause.replace(reportingClause, (found) => ' '.repeat(found.length))
  const found = [firstPastIn(told, true), presentOf(told), copulaOf(told)].flatMap((span) => span ?? [])
  return found.sort((a, b) => a.start - b.start)[0]
}

function copulaOf(clause: string): Span | undefined {
  const match = copula.exec(clause)
  if (!match) return undefined
  const rest = completion.exec(clause.slice(match.index + match[0].length))
  return { start: match.index, end: match.index + match[0].length + (rest?.[0].length ?? 0) }
}
