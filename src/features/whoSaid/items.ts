import * as vscode from 'vscode'
import { isProtected } from '../../core/terms/terms.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { SaidClaimNode, SaidNode, SaidPassageNode, SpeakerNode } from '../../core/search/saidTree.js'
import type { VoiceRole } from '../../core/model.js'
import { wordsOfPassage } from '../../core/passage/sourceWords.js'
import { claimMarkdown } from '../../editor/claimMarkdown.js'
import { descriptionBelow, spokenBelow, spokenClaim } from '../../words/claim.js'
import { sourceWordsBlock } from '../../words/hover/sourceWords.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { escapeMarkdown, straighten } from '../../words/escape.js'
import { saidAbout, saidBy, saidDescription, saidText, saidWhere, spokenSaid } from '../../words/whoSaid.js'

const { l10n, ThemeIcon, TreeItemCollapsibleState } = vscode

/** `showsProtected`: somebody has asked for the words of protected sources. */
export function saidItem(node: SaidNode, corpus: Corpus, showsProtected: boolean): vscode.TreeItem {
  switch (node.kind) {
    case 'speaker':
      return speakerItem(node, corpus)
    case 'passage':
      return passageItem(node, showsProtected)
    case 'claim':
      return claimItem(node, corpus)
  }
}

const roleIcons: { readonly [R in VoiceRole]: string } = {
  interviewee: 'person',
  questioner: 'comment',
  other: 'megaphone',
  standfirst: 'note',
  editor: 'edit',
}

function speakerItem({ first, children }: SpeakerNode, corpus: Corpus): vscode.TreeItem {
  const name = saidBy(first, corpus, l10n)
  const item = new vscode.TreeItem(name, TreeItemCollapsibleState.Expanded)
  const id = first.kind === 'passage' ? first.passage.voice : first.claim.voice
  const role = first.interview.voices.find((voice) => voice.id === id)?.role ?? 'interviewee'
  const isHidden = first.kind === 'passage' && isProtected(first.terms)
  item.description = `(${children.length})`
  item.iconPath = new ThemeIcon(isHidden ? 'lock' : roleIcons[role])
  item.accessibilityInformation = {
    label: l10n.t('{0}. Passages: {1}.', name, children.length),
    role: 'treeitem',
  }
  return item
}

function passageItem(node: SaidPassageNode, showsProtected: boolean): vscode.TreeItem {
  const { said, children } = node
  const { Collapsed, None } = TreeItemCollapsibleState
  const item = new vscode.TreeItem(highlighted(node, showsProtected), children.length ? Collapsed : None)
  item.description = saidAbout(said, l10n)
  item.contextValue = 'attache.passage'
  item.accessibilityInformation = { label: spokenSaid(said, l10n, showsProtected), role: 'treeitem' }
  item.command = showing({ key: said.interview.key, ref: said.passage.ref, span: said.sentence })
  return item
}

/** The place, which must be seen however narrow the view is, then the words with what was sought set off. */
function highlighted({ said }: SaidPassageNode, showsProtected: boolean): vscode.TreeItemLabel {
  const place = `${formatPassageRef(said.passage.ref)} `
  const text = saidText(said, l10n, showsProtected)
  const shown = straighten(text)
  const hits = text === said.excerpt?.text && shown === text ? said.excerpt.hits : [] // their places would not hold
  const highlights = hits.map(({ start, end }): [number, number] => [start + place.length, end + place.length])
  return { label: place + shown, highlights }
}

function claimItem({ claim, said }: SaidClaimNode, corpus: Corpus): vscode.TreeItem {
  const item = new vscode.TreeItem(claim.label)
  const date = said ? saidDescription(said, l10n) : ''
  // What was found, or the passage above, says where it is from.
  item.description = [descriptionBelow(claim, corpus, l10n), date].filter(Boolean).join(' · ')
  item.iconPath = new ThemeIcon('law')
  item.contextValue = 'attache.claim'
  item.command = showing(claimRef(claim))
  const spoken = said ? spokenClaim(claim, corpus, l10n) : spokenBelow(claim, corpus, l10n)
  item.accessibilityInformation = { label: spoken, role: 'treeitem' }
  return item
}

/** A click shows beside the memo what the row stands for; its buttons open it. */
function showing(target: unknown): vscode.Command {
  return { command: 'attache.showEvidence', title: l10n.t('Show Evidence'), arguments: [target] }
}

/** The sentence that was found, with what was sought in bold; words of a protected source stand in no tooltip, whoever asked for them. */
export function saidTooltip(node: SaidNode, corpus: Corpus): vscode.MarkdownString | undefined {
  if (node.kind === 'speaker') return undefined
  if (node.kind === 'claim') return claimMarkdown(corpus, node.claim)
  const { said, ref } = node
  const where = escapeMarkdown([saidWhere(said, corpus, l10n), saidDescription(said, l10n)].join(' · '))
  const words = wordsOfPassage(corpus, said.interview, ref, said.hits)
  const text = words.kind === 'words' ? sourceWordsBlock(words) : escapeMarkdown(saidText(said, l10n))
  return new vscode.MarkdownString(`${text}\n\n${where}`)
}
