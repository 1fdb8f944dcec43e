import type { Span } from '../model.js'
import { spanOf } from './clauses.js'
import { pastFormsOf } from '../language/verbForms.js'
import { remembered } from '../text/remember.js'
import {
  adverbs,
  anyPast,
  aux,
  completion,
  inRelative,
  notPast,
  present,
  reporting,
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

/** The first verb by which a clause tells what was done, reporting aside; not a participle that describes a noun. */
export const firstPastIn = remembered(lookForPast)

function lookForPast(clause: string): Span | undefined {
  for (const match of clause.matchAll(anyPast)) {
    const { start, end } = spanOf(match, 0)
    const last = match[0].split(' ').at(-1) ?? ''
    // "Had been told": what was done stands behind.
    const next =
      last === 'been'
        ? /^ (?:\p{L}+ly )?(\p{L}+(?:ing|ed)|told|said|thought)\b/u.exec(clause.slice(end))?.[1]
        : undefined
    const verb = next ?? last
    if (inRelative.test(clause.slice(0, start)) || stative.test(verb)) continue
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
