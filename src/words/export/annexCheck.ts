import type { Evidence } from '../../core/export/evidence/evidence.js'
import { type AnswerKind, openAnswers } from '../../core/export/evidence/citationAnswer.js'
import type { QuotationState } from '../../core/export/evidence/quotationState.js'
import type { L10n } from '../l10n.js'

/** What the annex says of a statement, in a word or two. *Matches* is the program’s word, *reviewed* the author’s. */
export function checkLabel(
  { answer: { kind, standing }, isNowhere }: Pick<Evidence, 'answer' | 'isNowhere'>,
  l10n: L10n,
): string {
  if (isUnchecked({ kind, standing })) return l10n.t('quotation unchecked')
  switch (kind) {
    case 'unknown':
      return l10n.t('unknown source')
    case 'misquoted':
      return standing === 'altered' ? l10n.t('quotation altered') : l10n.t('quoted words not found in the source')
    case 'cut':
      return l10n.t('quotation cut short')
    case 'conflicts':
      return l10n.t('conflicts')
    case 'elsewhere':
      return standing === 'elsewhere'
        ? l10n.t('quoted words elsewhere in the source')
        : l10n.t('said elsewhere in the source')
    case 'verbatim':
      return isNowhere ? l10n.t('quoted words elsewhere in the source') : l10n.t('quoted words verbatim')
    case 'reviewed':
      return l10n.t('reviewed by the author')
    case 'not found':
      return l10n.t('not found in the cited passage')
    case 'not compared':
      return l10n.t('not compared')
    case 'partly':
      return l10n.t('partly')
    case 'matches':
      return l10n.t('matches')
  }
}

/** What is quoted goes before what is told. */
function isUnchecked({
  kind,
  standing,
}: {
  readonly kind: AnswerKind
  readonly standing?: QuotationState | undefined
}): boolean {
  return standing === 'unchecked' && ['not compared', 'not found', 'partly', 'matches'].includes(kind)
}

/** Whether who reads the memo should know that the source does not bear a statement out; what was not compared is told in the sum. */
export function isLimit({ answer, isNowhere }: Evidence): boolean {
  return openAnswers.includes(answer.kind) || answer.kind === 'unknown' || isNowhere || isUnchecked(answer)
}

/** What stands below it of a statement that has another word: a quotation that nobody could check. */
export function checkDetails({ answer }: Evidence, l10n: L10n): readonly string[] {
  return answer.standing === 'unchecked' && !isUnchecked(answer) ? [l10n.t('quotation unchecked')] : []
}

/** `15 statements: 4 verbatim, 8 matching, 2 reviewed by the author, 1 not compared.` */
export function summaryOf(evidence: readonly Evidence[], l10n: L10n): string {
  const counts = new Map<string, number>()
  for (const one of evidence) {
    const word = countedAs(one)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const parts = order.flatMap((word) => {
    const count = counts.get(word)
    return count ? countLabel(word, count, l10n) : []
  })
  return evidence.length === 1
    ? l10n.t('1 statement: {0}.', parts.join(', '))
    : l10n.t('{0} statements: {1}.', evidence.length, parts.join(', '))
}

const order = [
  'verbatim',
  'matches',
  'partly',
  'reviewed',
  'elsewhere',
  'not found',
  'conflicts',
  'cut',
  'misquoted',
  'unchecked',
  'not compared',
  'unknown',
] as const
type Counted = (typeof order)[number]

function countedAs({ answer: { kind, standing }, isNowhere }: Evidence): Counted {
  if (isUnchecked({ kind, standing })) return 'unchecked'
  return kind === 'verbatim' && isNowhere ? 'elsewhere' : kind
}

function countLabel(word: Counted, count: number, l10n: L10n): string {
  switch (word) {
    case 'verbatim':
      return l10n.t('{0} verbatim', count)
    case 'matches':
      return l10n.t('{0} matching', count)
    case 'partly':
      return l10n.t('{0} partly matching', count)
    case 'reviewed':
      return l10n.t('{0} reviewed by the author', count)
    case 'elsewhere':
      return l10n.t('{0} said elsewhere', count)
    case 'not found':
      return l10n.t('{0} not found', count)
    case 'cut':
      return l10n.t('{0} with a quotation cut short', count)
    case 'conflicts':
      return l10n.t('{0} conflicting', count)
    case 'misquoted':
      return l10n.t('{0} misquoted', count)
    case 'unchecked':
      return l10n.t('{0} with an unchecked quotation', count)
    case 'not compared':
      return l10n.t('{0} not compared', count)
    case 'unknown':
      return l10n.t('{0} of an unknown source', count)
  }
}
