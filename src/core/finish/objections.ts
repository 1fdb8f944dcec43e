import type { Examined } from '../check/check.js'
import type { MemoProblem, MemoRuleId } from '../check/rule.js'
import { closedPlaceIn } from '../check/closedPlaces.js'
import type { Interview, Passage, PassageRef, Span } from '../model.js'
import { placeOf } from '../query/citationHover.js'
import type { CitationGap } from './model.js'

/** Why a memo should not leave, with its place in the memo. */
export type Objection =
  /** A protected name, in the memo or in the name of its file. */
  | { readonly kind: 'breach'; readonly span: Span; readonly problem: MemoProblem }
  /** The names of a protected source are not here, and no off switch says who has looked. */
  | { readonly kind: 'unchecked'; readonly span: Span; readonly problem: MemoProblem }
  | { readonly kind: 'off-record'; readonly span: Span; readonly key: string; readonly ref?: PassageRef }
  /** What may not be attributed, cited in an interview whose people are named. */
  | { readonly kind: 'protected-passage'; readonly span: Span; readonly key: string; readonly ref: PassageRef }
  | { readonly kind: 'altered'; readonly span: Span; readonly problem: MemoProblem }
  | { readonly kind: 'unknown-source'; readonly span: Span; readonly key: string }

/** Rules whose finds keep a memo from leaving: they are asked whatever the settings, and the first whatever the memo switches off. */
export const exportRules = {
  severities: { 'attribution-breach': 'error', 'attribution-unchecked': 'error', 'quotation-altered': 'error' },
  evenIfSwitchedOff: ['attribution-breach'],
} as const satisfies {
  readonly severities: Readonly<Partial<Record<MemoRuleId, 'error'>>>
  readonly evenIfSwitchedOff: readonly MemoRuleId[]
}

/** Nothing makes an export go on where somebody who is protected would be told, or where nobody can say that nobody is. */
export function isFinal({ kind }: Objection): boolean {
  return kind === 'breach' || kind === 'unchecked' || kind === 'off-record' || kind === 'protected-passage'
}

/** What speaks against an export, in the order of the memo, of a check made with `exportRules`. */
export function objectionsTo({ checked, problems }: Examined, gaps: readonly CitationGap[]): readonly Objection[] {
  const { memo, corpus, cited } = checked
  const found: Objection[] = problems.flatMap((problem): readonly Objection[] => {
    if (problem.ruleId === 'attribution-breach') return [{ kind: 'breach', span: problem.span, problem }]
    if (problem.ruleId === 'attribution-unchecked') return [{ kind: 'unchecked', span: problem.span, problem }]
    return problem.ruleId === 'quotation-altered' && problem.doubt === undefined
      ? [{ kind: 'altered', span: problem.span, problem }]
      : []
  })
  for (const { item, interview } of cited) {
    if (!interview) continue
    const place = placeOf(corpus, interview, item.locator)
    const passages = place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
    const objection = objectionTo(interview, passages, item.keySpan)
    if (objection) found.push(objection)
  }
  for (const { gap, citation, item } of gaps) {
    const written = memo.citations[citation]?.items[item]
    if (gap === 'unknown' && written) found.push({ kind: 'unknown-source', span: written.keySpan, key: written.key })
  }
  for (const { interview, span } of checked.listed)
    if (interview.terms === 'off record') found.push({ kind: 'off-record', span, key: interview.key })
  return found.sort((a, b) => a.span.start - b.span.start)
}

function objectionTo(interview: Interview, passages: readonly Passage[], span: Span): Objection | undefined {
  const closed = closedPlaceIn(interview, passages)
  if (!closed) return undefined
  const { key } = interview
  const { terms, ref } = closed
  if (terms !== 'off record') return ref && { kind: 'protected-passage', span, key, ref }
  return { kind: 'off-record', span, key, ...(ref ? { ref } : {}) }
}
