import type { Corpus } from '../corpus/corpus.js'
import type { Claim, PassageRef } from '../model.js'
import { citedPlaceOf } from '../citation/resolve.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import type { MemoCitation } from '../memo/memoCitations.js'

/** The citations, of all those in memos, with a pin that names the claim. */
export function usesOfClaim(all: readonly MemoCitation[], { key, id }: Claim): readonly MemoCitation[] {
  return all.filter(({ item }) => item.key === key && item.pin?.id === id)
}

/** The citations of one passage, pinned or not. */
export function usesOfPassage(
  corpus: Corpus,
  all: readonly MemoCitation[],
  key: string,
  ref: PassageRef,
): readonly MemoCitation[] {
  return all.filter((one) => one.item.key === key && isOf(corpus, one, ref))
}

function isOf(corpus: Corpus, { item: { key, locator } }: MemoCitation, ref: PassageRef): boolean {
  const interview = corpus.interview(key)
  if (!interview || !locator) return false
  const place = citedPlaceOf(corpus, interview, locator)
  return place.kind === 'passages' && place.passages.some(({ passage }) => isSameRef(passage.ref, ref))
}
