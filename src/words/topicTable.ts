import { formatCitation } from '../core/citation/citation.js'
import { escapeMarkdown, quote } from '../core/text/escapeMarkdown.js'
import type { TopicCell, TopicTable } from '../core/query/topicTable.js'
import { dateOf, intervieweesLabel } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'
import { sampleLabel } from './sample.js'

/** The table in Markdown, with a citation in each cell, as it stands in a memo. Lines end with `eol`. */
export function topicTableText({ interviews, rows }: TopicTable, l10n: L10n, eol = '\n'): string {
  const columns = interviews.map((interview) => {
    const name = escapeMarkdown(intervieweesLabel(interview, l10n))
    return [name, dateOf(interview), sampleLabel(interview, l10n)].filter(Boolean).join(', ')
  })
  const lines = rows.map(({ title, cells }) => [escapeMarkdown(title), ...cells.map((cell) => cellText(cell, l10n))])
  const head = [l10n.t('Topic'), ...columns]
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join(eol) + eol
}

/** The page that shows the table, with what its cells mean. */
export function topicTablePage(table: TopicTable, l10n: L10n): string {
  const blocks = [
    `# ${l10n.t('Who spoke on what')}`,
    l10n.t(
      'Each cell says how many claims an interviewee makes on a topic, in which words of doubt, and where. Claims of questioners are not counted. Topics come from headings with the same shared name.',
    ),
  ]
  return [...blocks, topicTableText(table, l10n)].join('\n\n')
}

function cellText(cell: TopicCell | undefined, l10n: L10n): string {
  if (!cell) return '–'
  const { count, secondHand, hedges, parts } = cell
  const reported = secondHand ? l10n.t('{0} ({1} second-hand)', count, secondHand) : String(count)
  const doubts = hedges.length ? `: ${hedges.map(quote).join(', ')}` : ''
  return `${reported}${doubts} ${formatCitation(parts)}`
}
