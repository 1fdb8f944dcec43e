import { largestProjectFile, profilesIn, projectFiles } from '../core/memo/profiles.js'
import type { Surroundings } from '../core/export/quarto/surroundings.js'
import type { Host } from './host.js'
import { foldersAbove, type NamedFiles } from './namedInMemo.js'

/** The files around a memo, of which those of its project are looked for up to the folder of all that it may read. */
export function surroundingsOf(host: Host, memo: string, files: NamedFiles): Surroundings {
  const uri = host.toUri(memo)
  const below = uri.startsWith(files.project) ? uri.slice(files.project.length) : ''
  return {
    foldersAbove: below.split('/').length - 1,
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

/** The project of a memo: the nearest file of one in its folder or above. */
export async function projectOf(host: Host, memo: string, files: NamedFiles): Promise<Project> {
  for (const folder of foldersAbove(host.toUri(memo)).filter((one) => one.startsWith(files.project)))
    for (const name of projectFiles) {
      const path = host.toPath(folder + name)
      const bytes = await host.readBytes(path, largestProjectFile)
      if (bytes === undefined) continue
      const profiles = bytes === 'too-large' ? undefined : profilesIn(new TextDecoder().decode(bytes))
      return profiles ? { profiles } : { profiles: [], broken: path }
    }
  return { profiles: [] }
}
