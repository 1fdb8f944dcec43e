import type { Examined } from '../../check/check.js'
import type { Span } from '../../model.js'
import { reviewKeyOf } from '../../cited/reviewed.js'
import type { ReviewKey } from '../../corpus/reviews.js'
import { answerOf } from '../../export/evidence/citationAnswer.js'
import { type CitationAnswer } from '../../export/evidence/answer.js'
import { citationAt } from '../../memo/memo.js'
import { sentenceAt } from './evidenceAt.js'
import { touches } from '../../text/touches.js'

/** A citation that somebody may review, with what is known of it. */
export interface Reviewable {
  readonly citedKey: string
  readonly key: ReviewKey
  readonly answer: CitationAnswer
}

/** What may be reviewed at a place of a memo. */
export interface ReviewsAt {
  readonly of: readonly Reviewable[]
  /** A protected name stands in the sentence. A hash of it would let others try names until one fits. */
  readonly hasProtectedName: boolean
}

/** What is known of the sentence of the citation of an interview at an offset, with the place of its key. */
export function answerAt(
  examined: Examined,
  offset: number,
): { readonly answer: CitationAnswer; readonly span: Span } | undefined {
  const { checked } = examined
  const at = citationAt(checked.memo, offset)
  const sentence = at && sentenceAt(checked, at.citation.span.start, at.citation.span.start)
  const cited = sentence?.cited.find(({ item }) => item === at?.item)
  if (!sentence || !cited?.interview) return undefined
  return { answer: answerOf(sentence, cited, examined), span: cited.item.keySpan }
}

/** The citation of an interview at an offset of a memo, else all of its sentence; undefined where none is. */
export function reviewsAt({ checked, problems }: Examined, offset: number): ReviewsAt | undefined {
  const at = citationAt(checked.memo, offset)
  const sentence = sentenceAt(checked, offset, at?.citation.span.start)
  if (!sentence) return undefined
  const here = sentence.cited.filter(({ item }) => item === at?.item)
  const of = (here.length ? here : sentence.cited).flatMap((one): readonly Reviewable[] => {
    const key = reviewKeyOf(sentence, one, checked)
    if (!key) return []
    const answer = answerOf(sentence, one, { checked, problems })
    return [{ citedKey: one.item.key, key, answer }]
  })
  if (!of.length) return undefined
  const hasProtectedName = problems.some(
    ({ ruleId, span }) => ruleId === 'attribution-breach' && touches(span, sentence.span),
  )
  return { of, hasProtectedName }
}
