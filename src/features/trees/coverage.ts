import * as vscode from 'vscode'
import { mentionsName } from '../../core/language/foldName.js'
import { hiddenNames } from '../../core/corpus/voiceNames.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Interview, Passage, Question } from '../../core/model.js'
import type { Coverage } from '../../core/corpus/coverage.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { passageName } from '../../words/claim.js'
import { wordsOfPassage } from '../../core/passage/sourceWords.js'
import type { TopicNode } from '../../core/query/topicTree.js'
import { speakerName } from '../../words/hover/hoverParts.js'

const { l10n, ThemeIcon, TreeItemCollapsibleState } = vscode

/** The row above the interviews of which something is not coded. */
export function uncodedItem(interviews: readonly Interview[]): vscode.TreeItem {
  const label = l10n.t('Not coded yet')
  const item = new vscode.TreeItem(label, TreeItemCollapsibleState.Expanded)
  item.description = `(${interviews.length})`
  item.iconPath = new ThemeIcon('circle-large-outline')
  const spoken = l10n.t('{0}. Interviews with passages not yet coded: {1}.', label, interviews.length)
  item.accessibilityInformation = { label: spoken, role: 'treeitem' }
  return item
}

/** A question above those of its answers that no claim rests on. */
export function answersItem(
  { interview, question, passages }: Extract<TopicNode, { readonly kind: 'answers' }>,
  corpus: Corpus,
): vscode.TreeItem {
  const label = question ? questionWords(interview, question, corpus) : l10n.t('Before the first question')
  const place = question ? `Q${question.number} ` : ''
  const item = new vscode.TreeItem(`${place}${label}`.trim(), TreeItemCollapsibleState.Collapsed)
  item.iconPath = new ThemeIcon('question')
  const spoken = question ? l10n.t('Question {0}: {1}', question.number, label) : label
  item.accessibilityInformation = {
    label: l10n.t('{0}. Answers not yet coded: {1}.', spoken, passages.length),
    role: 'treeitem',
  }
  return item
}

/** Our label of a question, else its words. */
export function questionWords(interview: Interview, { number, label }: Question, corpus: Corpus): string {
  if (label) return label
  const asked = interview.passages.find(({ ref }) => ref.kind === 'question' && ref.number === number)
  return asked ? wordsIn(interview, asked, corpus) : ''
}

/** In UTF-16 units: a row shows no more. */
const longestRow = 120

/** The beginning of a passage, else its first and last words, unless those tell a protected name. */
function wordsIn(interview: Interview, { ref, first, last }: Passage, corpus: Corpus): string {
  const source = corpus.sourceOf(interview.key)
  // A row is drawn at once: it does not wait for words that are away.
  const words = source && !corpus.texts.isAway(source) ? wordsOfPassage(corpus, interview, ref) : undefined
  if (words?.kind === 'words') return words.sentence.slice(0, longestRow)
  const written = first === last ? first : `${first} … ${last}`
  return mentionsName(written, hiddenNames(corpus, interview)) ? '' : written
}

/** The row above the paragraphs that no claim rests on. */
export function bareItem({ bare, paragraphs }: Coverage): vscode.TreeItem {
  const label = l10n.t('Not coded yet')
  const item = new vscode.TreeItem(label, TreeItemCollapsibleState.Collapsed)
  item.description = l10n.t('{0} of {1} ¶', bare.length, paragraphs)
  item.iconPath = new ThemeIcon('circle-large-outline')
  const spoken = l10n.t('{0}. Paragraphs: {1} of {2}.', label, bare.length, paragraphs)
  item.accessibilityInformation = { label: spoken, role: 'treeitem' }
  return item
}

/** A paragraph without a claim; a click shows its words. */
export function passageItem(
  node: { readonly interview: Interview; readonly passage: Passage },
  corpus: Corpus,
): vscode.TreeItem {
  const { interview, passage } = node
  const { ref } = passage
  const words = wordsIn(interview, passage, corpus)
  const speaker = speakerName(interview, passage, l10n)
  const where = `${speaker} ${formatPassageRef(ref)}`
  const item = new vscode.TreeItem(words || where)
  if (words) item.description = where
  const hasText = corpus.sourceOf(interview.key) !== undefined
  item.contextValue = hasText ? 'attache.passage' : 'attache.passage.noText'
  item.command = {
    command: 'attache.showEvidence',
    title: l10n.t('Show Evidence'),
    arguments: [{ key: interview.key, ref }],
  }
  const spoken = l10n.t('{0}, {1}. Not yet coded. {2}', passageName(ref, l10n), speaker, words)
  item.accessibilityInformation = { label: spoken, role: 'treeitem' }
  return item
}
