import * as vscode from 'vscode'
import { syncedBy } from '../../core/corpus/syncedFolder.js'
import { isOpenToOthers, realPath } from '../../machine/ownership.js'
import { isWithin } from '../corpus/corpusFolders.js'
import { nodeParts } from '../changeFiles.js'
import { protectedStore, type StorePlace } from './protectedStore.js'
import { exists } from '../exists.js'

const { l10n } = vscode

/** What says where the store is, and remembers what was said of it. */
export interface FencedStore extends StorePlace {
  readonly context: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'globalState'>
  readonly settings: StorePlace['settings'] & { readonly isTeamStore: boolean }
}

/**
 * Whether the store may take what is protected: it lies, by its name and by where its links lead, in no workspace and in no repository of git, where it
 * would be searched and shared, and it is closed to other users of the machine unless it is a team's. Says why where it may not.
 */
export async function mayUseStore(services: FencedStore): Promise<boolean> {
  const store = protectedStore(services)
  const refusal = await refusalOf(store, services.settings.isTeamStore)
  if (refusal === undefined) await warnOfCopies(store, services)
  else void vscode.window.showErrorMessage(refusal)
  return refusal === undefined
}

async function refusalOf(store: vscode.Uri, isTeamStore: boolean): Promise<string | undefined> {
  for (const place of [store, await realUri(store)]) {
    if (await isInWorkspace(place))
      return l10n.t(
        'The store for protected interviews is inside this workspace. Choose another folder in the setting attache.protectedStore.',
      )
    const repository = await repositoryAbove(place)
    if (repository)
      return l10n.t(
        'The store for protected interviews is inside the git repository {0}. Choose another folder in the setting attache.protectedStore.',
        repository.fsPath,
      )
  }
  const open = isTeamStore ? undefined : await openToOthers(store)
  return open
    ? l10n.t(
        'Nothing was saved: other users of this machine can read {0}. Close it with chmod go-rwx, or turn on attache.teamStore if a team shares it.',
        open.fsPath,
      )
    : undefined
}

async function isInWorkspace(store: vscode.Uri): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    for (const folder of [uri, await realUri(uri)])
      if (isWithin(folder, store) || folder.toString() === store.toString()) return true
  return false
}

/** Where the links of an address lead; in a browser, and over other file systems, nothing tells that. */
async function realUri(uri: vscode.Uri): Promise<vscode.Uri> {
  const parts = uri.scheme === 'file' ? nodeParts() : undefined
  return parts ? vscode.Uri.file(await realPath(uri.fsPath, parts)) : uri
}

/** The folder at or above an address that git keeps. */
async function repositoryAbove(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let above = folder; ; above = vscode.Uri.joinPath(above, '..')) {
    // In a worktree it is a file.
    if (await exists(vscode.Uri.joinPath(above, '.git'))) return above
    if (above.path === vscode.Uri.joinPath(above, '..').path) return undefined
  }
}

/** The store, or a file of names in it, where others can read that. */
async function openToOthers(store: vscode.Uri): Promise<vscode.Uri | undefined> {
  const parts = store.scheme === 'file' ? nodeParts() : undefined
  if (!parts) return undefined
  const listed = await vscode.workspace.fs.readDirectory(store).then(
    (entries) => entries.map(([name]) => name),
    () => [], // it is made, closed, when something is written
  )
  const names = listed.filter((name) => name.endsWith('.names.json'))
  for (const one of [store, ...names.map((name) => vscode.Uri.joinPath(store, name))])
    if (await isOpenToOthers(one.fsPath, parts)) return one
  return undefined
}

const warned = 'warnedOfStore'

/** Once for each store. */
async function warnOfCopies(store: vscode.Uri, { context }: FencedStore): Promise<void> {
  const syncing = syncedBy((await realUri(store)).path)
  if (syncing === undefined || context.globalState.get(warned) === store.toString()) return
  await context.globalState.update(warned, store.toString())
  void vscode.window.showWarningMessage(
    l10n.t(
      'The store for protected interviews is in a folder that is copied to other machines ({0}). Choose another folder in the setting attache.protectedStore.',
      syncing,
    ),
  )
}
