import { syncedBy } from '../core/corpus/syncedFolder.js'
import { CannotRun, type Host } from './host.js'

/**
 * The protected store, which must lie in no folder that is shared: not with the corpus, in a workspace of an editor or in a repository of git. Nor
 * may it hold the corpus, which is shared. That holds for the path as it is named, and for where its links lead.
 */
export async function requireApart(host: Host, out: string): Promise<void> {
  await areApart(host, out, [folderUri(host, host.store), folderUri(host, out)])
  const real = [await host.realPath(host.store), await host.realPath(out)] as const
  await areApart(host, out, [folderUri(host, real[0]), folderUri(host, real[1])])
}

/**
 * That what is written into a store is for its owner alone, unless it is a team's. Permissions are left as they are: whoever opened a folder may
 * have meant it. Says so where the folder is one that is copied to other machines.
 */
export async function requireClosed(host: Host): Promise<void> {
  const { store } = host
  const names = ((await host.listFiles(store)) ?? []).filter((name) => name.endsWith('.names.json'))
  const way = (mode: string): string =>
    `close it with chmod ${mode}, or set ATTACHE_TEAM_STORE=1 if it is a team’s store.`
  if (!host.isTeamStore) {
    if (await host.isOpenToOthers(store))
      throw new CannotRun(
        `Nothing was written: other users of this machine can enter the store ${store}; ${way('700')}`,
      )
    for (const file of names.map((name) => host.join(store, name)))
      if (await host.isOpenToOthers(file))
        throw new CannotRun(`Nothing was written: other users of this machine can read ${file}; ${way('600')}`)
  }
  const syncing = syncedBy(await host.realPath(store))
  if (syncing !== undefined)
    host.err(
      `The store ${store} lies in a folder that is copied to other machines (${syncing}); ATTACHE_STORE names another.\n`,
    )
}

async function areApart(
  host: Host,
  out: string,
  [uri, corpus]: readonly [store: string, corpus: string],
): Promise<void> {
  const folder = host.store
  if (isWithin(uri, corpus))
    throw new CannotRun(`The store ${folder} lies in the corpus folder ${out}; expected a folder outside it.`)
  if (isWithin(corpus, uri))
    throw new CannotRun(`The store ${folder} holds the corpus folder ${out}; expected a folder apart from it.`)
  const repository = await folderAbove(host, uri, isRepository)
  if (repository !== undefined)
    throw new CannotRun(
      `The store ${folder} lies in ${named(host, repository, 'git repository')}; name a folder outside of any with ATTACHE_STORE.`,
    )
  const workspace = await workspaceAbove(host, uri, corpus)
  if (workspace !== undefined)
    throw new CannotRun(
      `The store ${folder} lies in ${named(host, workspace)}, which is shared with the corpus or is a workspace; name a folder outside of it with ATTACHE_STORE.`,
    )
}

/** The folder of the corpus, its workspace or its repository, where a file lies in it too: it will be shared with the corpus. */
export async function sharedFolder(host: Host, file: string, out: string): Promise<string | undefined> {
  const [uri, corpus] = [folderUri(host, file), folderUri(host, out)]
  const shared = (await folderAbove(host, corpus, isRepository)) ?? (await folderAbove(host, corpus, isWorkspace))
  if (shared !== undefined && isWithin(uri, shared)) return named(host, shared, '')
  const isBeside = isWithin(uri, corpus) || parentOf(uri) === parentOf(corpus)
  return isBeside ? named(host, parentOf(corpus), '') : undefined
}

/** A folder within a sentence, where `.` would end it. */
function named(host: Host, uri: string, kind = 'folder'): string {
  const path = host.toPath(uri)
  return path === '.' ? 'the current folder' : kind ? `the ${kind} ${path}` : path
}

const folderUri = (host: Host, path: string): string => host.toUri(path).replace(/\/$/, '')

const isWithin = (uri: string, folder: string): boolean => `${uri}/`.startsWith(`${folder}/`)

const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'))

/** The folder that an editor has open, as far as a store shows it; the one that holds the corpus may be anybody's home. */
async function workspaceAbove(host: Host, uri: string, corpus: string): Promise<string | undefined> {
  const around = parentOf(corpus)
  const isBeside = hasName.test(around) && isWithin(uri, around) && !uri.slice(around.length).startsWith('/.attache/')
  return isBeside ? around : folderAbove(host, uri, isWorkspace)
}

/** `file:///home` is one folder below the root. */
const hasName = /^[a-z]+:\/\/.*\/[^/]/i

/** The nearest folder at or above an address that is of a kind. */
async function folderAbove(
  host: Host,
  uri: string,
  isKind: (host: Host, path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (let above = uri; hasName.test(above); above = parentOf(above))
    if (await isKind(host, host.toPath(above))) return above
  return undefined
}

/** In a worktree `.git` is a file. */
async function isRepository(host: Host, path: string): Promise<boolean> {
  const git = host.join(path, '.git')
  return ((await host.readBytes(host.join(git, 'HEAD'))) ?? (await host.readBytes(git))) !== undefined
}

/** Not every folder with `.vscode` is one: in a home the editor keeps its extensions there. */
async function isWorkspace(host: Host, path: string): Promise<boolean> {
  const folder = host.join(path, '.vscode')
  for (const name of ['settings.json', 'extensions.json', 'launch.json', 'tasks.json'])
    if (await host.isThere(host.join(folder, name))) return true
  return false
}
