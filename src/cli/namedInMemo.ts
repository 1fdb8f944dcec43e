import { projectFiles } from '../core/memo/profiles.js'
import type { Refused } from '../core/memo/refused.js'
import type { Host } from './host.js'
import type { Options } from './options.js'

/** The files that a memo names, all behind one gate: memos come from other people too. */
export interface NamedFiles {
  /** The folder of the project that the memo belongs to, as a uri with a slash at its end. */
  readonly project: string
  /** The path from which a file is to be read; undefined where it is refused. Names start from the folder of the memo. */
  pathOf(name: string): Promise<string | undefined>
  /** Undefined also where there is no such file. */
  read(name: string, most?: number): Promise<Uint8Array | 'too-large' | undefined>
  /** What was refused although it is there, by the names that the memo or its project have for it. */
  readonly refused: ReadonlyMap<string, Refused>
}

/** `\\\\host\\share`, which hands the user's name to another machine on Windows, and places of the system that may be waited at for ever. */
const elsewhere = /^[\\/]{2}|^[\\/](?:dev|proc)[\\/]/

/** Lets a memo read its project and the folders that the command line names, and nothing of the store. */
export async function filesNamedIn(
  host: Host,
  memo: string,
  { folders }: Pick<Options, 'folders'>,
): Promise<NamedFiles> {
  const project = await projectFolder(host, memo)
  const fence = { folders: [host.toPath(project), ...folders], stores: [host.store] }
  const refused = new Map<string, Refused>()
  const pathOf = async (name: string): Promise<string | undefined> => {
    const found = elsewhere.test(name) ? 'outside' : await host.projectFile(host.beside(memo, name), fence)
    if (typeof found !== 'string') return found.path
    // What is not there is missing, not refused; what is in the store nobody looks for.
    if (found === 'store' || elsewhere.test(name) || (await host.isThere(host.beside(memo, name))))
      refused.set(name, found)
    return undefined
  }
  return {
    project,
    pathOf,
    read: async (name, most) => {
      const path = await pathOf(name)
      return path === undefined ? undefined : host.readBytes(path, most)
    },
    refused,
  }
}

/** The nearest folder above a memo that git keeps, else that of a Quarto project; else the memo’s own. */
export async function projectFolder(host: Host, memo: string): Promise<string> {
  const folders = foldersAbove(host.toUri(memo))
  const signs = [['.git'], projectFiles].flatMap((names) =>
    folders.flatMap((folder) => names.map((name) => ({ folder, name }))),
  )
  for (const { folder, name } of signs) if (await host.isThere(host.toPath(folder + name))) return folder
  return folders[0] ?? host.toUri('.').replace(/\/?$/, '/')
}

/** The folders above a file, the nearest first, with a slash at their ends. */
export function foldersAbove(uri: string): readonly string[] {
  const folder = uri.slice(0, uri.slice(0, -1).lastIndexOf('/') + 1)
  return folder.endsWith('://') ? [] : [folder, ...foldersAbove(folder)]
}
