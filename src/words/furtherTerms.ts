import { furtherTermsOf } from '../core/corpus/read/furtherTerms.js'
import { interviewees } from '../core/corpus/voiceNames.js'
import type { AssistantTerms, FurtherTerms, Interview, ReadBackTerms } from '../core/model.js'
import { isProtected, isProtectedInterview } from '../core/terms/terms.js'
import { intervieweeName, termsLabel } from './claim.js'
import { dateWords } from './date.js'
import type { L10n } from './l10n.js'

/** The attribution terms of an interview as a whole: those of a single voice may be stricter. */
export function interviewTerms(interview: Interview, l10n: L10n): string {
  const { terms } = interview
  const isPartly = isProtectedInterview(interview) && !isProtected(terms)
  return isPartly ? l10n.t('in part protected') : termsLabel(terms, l10n)
}

/** What an interview agreed to besides, and behind it what each of several voices agreed to for itself. No protected name. */
export function allFurtherTerms(interview: Interview, l10n: L10n): string {
  const [first, ...more] = interviewees(interview)
  const only = more.length ? undefined : first
  const own = interview.voices.flatMap((voice) => {
    const line = voice === only ? '' : furtherTermsLine(voice, l10n)
    return line ? `${intervieweeName(interview, voice.id, undefined, l10n)}: ${line}` : []
  })
  return [furtherTermsLine(furtherTermsOf(interview, only), l10n), ...own].filter(Boolean).join(' · ')
}

/** What a source or voice agreed to besides its attribution terms, in one line; empty where nothing was. */
export function furtherTermsLine({ embargo, recordedUntil, readBack, assistants }: FurtherTerms, l10n: L10n): string {
  return [
    embargo && l10n.t('embargo until {0}', dateWords(embargo, l10n)),
    recordedUntil && l10n.t('recording kept until {0}', dateWords(recordedUntil, l10n)),
    readBack && readBackWords(readBack, l10n),
    assistants && assistantWords(assistants, l10n),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function readBackWords(readBack: ReadBackTerms, l10n: L10n): string {
  return {
    none: l10n.t('no read-back'),
    offered: l10n.t('read-back offered'),
    required: l10n.t('read-back required'),
  }[readBack]
}

export function assistantWords(assistants: AssistantTerms, l10n: L10n): string {
  return {
    any: l10n.t('any assistant may read it'),
    'own machines': l10n.t('assistants on own machines may read it'),
    never: l10n.t('no assistant may read it'),
  }[assistants]
}
