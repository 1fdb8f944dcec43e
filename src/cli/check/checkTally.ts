import type { Examined } from '../../core/check/check.js'
import type { MemoSeverity } from '../../core/cited/rule.js'
import { verdictOf } from '../../core/quoted/verdict.js'
import type { Mask } from '../../core/disclosure/maskNames.js'

/** What a check looked at: without it, silence about what nobody could compare would look like proof. */
export interface Tally {
  readonly memos: number
  /** Keys in citations, each as often as it stands. */
  readonly citations: number
  /** Of interviews. */
  readonly quotations: number
  /** Of these, those that were compared with what the corpus has of the interview. */
  readonly compared: number
  /** Keys of interviews that a bibliography alone has, and of those whose transcript is not here. */
  readonly notInCorpus: readonly string[]
  readonly withoutTranscript: readonly string[]
  /** Problems less severe than what is told. */
  readonly hidden: number
}

export const nothingChecked: Tally = {
  memos: 0,
  citations: 0,
  quotations: 0,
  compared: 0,
  notInCorpus: [],
  withoutTranscript: [],
  hidden: 0,
}

/** Of one memo, of whose problems so many are `hidden`. */
export function tallyOf({ checked, problems }: Examined, hidden: number): Tally {
  const verdicts = checked.quotations.flatMap((one) => verdictOf(one, checked) ?? [])
  const unchecked = verdicts.flatMap((one) => (one.kind === 'unchecked' ? [one] : []))
  return {
    memos: 1,
    citations: checked.cited.length,
    quotations: verdicts.length,
    compared: verdicts.length - unchecked.length,
    notInCorpus: problems.flatMap((one) =>
      one.ruleId === 'quotation-unchecked' && one.data.reason === 'not-in-corpus' ? [one.data.key] : [],
    ),
    withoutTranscript: unchecked.flatMap(({ key, reason }) => (reason === 'no-source' ? [key] : [])),
    hidden,
  }
}

/** Of several memos together. */
export function sumOf(a: Tally, b: Tally): Tally {
  return {
    memos: a.memos + b.memos,
    citations: a.citations + b.citations,
    quotations: a.quotations + b.quotations,
    compared: a.compared + b.compared,
    notInCorpus: [...new Set([...a.notInCorpus, ...b.notInCorpus])],
    withoutTranscript: [...new Set([...a.withoutTranscript, ...b.withoutTranscript])],
    hidden: a.hidden + b.hidden,
  }
}

/** What is told where less than all is, and what is left out then. */
const told: Readonly<Record<MemoSeverity, readonly [told: string, leftOut: string]>> = {
  error: ['errors', 'Warnings and hints'],
  warning: ['errors and warnings', 'Hints'],
  info: ['errors, warnings and information', 'Hints'],
  hint: ['', ''],
}

/** The same in one line. */
export function tallySentence(tally: Tally, least: MemoSeverity, mask: Mask): string {
  const { memos, citations, quotations, compared, notInCorpus, withoutTranscript, hidden } = tally
  const [shown, leftOut] = told[least]
  const keys = (all: readonly string[]): string => all.map(mask).join(', ')
  return [
    `Memos: ${memos}. Citations: ${citations}.`,
    quotations ? `Quotations of interviews compared with the source: ${compared} of ${quotations}.` : '',
    notInCorpus.length ? `Not compared, since the corpus has no such interview: ${keys(notInCorpus)}.` : '',
    withoutTranscript.length ? `Not compared, since the transcript is not here: ${keys(withoutTranscript)}.` : '',
    hidden ? `Only ${shown} are shown. ${leftOut} not shown: ${hidden} (--severity hint).` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
