import { assess } from '../../assess/assess.js'
import type { Assessment, NotCompared } from '../../assess/assessment.js'
import { reviewOf } from '../../cited/reviewed.js'
import { leftOutOf } from '../../assess/excerpt.js'
import { countWords } from '../../language/words.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { placeOf } from '../../citation/resolve.js'
import type { Review } from '../../corpus/reviews.js'
import type { Interview, PassageRef } from '../../model.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../../terms/terms.js'
import { type QuotationState, quotationsFor, worstQuotationState } from './quotationState.js'

/** One word for what is known of a sentence and what it cites, in the order in which somebody has to look. *Reviewed* alone is a person's word. */
export const answerKinds = [
  'unknown',
  'misquoted',
  'cut',
  'conflicts',
  'elsewhere',
  'not found',
  'not compared',
  'partly',
  'matches',
  'verbatim',
  'reviewed',
] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Those of which somebody should look at the source. */
export const openAnswers: readonly AnswerKind[] = ['misquoted', 'cut', 'conflicts', 'elsewhere', 'not found']

/** What is known of one key of a citation and of what its sentence says of it. */
export interface CitationAnswer {
  readonly kind: AnswerKind
  readonly interview: Interview | undefined
  /** The passages cited. */
  readonly refs: readonly PassageRef[]
  /** Whether nothing but the place may be told. */
  readonly isProtected: boolean
  /** Without its text an interview was compared by its claims alone: what they do not have, it may have. */
  readonly hasText: boolean
  /** The clauses that rest on it, the one that decides first. */
  readonly clauses: readonly Assessment[]
  /** Why nothing was compared, where that is so. */
  readonly reason?: NotCompared
  /** Of what is quoted. */
  readonly standing?: QuotationState
  /** What a person has said; `lapsed` where the source was other then. */
  readonly review?: Review | 'lapsed'
}

/** The answer for a key of a sentence's citation: the worst that is known of its clauses and quotations, unless a person has answered. */
export function answerOf(sentence: MemoSentence, one: Cited, checked: Checked): CitationAnswer {
  const { interview, entry, item } = one
  const standing = worstQuotationState(one, checked)
  const quoted = standing ? { standing } : {}
  const bare = { interview, refs: [], isProtected: false, hasText: false, clauses: [], ...quoted }
  if (!interview) return { ...bare, kind: entry ? 'not compared' : 'unknown' }
  const clauses = assess(sentence, checked)
    .filter(({ cited }) => cited.item === item)
    .sort((a, b) => rankOf(a) - rankOf(b))
  const review = reviewOf(sentence, one, checked)
  const reviewed = review ? { review } : {}
  const place = placeOf(checked.corpus, interview, item.locator)
  const passages = place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
  const hasText = Boolean(checked.corpus.sourceOf(interview.key)?.blocks.length)
  const { kind: found, reason } = isCutShort(one, standing, checked)
    ? { kind: 'cut' as const }
    : kindOf(clauses, standing, sentence)
  const kind = found === 'not found' && !hasText ? 'not compared' : found
  return {
    kind: isAnswered({ kind, ...quoted, ...reviewed }) ? 'reviewed' : kind,
    interview,
    refs: passages.map(({ ref }) => ref),
    isProtected:
      isProtectedInterview(interview) || passages.some((passage) => isProtected(termsOfPassage(interview, passage))),
    hasText,
    clauses,
    ...(reason ? { reason } : {}),
    ...quoted,
    ...reviewed,
  }
}

function rankOf({ answer }: Assessment): number {
  return answer.kind === 'not compared' ? answerKinds.length : answerKinds.indexOf(answer.kind)
}

/** Words that stand there to the letter, and without those beside them say something else. Few may be a term. */
function isCutShort(one: Cited, standing: QuotationState | undefined, checked: Checked): boolean {
  return (
    standing === 'verbatim' &&
    quotationsFor(one.item, checked).some(
      (quotation) =>
        countWords(quotation.text) >= 4 &&
        ['negation', 'condition', 'limit'].includes(leftOutOf(quotation, checked)?.kind ?? ''),
    )
  )
}

/** Whether the answer is one that a person may give: whether the source says so. No word of anybody makes a quotation right. */
export function isForPeople({ kind, standing }: Pick<CitationAnswer, 'kind' | 'standing'>): boolean {
  return !['unknown', 'misquoted', 'cut', 'matches', 'verbatim'].includes(kind) && standing !== 'elsewhere'
}

/** A person's word stands for the program's where that has none that is as good. */
function isAnswered(answer: Pick<CitationAnswer, 'kind' | 'standing' | 'review'>): boolean {
  const { kind, review } = answer
  if (!review || review === 'lapsed' || !isForPeople(answer)) return false
  return kind !== 'conflicts' || review.isConflicting
}

function kindOf(
  clauses: readonly Assessment[],
  standing: QuotationState | undefined,
  sentence: MemoSentence,
): { readonly kind: AnswerKind; readonly reason?: NotCompared } {
  const kinds = clauses.map(({ answer }) => answer.kind)
  if (standing === 'altered' || standing === 'not-found') return { kind: 'misquoted' }
  if (kinds.includes('conflicts')) return { kind: 'conflicts' }
  if (standing === 'elsewhere') return { kind: 'elsewhere' }
  // Whatever is said around them, these words do stand there.
  if (standing === 'verbatim') return { kind: 'verbatim' }
  const worst = answerKinds.find((kind) => kinds.some((one) => one === kind))
  if (worst === 'elsewhere' || worst === 'not found') return { kind: worst }
  const compared = kinds.filter((kind) => kind !== 'not compared')
  if (!compared.length) return { kind: 'not compared', reason: reasonOf(clauses, sentence) }
  // What was compared in part only is no match.
  return { kind: compared.length === kinds.length && worst === 'matches' ? 'matches' : 'partly' }
}

function reasonOf([first]: readonly Assessment[], { cited }: MemoSentence): NotCompared {
  if (first?.answer.kind === 'not compared') return first.answer.reason
  return cited.length > 1 ? 'several-places' : 'too-little'
}
