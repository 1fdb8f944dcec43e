import type { Citation, CitationItem } from 'citeproc'
import type { LoweredItem } from '../core/export/lowerForCsl.js'
import type { CiteCluster, RenderedCitation } from '../core/export/citedItem.js'
import { engineId } from './engineId.js'
import type { Written } from './rendered.js'
import type { Request, Wanted } from './requests.js'
import { placed, unlinkedPrefix, unlinkedSuffix } from './runFormat.js'
import { toMarkup } from './toMarkup.js'

/** A citation as the engine has it. */
export interface Held {
  readonly id: string
  readonly request: Request
  readonly citation: Citation
  /** Its id and the number of its note, as the engine wants them in its lists. */
  readonly place: [id: string, noteNumber: number]
  cluster: CiteCluster
  written: Written
  result: RenderedCitation | undefined
}

/** An item as the engine takes it; `isNamed` where the sentence names its author. */
export function toCiteproc(
  { id, locator, prefix, suffix, where, suppressAuthor, named }: LoweredItem,
  isNamed: boolean,
): CitationItem {
  return {
    id: engineId(id),
    ...(locator
      ? { locator: locator.value, label: locator.label === 'article' ? 'article-locator' : locator.label }
      : {}),
    ...(prefix.length ? { prefix: unlinkedPrefix(toMarkup(prefix)) } : {}),
    ...(suffix.length || where ? { suffix: unlinkedSuffix(placed(where) + toMarkup(suffix)) } : {}),
    ...(suppressAuthor || (isNamed && named === undefined) ? { 'suppress-author': true } : {}),
  }
}

/** What is new in a list of citations: all but `start` at the beginning and `kept` at the end. */
export interface ChangedPart {
  readonly start: number
  readonly kept: number
  readonly fresh: readonly Wanted[]
}

/** Compares from both ends, for an edit changes one stretch of a memo. */
export function changedPart(before: readonly Held[], wanted: readonly Wanted[]): ChangedPart {
  let start = 0
  const most = Math.min(before.length, wanted.length)
  while (start < most && before[start]?.request === wanted[start]?.request) start++
  let kept = 0
  while (kept < most - start && before.at(-1 - kept)?.request === wanted.at(-1 - kept)?.request) kept++
  return { start, kept, fresh: wanted.slice(start, wanted.length - kept) }
}

/** How many notes a citation stands behind the one before it: next to it, “ibid.” may do. */
export function stepTo(all: readonly Held[], at: number): number {
  return (all[at]?.place[1] ?? 0) - (all[at - 1]?.place[1] ?? 0)
}
