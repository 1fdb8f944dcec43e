import { assess } from '../../assess/assess.js'
import { leftOutOf } from '../../assess/excerpt.js'
import type { Examined } from '../../check/check.js'
import type { Checked } from '../../cited/checked.js'
import { partsOfSentence } from '../../cited/citedParts.js'
import { reviewOf } from '../../cited/reviewed.js'
import type { MemoProblem } from '../../cited/rule.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { citedPlaceOf } from '../../citation/resolve.js'
import { speakerDoubtOf } from '../../corpus/speakerDoubt.js'
import type { Review } from '../../corpus/reviews.js'
import { countWords } from '../../language/words.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../../terms/terms.js'
import { replacementsIn } from '../../quoted/brackets.js'
import { type AnswerKind, type CitationAnswer, type Fault, isMisquoted } from './answer.js'
import { isOnlyQuoted } from './onlyQuoted.js'
import { quotationsFor, worstQuotationState } from './quotationState.js'
import { touches } from '../../text/touches.js'

const faultsOfRules: Readonly<Partial<Record<MemoProblem['ruleId'], Fault>>> = {
  'unknown-locator': 'no-place',
  'conflicts-with-source': 'contrary',
  'said-elsewhere': 'elsewhere',
  'number-differs': 'figure',
  'certainty-inflated': 'surer',
  'forecast-as-fact': 'surer',
  'voice-dropped': 'voice',
  'wrong-voice': 'voice',
  'quotation-from-notes': 'voice',
  'estimate-in-their-mouth': 'voice',
  'stale-claim': 'claim-changed',
}

/** What is known of a key of a sentence's citation, as the checks have it. */
export function answerOf(sentence: MemoSentence, one: Cited, { checked, problems }: Examined): CitationAnswer {
  const { interview, entry, item } = one
  const place = interview && citedPlaceOf(checked.corpus, interview, item.locator)
  const passages = place?.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
  const faults = [
    ...faultsOf(sentence, one, { checked, problems }),
    ...(interview && passages.some((passage) => speakerDoubtOf(interview, passage)) ? (['speaker'] as const) : []),
  ]
  const quoted = quotedOf(one, faults, checked)
  const known = quoted ? { quoted } : {}
  const bare = { interview, refs: [], isProtected: false, clauses: [], faults, brackets: [], ...known }
  if (!interview) return { ...bare, kind: entry ? 'not compared' : 'unknown' }
  const review = reviewOf(sentence, one, checked)
  const isClosed =
    isProtectedInterview(interview) || passages.some((passage) => isProtected(termsOfPassage(interview, passage)))
  const texts = isClosed ? checked.protectedTexts : undefined
  const source = texts?.get(interview.key) ?? checked.corpus.sourceOf(interview.key)
  return {
    kind: kindOf({ quoted, faults, review, hasText: Boolean(source?.blocks.length) }, () =>
      isOnlyQuoted(sentence, interview, checked),
    ),
    interview,
    refs: passages.map(({ ref }) => ref),
    isProtected: isClosed,
    clauses: assess(sentence, checked).filter(({ cited }) => cited.item === item),
    faults,
    brackets: isClosed ? [] : quotationsFor(item, checked).flatMap(({ text }) => replacementsIn(text, one, checked)),
    ...known,
    ...(review ? { review } : {}),
  }
}

function quotedOf(one: Cited, faults: readonly Fault[], checked: Checked): CitationAnswer['quoted'] {
  const state = worstQuotationState(one, checked)
  if (state !== 'verbatim') return state
  // It stands in the source, but at no place that is cited.
  if (faults.includes('no-place')) return 'elsewhere'
  return isCutShort(one, checked) ? 'cut' : state
}

interface Known {
  readonly quoted: CitationAnswer['quoted']
  readonly faults: readonly Fault[]
  readonly review: Review | 'lapsed' | undefined
  readonly hasText: boolean
}

function kindOf({ quoted, faults, review, hasText }: Known, isBare: () => boolean): AnswerKind {
  // No word of anybody makes a quotation right.
  if (isMisquoted(quoted)) return 'differs'
  const isFaulty = faults.some((fault) => fault !== 'claim-changed' && fault !== 'speaker')
  // A reading that did not see the difference does not cover it.
  if (review && review !== 'lapsed' && (!isFaulty || review.isConflicting)) return 'read'
  if (isFaulty) return 'differs'
  if (!hasText) return 'not compared'
  return quoted === 'verbatim' && isBare() ? 'to the letter' : 'not read'
}

/** Words that stand there to the letter, and without those beside them say something else. Few may be a term. */
function isCutShort(one: Cited, checked: Checked): boolean {
  return quotationsFor(one.item, checked).some(
    (quotation) =>
      countWords(quotation.text) >= 4 &&
      ['negation', 'condition', 'limit'].includes(leftOutOf(quotation, checked)?.kind ?? ''),
  )
}

/** Of a sentence of which each part has a citation they are those of the own part. */
function faultsOf(sentence: MemoSentence, one: Cited, { checked, problems }: Examined): readonly Fault[] {
  const { start } = sentence.span
  const at = one.citation.span.start - start
  const parts = partsOfSentence(wordsOfSentence(sentence, checked).all, sentence)
  const part = parts.find(({ end }) => at < end) ?? { start: 0, end: sentence.span.end - start }
  const own = { start: start + part.start, end: start + part.end }
  const about = problems.filter(
    ({ data, span, doubt }) =>
      doubt === undefined &&
      'key' in data &&
      data.key === one.item.key &&
      (touches(span, own) || touches(span, one.item.span)),
  )
  return [...new Set(about.flatMap(({ ruleId }) => faultsOfRules[ruleId] ?? []))]
}
