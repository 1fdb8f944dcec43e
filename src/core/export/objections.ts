import type { Examined } from '../check/check.js'
import type { MemoRuleId } from '../cited/rule.js'
import { closedPlaceIn } from '../terms/closedPlaces.js'
import type { Interview, Passage, Span } from '../model.js'
import { passagesCited } from '../citation/resolve.js'
import type { Checked } from '../cited/checked.js'
import { protectedWordsIn } from '../disclosure/protectedWords.js'
import { type StrayWords, strayWords } from '../disclosure/strayWords.js'
import type { CitationGap } from './citedItem.js'
import type { Objection } from './objection.js'
import type { OpenPoint } from './proof/openPoint.js'

/**
 * Rules whose finds keep a memo from leaving: they are asked whatever the settings. For an altered
 * quotation, or a source that a comma loses, somebody answers beside it, and not once for all.
 */
export const exportRules = {
  severities: {
    'attribution-breach': 'error',
    'attribution-unchecked': 'error',
    'quotation-altered': 'error',
    'quotation-retouched': 'error',
    'citation-separator': 'error',
    'read-back-open': 'error',
    'under-embargo': 'error',
  },
  evenIfAllIsSwitchedOff: ['quotation-altered', 'quotation-retouched', 'citation-separator'],
} as const satisfies {
  readonly severities: Readonly<Partial<Record<MemoRuleId, 'error'>>>
  readonly evenIfAllIsSwitchedOff: readonly MemoRuleId[]
}

/** What speaks against an export, in the order of the memo, of a check made with `exportRules`. */
export function objectionsTo({ checked, problems }: Examined, gaps: readonly CitationGap[]): readonly Objection[] {
  const { memo, corpus, cited } = checked
  const found: Objection[] = problems.flatMap((problem): readonly Objection[] => {
    // Where an entry tells a name, the finished document is asked, which knows where and in what words.
    if (problem.ruleId === 'attribution-breach')
      return problem.data.place.kind === 'entry' ? [] : [{ kind: 'breach', span: problem.span, problem }]
    if (problem.ruleId === 'attribution-unchecked') return [{ kind: 'unchecked', span: problem.span, problem }]
    if (problem.ruleId === 'read-back-open') return [{ kind: 'read-back', span: problem.span, problem }]
    if (problem.ruleId === 'under-embargo') return [{ kind: 'embargo', span: problem.span, problem }]
    if (problem.ruleId === 'citation-separator') return [{ kind: 'lost-source', span: problem.span, problem }]
    // Emphasis and the like touch the tone alone.
    if (problem.ruleId === 'quotation-retouched')
      return /^(?:bracket|clause|no-words)$/.test(problem.data.touch)
        ? [{ kind: 'altered', span: problem.span, problem }]
        : []
    return problem.ruleId === 'quotation-altered' && problem.doubt === undefined
      ? [{ kind: 'altered', span: problem.span, problem }]
      : []
  })
  for (const { item, interview } of cited) {
    if (!interview) continue
    const objection = objectionTo(interview, passagesCited(item, interview, corpus), item.keySpan)
    if (objection) found.push(objection)
  }
  for (const { gap, citation, item } of gaps) {
    const written = memo.citations[citation]?.items[item]
    if (gap === 'unknown' && written) found.push({ kind: 'unknown-source', span: written.keySpan, key: written.key })
  }
  for (const { interview, span } of checked.listed)
    if (interview.terms === 'off record') found.push({ kind: 'off-record', span, key: interview.key })
  for (const { span, key } of strayIn(checked)) {
    const isTold = found.some((one) => one.kind === 'breach' && one.span.start < span.end && span.start < one.span.end)
    if (!isTold) found.push({ kind: 'stray-words', span, key })
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Words of protected sources in the sentences of a memo, and besides in anything else of it that its reader gets; each place once. */
function strayIn(checked: Checked): readonly StrayWords[] {
  const inSentences = protectedWordsIn(checked).flatMap(({ span, places, isTelling }) =>
    isTelling ? [{ span, key: places[0].key }] : [],
  )
  const others = strayWords(checked.memo.text, checked).filter(
    ({ span }) => !inSentences.some((one) => one.span.start < span.end && span.start < one.span.end),
  )
  return [...inSentences, ...others]
}

/** With the open points of the finished document that nothing else speaks of. */
export function withOpenPoints(objections: readonly Objection[], points: readonly OpenPoint[]): readonly Objection[] {
  const isTold = ({ start, end }: Span): boolean => objections.some(({ span }) => span.start < end && start < span.end)
  const more = points
    .filter((point) => !isTold(point.span))
    .map((point): Objection => ({ kind: 'open-point', span: point.span, point }))
  return [...objections, ...more].sort((a, b) => a.span.start - b.span.start)
}

function objectionTo(interview: Interview, passages: readonly Passage[], span: Span): Objection | undefined {
  const closed = closedPlaceIn(interview, passages)
  if (!closed) return undefined
  const { key } = interview
  const { terms, ref } = closed
  if (terms !== 'off record') return ref && { kind: 'protected-passage', span, key, ref }
  return { kind: 'off-record', span, key, ...(ref ? { ref } : {}) }
}
