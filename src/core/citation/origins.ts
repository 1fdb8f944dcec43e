import type { Corpus } from '../corpus/corpus.js'
import { foldText } from '../language/fold.js'
import type { CitationItem } from '../memo/citations.js'
import type { Claim, Interview } from '../model.js'
import { citedPlaceOf, claimPinned } from './resolve.js'

/** The claims that a citation stands for: the one that is pinned, else all of the passages cited. */
export function claimsCited(item: CitationItem, interview: Interview, corpus: Corpus): readonly Claim[] {
  const pinned = claimPinned(corpus, item)
  if (pinned) return [pinned]
  const place = citedPlaceOf(corpus, interview, item.locator)
  return place.kind === 'passages' ? [...new Set(place.passages.flatMap(({ claims }) => claims))] : []
}

/** How many have told what the claims of some citations say, each voice that knows it itself being one; undefined where a claim does not say so. */
export function originsOf(cited: readonly (readonly Claim[])[]): number | undefined {
  const claims = cited.flat()
  if (!cited.every((all) => all.length) || !claims.every(({ heardFrom }) => heardFrom)) return undefined
  return new Set(claims.map(originOf)).size
}

function originOf({ heardFrom = '', key, voice }: Claim): string {
  return heardFrom === 'own knowledge' ? `${key}#${voice}` : foldText(heardFrom)
}
