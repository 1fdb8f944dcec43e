import type { Problem, Reference, Span } from '../../model.js'
import { type CorpusRuleId, corpusRules } from '../../corpusRules.js'
import { placeOf } from '../../text/lines.js'

/** Notes one mistake: where, what the sentence needs to say, and what would be right. */
export interface Report {
  (
    ruleId: CorpusRuleId,
    span: Span,
    data?: Readonly<Record<string, string | number>>,
    expected?: readonly string[],
  ): void
  /** Notes that something is pointed at; whether it is there only the whole corpus can tell. */
  readonly points: (reference: Reference) => void
}

export interface Reporter {
  readonly report: Report
  readonly problems: readonly Problem[]
  readonly references: readonly Reference[]
}

/** Collects the mistakes of one file whose lines begin at `lineStarts`. */
export function makeReporter(uri: string, lineStarts: readonly number[]): Reporter {
  const problems: Problem[] = []
  const references: Reference[] = []
  const note = (...[ruleId, span, data = {}, expected = []]: Parameters<Report>): void => {
    problems.push({ ruleId, severity: corpusRules[ruleId], uri, place: placeOf(lineStarts, span), data, expected })
  }
  const points = (reference: Reference): void => {
    references.push(reference)
  }
  return { report: Object.assign(note, { points }), problems, references }
}
