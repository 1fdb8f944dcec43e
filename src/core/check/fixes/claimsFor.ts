import { isProtected, termsOfClaim } from '../../terms/terms.js'
import type { Claim, Interview } from '../../model.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { overlapWithClaim } from '../../sentence/evidence/overlap.js'
import type { Checked } from '../../cited/checked.js'
import type { MemoSentence } from '../../cited/sentences.js'

/** A claim that a sentence may stand for. */
export interface ClaimForSentence {
  readonly interview: Interview
  readonly claim: Claim
}

/** Of the claims given that may be cited, those that share two telling words with a sentence, else one and a name; most alike first. */
export function claimsFor(
  sentence: MemoSentence,
  claims: readonly ClaimForSentence[],
  checked: Checked,
): readonly ClaimForSentence[] {
  const { corpus } = checked
  const own = wordsOfSentence(sentence, checked).all
  const found = claims
    .filter(({ interview, claim }) => isCitable(interview, claim))
    .map(({ interview, claim }) => ({ interview, claim, ...overlapWithClaim(own, claim, interview, corpus) }))
  const like = found.filter(({ overlap }) => overlap.words > 1)
  const rather = found.filter(({ overlap: { words, entries } }) => words > 0 && entries > 0)
  return [...(like.length ? like : rather)].sort((a, b) => b.overlap.coverage - a.overlap.coverage)
}

/** Whether a claim may be cited with its interview: under its agreed description, if not by name. */
export function isCitable(interview: Interview, claim: Claim): boolean {
  const terms = termsOfClaim(interview, claim)
  return !isProtected(terms) || terms === 'background'
}
