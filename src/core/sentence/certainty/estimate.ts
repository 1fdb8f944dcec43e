import { commitmentOfClaim } from '../../certainty/claimCommitment.js'
import type { Claim } from '../../model.js'
import type { EstimateFound } from '../../cited/rule.js'
import type { Cited } from '../../cited/sentences.js'

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
  return !claim.hedge && !claim.caveat && has(claim.wording, words)
}

function folded(text: string): string {
  return text
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}
