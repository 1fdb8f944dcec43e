import type { Outcome } from '../core/compare/answers.js'
import type { Closed } from '../core/compare/closed.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import { dateWords } from './date.js'
import type { L10n } from './l10n.js'
import { placeName } from './problems/memoPlaces.js'

/** What a model and the source's own words put in question; whoever reads it decides. */
export function comparisonSentence(
  { kind, model, part, span, differs }: Extract<Outcome, { readonly kind: 'questioned' | 'adds' }>,
  corpus: Lookup,
  l10n: L10n,
): string {
  const { key } = part.interview
  const place = placeName({ key, refs: [part.passage.ref], voice: part.passage.voice }, key, corpus, l10n)
  return kind === 'questioned'
    ? l10n.t('AI comparison ({0}): may differ from {1}: “{2}”. Your sentence: “{3}”.', model, place, span, differs)
    : l10n.t('AI comparison ({0}): not in {1}: “{2}”. Yours?', model, place, differs)
}

/** What came of comparing memos. */
export interface Compared {
  readonly models: readonly string[]
  readonly outcomes: readonly Outcome[]
  /** Answers whose words do not stand where they say. */
  readonly unproved: number
  readonly withheld: number
  readonly closed: ReadonlySet<Closed>
}

/** How much was compared, thrown away and kept back, in sentences that a person reads at the end. */
export function comparisonSummary({ models, outcomes, unproved, withheld, closed }: Compared, l10n: L10n): string {
  const { compared, questioned, adds, open, unanswered, disagreed } = countsOf(outcomes)
  const title = models.length ? l10n.t('AI comparison ({0})', models.join(', ')) : l10n.t('AI comparison')
  return [
    l10n.t('{0}: {1} of {2} sentences compared, {3} questioned.', title, compared, outcomes.length, questioned),
    adds ? l10n.t('Say more than their source: {0}.', adds) : '',
    unanswered ? l10n.t('Without an answer: {0}.', unanswered) : '',
    disagreed ? l10n.t('Answered otherwise when asked again: {0}.', disagreed) : '',
    unproved ? l10n.t('Answers thrown away because their words are not there: {0}.', unproved) : '',
    open ? l10n.t('Still to ask: {0}.', open) : '',
    withheld && closed.size ? l10n.t('Not sent: {0}.', withheld) : '',
    withheld && !closed.size
      ? l10n.t('Not sent, because of their sources’ terms, a missing transcript or a protected name: {0}.', withheld)
      : '',
    ...Array.from(closed, (why) => closedSentence(why, l10n)),
    l10n.t('This is no check.'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The same of one memo for its review report, in one line. `day` is ISO. */
export function comparedSentence(model: string, outcomes: readonly Outcome[], day: string, l10n: L10n): string {
  const { compared, questioned } = countsOf(outcomes)
  const on = dateWords(day, l10n)
  return l10n.t(
    '{0} compared {1} of {2} sentences on {3} and questioned {4}. This is no check.',
    model,
    compared,
    outcomes.length,
    on,
    questioned,
  )
}

function countsOf(outcomes: readonly Outcome[]) {
  const count = (kind: Outcome['kind']): number => outcomes.filter((one) => one.kind === kind).length
  const [open, unanswered] = [count('to ask'), count('no answer')]
  return {
    compared: outcomes.length - open - unanswered,
    questioned: count('questioned'),
    adds: count('adds'),
    open,
    unanswered,
    disagreed: outcomes.filter((one) => one.kind === 'no answer' && one.why === 'disagreed').length,
  }
}

/** Why nothing of a memo is sent, and what can be done. */
function closedSentence(why: Closed, l10n: L10n): string {
  return {
    protected: l10n.t('Nothing is sent of a memo that cites a protected source or has its words.'),
    embargo: l10n.t('Nothing is sent of a memo that cites a source under embargo.'),
    names: l10n.t(
      'Nothing is sent while the names of a protected interview in this corpus are not at hand: the memo may have them.',
    ),
    unknown: l10n.t('Nothing is sent of a memo that cites a source which is not here: it may be protected.'),
    includes: l10n.t(
      'Nothing is sent of a memo that includes files which were not read. On the command line attache check reads them.',
    ),
  }[why]
}

/** Why no model of this machine answers at an address. */
export function localProblemSentence(why: 'not local' | 'no server', address: string, l10n: L10n): string {
  return why === 'not local'
    ? l10n.t('“{0}” is not an address on this machine. Expected one such as {1}.', address, 'http://localhost:11434/v1')
    : l10n.t('No language model answers at {0}. Start its server first.', address)
}
