import { escapeMarkdown } from '../../core/text/escapeMarkdown.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { HandedSource, HandOver } from '../../core/query/handOver.js'
import { voiceLabel } from '../claim.js'
import { allFurtherTerms, interviewTerms } from '../furtherTerms.js'
import type { L10n } from '../l10n.js'
import { severityLabel, sourceDescription } from './memoEvidence.js'
import { openPointSentence } from './openPoints.js'
import { memoProblemSentence } from '../problems/memoProblems.js'

/** The addresses of what the report links to. */
export interface HandOverLinks {
  /** Of a line of the memo, counted from 1. */
  readonly line: (number: number) => string
  readonly again: string
  readonly exportMemo: string
}

/**
 * The hand-over report of a memo as a page in Markdown, with links to the lines of the memo. No protected name stands in it. `compared` is what a language
 * model compared, in a sentence.
 */
export function handOverPage(
  report: HandOver & { readonly compared?: string | undefined },
  corpus: Lookup,
  links: HandOverLinks,
  l10n: L10n,
): string {
  const { file, sources, problems, open, switches, suggested, hide, compared = '' } = report
  const text = (words: string): string => escapeMarkdown(hide(words))
  const line = (number: number): string => `[${l10n.t('line {0}', number)}](${links.line(number)})`
  const blocks = [
    `# ${file === undefined ? l10n.t('Review report') : l10n.t('Review report: {0}', text(file))}`,
    `[${l10n.t('Update This Report')}](${links.again}) · [${l10n.t('Export Memo…')}](${links.exportMemo})`,
    `## ${l10n.t('Sources')}`,
    sources.length ? sourceTable(sources, text, l10n) : l10n.t('The memo cites nothing.'),
    ...oldSources(sources, l10n),
    text(compared),
    ...section(
      l10n.t('Transcripts that are not here'),
      l10n.t('Quotations from these cannot be confirmed.'),
      sources.flatMap(({ key, interview, hasText }) => (interview && !hasText ? [`\`${key}\``] : [])),
      l10n.t('None. Every cited interview has its transcript here.'),
    ),
    ...section(
      l10n.t('Open problems'),
      '',
      problems.map(({ problem, line: number }) => {
        const sentence = text(memoProblemSentence(problem, corpus, l10n))
        return `${line(number)} · ${severityLabel(problem.severity, l10n)} · ${sentence} (${problem.ruleId})`
      }),
      l10n.t('None was found.'),
    ),
    ...section(
      l10n.t('Not finished'),
      '',
      open.map(({ point, line: number }) => `${line(number)} · ${text(openPointSentence(point, l10n))}`),
      l10n.t('None was found.'),
    ),
    ...section(
      l10n.t('Checks that were switched off'),
      '',
      switches.map(
        ({ off, line: number }) => `${line(number)} · ${off.rules.join(', ')} · ${text(off.reason)} (${text(off.by)})`,
      ),
      l10n.t('None.'),
    ),
    ...section(
      l10n.t('Claims not yet reviewed'),
      l10n.t('The memo’s pins refer to these claims, which are still suggested.'),
      suggested.map(({ claim, lines }) => {
        const where = lines.map(line).join(', ')
        return `${text(claim.label)} · ${text(voiceLabel(claim, corpus, l10n))} · \`${claim.key}\` (${where})`
      }),
      l10n.t('None.'),
    ),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function section(title: string, lead: string, items: readonly string[], none: string): readonly string[] {
  if (!items.length) return [`## ${title}`, none]
  return [`## ${title}`, lead, items.map((item) => `- ${item}`).join('\n')]
}

/** That sources are old, for “is” beside one of them tells what was so as what is so. */
function oldSources(sources: readonly HandedSource[], l10n: L10n): readonly string[] {
  const old = sources.flatMap(({ key, interview, isOld }) =>
    isOld && interview?.issued !== undefined ? [`\`${key}\` (${interview.issued.slice(0, 4)})`] : [],
  )
  return old.length
    ? [
        l10n.t(
          'Older than the memo by two years or more: {0}. Does each sentence say when it was true?',
          old.join(', '),
        ),
      ]
    : []
}

function sourceTable(sources: readonly HandedSource[], text: (words: string) => string, l10n: L10n): string {
  const head = [l10n.t('Key'), l10n.t('Source'), l10n.t('Terms'), l10n.t('Citations'), l10n.t('Text')]
  const rows = sources.map(({ key, interview, work, citations, hasText }) => [
    `\`${key}\``,
    text(sourceDescription({ interview, ...(work ? { work } : {}) }, l10n)),
    interview
      ? text([interviewTerms(interview, l10n), allFurtherTerms(interview, l10n)].filter(Boolean).join(' · '))
      : '–',
    String(citations),
    hasText ? l10n.t('here') : interview ? l10n.t('not here') : '–',
  ])
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
