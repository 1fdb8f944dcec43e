import type { Corpus } from '../corpus/corpus.js'
import type { Claim, PassageRef } from '../model.js'
import { placeOf } from '../citation/resolve.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import type { MemoCitation, MemoIndex } from '../memo/memoIndex.js'

/** Where memos rely on a claim. */
export interface ClaimUses {
  /** By a pin that names it. */
  readonly pinned: readonly MemoCitation[]
  /** Citations without a pin of a passage that it rests on: they may mean it. */
  readonly unpinned: readonly MemoCitation[]
}

export function usesOfClaim(corpus: Corpus, index: MemoIndex, { key, id, at }: Claim): ClaimUses {
  const all = index.citationsOf(key)
  return {
    pinned: all.filter(({ item }) => item.pin?.id === id),
    unpinned: all.filter((one) => !one.item.pin && at.some(({ ref }) => isOf(corpus, one, ref))),
  }
}

/** The citations of one passage, pinned or not. */
export function usesOfPassage(corpus: Corpus, index: MemoIndex, key: string, ref: PassageRef): readonly MemoCitation[] {
  return index.citationsOf(key).filter((one) => isOf(corpus, one, ref))
}

/** In how many memos some citations stand. */
export function countMemos(citations: readonly MemoCitation[]): number {
  return new Set(citations.map(({ uri }) => uri)).size
}

function isOf(corpus: Corpus, { item: { key, locator } }: MemoCitation, ref: PassageRef): boolean {
  const interview = corpus.interview(key)
  if (!interview || !locator) return false
  const place = placeOf(corpus, interview, locator)
  return place.kind === 'passages' && place.passages.some(({ passage }) => isSameRef(passage.ref, ref))
}
