import * as vscode from 'vscode'
import { mentionsName } from '../../core/language/foldName.js'
import { hiddenNames } from '../../core/corpus/voiceNames.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Interview, Passage } from '../../core/model.js'
import type { Coverage } from '../../core/corpus/coverage.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { passageName } from '../../words/claim.js'
import { speakerName } from '../../words/hover/hoverParts.js'

const { l10n, ThemeIcon, TreeItemCollapsibleState } = vscode

/** The row above the paragraphs that no claim rests on. */
export function bareItem({ bare, paragraphs }: Coverage): vscode.TreeItem {
  const label = l10n.t('Without a claim')
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
  const { ref, first, last, question } = passage
  const written = first === last ? first : `${first} … ${last}`
  // First and last words that somebody typed in may tell a protected name.
  const words = mentionsName(written, hiddenNames(corpus, interview)) ? '' : written
  const item = new vscode.TreeItem(`${formatPassageRef(ref)} ${words}`.trim())
  const place = question === undefined ? '' : formatPassageRef({ kind: 'question', number: question })
  const speaker = speakerName(interview, passage, l10n)
  item.description = [speaker, place].filter(Boolean).join(' ')
  const hasText = corpus.sourceOf(interview.key) !== undefined
  item.contextValue = hasText ? 'attache.passage' : 'attache.passage.noText'
  item.command = {
    command: 'attache.showEvidenceOf',
    title: l10n.t('Show Evidence'),
    arguments: [{ key: interview.key, ref }],
  }
  const spoken = l10n.t('{0}, {1}. No claim rests on it. {2}', passageName(ref, l10n), speaker, words)
  item.accessibilityInformation = { label: spoken, role: 'treeitem' }
  return item
}
