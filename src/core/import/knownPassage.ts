import type { Interview, Passage } from '../model.js'
import { isSameRef, type SourceText } from '../source/sourceText.js'
import type { KnownPassage } from './alignPassages.js'

/** A passage with all words that the interview keeps of it. */
export function knownPassage(interview: Interview, passage: Passage, source?: SourceText): KnownPassage {
  const { ref, first, last, sha256 } = passage
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
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
    ...(block && source ? { text: source.text.slice(block.span.start, block.span.end) } : {}),
    phrases,
  }
}

/** What a claim repeats of its passage. */
export function keptWords({ hedge, caveat, keyPhrases }: Interview['claims'][number]): readonly string[] {
  return [hedge, caveat, ...keyPhrases].flatMap((words) => words ?? [])
}
