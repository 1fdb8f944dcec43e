import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { InterviewEvidence } from '../../core/query/evidence/evidenceTypes.js'
import { interviewees } from '../../core/corpus/voiceNames.js'
import { furtherTermsOf } from '../../core/corpus/read/furtherTerms.js'
import { documentKind, type Interview, type Terms, type Voice } from '../../core/model.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { claimMarker, holderName, intervieweeName, kindLabel, voiceName } from '../claim.js'
import { dateWords } from '../date.js'
import { furtherTermsLine } from '../furtherTerms.js'
import { dateOf, speakerName } from '../hover/hoverParts.js'
import { type L10n, inQuotes } from '../l10n.js'
import { sampleSentence } from '../sample.js'
import { kindDetail, kindName } from '../sourceKind.js'
import { element, type Html } from './html.js'

/** Speaker, whose view, hedge, date, kind of source, attribution terms and what they allow, as a list of names and values. */
export function factsHtml(evidence: InterviewEvidence, corpus: Lookup, l10n: L10n): Html {
  const { claim, interview } = evidence
  const isDocument = documentKind(interview.sourceKind) !== undefined
  const rows: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('Claim'), claim?.wording],
    [isDocument ? l10n.t('Author') : l10n.t('Speaker'), speakerOf(evidence, corpus, l10n)],
    [
      l10n.t('Whose view'),
      claim &&
        (holderName(claim, corpus, l10n) ?? (isDocument ? l10n.t('the author’s own') : l10n.t('the speaker’s own'))),
    ],
    [l10n.t('Kind'), claim && `${claimMarker(claim)} ${kindLabel(claim.kind, l10n)}`],
    [l10n.t('Hedge'), claim && (claim.hedge ? inQuotes(claim.hedge, l10n) : l10n.t('none'))],
    [l10n.t('Likelihood, our estimate'), claim?.likelihood],
    [l10n.t('Caveat'), claim?.caveat && inQuotes(claim.caveat, l10n)],
    [l10n.t('Key phrases'), claim?.keyPhrases.map((phrase) => inQuotes(phrase, l10n)).join(', ')],
    [l10n.t('When'), claim?.when && dateWords(claim.when.date, l10n)],
    [l10n.t('Review'), claim && reviewOf(claim.checked !== undefined, l10n)],
    [isDocument ? l10n.t('Document') : l10n.t('Interview'), interviewOf(interview, l10n)],
    [l10n.t('Date'), dateOf(interview, l10n)],
    [l10n.t('Source'), sourceOf(interview, l10n)],
    [l10n.t('Attribution terms'), termsWords(evidence.terms, l10n)],
    [l10n.t('Further terms'), furtherTermsLine(furtherTermsOf(interview, voiceOf(evidence)), l10n)],
    [l10n.t('Quoting'), quotingSentence(evidence, l10n)],
  ]
  const shown = rows.flatMap(([name, value]) => (value ? [{ name, value }] : []))
  return element(
    'dl',
    {},
    shown.map(({ name, value }) => element('div', {}, element('dt', {}, name), element('dd', { dir: 'auto' }, value))),
  )
}

/** Who says it, with position and affiliation where they may be told. */
function speakerOf(evidence: InterviewEvidence, corpus: Lookup, l10n: L10n): string | undefined {
  const { claim, passage, interview } = evidence
  const voice = voiceOf(evidence)
  const name = claim ? voiceName(claim, corpus, l10n) : passage && speakerName(interview, passage, l10n)
  if (!voice || voice.role !== 'interviewee' || isProtectedInterview(interview)) return name
  return [voice.name, voice.position, voice.affiliation?.value].filter(Boolean).join(', ')
}

function voiceOf({ claim, passage, interview }: InterviewEvidence): Voice | undefined {
  const id = claim?.voice ?? passage?.voice
  return interview.voices.find((one) => one.id === id)
}

function reviewOf(isReviewed: boolean, l10n: L10n): string {
  return isReviewed ? l10n.t('reviewed') : l10n.t('suggested; not yet reviewed')
}

/** A title may tell who a protected source is. */
function interviewOf(interview: Interview, l10n: L10n): string {
  if (!isProtectedInterview(interview))
    return [interview.title || interview.key, sampleSentence(interview, l10n)].filter(Boolean).join(' · ')
  const who = interviewees(interview).map(({ id }) => intervieweeName(interview, id, undefined, l10n))
  return l10n.t('with {0}', [...new Set(who)].join(', '))
}

function sourceOf({ sourceKind }: Interview, l10n: L10n): string {
  const kind = sourceKind ?? 'transcript'
  return `${kindName(kind, l10n)}. ${kindDetail(kind, l10n)}`
}

function termsWords(terms: Terms, l10n: L10n): string {
  return {
    'on record': l10n.t('on the record'),
    background: l10n.t('on background'),
    'not for attribution': l10n.t('not for attribution'),
    'off record': l10n.t('off the record'),
  }[terms]
}

/** What may be quoted, and under which name. */
export function quotingSentence(evidence: InterviewEvidence, l10n: L10n): string {
  const { terms, interview } = evidence
  const description = voiceOf(evidence)?.description ?? interview.description
  switch (terms) {
    case 'on record':
      return documentKind(interview.sourceKind)
        ? l10n.t('The author may be named and quoted.')
        : l10n.t('The speaker may be named and quoted.')
    case 'background':
      return description
        ? l10n.t('May be quoted as “{0}”, without the name.', description)
        : l10n.t('May be quoted under an agreed description, without the name.')
    case 'not for attribution':
      return l10n.t('May be used, but not attributed to the speaker.')
    case 'off record':
      return l10n.t('May not be used in a memo.')
  }
}
