import type { Transcripts } from './host.js'
import { CannotRun, type Host } from './host.js'

/** A file to make: its path, what is in it, and whether other users of the machine may see it. */
export interface FileToMake {
  readonly path: string
  readonly text: string
  readonly isPrivate: boolean
}

/** Makes files that are not there yet; undefined when all were made, else one sentence. What was made before a failure stays. */
export async function makeFiles(host: Host, files: readonly FileToMake[]): Promise<string | undefined> {
  for (const { path, text, isPrivate } of files) {
    const made = await host.createText(path, text, isPrivate)
    if (made === 'exists') return `${path} is there already and was left as it is.`
    if (made === 'failed') return `${path} cannot be written.`
  }
  return undefined
}

/** Adds a line to the `.gitignore` of a folder, which need not be there; undefined when it stands there, else one sentence. */
export async function ignore(
  host: Host,
  { withIgnored }: Transcripts,
  folder: string,
  line: string,
): Promise<string | undefined> {
  const path = host.join(folder, '.gitignore')
  const before = await textOf(host, path)
  const after = withIgnored(before ?? '', line)
  if (before === after) return undefined
  const isDone =
    before === undefined ? (await host.createText(path, after, false)) === 'written' : await host.writeText(path, after)
  return isDone ? undefined : `${path} cannot be written.`
}

/** The text of a file; undefined where there is none. */
export async function textOf(host: Host, path: string): Promise<string | undefined> {
  const bytes = await host.readBytes(path)
  return bytes === undefined || bytes === 'too-large' ? undefined : new TextDecoder().decode(bytes)
}

/** The protected store, which must not lie in the corpus folder: what is there is shared. */
export function storeFolder(host: Host, store: string | undefined, out: string): string {
  const folder = store ?? host.store
  const inside = (path: string): string => `${host.toUri(path).replace(/\/$/, '')}/`
  if (inside(folder).startsWith(inside(out)))
    throw new CannotRun(`The store ${folder} lies in the corpus folder ${out}; expected a folder outside it.`)
  return folder
}
