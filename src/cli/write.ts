import { withSearched } from '../core/corpus/source/ignoreLine.js'
import type { FileChange } from '../machine/changeFiles.js'
import type { Settled } from '../machine/disk.js'
import { CannotRun, type Host, type Transcripts } from './host.js'

/** The text of a file, without a byte order mark, with the bytes that it was read from. */
export interface FileText {
  readonly text: string
  readonly bytes: Uint8Array
}

/** One reading of a file; undefined where there is none, or it is too large. */
export async function readFileText(host: Host, path: string): Promise<FileText | undefined> {
  const bytes = await host.readOwn(path)
  return bytes === undefined || bytes === 'too-large' ? undefined : { text: new TextDecoder().decode(bytes), bytes }
}

/** The text of a file; undefined where there is none. */
export async function textOf(host: Host, path: string): Promise<string | undefined> {
  return (await readFileText(host, path))?.text
}

/** A text in the place of the one that was read, or a new one. A byte order mark stays. */
export function textChange(path: string, before: FileText | undefined, after: string, isPrivate = false): FileChange {
  const [first, second, third] = before?.bytes ?? []
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? '\uFEFF' : ''
  return { path, before: before?.bytes, after: mark + after, isPrivate }
}

/**
 * What keeps a text out of git and within reach of the editor’s search, as an import in the editor does: a line in the `.gitignore` of its
 * folder, if that has none yet, and one in the `.ignore` beside it. To be written before the text.
 */
export async function ignoring(
  host: Host,
  { withIgnored }: Pick<Transcripts, 'withIgnored'>,
  folder: string,
  line: string | undefined,
): Promise<readonly FileChange[]> {
  if (line === undefined) return []
  const [git, search] = [host.join(folder, '.gitignore'), host.join(folder, '.ignore')]
  const [before, searched] = [await readFileText(host, git), await readFileText(host, search)]
  const after = withIgnored(before?.text ?? '', line)
  if (after === before?.text) return []
  const found = withSearched(searched?.text ?? '', before?.text ?? '', after)
  return [
    textChange(git, before, after),
    ...(found === (searched?.text ?? '') ? [] : [textChange(search, searched, found)]),
  ]
}

/** Changes files, all or none; undefined when that was done, else one sentence. */
export async function write(host: Host, changes: readonly FileChange[]): Promise<string | undefined> {
  const refusal = await host.change(changes)
  return refusal && sentenceOf(refusal)
}

/** Finishes what an interrupted run left in corpora and in an open store, before anything in them is read. */
export async function finishInterrupted(host: Host, corpora: readonly string[]): Promise<void> {
  const all = await Promise.all(corpora.map((folder) => foldersIn(host, folder)))
  tell(await recoverIn(host, all.flat()))
}

/** An open store comes last: steps in the other folders may be tied to it. */
async function recoverIn(host: Host, folders: readonly string[]): ReturnType<Host['recover']> {
  return host.opened ? host.opened.recover([...folders, host.store]) : host.recover(folders)
}

/** The same in the folder of a file. */
export async function finishBeside(host: Host, file: string): Promise<void> {
  tell(await recoverIn(host, [host.beside(file, '.')]))
}

/** A folder and those in it that hold files. */
async function foldersIn(host: Host, folder: string): Promise<readonly string[]> {
  const names = (await host.listFiles(folder)) ?? []
  const below = names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.lastIndexOf('/')))
  return [folder, ...[...new Set(below)].map((name) => host.join(folder, name))]
}

function tell(refusal: Awaited<ReturnType<Host['recover']>>): void {
  if (refusal) throw new CannotRun(sentenceOf(refusal))
}

/** What became of what another run had left, and what to do about what is none of this user's. */
export function settledSentence({ what, folder, files }: Settled): string {
  const names = `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`
  return {
    finished: `An interrupted run was finished in ${folder}: ${names}.`,
    'taken back': `An interrupted run was taken back in ${folder}: ${names}.`,
    foreign: `${folder} holds changes that you did not begin on this machine, so they were left alone. Delete the folder unless somebody else is at work there.`,
  }[what]
}

function sentenceOf({ why, path }: NonNullable<Awaited<ReturnType<Host['change']>>>): string {
  return {
    changed: `${path} was changed meanwhile, so nothing was written. Run the command again.`,
    exists: `${path} is there already and was left as it is.`,
    failed: `${path} cannot be written.`,
    link: `${path} is a link that leads out of its folder, or lies behind one, so nothing was written. Name the file that it leads to.`,
    apart: `An import was interrupted here. Run it again with --store, or delete ${path}.`,
  }[why]
}
