import type { Claim } from '../model.js'
import { type Commitment, commitmentOf, weakestIn } from './hedging.js'

/** How far a claim goes, and what in it says so. */
export interface ClaimCommitment {
  readonly commitment: Commitment
  readonly by: 'likelihood' | 'hedge' | 'caveat' | 'wording' | 'kind'
}

/** Words of our wording that leave open whether it comes to anything; what somebody thinks or hopes is a claim about him. */
const open =
  /\b(?:may|might|could|would|possibl[ey]|perhaps|(?:un)?likely|probably|cannot be ruled out|(?:plan|intend|aim|want|hope|propose|seek|promise|threaten)(?:s|ed|ned)? to|(?:is|are|was|were) (?:willing|prepared|ready|planning|expected|due) to|(?:has|have) (?:promised|threatened|proposed|announced)|option)\b/iu

/** Words with which a source itself leaves no doubt. */
const insisting =
  /(?<!almost |nearly |virtually )\b(?:certain(?:ly)?|undoubtedly|without doubt|no doubt|inevitabl[ey]|bound to)\b|\b(?:proves?|shows?|demonstrates?) (?:that|how)\b/iu

/** Hedges that say whose view it is, or hardly any doubt. */
const slight =
  /^(?:evidently|if anything|I (?:think|believe|suppose)|(?:as|so) far as .*|(?:to|by|in|from) (?:my|our|what I) .*|my (?:own )?(?:view|sense) is)$/iu

/**
 * How far the source goes in a claim: by our coding of its hedge where there is one, else by the hedge itself. Of a hedge whose strength nobody
 * can tell we take that it is strong. Where the source does not hedge our coding takes nothing from what it says.
 */
export function commitmentOfClaim({ likelihood, hedge, caveat, wording, kind, keyPhrases }: Claim): ClaimCommitment {
  if (insisting.test([wording, hedge, ...keyPhrases].join(' '))) return { commitment: 'stressed', by: 'wording' }
  if (hedge && likelihood) return { commitment: commitmentOf(likelihood), by: 'likelihood' }
  if (hedge && slight.test(hedge)) return { commitment: 'very likely', by: 'hedge' }
  if (hedge) return { commitment: weakestIn(hedge)?.commitment ?? 'very likely', by: 'hedge' }
  if (caveat) return { commitment: 'very likely', by: 'caveat' }
  if (kind === 'recommendation') return { commitment: 'likely', by: 'kind' }
  if (open.test(wording)) return { commitment: 'very likely', by: 'wording' }
  return { commitment: 'stated', by: 'kind' }
}

/** `may not have the nerve`: a forecast by its doubt alone, of what is so already or is not. */
export function isOfState({ wording }: Claim): boolean {
  return /\b(?:may|might|could|would)(?: not)? (?:have|lack|mean|want|know|believe|think|feel|trust|own|need)\b/.test(
    wording,
  )
}
