import * as vscode from 'vscode'
import { type EntryNode, type EntryTree, entryTree } from '../../core/query/entryTree.js'
import type { Services } from '../../editor/services.js'
import { TreeOf } from '../../editor/trees/tree.js'
import { groupLabel } from '../../words/groups.js'
import { draggingFrom } from './chosen.js'
import { claimItem, entryItem, moreItem, noteItem } from './items.js'
import { claimTooltip, entryTooltip } from './tooltips.js'

const { l10n, TreeItemCollapsibleState } = vscode

/** The view of all names: the entries of the glossaries, each with what is said of it. */
export function namesView({ corpus, files, context }: Services): TreeOf<EntryNode, EntryTree> {
  const toItem = (node: EntryNode): vscode.TreeItem => {
    switch (node.kind) {
      case 'group': {
        const label = groupLabel(node.of, l10n)
        const item = new vscode.TreeItem(label, TreeItemCollapsibleState.Expanded)
        item.description = `(${node.entries.length})`
        const spoken = l10n.t('{0}. Entries: {1}.', label, node.entries.length)
        item.accessibilityInformation = { label: spoken, role: 'treeitem' }
        return item
      }
      case 'entry':
        return entryItem(node.entry)
      case 'claim':
        return claimItem(node.claim, corpus)
      case 'none':
        return noteItem(l10n.t('No claims about it'))
      case 'more':
        return moreItem(node.left)
      case 'cut':
        return noteItem(l10n.t('First {0} shown; there are more', node.shown))
    }
  }
  const tooltipOf = (node: EntryNode): vscode.MarkdownString | undefined => {
    if (node.kind === 'entry') return entryTooltip(node.entry, corpus)
    return node.kind === 'claim' ? claimTooltip(node.claim, corpus) : undefined
  }
  return new TreeOf(corpus, files, {
    id: 'attache.names',
    isOfAll: true,
    memory: context.workspaceState,
    dragAndDropController: draggingFrom('attache.names', corpus),
    make: () => entryTree(corpus),
    toItem,
    tooltipOf,
    message: () => (files.status.isShippedShown ? l10n.t('These names come from the sample.') : undefined),
  })
}
