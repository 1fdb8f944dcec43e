import { formatCitation } from '../core/citation/citation.js'
import { escapeMarkdown, quote } from '../core/text/escapeMarkdown.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import type { Interview, PassageRef } from '../core/model.js'
import type { TopicCell, TopicRow, TopicTable } from '../core/query/topicTable.js'
import { dateOf, intervieweesLabel } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'
import { sampleLabel } from './sample.js'

/** The table in Markdown, with a citation in each cell, as it stands in a memo. Lines end with `eol`. */
export function topicTableText({ interviews, rows }: TopicTable, l10n: L10n, eol = '\n'): string {
  const lines = rows.map(({ title, cells }) => [escapeMarkdown(title), ...cells.map((cell) => cellText(cell, l10n))])
  return tableOf([l10n.t('Topic'), ...interviews.map((one) => columnName(one, l10n))], lines, eol)
}

/** The addresses of what the page links to. */
export interface TopicTableLinks {
  readonly passage: (key: string, ref: PassageRef) => string
  readonly insert: string
}

/** The page that shows the table, with what its cells mean, how the interviews of a row stand to each other, and links to what was said. */
export function topicTablePage({ interviews, rows }: TopicTable, links: TopicTableLinks, l10n: L10n): string {
  const head = [l10n.t('Topic'), l10n.t('Between them'), ...interviews.map((one) => columnName(one, l10n))]
  const lines = rows.map((row) => [
    `**${escapeMarkdown(row.title)}**`,
    betweenThem(row, l10n), // before the cells: where there are many, nobody would find it behind them
    ...row.cells.map((cell) => linkedCell(cell, links, l10n)),
  ])
  const blocks = [
    `# ${l10n.t('Views by topic')}`,
    l10n.t(
      'Each cell shows how many claims an interviewee makes on a topic, with which hedges, and where. Interviewers’ claims are not counted. Topics come from headings with the same shared name.',
    ),
    l10n.t(
      'The second column shows what is coded: {0} contradiction, {1} qualification, {2} several speakers and no contradiction.',
      signs.contradicts,
      signs.qualifies,
      signs.agree,
    ),
    `[${l10n.t('Insert This Table into Memo')}](${links.insert})`,
  ]
  return [...blocks, tableOf(head, lines, '\n')].join('\n\n')
}

const signs = { contradicts: '≠', qualifies: '±', agree: '=' } as const

/** By sign and word, so that it can be told without colours. */
function betweenThem({ cells, relations }: TopicRow, l10n: L10n): string {
  const sentences = relations.map(({ kind, from, to }) => {
    const names = [from, to].map((one) => escapeMarkdown(intervieweesLabel(one, l10n)))
    const words =
      kind === 'contradicts'
        ? l10n.t('{0} and {1} contradict each other', ...names)
        : l10n.t('{0} qualifies {1}', ...names)
    return `${signs[kind]} ${words}`
  })
  if (sentences.length) return sentences.join('; ')
  return cells.filter(Boolean).length > 1 ? `${signs.agree} ${l10n.t('no contradiction coded')}` : '–'
}

function linkedCell(cell: TopicCell | undefined, links: TopicTableLinks, l10n: L10n): string {
  if (!cell) return '–'
  const places = cell.parts.flatMap(({ key, refs }) =>
    refs.map((ref) => `[${formatPassageRef(ref)}](${links.passage(key, ref)})`),
  )
  return `${countText(cell, l10n)} · ${places.join(', ')}`
}

function columnName(interview: Interview, l10n: L10n): string {
  const name = escapeMarkdown(intervieweesLabel(interview, l10n))
  return [name, dateOf(interview, l10n), sampleLabel(interview, l10n)].filter(Boolean).join(', ')
}

function tableOf(head: readonly string[], lines: readonly (readonly string[])[], eol: string): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join(eol) + eol
}

function cellText(cell: TopicCell | undefined, l10n: L10n): string {
  return cell ? `${countText(cell, l10n)} ${formatCitation(cell.parts)}` : '–'
}

function countText({ count, secondHand, hedges }: TopicCell, l10n: L10n): string {
  const reported = secondHand ? l10n.t('{0} ({1} second-hand)', count, secondHand) : String(count)
  return hedges.length ? `${reported}: ${hedges.map(quote).join(', ')}` : reported
}
