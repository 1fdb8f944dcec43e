import type { Interview, Passage, PassageRef } from '../model.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { foldWords, holdsAnchor, type KnownPassage } from './alignPassages.js'

/** A passage with all words that the interview keeps of it. */
export function knownPassage(interview: Interview, passage: Passage, source?: SourceText): KnownPassage {
  const { ref, first, last, sha256 } = passage
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
  const text = block && source ? source.text.slice(block.span.start, block.span.end) : undefined
  const isItself = text !== undefined && isTextOf(passage, text)
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

/**
 * The passages of which a text has other words than the interview was made of: where somebody has put other signs into it, or where it is that of
 * another transcript. It tells nothing of them.
 */
export function unfitIn({ passages }: Interview, { blocks, text }: SourceText): readonly PassageRef[] {
  return passages.flatMap((passage) => {
    const block = blocks.find((one) => isSameRef(one.ref, passage.ref))
    return block && !isTextOf(passage, text.slice(block.span.start, block.span.end)) ? [passage.ref] : []
  })
}

/** Whether a text is that of a passage: by its hash, else by its first and last words, of which some tell nothing. */
export function isTextOf({ first, last, sha256 }: Passage, text: string): boolean {
  if (sha256 !== undefined) return paragraphHash(text) === sha256
  return !/[\p{L}\p{N}]/u.test(first) || holdsAnchor({ first, last }, foldWords(text))
}

/** What a claim repeats of its passage. */
export function keptWords({ hedge, caveat, keyPhrases }: Interview['claims'][number]): readonly string[] {
  return [hedge, caveat, ...keyPhrases].flatMap((words) => words ?? [])
}
