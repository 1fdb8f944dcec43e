import * as vscode from 'vscode'
import type { CorpusWorkspace } from '../../editor/corpus/corpusWorkspace.js'
import { exists } from '../../editor/exists.js'

/** Whether a corpus can be made or found: `none` without a folder; `away` where none of the folders that somebody named is there. */
export type Place = 'here' | 'none' | 'away' | 'read-only'

/** Looks at the folders that are read, and at the one that new files would go to. */
export async function placeOfCorpus({ status: { folders } }: CorpusWorkspace): Promise<Place> {
  const [first] = folders
  if (!first) return 'none'
  if (isNamed() && !(await Promise.all(folders.map(exists))).some(Boolean)) return 'away'
  return vscode.workspace.fs.isWritableFileSystem(first.scheme) === false ? 'read-only' : 'here'
}

/** Whether somebody has said where corpora are: the usual folder need not be there. */
function isNamed(): boolean {
  const found = vscode.workspace.getConfiguration('attache').inspect<unknown>('corpusFolders')
  return [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some((value) => value !== undefined)
}

const { l10n } = vscode

/** Above the interview that is shipped: what would bring one of the user's own. */
export function inviteItem(place: Place): vscode.TreeItem {
  const { label, icon, command, args = [] } = invitation(place)
  const item = new vscode.TreeItem(label)
  item.iconPath = new vscode.ThemeIcon(icon)
  item.command = { command, title: label, arguments: args }
  item.accessibilityInformation = { label, role: 'treeitem' }
  return item
}

interface Invitation {
  readonly label: string
  readonly icon: string
  readonly command: string
  readonly args?: unknown[]
}

function invitation(place: Place): Invitation {
  switch (place) {
    case 'none':
      return {
        label: l10n.t('Open a folder for your interviews…'),
        icon: 'folder-opened',
        command: 'vscode.openFolder',
      }
    case 'read-only':
      return {
        label: l10n.t('This folder is read-only. Open another…'),
        icon: 'folder-opened',
        command: 'vscode.openFolder',
      }
    case 'away':
      return {
        label: l10n.t('Your corpus folder was not found. Choose it…'),
        icon: 'warning',
        command: 'workbench.action.openSettings',
        args: ['attache.corpusFolders'],
      }
    case 'here':
      return { label: l10n.t('Import your own interviews…'), icon: 'add', command: 'attache.importInterview' }
  }
}
