import { reviewOf } from '../cited/reviewed.js'
import type { Checked } from '../cited/checked.js'
import type { MemoProblem } from '../cited/rule.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import type { Span } from '../model.js'

/**
 * Whether nothing more is to be said of a problem, for a person has reviewed its sentence: that it stands elsewhere in the source, say. That
 * the two conflict is silent only where it was reviewed as such. A sentence that cites a source twice is to be reviewed for both places.
 */
export function reviewedIn(checked: Checked): (problem: MemoProblem) => boolean {
  if (!checked.corpus.reviews.areAny) return () => false
  const reviews = checked.sentences.flatMap((sentence) =>
    sentence.cited.map((cited) => ({ sentence, cited, review: reviewOf(sentence, cited, checked) })),
  )
  return (problem) => {
    const isConflict = problem.ruleId === 'conflicts-with-source'
    const isCount = problem.ruleId === 'number-differs' && problem.doubt === 'own-count'
    if (!isConflict && !isCount && problem.ruleId !== 'said-elsewhere') return false
    const about = reviews.filter(({ sentence, cited }) => isAbout(problem, sentence, cited))
    return (
      about.length > 0 &&
      about.every(({ review }) => review && review !== 'lapsed' && (!isConflict || review.isConflicting))
    )
  }
}

function isAbout({ span, data }: MemoProblem, sentence: MemoSentence, { item }: Cited): boolean {
  if (!('key' in data) || data.key !== item.key) return false
  // A citation behind the full stop is its sentence's, and stands outside of it.
  return isIn(span, sentence.span) || isIn(span, item.span)
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
