import type { Problem, Span } from '../model.js'
import { type CorpusRuleId, corpusRules } from '../rules.js'
import { placeOf } from '../text/lines.js'

/** Notes one mistake: where, what the sentence needs to say, and what would be right. */
export type Report = (
  ruleId: CorpusRuleId,
  span: Span,
  data?: Readonly<Record<string, string | number>>,
  expected?: readonly string[],
) => void

export interface Reporter {
  readonly report: Report
  readonly problems: readonly Problem[]
}

/** Collects the mistakes of one file whose lines begin at `lineStarts`. */
export function makeReporter(uri: string, lineStarts: readonly number[]): Reporter {
  const problems: Problem[] = []
  const report: Report = (ruleId, span, data = {}, expected = []) => {
    problems.push({ ruleId, severity: corpusRules[ruleId], uri, place: placeOf(lineStarts, span), data, expected })
  }
  return { report, problems }
}
