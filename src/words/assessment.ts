import type { Assessment, NotCompared } from '../core/assess/assessment.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import type { CitationAnswer } from '../core/export/evidence/citationAnswer.js'
import { phrasesIn } from '../core/export/evidence/phrasesIn.js'
import type { PassageRef } from '../core/model.js'
import { reviewReasonLabel } from './answers.js'
import { placeName } from './problems/memoPlaces.js'
import { type L10n, inQuotes } from './l10n.js'

const reasons: { readonly [K in NotCompared]: (l10n: L10n) => string } = {
  'no-source': (l10n) => l10n.t('Not compared: the cited passage has no transcript and no claims here.'),
  'no-place': (l10n) => l10n.t('Not compared: no paragraph is cited.'),
  language: (l10n) => l10n.t('Not compared: the memo or the interview is not in English.'),
  question: (l10n) => l10n.t('Not compared: the sentence is a question.'),
  'own-judgement': (l10n) => l10n.t('Not compared: the sentence gives your own judgement.'),
  'cited-against': (l10n) => l10n.t('Not compared: the citation is marked as disagreeing with the sentence.'),
  'several-places': (l10n) => l10n.t('Not compared: the clause rests on several citations.'),
  protected: (l10n) => l10n.t('Not compared: the source is protected.'),
  'too-little': (l10n) => l10n.t('Not compared: the clause has too few distinctive words.'),
}

/** `para. 7, para. 9`, as in a sentence. */
export function placesInSentence(refs: readonly PassageRef[], l10n: L10n): string {
  return refs.map((ref) => placeInSentence(ref, l10n)).join(', ')
}

function placeInSentence({ kind, number }: PassageRef, l10n: L10n): string {
  switch (kind) {
    case 'paragraph':
      return l10n.t('para. {0}', number)
    case 'question':
      return l10n.t('question {0}', number)
    case 'standfirst':
      return l10n.t('the introduction')
  }
}

/** What a sentence on an answer is made of. */
export interface AnswerParts {
  /** Of the memo. */
  readonly text: string
  /** The passages cited. */
  readonly refs: readonly PassageRef[]
  /** Whether nothing but the place may be told. */
  readonly isProtected: boolean
  /** Whether the text of the interview is here, and not its claims alone. */
  readonly hasText: boolean
  readonly corpus: Lookup
}

/** What became of a clause beside the place it cites, in a sentence or two. */
export function clauseSentence(
  { answer, cited }: Pick<Assessment, 'answer' | 'cited'>,
  { text, refs, isProtected, hasText, corpus }: AnswerParts,
  l10n: L10n,
): string {
  switch (answer.kind) {
    case 'matches':
      return l10n.t('Matches {0}.', placeInSentence(answer.unit.ref, l10n))
    case 'partly': {
      const words = phrasesIn(answer.without, text)
      if (!hasText && words.length)
        return l10n.t(
          'Not in the claims of {0}: {1}. The transcript is not here.',
          placesInSentence(refs, l10n) || placeInSentence(answer.unit.ref, l10n),
          words.map((one) => inQuotes(one, l10n)).join(', '),
        )
      return words.length
        ? l10n.t(
            'Not in {0}: {1}. Is it yours, or from another source?',
            placesInSentence(refs, l10n) || placeInSentence(answer.unit.ref, l10n),
            words.map((one) => inQuotes(one, l10n)).join(', '),
          )
        : saidInPart(placeInSentence(answer.unit.ref, l10n), hasText, l10n)
    }
    case 'elsewhere':
      return l10n.t('Found in {0}, not in the cited passage.', placeInSentence(answer.unit.ref, l10n))
    case 'conflicts': {
      const { unit, span, words } = answer
      const place = placeName(
        { key: cited.item.key, refs: [unit.ref], voice: unit.voice },
        cited.item.key,
        corpus,
        l10n,
      )
      if (isProtected) return l10n.t('Conflicts with {0}.', placeInSentence(unit.ref, l10n))
      const parts = [place, bare(words), text.slice(span.start, span.end)] as const
      if (answer.conflict === 'certainty')
        return l10n.t('More certain than {0}: “{1}”. Your sentence: “{2}”.', ...parts)
      return unit.claim
        ? l10n.t('Conflicts with the claim from {0}: {1}. Your sentence: “{2}”.', ...parts)
        : l10n.t('Conflicts with {0}: “{1}”. Your sentence: “{2}”.', ...parts)
    }
    case 'not found':
      if (!hasText) return l10n.t('Not among the claims of the cited passage. The transcript is not here.')
      return refs.length
        ? l10n.t('Not found in {0}. Is it implied, or said elsewhere?', placesInSentence(refs, l10n))
        : l10n.t('Not found in the cited passage.')
    case 'not compared':
      return reasons[answer.reason](l10n)
  }
}

/** That nothing in a clause is new, and yet the place does not say it as it stands. */
function saidInPart(place: string, hasText: boolean, l10n: L10n): string {
  return hasText
    ? l10n.t('All its words are in {0}, but spread over several sentences or less certain.', place)
    : l10n.t('All its words are in the claims of {0}, but spread over several or less certain.', place)
}

/** What a citation's sentence and its source are to one another: the clause that decides, others that differ, and what a person has said of it. */
export function citationSentences(answer: CitationAnswer, text: string, corpus: Lookup, l10n: L10n): readonly string[] {
  const [first, ...others] = answer.clauses
  const differing = others.filter((one) => one.answer.kind !== 'matches' && one.answer.kind !== 'not compared')
  const told = [first ?? [], differing].flat().map((one) => clauseSentence(one, { ...answer, text, corpus }, l10n))
  const why = told.length ? [...new Set(told)] : [reasonSentence(answer, l10n)]
  return [reviewSentence(answer, l10n), ...quotationSentence(answer, l10n), ...why].filter(Boolean)
}

function quotationSentence({ standing }: CitationAnswer, l10n: L10n): readonly string[] {
  switch (standing) {
    case undefined:
      return []
    case 'verbatim':
      return [l10n.t('The quoted words are in the source.')]
    case 'elsewhere':
      return [l10n.t('The quoted words are elsewhere in the source.')]
    default:
      return [l10n.t('The quoted words are not confirmed.')]
  }
}

function reasonSentence({ kind, reason, standing }: CitationAnswer, l10n: L10n): string {
  if (reason) return reasons[reason](l10n)
  if (kind === 'unknown') return l10n.t('An unknown source.')
  return standing ? '' : l10n.t('Not compared: the transcript is not here.')
}

function reviewSentence({ kind, review }: CitationAnswer, l10n: L10n): string {
  if (review === undefined) return ''
  if (review === 'lapsed') return l10n.t('Your review lapsed because the source changed.')
  // A review of the sentence that did not see the conflict.
  if (kind === 'conflicts') return l10n.t('Reviewed before the conflict was found.')
  return review.reason ? l10n.t('Reviewed: {0}.', reviewReasonLabel(review.reason, l10n)) : l10n.t('Reviewed.')
}

function bare(words: string): string {
  return words.trim().replace(/[.,;:]$/, '')
}
