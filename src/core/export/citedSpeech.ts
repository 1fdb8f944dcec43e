import { interviewersOf } from '../bibliography/interviewToCsl.js'
import { isPublishedInterview } from '../corpus/dates.js'
import { interviewees, personOf, displayName } from '../corpus/voiceNames.js'
import { isMixed, isProtected, isProtectedInterview, strictest, termsOfPassage, termsOfVoice } from '../terms/terms.js'
import type { Interview, Passage, PersonName, Terms, Voice } from '../model.js'
import type { CitedSpeech, Speaker } from './citedItem.js'

/** What a citation of some passages of an interview points at; `voice` is who utters them, nobody in particular where there are none. */
export function citedSpeech(interview: Interview, voice: Voice | undefined, passages: readonly Passage[]): CitedSpeech {
  const { issued } = interview
  const isHidden = isProtectedInterview(interview) || passages.some(({ terms }) => terms && isProtected(terms))
  const all = interviewees(interview)
  // Beside a voice that is cited alone nobody is named who would tell who it is.
  const people =
    voice && isMixed(interview)
      ? all.filter((one) => (voice.role === 'interviewee' ? one === voice : !isProtected(termsOfVoice(interview, one))))
      : all
  const speaker = voice && speakerOf(interview, voice)
  const words = passages[0]?.first
  const isPublished = !isHidden && isPublishedInterview(interview)
  return {
    ...(voice ? { role: voice.role } : {}),
    ...(speaker ? { speaker } : {}),
    interviewees: people.flatMap((one) => speakerOf(interview, one) ?? []),
    isOneOfSeveral: voice?.role === 'interviewee' && people.length > 1,
    questions: isHidden ? [] : questionsOf(passages),
    ...(words && !isHidden ? { words } : {}),
    ...(issued ? { dated: isHidden ? issued.slice(0, 4) : issued } : {}),
    isPublished,
    ...(interview.sourceKind ? { sourceKind: interview.sourceKind } : {}),
    interviewers: isHidden || isPublished ? [] : interviewersOf(interview),
    terms: termsOf(interview, voice, passages),
    isProtected: isHidden,
  }
}

/** Under which terms the cited words may be used. What is off the record is withheld, and here only somebody else's. */
function termsOf(interview: Interview, voice: Voice | undefined, passages: readonly Passage[]): Terms {
  const voices = voice ? [voice] : interviewees(interview)
  const terms = [
    ...voices.map((one) => termsOfVoice(interview, one)),
    ...passages.map((one) => termsOfPassage(interview, one)),
  ]
  return strictest([interview.terms, ...terms.filter((one) => one !== 'off record')])
}

/** A voice as it may be shown; undefined for one without a name, and for one that must not be shown at all. */
function speakerOf(interview: Interview, voice: Voice): Speaker | undefined {
  const name = shownPerson(interview, voice)
  if (!name) return undefined
  const isHidden = isProtected(termsOfVoice(interview, voice)) || isProtectedInterview(interview)
  return voice.affiliation && !isHidden ? { name, affiliation: voice.affiliation.value } : { name }
}

function shownPerson(interview: Interview, voice: Voice): PersonName | undefined {
  const shown = displayName(interview, voice)
  if (shown === undefined) return undefined
  if (isProtected(termsOfVoice(interview, voice))) return { literal: shown }
  return personOf(interview, voice) ?? { literal: voice.name }
}

function questionsOf(passages: readonly Passage[]): readonly number[] {
  const numbers = passages.flatMap(({ ref, question }) => (ref.kind === 'question' ? ref.number : (question ?? [])))
  return [...new Set(numbers)].sort((a, b) => a - b)
}
