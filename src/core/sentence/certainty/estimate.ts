import { commitmentOfClaim } from '../../certainty/claimCommitment.js'
import type { Claim } from '../../model.js'
import { keywordsOf } from '../../language/keywords.js'
import type { EstimateFound } from '../../cited/rule.js'
import type { Cited } from '../../cited/sentences.js'
import { roughStemOf } from '../../language/stem.js'

export function estimateFound(
  { claim, cited }: { readonly claim: Claim; readonly cited: Cited },
  words: string,
): EstimateFound {
  const [{ ref }] = claim.at
  return { key: cited.item.key, ref, voice: claim.voice, words, claim: claim.label, source: sourceOf(claim) }
}

/** The source's own words where it has any: a coded likelihood is ours. */
function sourceOf(claim: Claim): EstimateFound['source'] {
  const { by } = commitmentOfClaim(claim)
  if (claim.hedge) return { by: 'hedge', words: claim.hedge }
  if (claim.caveat) return { by: 'caveat', words: claim.caveat }
  if (by === 'likelihood' && claim.likelihood) return { by, value: claim.likelihood }
  return { by: by === 'wording' ? 'wording' : 'kind', kind: claim.kind }
}

/** Whether a sentence has the very words with which a claim says how sure it is: its hedge or caveat, or, where it has neither, the wording's own. */
export function keepsDoubt({ claim }: { readonly claim: Claim }, words: string, sentence: string): boolean {
  const has = (text: string, part: string | undefined): boolean =>
    part !== undefined && folded(text).includes(folded(part))
  if (has(sentence, claim.hedge) || has(sentence, claim.caveat)) return true
  if (hasInOtherForm(claim.hedge, sentence)) return true
  return !claim.hedge && !claim.caveat && has(claim.wording, words)
}

/**
 * "It would surprise her" for "I would be surprised", "he saw signs" for "there are signs". A modal says nothing without what it stands with, and
 * what a hedge denies may be turned round in another form.
 */
function hasInOtherForm(hedge: string | undefined, sentence: string): boolean {
  if (hedge === undefined || /\b(?:not|no|never|nobody|cannot)\b|n[’']t\b/i.test(hedge)) return false
  const isOfVoice = /\b(?:I|my|we|our)\b/.test(hedge)
  if (!isOfVoice && /\b(?:may|might|can|could|would|will|should)\b/i.test(hedge)) return false
  const stems = keywordsOf(hedge).map(roughStemOf)
  const stemsThere = new Set(keywordsOf(sentence).map(roughStemOf))
  return stems.length > 0 && stems.every((stem) => stemsThere.has(stem))
}

function folded(text: string): string {
  return text
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}
