import type { Edit } from '../citation/insert.js'
import type { Span } from '../model.js'
import type { Fix, MemoProblem } from '../cited/rule.js'
import { touches } from '../text/touches.js'

/** A problem with the fix that mended it. */
export interface Mended {
  readonly problem: MemoProblem
  readonly fix: Fix
}

/**
 * The one fix of a problem that may be made without asking anybody: it changes no word of the memo, and what it adds is proved by the source.
 * Undefined where there is none, or several among which somebody has to choose.
 */
function safeFixOf(problem: MemoProblem): Fix | undefined {
  const [fix, ...more] = problem.fixes.filter((one) => isSafe(one, problem))
  return more.length ? undefined : fix
}

function isSafe({ kind, data }: Fix, problem: MemoProblem): boolean {
  switch (kind) {
    // The words stand there and nowhere else, letter by letter.
    case 'cite-place':
    case 'add-quotation-marks':
    case 'bracket-initial':
    // What is cited stays the same, and is cited at last.
    case 'separate-citations':
      return true
    // Another key may be another source; the same with other capitals is a slip of the pen.
    case 'use-key':
      return problem.ruleId === 'unknown-source' && data['key']?.toLowerCase() === problem.data.key.toLowerCase()
    // A paragraph that does not exist, in place of which the quoted words name the one where they stand.
    case 'add-locator':
      return problem.ruleId === 'unknown-locator' && data['proof'] === 'quotation'
    default:
      return false
  }
}

/** Mends what can be mended without asking, as far as the changes keep clear of each other: what is left over is for another pass. */
export function mendSafely(
  text: string,
  problems: readonly MemoProblem[],
): { readonly text: string; readonly mended: readonly Mended[] } {
  const all = problems.flatMap((problem): readonly Mended[] => {
    const fix = safeFixOf(problem)
    return fix ? [{ problem, fix }] : []
  })
  const mended = keptApart(all)
  const edits = mended.flatMap(({ fix }) => fix.edits)
  return { text: applyEdits(text, edits), mended }
}

/** Whether a fix writes what the source says: its words, figure, hedge, speaker or holder. */
export function isOfSource({ kind }: Fix): boolean {
  return ofSource.includes(kind)
}

const ofSource: readonly Fix['kind'][] = [
  'use-source-words',
  'quote-source',
  'replace-words',
  'widen-quotation',
  'add-hedge',
  'name-speaker',
  'name-holder',
  'tell-expected',
]

/** Those whose changes keep clear of the changes of those before them, so that all can be made at once. */
export function keptApart<T extends { readonly fix: Fix }>(all: readonly T[]): readonly T[] {
  const taken: Span[] = []
  return all.filter(({ fix: { edits } }) => {
    if (edits.some(({ replace }) => taken.some((one) => touches(one, replace)))) return false
    taken.push(...edits.map(({ replace }) => replace))
    return true
  })
}

/** A text after changes that keep clear of each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.replace.start - a.replace.start)
  return sorted.reduce(
    (now, { replace, text: written }) => now.slice(0, replace.start) + written + now.slice(replace.end),
    text,
  )
}
