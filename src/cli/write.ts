import type { Transcripts } from './host.js'
import type { Host } from './host.js'

/** A file to make: its path, what is in it, and whether other users of the machine may see it. */
export interface FileToMake {
  readonly path: string
  readonly text: string
  readonly isPrivate: boolean
}

/** Makes files that are not there yet, all or none; undefined when all were made, else one sentence. */
export async function makeFiles(host: Host, files: readonly FileToMake[]): Promise<string | undefined> {
  const isThere = (path: string): string => `${path} is there already and was left as it is.`
  for (const { path } of files) if ((await host.readBytes(path)) !== undefined) return isThere(path)
  const done: string[] = []
  for (const { path, text, isPrivate } of files) {
    const made = await host.createText(path, text, isPrivate)
    if (made === 'written') done.push(path)
    else {
      // What stayed would stand in the way of the next try.
      for (const one of done) await host.removeFile(one)
      return made === 'exists' ? isThere(path) : `${path} cannot be written.`
    }
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
