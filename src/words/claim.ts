import { hiddenNames, type Lookup, displayName, voiceNamed } from '../core/corpus/voiceNames.js'
import { isProtected, termsOfClaim, termsOfVoice } from '../core/terms/terms.js'
import { formatPlaces } from '../core/citation/citation.js'
import {
  type Claim,
  type ClaimKind,
  documentKind,
  type Interview,
  type Likelihood,
  type PassageRef,
  type Terms,
  type VoiceRole,
} from '../core/model.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import { type L10n, inQuotes } from './l10n.js'
import { sampleLabel, sampleSentence } from './sample.js'

/** What kind of claim it is, as a noun within a sentence. */
export function kindLabel(kind: ClaimKind, l10n: L10n): string {
  return {
    fact: l10n.t('fact'),
    assessment: l10n.t('assessment'),
    forecast: l10n.t('forecast'),
    recommendation: l10n.t('recommendation'),
  }[kind]
}

export function termsLabel(terms: Terms, l10n: L10n): string {
  return {
    'on record': l10n.t('on record'),
    background: l10n.t('background'),
    'not for attribution': l10n.t('not for attribution'),
    'off record': l10n.t('off record'),
  }[terms]
}

/** A likelihood with whose it is. The term is ICD 203's and stays as it is: memos quote it. */
export function likelihoodSentence(likelihood: Likelihood, l10n: L10n): string {
  return l10n.t('our coding: {0}', likelihood)
}

const kindSigns: Readonly<Record<ClaimKind, string>> = {
  fact: '•',
  assessment: '⚖\uFE0E', // as text; without the second character it may come as a picture in colours
  forecast: '↗',
  recommendation: '→',
}

/** One sign for a list, drawn like the icon before the claim’s row in the side bar: that a view is somebody else’s goes before its kind. */
export function claimMarker({ holder, kind }: Pick<Claim, 'holder' | 'kind'>): string {
  return holder ? '❝' : kindSigns[kind]
}

/** Who says it where: `Small ¶2`, `Questioner Q2`, `Standfirst 1`, `Editor ¶7`, `Chinese analysts via Small ¶4`. No protected name. */
export function voiceLabel(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const voice = speakerLabel(claim, corpus, l10n)
  const holder = holderName(claim, corpus, l10n)
  return holder ? l10n.t('{0} via {1}', holder, voice) : voice
}

/** The same without whose view it is. */
export function speakerLabel(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const refs = refsOf(claim)
  const isOwnStandfirst = roleOf(claim, corpus) === 'standfirst' && refs.every(({ kind }) => kind === 'standfirst')
  const places = isOwnStandfirst
    ? refs.map(({ number }) => number).join(', ')
    : placesLabel(corpus.interview(claim.key), refs)
  return `${voiceName(claim, corpus, l10n)} ${places}`
}

/** What stands behind a claim's label in grey, beside claims of other interviews: `↗ Small ¶2 · “indications so far” · sample`. */
export function claimDescription(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const parts = [
    `${claimMarker(claim)} ${descriptionBelow(claim, corpus, l10n)}`,
    sampleLabel(corpus.interview(claim.key), l10n),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The same below a row that says already whether its interview is the sample: `Small ¶2 · “indications so far”`. */
export function descriptionBelow(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const hedge = claim.hedge ? inQuotes(claim.hedge, l10n) : ''
  return [voiceLabel(claim, corpus, l10n), hedge].filter(Boolean).join(' · ')
}

/** A short name for who utters a claim: `Small`, `Questioner`, `a senior official`. */
export function voiceName(claim: Claim, corpus: Lookup, l10n: L10n): string {
  switch (roleOf(claim, corpus)) {
    case 'questioner':
      return l10n.t('Questioner')
    case 'other':
      return l10n.t('Other speaker')
    case 'standfirst':
      return l10n.t('Standfirst')
    case 'editor':
      return l10n.t('Editor')
    case 'interviewee': {
      const interview = corpus.interview(claim.key)
      const terms = interview && termsOfClaim(interview, claim)
      return intervieweeName(interview, claim.voice, terms, l10n)
    }
  }
}

/** A short name for an interviewee, under terms stricter than the voice's own where those are given. No protected name. */
export function intervieweeName(
  interview: Interview | undefined,
  id: string,
  terms: Terms | undefined,
  l10n: L10n,
): string {
  const voice = interview?.voices.find((one) => one.id === id)
  const unnamed = l10n.t('Unnamed source')
  if (!interview || !voice) return unnamed
  // A passage may be protected though its voice is not.
  const isHidden = isProtected(terms ?? 'on record') || isProtected(termsOfVoice(interview, voice))
  return (isHidden ? (voice.description ?? interview.description) : displayName(interview, voice)) ?? unnamed
}

/** Whose view it is, where that is not the voice. No protected name. */
export function holderName(claim: Claim, corpus: Lookup, l10n: L10n): string | undefined {
  const { holder, key } = claim
  const interview = corpus.interview(key)
  if (!holder || !interview || !hiddenNames(corpus, interview).includes(holder)) return holder
  const voice = voiceNamed(corpus, interview, holder)
  return intervieweeName(interview, voice?.id ?? '', 'off record', l10n)
}

function roleOf({ key, voice }: Claim, corpus: Lookup): VoiceRole {
  return corpus.interview(key)?.voices.find(({ id }) => id === voice)?.role ?? 'interviewee'
}

/** `¶2, ¶3`; of a document by the articles or pages that it counts itself, `art. 4`. */
export function placesLabel(interview: Interview | undefined, refs: readonly PassageRef[]): string {
  return interview && documentKind(interview.sourceKind)
    ? formatPlaces(interview, refs).slice(2)
    : refs.map(formatPassageRef).join(', ')
}

/** `paragraph 2, paragraph 3`, and likewise of a document `art. 4`. */
export function spokenPlaces(interview: Interview | undefined, refs: readonly PassageRef[], l10n: L10n): string {
  return interview && documentKind(interview.sourceKind)
    ? placesLabel(interview, refs)
    : refs.map((ref) => passageName(ref, l10n)).join(', ')
}

/** `paragraph 2`: a passage in words, for sentences and for those who hear the screen. */
export function passageName({ kind, number }: PassageRef, l10n: L10n): string {
  return {
    paragraph: l10n.t('paragraph {0}', number),
    question: l10n.t('question {0}', number),
    standfirst: l10n.t('standfirst {0}', number),
  }[kind]
}

/** Label, kind, voice, holder, paragraph, hedge, terms and the sample in whole sentences, for those who hear the screen. */
export function spokenClaim(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const sentences = [spokenBelow(claim, corpus, l10n), sampleSentence(corpus.interview(claim.key), l10n)]
  return sentences.filter(Boolean).join(' ')
}

/** The same below a row that says already whether its interview is the sample. */
export function spokenBelow(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const sentences = [`${claim.label}.`, kindSentence(claim.kind, l10n), voiceSentence(claim, corpus, l10n)]
  if (claim.hedge) sentences.push(l10n.t('In the source’s words: “{0}”.', claim.hedge))
  return [...sentences, ...termsSentence(claim, corpus, l10n)].filter(Boolean).join(' ')
}

/** Under which terms it was said, where they are others than on record. */
export function termsSentence(claim: Claim, corpus: Lookup, l10n: L10n): readonly string[] {
  const interview = corpus.interview(claim.key)
  const terms = interview ? termsOfClaim(interview, claim) : 'on record'
  return isProtected(terms) ? [l10n.t('Attribution terms: {0}.', termsLabel(terms, l10n))] : []
}

function kindSentence(kind: ClaimKind, l10n: L10n): string {
  return {
    fact: l10n.t('A fact.'),
    assessment: l10n.t('An assessment.'),
    forecast: l10n.t('A forecast.'),
    recommendation: l10n.t('A recommendation.'),
  }[kind]
}

/** Who says it where, and that it is not the interviewee where somebody else does: `Said by Small in paragraph 2.` */
export function voiceSentence(claim: Claim, corpus: Lookup, l10n: L10n): string {
  const places = spokenPlaces(corpus.interview(claim.key), refsOf(claim), l10n)
  const holder = holderName(claim, corpus, l10n)
  const role = roleOf(claim, corpus)
  if (role === 'interviewee') {
    const voice = voiceName(claim, corpus, l10n)
    return holder
      ? l10n.t('The view of {0}, as {1} reports it in {2}.', holder, voice, places)
      : l10n.t('Said by {0} in {1}.', voice, places)
  }
  return holder ? reportedSentence(role, holder, places, l10n) : othersSentence(role, places, l10n)
}

type OtherRole = Exclude<VoiceRole, 'interviewee'>

function reportedSentence(role: OtherRole, holder: string, places: string, l10n: L10n): string {
  return {
    questioner: l10n.t('The view of {0}, as the interviewer reports it in {1}.', holder, places),
    other: l10n.t('The view of {0}, as another speaker reports it in {1}.', holder, places),
    standfirst: l10n.t('The view of {0}, as the introduction reports it in {1}.', holder, places),
    editor: l10n.t('The view of {0}, as the editor adds in brackets in {1}.', holder, places),
  }[role]
}

function othersSentence(role: OtherRole, places: string, l10n: L10n): string {
  return {
    questioner: l10n.t('Said by the interviewer, not the interviewee, in {0}.', places),
    other: l10n.t('Said by another speaker, not the interviewee, in {0}.', places),
    standfirst: l10n.t('Said in the introduction, not by the interviewee, in {0}.', places),
    editor: l10n.t('Added by the editor in brackets, not said by the interviewee, in {0}.', places),
  }[role]
}

/** The passages a claim rests on, each once. */
export function refsOf({ at }: Pick<Claim, 'at'>): readonly PassageRef[] {
  const refs = at.map(({ ref }) => ref)
  return refs.filter(
    (ref, index) => refs.findIndex((one) => one.kind === ref.kind && one.number === ref.number) === index,
  )
}
