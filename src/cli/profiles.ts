import { largestProjectFile, profilesIn, projectFiles } from '../core/memo/profiles.js'
import type { Surroundings } from '../core/export/quarto/surroundings.js'
import type { Host } from './host.js'
import { namedInMemo } from './namedInMemo.js'

/** The files around a memo, of which those of its project are looked for up to the working folder. */
export function surroundingsOf(host: Host, memo: string): Surroundings {
  const top = host.toUri('.').replace(/\/?$/, '/')
  const uri = host.toUri(memo)
  const below = uri.startsWith(top) ? uri.slice(top.length) : ''
  return {
    foldersAbove: below.split('/').length - 1,
    path: below,
    read: async (name) => {
      const path = namedInMemo(host, memo, name)
      const bytes = path === undefined ? undefined : await host.readBytes(path)
      return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes).replace(/^\uFEFF/, '') : undefined
    },
  }
}

/** What the Quarto project of a memo says of profiles. */
export interface Project {
  readonly profiles: readonly string[]
  /** The path of its file, where it cannot be read. */
  readonly broken?: string
}

/** The project of a memo: the nearest file of one in its folder or above, up to the working folder; of a memo elsewhere, in its folder alone. */
export async function projectOf(host: Host, memo: string): Promise<Project> {
  const top = host.toUri('.').replace(/\/?$/, '/')
  const uri = host.toUri(memo)
  let folder = uri.slice(0, uri.lastIndexOf('/') + 1)
  for (;;) {
    for (const name of projectFiles) {
      const path = host.toPath(folder + name)
      const bytes = await host.readBytes(path, largestProjectFile)
      if (bytes === undefined) continue
      const profiles = bytes === 'too-large' ? undefined : profilesIn(new TextDecoder().decode(bytes))
      return profiles ? { profiles } : { profiles: [], broken: path }
    }
    if (folder === top || !folder.startsWith(top)) return { profiles: [] }
    folder = folder.slice(0, folder.slice(0, -1).lastIndexOf('/') + 1)
  }
}
