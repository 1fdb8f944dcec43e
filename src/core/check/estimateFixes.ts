import { quote } from '../cite/markdown.js'
import type { Memo } from '../memo/memo.js'
import { functionWords } from '../mentions/commonWords.js'
import type { Span } from '../model.js'
import type { RenderedClaim, Rendering } from './renderings.js'
import type { Fix } from './rule.js'

/**
 * What mends a sentence that is surer than its source: the source's own hedge, quoted behind the clause, and, where the sentence names nobody
 * who says it, "We assess that" before it.
 */
export function surenessFixes(rendering: Rendering, { claim, cited }: RenderedClaim, memo: Memo): readonly Fix[] {
  const hedge = claim.hedge
  const at = endOfClause(rendering, memo)
  const add: readonly Fix[] =
    hedge === undefined
      ? []
      : [
          {
            kind: 'add-hedge',
            edits: [{ replace: { start: at, end: at }, text: ` (${quote(hedge)})` }],
            data: { hedge },
          },
        ]
  const names = cited.interview?.voices.flatMap(({ name }) => name.split(/\s+/).at(-1) ?? []) ?? []
  const isAttributed = names.some((name) => rendering.ownWords.includes(name))
  const edits = isAttributed ? undefined : beginning('We assess that', rendering, memo)
  return edits ? [...add, { kind: 'assess', edits, data: {} }] : add
}

/** "As of 2010," before the sentence. */
export function datingFixes(rendering: Rendering, issued: string, memo: Memo): readonly Fix[] {
  const year = issued.slice(0, 4)
  const edits = beginning(`As of ${year},`, rendering, memo)
  return edits ? [{ kind: 'date', edits, data: { year } }] : []
}

/** Where the clause's own words end, before its citation and its punctuation. */
function endOfClause({ words, clause }: Rendering, { citingProse }: Memo): number {
  const end = clause.start + words.replace(/[\s.,;:!?]+$/, '').length
  // A citation within the clause is a space in its words, and nothing goes between it and what it stands for.
  return clause.start + citingProse.slice(clause.start, end).trimEnd().length
}

/** Undefined where the clause does not begin its sentence, or with a bracket or the like. */
function beginning(opening: string, { sentence, clause }: Rendering, { text }: Memo): Fix['edits'] | undefined {
  const { start } = sentence.span
  const first = /^\p{L}[\p{L}’'-]*/u.exec(text.slice(start, clause.end))?.[0]
  if (clause.start !== start || first === undefined) return undefined
  const lower = first.toLowerCase()
  const isCommon =
    functionWords.has(lower) || /^(?:it|there|this|that|these|those|the|an?|most|some|many|all)$/.test(lower)
  const replace: Span = { start, end: start + first.length }
  return [{ replace, text: `${opening} ${isCommon ? lower : first}` }]
}
