import type { Checked } from '../../cited/checked.js'
import { beginning } from '../../sentence/certainty/estimateFixes.js'
import { renderedBy, type Rendering, renderingsOf } from '../../sentence/claims/renderings.js'
import { surnamesIn } from '../../sentence/certainty/sureness.js'
import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import { inRow } from '../../certainty/likelihoodRow.js'
import { type LikelihoodTerm, type LikelihoodRow, likelihoodTermsIn } from '../../certainty/likelihoodTerms.js'
import type { Likelihood } from '../../model.js'
import type { Rewrite } from './rewrite.js'

/** Puts the term of likelihood at an offset into the words of the row that the memo uses more; of the first row where it uses none more. */
export function termRewrites(offset: number, checked: Checked): readonly Rewrite[] {
  const terms = ownTerms(checked)
  const term = terms.find(({ span }) => span.start <= offset && offset <= span.end)
  const edit = term && inRow(checked.memo.text, term, houseRow(terms.filter((one) => one !== term)))
  return edit ? [{ kind: 'house-term', edits: [edit], data: { term: edit.text } }] : []
}

function ownTerms({ memo, quotations }: Checked): readonly LikelihoodTerm[] {
  return likelihoodTermsIn(memo.prose).filter(
    ({ span }) => !quotations.some(({ whole }) => whole.start <= span.start && span.end <= whole.end),
  )
}

function houseRow(terms: readonly LikelihoodTerm[]): LikelihoodRow {
  const count = (row: LikelihoodRow): number => terms.filter((term) => term.row === row).length
  return count('probability') > count('likelihood') ? 'probability' : 'likelihood'
}

const denied = /\b(?:not|never|no|nor|neither|nobody|nothing|hardly|cannot|without|fails?|failed)\b|n[’']t\b/iu

/**
 * Begins a sentence with the likelihood that we have coded for the claim it renders, as our own judgement: no speaker is given a term. None
 * where the sentence gives a judgement already, names who says it, or denies what the claim says.
 */
export function likelihoodRewrites(offset: number, checked: Checked): readonly Rewrite[] {
  const rendering = renderingsOf(checked).find(
    ({ sentence, clause }) =>
      sentence.span.start <= offset && offset <= sentence.span.end && clause.start === sentence.span.start,
  )
  if (!rendering || !isPlain(rendering)) return []
  const likelihood = renderedBy(rendering)[0]?.claim.likelihood
  if (!likelihood) return []
  const opening = openingFor(likelihood)
  const edits = beginning(opening, rendering, checked.memo)
  return edits ? [{ kind: 'to-likelihood', edits, data: { opening } }] : []
}

function isPlain({ ownWords, sentence }: Rendering): boolean {
  const isAttributed = surnamesIn(sentence).some((name) => ownWords.includes(name))
  const isInText = sentence.cited.some(({ item }) => item.inText)
  return (
    !isAttributed &&
    !isInText &&
    !isOwnJudgement(ownWords) &&
    !likelihoodTermsIn(ownWords).length &&
    !denied.test(ownWords)
  )
}

function openingFor(likelihood: Likelihood): string {
  if (likelihood === 'almost no chance') return 'We assess that there is almost no chance that'
  if (likelihood === 'roughly even chance') return 'We assess that there is a roughly even chance that'
  return `We assess that it is ${likelihood} that`
}
