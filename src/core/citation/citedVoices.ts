import { interviewees } from '../corpus/voiceNames.js'
import type { Corpus } from '../corpus/corpus.js'
import type { CitationItem } from '../memo/citations.js'
import type { Interview } from '../model.js'
import { citedPlaceOf, passagesIn, claimPinned } from './resolve.js'

/** The ids of those whose words one key of a citation stands for: of the pinned claim, else of the passages, else of all who were interviewed. */
export function citedVoices(item: CitationItem, interview: Interview, corpus: Corpus): readonly string[] {
  const pinned = claimPinned(corpus, item)
  if (pinned) return [pinned.voice]
  const place = citedPlaceOf(corpus, interview, item.locator)
  if (place.kind === 'passages') return passagesIn(place).map(({ voice }) => voice)
  return interviewees(interview).map(({ id }) => id)
}
