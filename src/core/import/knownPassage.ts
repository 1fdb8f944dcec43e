import type { Interview, Passage } from '../model.js'
import { paragraphHash } from '../source/paragraphHash.js'
import { isSameRef, type SourceText } from '../source/sourceText.js'
import type { KnownPassage } from './alignPassages.js'

/** A passage with all words that the interview keeps of it. */
export function knownPassage(interview: Interview, passage: Passage, source?: SourceText): KnownPassage {
  const { ref, first, last, sha256 } = passage
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
  // Where somebody has put other signs into the text, the words below a sign may be more, or others.
  const text = block && source ? source.text.slice(block.span.start, block.span.end) : undefined
  const isItself = text !== undefined && (sha256 === undefined || paragraphHash(text) === sha256)
  const claims = interview.claims.filter(({ at }) => at.some((anchor) => isSameRef(anchor.ref, ref)))
  const phrases = claims.flatMap((claim) => [
    ...claim.at.flatMap((anchor) => (isSameRef(anchor.ref, ref) ? [anchor.first, anchor.last] : [])),
    // What a claim that rests on several passages keeps may stand in any of them.
    ...(claim.at.length === 1 ? keptWords(claim) : []),
  ])
  return {
    ref,
    first,
    last,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(isItself ? { text } : {}),
    phrases,
  }
}

/** What a claim repeats of its passage. */
export function keptWords({ hedge, caveat, keyPhrases }: Interview['claims'][number]): readonly string[] {
  return [hedge, caveat, ...keyPhrases].flatMap((words) => words ?? [])
}
