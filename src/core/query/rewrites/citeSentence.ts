import { claimsFor } from '../../check/fixes/claimsFor.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOf } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { citationOf, formatCitation } from '../../citation/citation.js'
import { citeInSentence } from '../../citation/citeInSentence.js'
import { claimRef } from '../../corpus/claimRef.js'
import { contextOf } from '../../search/wants.js'
import type { Rewrite } from './rewrite.js'

const most = 4
/** How many the index gives to choose from. */
const mostCandidates = 60

/** Cites the claims of the corpus that are most like a sentence without a citation. */
export function citeRewrites(sentence: MemoSentence, checked: Checked): readonly Rewrite[] {
  if (sentence.cited.length) return []
  const { corpus, memo } = checked
  const context = contextOf(corpus, wordsOf(sentence, checked).all)
  if (!context.length) return []
  const { claims } = corpus.claims.search({ wants: [], context, limit: mostCandidates })
  const candidates = claims.flatMap((claim) => {
    const interview = corpus.interview(claim.key)
    return interview ? [{ interview, claim }] : []
  })
  const alike = claimsFor(sentence, candidates, checked)
  return alike.slice(0, most).flatMap(({ interview, claim }): readonly Rewrite[] => {
    const edits = citeInSentence(memo, sentence.span.start, { interview, claim })
    const citation = formatCitation([citationOf(interview, claim)])
    return edits ? [{ kind: 'cite-claim', edits, data: { citation, claim: claim.label, ref: claimRef(claim) } }] : []
  })
}
