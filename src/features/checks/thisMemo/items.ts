import * as vscode from 'vscode'
import type { MemoProblem, MemoSeverity } from '../../../core/cited/rule.js'
import { isProtectedInterview } from '../../../core/terms/terms.js'
import type { Corpus } from '../../../core/corpus/corpus.js'
import type { AnswerKind } from '../../../core/export/evidence/answer.js'
import type { Span } from '../../../core/model.js'
import { type EvidenceGroup, type EvidenceNode, worstOf } from '../../../core/query/evidenceTree.js'
import type { CitationState, CitedPlaceState, CitedSource, QuotationState } from '../../../core/query/memoEvidence.js'
import type { Tools } from '../../../editor/bundles/loadTools.js'
import { spanToRange } from '../../../editor/convert.js'
import { escapeMarkdown } from '../../../words/escape.js'
import {
  groupLabel,
  placeLabel,
  severityLabel,
  sourceDescription,
  spokenPlace,
  verdictLabel,
} from '../../../words/export/memoEvidence.js'
import { inQuotes } from '../../../words/l10n.js'

const { l10n, ThemeColor, ThemeIcon, TreeItemCollapsibleState } = vscode

/** What says in words what a check has found: it comes with the tools that checked. */
export type NoteWords = Pick<Tools, 'citationNote' | 'memoProblemSentence' | 'openNote' | 'spokenCitation'>

/** The row of a node; `document` is the memo, into which a click on the row leads. */
export function evidenceItem(
  node: EvidenceNode,
  corpus: Corpus,
  document: vscode.TextDocument,
  words: NoteWords,
): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node.of, node.size)
    case 'source':
      return sourceItem(node.source, node.worst)
    case 'place':
      return placeItem(node.place, corpus, document, words)
    case 'citation':
      return leading(citationItem(node.state.words, '', node.state, corpus, words), document, node.state.span)
    case 'open': {
      const { place, state, source } = node.open
      const item = citationItem(
        `${placeLabel(place, l10n)} ${state.words}`,
        spokenPlace(place, l10n),
        state,
        corpus,
        words,
      )
      item.description = [words.openNote(state, corpus, l10n), `@${source.key}`].join(' · ')
      return leading(item, document, state.span)
    }
    case 'quotation':
      return leading(quotationItem(node.quotation), document, node.quotation.span)
    case 'uncited': {
      const { problem, words: quoted } = node.uncited
      return leading(problemItem(quoted, problem, corpus, words), document, problem.span)
    }
    case 'problem':
      return leading(problemItem('', node.problem, corpus, words), document, node.problem.span)
  }
}

/** All that is to be said of a row, for which it may be too narrow. */
export function evidenceTooltip(
  node: EvidenceNode,
  corpus: Corpus,
  words: NoteWords,
): vscode.MarkdownString | undefined {
  const text = (): readonly string[] => {
    switch (node.kind) {
      case 'place':
        return node.place.citations.flatMap((state) => [state.words, words.citationNote(state, corpus, l10n)])
      case 'open':
        return [node.open.state.words, words.openNote(node.open.state, corpus, l10n)]
      case 'citation':
        return [node.state.words, words.citationNote(node.state, corpus, l10n)]
      case 'quotation':
        return [node.quotation.text, verdictLabel(node.quotation.verdict, l10n)]
      case 'uncited':
        return [node.uncited.words, words.memoProblemSentence(node.uncited.problem, corpus, l10n)]
      case 'problem':
        return [words.memoProblemSentence(node.problem, corpus, l10n)]
      default:
        return []
    }
  }
  const lines = text().filter(Boolean)
  return lines.length ? new vscode.MarkdownString(lines.map(escapeMarkdown).join('\n\n')) : undefined
}

const groupIcons: { readonly [G in EvidenceGroup]: string } = {
  open: 'eye',
  sources: 'library',
  uncited: 'question',
  quotations: 'quote',
  others: 'checklist',
}

function groupItem(of: EvidenceGroup, size: number): vscode.TreeItem {
  const label = groupLabel(of, l10n)
  const item = new vscode.TreeItem(label, TreeItemCollapsibleState.Expanded)
  item.description = `(${size})`
  item.iconPath = new ThemeIcon(groupIcons[of])
  item.accessibilityInformation = { label: `${label}: ${size}.`, role: 'treeitem' }
  return item
}

function sourceItem(source: CitedSource, worst: MemoSeverity | undefined): vscode.TreeItem {
  const { key, interview, work, places } = source
  const item = new vscode.TreeItem(`@${key}`, TreeItemCollapsibleState.Expanded)
  const count = new Set(places.flatMap(({ citations }) => citations)).size
  item.description = `${sourceDescription(source, l10n)} · (${count})`
  const isHidden = interview !== undefined && isProtectedInterview(interview)
  item.iconPath = interview
    ? new ThemeIcon(isHidden ? 'lock' : 'comment-discussion', worst && colorOf(worst))
    : stateIcon(worst, work ? 'book' : 'circle-outline')
  const said = l10n.t('{0}, {1}. Citations: {2}.', key, sourceDescription(source, l10n), count)
  item.accessibilityInformation = { label: withState(said, worst), role: 'treeitem' }
  return item
}

function placeItem(
  place: CitedPlaceState,
  corpus: Corpus,
  document: vscode.TextDocument,
  words: NoteWords,
): vscode.TreeItem {
  const label = placeLabel(place, l10n)
  const [only, ...more] = place.citations
  if (only && !more.length) {
    const item = citationItem(`${label} ${only.words}`, spokenPlace(place, l10n), only, corpus, words)
    return leading(item, document, only.span)
  }
  const worst = worstOf(place.citations.flatMap(({ problems }) => problems))
  const item = new vscode.TreeItem(label, TreeItemCollapsibleState.Expanded)
  item.description = `(${place.citations.length})`
  const kinds = place.citations.map(({ answer }) => answer.kind)
  item.iconPath = stateIcon(worst, answerIcons[answerOrder.find((kind) => kinds.includes(kind)) ?? 'not read'])
  const unread = kinds.filter((kind) => kind === 'not read').length
  const counted = l10n.t('{0}. Citations: {1}.', spokenPlace(place, l10n), place.citations.length)
  const said = unread ? `${counted} ${l10n.t('Not yet read: {0}.', unread)}` : counted
  item.accessibilityInformation = { label: withState(said, worst), role: 'treeitem' }
  return item
}

/** The tick in a circle is for words that stand there to the letter, the book for what a person has read. */
const answerIcons: { readonly [K in AnswerKind]: string } = {
  unknown: 'question',
  differs: 'warning',
  'not read': 'circle-outline',
  'not compared': 'circle-slash',
  'to the letter': 'pass',
  read: 'book',
}
const answerOrder = Object.keys(answerIcons) as readonly AnswerKind[] // they are its keys, in the order of their weight

function citationItem(
  label: string,
  place: string,
  state: CitationState,
  corpus: Corpus,
  words: NoteWords,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label)
  const worst = worstOf(state.problems)
  item.description = words.citationNote(state, corpus, l10n)
  item.iconPath = stateIcon(worst, answerIcons[state.answer.kind])
  item.contextValue = 'attache.citation'
  const said = [place, state.words, ...words.spokenCitation(state, corpus, l10n)]
    .filter(Boolean)
    .map(asSentence)
    .join(' ')
  item.accessibilityInformation = { label: withState(said, worst), role: 'treeitem' }
  return item
}

const verdictSeverities: { readonly [V in QuotationState['verdict']]: MemoSeverity | undefined } = {
  verbatim: undefined,
  altered: 'error',
  misplaced: 'warning',
  uncited: 'warning',
  unchecked: 'hint',
}

function quotationItem({ text, verdict }: QuotationState): vscode.TreeItem {
  const marked = inQuotes(text.replace(/\s+/g, ' '), l10n)
  const item = new vscode.TreeItem(marked)
  item.description = verdictLabel(verdict, l10n)
  item.iconPath = stateIcon(verdictSeverities[verdict], 'pass')
  item.accessibilityInformation = { label: `${marked}: ${verdictLabel(verdict, l10n)}.`, role: 'treeitem' }
  return item
}

/** Without words of the memo the sentence of the problem stands in their place. */
function problemItem(quoted: string, problem: MemoProblem, corpus: Corpus, words: NoteWords): vscode.TreeItem {
  const sentence = words.memoProblemSentence(problem, corpus, l10n)
  const item = new vscode.TreeItem(quoted || sentence)
  item.description = quoted ? sentence : problem.ruleId
  item.iconPath = stateIcon(problem.severity, 'pass')
  const label = withState([quoted, sentence].filter(Boolean).map(asSentence).join(' '), problem.severity)
  item.accessibilityInformation = { label, role: 'treeitem' }
  return item
}

function leading(item: vscode.TreeItem, document: vscode.TextDocument, span: Span): vscode.TreeItem {
  const options: vscode.TextDocumentShowOptions = { selection: spanToRange(document, span) }
  item.command = { command: 'vscode.open', title: l10n.t('Go to the Place'), arguments: [document.uri, options] }
  return item
}

/** Those who hear a row hear a rest between its parts. */
function asSentence(words: string): string {
  return /[.!?…]["”’)]*$/.test(words) ? words : `${words}.`
}

function withState(said: string, worst: MemoSeverity | undefined): string {
  return worst ? `${severityLabel(worst, l10n)}. ${said}` : said
}

/** `good` is the icon where nothing is wrong. */
function stateIcon(worst: MemoSeverity | undefined, good: string): vscode.ThemeIcon {
  if (!worst) return new ThemeIcon(good, good === 'pass' ? new ThemeColor('testing.iconPassed') : undefined)
  const icons = { error: 'error', warning: 'warning', info: 'info', hint: 'info' }
  return new ThemeIcon(icons[worst], colorOf(worst))
}

function colorOf(severity: MemoSeverity): vscode.ThemeColor {
  const colors = { error: 'list.errorForeground', warning: 'list.warningForeground' }
  return new ThemeColor(severity === 'error' || severity === 'warning' ? colors[severity] : 'charts.blue')
}
