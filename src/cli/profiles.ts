import { largestProjectFile, profilesIn, projectFiles } from '../core/memo/profiles.js'
import type { Surroundings } from '../core/export/quarto/surroundings.js'
import type { Host } from './host.js'
import { foldersAbove, type NamedFiles } from './namedInMemo.js'

/** The files around a memo, of which those of its project are looked for up to the working folder. */
export function surroundingsOf(host: Host, memo: string, files: NamedFiles): Surroundings {
  const here = host.toUri('.').replace(/\/?$/, '/')
  const uri = host.toUri(memo)
  const top = files.project.startsWith(here) ? files.project : here
  const below = uri.startsWith(top) ? uri.slice(top.length) : ''
  return {
    foldersAbove: below.split('/').length - 1,
    path: below,
    read: async (name) => {
      const bytes = await files.read(name)
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
  const [own = top, ...above] = foldersAbove(host.toUri(memo))
  for (const folder of [own, ...above.filter((one) => one.startsWith(top))])
    for (const name of projectFiles) {
      const path = host.toPath(folder + name)
      const bytes = await host.readBytes(path, largestProjectFile)
      if (bytes === undefined) continue
      const profiles = bytes === 'too-large' ? undefined : profilesIn(new TextDecoder().decode(bytes))
      return profiles ? { profiles } : { profiles: [], broken: path }
    }
  return { profiles: [] }
}
