import { interviewees } from '../corpus/voiceNames.js'
import type { Corpus } from '../corpus/corpus.js'
import type { CitationItem } from '../memo/citations.js'
import type { Interview } from '../model.js'
import { pinnedClaim, placeOf } from './resolve.js'

/** The ids of those whose words one key of a citation stands for: of the pinned claim, else of the passages, else of all who were interviewed. */
export function citedVoices(item: CitationItem, interview: Interview, corpus: Corpus): readonly string[] {
  const pinned = pinnedClaim(corpus, item)
  if (pinned && pinned.state !== 'gone') return [pinned.claim.voice]
  const place = item.locator && placeOf(corpus, interview, item.locator)
  if (place?.kind === 'passages') return place.passages.map(({ passage }) => passage.voice)
  return interviewees(interview).map(({ id }) => id)
}
