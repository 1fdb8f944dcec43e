import type { SpeakerRef } from '../../core/cited/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { CorpusPlace } from '../../core/quotation/search.js'
import { placesLabel } from '../claim.js'
import { intervieweesLabel, roleNoun, speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { quotedVoice } from './quotation.js'
import { withKind } from '../sourceKind.js'

type Place = Pick<CorpusPlace, 'key' | 'refs' | 'voice'>

/** Who speaks, by name or role. */
export function speakerLabel({ key, voice }: SpeakerRef, corpus: Lookup, l10n: L10n): string {
  const interview = corpus.interview(key)
  const passage = interview?.passages.find((one) => one.voice === voice)
  return interview && passage ? speakerName(interview, passage, l10n) : key
}

const mostPlaces = 3

/** The first places that words stand in, each once, behind “the words of”. `cited` is the key that need not be told. */
export function placesOf(places: readonly Place[], cited: string, corpus: Lookup, l10n: L10n): string {
  const named = [...new Set(places.map((place) => wordsOfPlace(place, cited, corpus, l10n)))]
  return named.slice(0, mostPlaces).join('; ') + (named.length > mostPlaces ? '; …' : '')
}

/** `Small, ¶4`; `the interviewer (Q2), not of Small`. */
function wordsOfPlace(place: Place, cited: string, corpus: Lookup, l10n: L10n): string {
  const interview = corpus.interview(place.key)
  const name = placeName(place, cited, corpus, l10n)
  const words =
    interview && roleNoun(place.voice, interview, l10n)
      ? l10n.t('{0}, not of {1}', name, intervieweesLabel(interview, l10n))
      : name
  return withKind(words, interview, l10n)
}

/** `Small, ¶4`; `the interviewer (Q2)` where somebody else speaks; with the key where that is another than the cited one. */
export function placeName(place: Place, cited: string, corpus: Lookup, l10n: L10n): string {
  const key = place.key === cited ? '' : ` [${place.key}]`
  const refs = placesLabel(corpus.interview(place.key), place.refs)
  const role = roleNoun(place.voice, corpus.interview(place.key), l10n)
  return role === undefined
    ? l10n.t('{0}, {1}', quotedVoice(place, corpus, l10n), refs + key)
    : l10n.t('{0} ({1})', role, refs) + key
}
