import { formatCitation } from '../core/citation/citation.js'
import { type ClaimRef, claimRef } from '../core/corpus/claimRef.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import type { PassageRef } from '../core/model.js'
import type { Expert, TopicRow, TopicTable, View } from '../core/query/topicTable.js'
import { escapeMarkdown, quote } from '../core/text/escapeMarkdown.js'
import { dateWords } from './date.js'
import { dateOf } from './hover/hoverParts.js'
import { frozenLine, rowsTitle, tableOf } from './frozenTable.js'
import type { L10n } from './l10n.js'
import { sampleLabel } from './sample.js'

/**
 * The table in Markdown, with a citation behind each claim, as it stands in a memo, frozen with its day (ISO) and with whose reading it is. Lines end
 * with `eol`.
 */
export function topicTableText(table: TopicTable, today: string, l10n: L10n, eol = '\n'): string {
  const { experts, rows, coders, by } = table
  const cell = (views: readonly View[]): string =>
    views
      .map((view) =>
        [sentenceOrWording(view, l10n), formatCitation([view.citation]), moreOf(view, l10n)].filter(Boolean).join(' '),
      )
      .join('; ') || nothing(l10n)
  const lines = rows.map((row) => [
    [escapeMarkdown(row.title), ...relationsOf(row, l10n)].join('; '),
    ...row.cells.map(cell),
  ])
  const frozen = frozenLine(dateWords(today, l10n), coders, l10n)
  return tableOf([[rowsTitle(by, l10n), ...experts.map(columnTitle)], ...lines], eol) + eol + frozen + eol
}

/** The addresses of what the page links to. */
export interface TopicTableLinks {
  readonly passage: (key: string, ref: PassageRef) => string
  readonly cite: (claim: ClaimRef) => string
  readonly insert: string
  readonly choose: string
  /** Shows the same experts by the other kind of rows. */
  readonly turn: string
}

/** The page that shows the table: the words of each claim, a link to the passage and one that cites it. */
export function topicTablePage({ experts, rows, by }: TopicTable, links: TopicTableLinks, l10n: L10n): string {
  // Where there is no room for columns, the page shows whose each cell is in the place of the column’s head.
  const cell = (views: readonly View[], index: number): string => {
    const told = views.map((one) => linked(one, links, l10n)).join('<br><br>') || nothing(l10n)
    const expert = experts[index]
    return expert ? `**${columnTitle(expert)}**<br>${told}` : told
  }
  const lines = rows.map((row) => [
    [`**${escapeMarkdown(row.title)}**`, ...relationsOf(row, l10n)].join('<br>'),
    ...row.cells.map(cell),
  ])
  const other = by === 'topic' ? l10n.t('Show by Question') : l10n.t('Show by Topic')
  const blocks = [
    `# ${l10n.t('Views by topic')}`,
    by === 'topic'
      ? l10n.t('Topics with the same title are one topic. Only what interviewees say and what is coded is shown.')
      : l10n.t('Questions with the same words are one row. Only what interviewees say and what is coded is shown.'),
    `[${l10n.t('Choose Experts…')}](${links.choose}) · [${other}](${links.turn}) · [${l10n.t('Insert This Table into Memo')}](${links.insert})`,
  ]
  return [...blocks, tableOf([[rowsTitle(by, l10n), ...experts.map(columnTitle)], ...lines], '\n')].join('\n\n')
}

function linked(view: View, links: TopicTableLinks, l10n: L10n): string {
  const { interview, claim } = view
  const [{ ref }] = claim.at
  const open = `[${formatPassageRef(ref)}](${links.passage(interview.key, ref)})`
  const cite = `[${l10n.t('Cite')}](${links.cite(claimRef(claim))})`
  const words = [sentenceOrWording(view, l10n), moreOf(view, l10n)].filter(Boolean).join(' ')
  return [words, sampleLabel(interview, l10n), open, cite].filter(Boolean).join(' · ')
}

/** The sentence to the letter, else our wording, which is said to be ours. */
function sentenceOrWording({ sentence, claim }: View, l10n: L10n): string {
  return sentence === undefined ? l10n.t('in our words: {0}', escapeMarkdown(claim.wording)) : quote(sentence)
}

/** The hedge; whose view it is, where that is not the expert's; the date. Behind a citation, for that must follow a quotation at once. */
function moreOf({ interview, claim: { hedge, holder } }: View, l10n: L10n): string {
  const parts = [
    hedge ? l10n.t('hedge {0}', quote(hedge)) : '',
    holder === undefined ? '' : l10n.t('view of {0}', escapeMarkdown(holder)),
    dateOf(interview, l10n),
  ].filter(Boolean)
  return parts.length ? `(${parts.join(', ')})` : ''
}

const signs = { contradicts: '≠', qualifies: '±' } as const

/** By sign and words, so that it can be told without colours; nothing where nothing is coded. */
function relationsOf({ relations }: TopicRow, l10n: L10n): readonly string[] {
  return relations.map(({ kind, from, to }) => {
    const names = [columnTitle(from), columnTitle(to)]
    const told =
      kind === 'contradicts'
        ? l10n.t('{0} and {1} contradict each other', ...names)
        : l10n.t('{0} qualifies {1}', ...names)
    return `${signs[kind]} ${told}`
  })
}

function columnTitle({ name, sources }: Expert): string {
  return escapeMarkdown(sources > 1 ? `${name} (${sources})` : name)
}

function nothing(l10n: L10n): string {
  return l10n.t('nothing coded')
}
