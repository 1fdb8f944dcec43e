import { formatCitation } from '../core/citation/citation.js'
import { type ClaimRef, claimRef } from '../core/corpus/claimRef.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import type { PassageRef } from '../core/model.js'
import type { Expert, TopicRow, TopicTable, View } from '../core/query/topicTable.js'
import { escapeMarkdown, quote } from '../core/text/escapeMarkdown.js'
import { dateWords } from './date.js'
import { dateOf } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'
import { sampleLabel } from './sample.js'

/**
 * The table in Markdown, with a citation behind each claim, as it stands in a memo, frozen with its day (ISO) and with whose reading it is. Lines end
 * with `eol`.
 */
export function topicTableText({ experts, rows, coders }: TopicTable, today: string, l10n: L10n, eol = '\n'): string {
  const cell = (views: readonly View[]): string =>
    views.map((view) => `${wordsOf(view, l10n)} ${formatCitation([view.citation])}`).join('; ') || nothing(l10n)
  const lines = rows.map((row) => [
    [escapeMarkdown(row.title), ...relationsOf(row, l10n)].join('; '),
    ...row.cells.map(cell),
  ])
  const day = dateWords(today, l10n)
  const frozen = coders.length
    ? l10n.t('As of {0}. Coded by {1}; positions are our reading.', day, coders.join(', '))
    : l10n.t('As of {0}. Positions are our reading.', day)
  return tableOf([l10n.t('Topic'), ...experts.map(nameOf)], lines, eol) + eol + frozen + eol
}

/** The addresses of what the page links to. */
export interface TopicTableLinks {
  readonly passage: (key: string, ref: PassageRef) => string
  readonly cite: (claim: ClaimRef) => string
  readonly insert: string
  readonly choose: string
}

/** The page that shows the table: the words of each claim, a link to the passage and one that cites it. */
export function topicTablePage({ experts, rows }: TopicTable, links: TopicTableLinks, l10n: L10n): string {
  const cell = (views: readonly View[]): string =>
    views.map((one) => linked(one, links, l10n)).join('<br>') || nothing(l10n)
  const lines = rows.map((row) => [
    [`**${escapeMarkdown(row.title)}**`, ...relationsOf(row, l10n)].join('<br>'),
    ...row.cells.map(cell),
  ])
  const blocks = [
    `# ${l10n.t('Views by topic')}`,
    l10n.t('Topics with the same title are one topic. Only what interviewees say and what is coded is shown.'),
    `[${l10n.t('Choose Experts…')}](${links.choose}) · [${l10n.t('Insert This Table into Memo')}](${links.insert})`,
  ]
  return [...blocks, tableOf([l10n.t('Topic'), ...experts.map(nameOf)], lines, '\n')].join('\n\n')
}

function linked(view: View, links: TopicTableLinks, l10n: L10n): string {
  const { interview, claim } = view
  const [{ ref }] = claim.at
  const date = [dateOf(interview, l10n), sampleLabel(interview, l10n)].filter(Boolean).join(', ')
  const open = `[${formatPassageRef(ref)}](${links.passage(interview.key, ref)})`
  return [wordsOf(view, l10n), date, open, `[${l10n.t('Cite')}](${links.cite(claimRef(claim))})`]
    .filter(Boolean)
    .join(' · ')
}

/** The sentence to the letter, else our wording with the hedge; whose view it is, where that is not the expert's. */
function wordsOf({ sentence, claim }: View, l10n: L10n): string {
  const { wording, hedge, holder } = claim
  const own = l10n.t('in our words: {0}', escapeMarkdown(wording))
  const said = sentence === undefined ? [own, hedge ? quote(hedge) : ''] : [quote(sentence)]
  const whose = holder === undefined ? '' : l10n.t('view of {0}', escapeMarkdown(holder))
  return [...said, whose].filter(Boolean).join(', ')
}

const signs = { contradicts: '≠', qualifies: '±' } as const

/** By sign and words, so that it can be told without colours; nothing where nothing is coded. */
function relationsOf({ relations }: TopicRow, l10n: L10n): readonly string[] {
  return relations.map(({ kind, from, to }) => {
    const names = [nameOf(from), nameOf(to)]
    const told =
      kind === 'contradicts'
        ? l10n.t('{0} and {1} contradict each other', ...names)
        : l10n.t('{0} qualifies {1}', ...names)
    return `${signs[kind]} ${told}`
  })
}

function nameOf({ name, sources }: Expert): string {
  return escapeMarkdown(sources > 1 ? `${name} (${sources})` : name)
}

function nothing(l10n: L10n): string {
  return l10n.t('nothing coded')
}

function tableOf(head: readonly string[], lines: readonly (readonly string[])[], eol: string): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join(eol) + eol
}
