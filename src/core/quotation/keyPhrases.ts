import type { Claim, Interview } from '../model.js'
import { remembered } from '../text/remember.js'
import { findMatches } from './match.js'
import { distinctRefs } from './place.js'
import type { Pattern } from './pattern.js'
import type { QuotedPlace } from './result.js'
import { tokensOf } from './tokenizer.js'

/** A memo's quotations are compared with the same few phrases, one after the other. */
const tokensOfPhrase = remembered(tokensOf)

/**
 * The claims whose key phrases, hedges or caveats, which are the source's own words, hold the quotation. Nothing may be left out of them or put
 * into them here: what stands around them in the source is not known.
 */
export function findKeyPhrases({ tokens, edges }: Pattern, { claims }: Interview): readonly QuotedPlace[] {
  const isPlain = !edges.length && tokens.every(({ kind }) => kind !== 'bracket' && kind !== 'ellipsis')
  if (!isPlain) return []
  return claims.flatMap((claim) => {
    const isThere = phrasesOf(claim).some((phrase) =>
      findMatches(tokens, tokensOfPhrase(phrase)).some(({ steps }) => !steps.length),
    )
    if (!isThere) return []
    const [first, ...more] = distinctRefs(claim.at.map(({ ref }) => ref))
    return first
      ? [{ refs: [first, ...more] as const, voice: claim.voice, spans: [], changes: [], claim: claim.id }]
      : []
  })
}

/** A hedge may be several, each in quotation marks: `“may” or “could”`. */
function phrasesOf({ keyPhrases, hedge = '', caveat = '' }: Claim): readonly string[] {
  const parts = !hedge.includes('“') ? [] : Array.from(hedge.matchAll(/“([^“”]*)”/g), ([, part = '']) => part)
  return [...keyPhrases, ...(parts.length ? parts : [hedge]), caveat]
}
