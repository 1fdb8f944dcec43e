import type { Problem, Span } from '../model.js'
import { type BibliographyRuleId, bibliographyRules } from '../corpusRules.js'
import { placeOf, pointAt } from '../text/lines.js'
import type { Bibliography, BibliographyEntry, BibliographyFormat } from './bibliography.js'

/** Notes one mistake: where, what the sentence needs to say, and what would be right. */
export type ReportEntry = (
  ruleId: BibliographyRuleId,
  span: Span,
  data?: Readonly<Record<string, string | number>>,
  expected?: readonly string[],
) => void

/** Of one file: whoever has more has another file before them than they think. */
const mostTold = 200

/** Collects entries and mistakes of one bibliography whose lines begin at `lineStarts`. */
export interface BibliographyMaker {
  readonly add: (entry: BibliographyEntry) => void
  readonly report: ReportEntry
  readonly done: () => Bibliography
}

export function makeBibliography(
  uri: string,
  format: BibliographyFormat,
  lineStarts: readonly number[],
): BibliographyMaker {
  const entries = new Map<string, BibliographyEntry>()
  const problems: Problem[] = []
  let more: { readonly span: Span; readonly count: number } | undefined
  const report: ReportEntry = (ruleId, span, data = {}, expected = []) => {
    if (problems.length < mostTold) problems.push(bibliographyProblem(uri, lineStarts, ruleId, span, data, expected))
    else more = { span: more?.span ?? span, count: (more?.count ?? 0) + 1 }
  }
  return {
    report,
    add: (entry) => {
      const { id } = entry.item
      const first = entries.get(id)
      if (first) report('entry-duplicate', entry.keySpan, { text: id, file: uri, ...lineOf(first, lineStarts) })
      entries.set(id, entry) // as Pandoc, for which the last counts
    },
    done: () => {
      const told = problems.sort((a, b) => a.place.start.offset - b.place.start.offset)
      if (more) {
        const { span, count } = more
        told.push(bibliographyProblem(uri, lineStarts, 'bibliography-more-problems', span, { count }))
      }
      return { uri, format, lineStarts, entries: [...entries.values()], problems: told }
    },
  }
}

/** The line that an entry’s key stands in, for a problem of another entry. */
export function lineOf({ keySpan }: BibliographyEntry, lineStarts: readonly number[]): { readonly line: number } {
  return { line: pointAt(lineStarts, keySpan.start).line }
}

/** A mistake with its place in the file. */
export function bibliographyProblem(
  uri: string,
  lineStarts: readonly number[],
  ruleId: BibliographyRuleId,
  span: Span,
  data: Readonly<Record<string, string | number>> = {},
  expected: readonly string[] = [],
): Problem {
  return { ruleId, severity: bibliographyRules[ruleId], uri, place: placeOf(lineStarts, span), data, expected }
}

/** A bibliography of which nothing could be read. */
export function unreadBibliography(
  uri: string,
  ruleId: 'bibliography-unreadable' | 'bibliography-too-large' | 'bibliography-too-slow',
  data: Readonly<Record<string, string | number>>,
): Bibliography {
  const maker = makeBibliography(uri, 'csl-json', [0])
  maker.report(ruleId, { start: 0, end: 0 }, data)
  return maker.done()
}
