import { claimsCited } from '../../citation/origins.js'
import { claimsFor } from '../../check/fixes/claimsFor.js'
import { citedAlone, quoteInstead } from '../../check/fixes/quoteInstead.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { claimRef } from '../../corpus/claimRef.js'
import type { Claim, Interview } from '../../model.js'
import { claimPinned } from '../../citation/resolve.js'
import type { Rewrite } from './rewrite.js'

const most = 2
const mostLooked = 6

/** Quotes the words of the source on which the claim rests that a sentence renders; not those of a protected one, which are offered nowhere. */
export function quotationRewrites(sentence: MemoSentence, checked: Checked): readonly Rewrite[] {
  const cited = citedAlone(sentence, checked)
  if (!cited?.interview) return []
  return claimsFirst(cited, cited.interview, sentence, checked)
    .slice(0, most)
    .flatMap((claim) =>
      quoteInstead(sentence, { claim }, checked).map(({ edits, data }): Rewrite => {
        return { kind: 'to-quotation', edits, data: { ...data, ref: claimRef(claim) } }
      }),
    )
}

/** The claim that is pinned, else those of the passages cited that are most like the sentence. */
function claimsFirst(
  { item }: Cited,
  interview: Interview,
  sentence: MemoSentence,
  checked: Checked,
): readonly Claim[] {
  const pinned = claimPinned(checked.corpus, item)
  if (pinned) return [pinned]
  const candidates = claimsCited(item, interview, checked.corpus).map((claim) => ({ interview, claim }))
  return claimsFor(sentence, candidates, checked)
    .slice(0, mostLooked)
    .map(({ claim }) => claim)
}
