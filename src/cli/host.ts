import type * as bibliographies from '../bibliography/bundle.js'
import type * as csl from '../csl/bundle.js'
import type { Cancellation, Machine } from '../core/export/pdf.js'
import type { Refused } from '../core/memo/refused.js'
import type * as transcripts from '../decode/bundle.js'
import type * as documents from '../encode/bundle.js'
import type * as protocol from '../mcp/bundle.js'
import type { FileChange, Refusal } from '../machine/changeFiles.js'
import type { Fence } from '../machine/projectFile.js'

export type Transcripts = typeof transcripts
export type Csl = typeof csl
export type Bibliographies = typeof bibliographies
export type Documents = typeof documents
export type Protocol = typeof protocol

/** What the command line asks of the machine, so that tests need none. Paths are the machine's own. */
export interface Host {
  /** Of a file; undefined where there is none or it cannot be read. `too-large` is more than `most` bytes, or than any text may have that is read here. */
  readBytes(path: string, most?: number): Promise<Uint8Array | 'too-large' | undefined>
  /** The same of a file of a corpus or a store, which is not read where it is a link that leads out of these. */
  readOwn(path: string): Promise<Uint8Array | 'too-large' | undefined>
  /** Whether anything is at a path, be it readable or not. */
  isThere(path: string): Promise<boolean>
  /** Where a path leads once its links are followed, be it there or not. */
  realPath(path: string): Promise<string>
  /** The real path of a file that a memo names, or why it is not read. */
  projectFile(path: string, fence: Fence): Promise<{ readonly path: string } | Refused>
  /** Whether anybody but the owner may enter a folder, or read a file, that is there. */
  isOpenToOthers(path: string): Promise<boolean>
  /** Changes files, all or none, and makes the folders of new ones. Undefined when that was done. */
  change(changes: readonly FileChange[]): Promise<Refusal | undefined>
  /** Finishes, or takes back, what interrupted runs began in folders. Undefined where nothing is left undone. */
  recover(folders: readonly string[]): Promise<Refusal | undefined>
  /** Takes names with `/` as well. */
  join(folder: string, name: string): string
  /** What a file means by a path that starts from its own folder; one that is whole stays. */
  beside(file: string, path: string): string
  /**
   * All files below a folder, by their names from there on with `/` between folders, sorted; without what begins with a dot and installed
   * packages, and without the folder `closed`. Undefined where there is no such folder.
   */
  listFiles(folder: string, closed?: string): Promise<readonly string[] | undefined>
  readInput(): Promise<Uint8Array>
  out(text: string): void
  err(text: string): void
  /** Wipes the line away that standard error ends with. */
  wipeLine(): void
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean
  /** Milliseconds that the program has computed so far: by the clock a busy machine takes longer for the same. */
  computed(): number
  /** What stands between folders of a path. */
  readonly separator: '/' | '\\'
  toUri(path: string): string
  toPath(uri: string): string
  /** The folder of the corpus that comes with the program. */
  readonly shippedCorpus: string
  /** The folder for what must not stand in a workspace: `ATTACHE_STORE`, else `.attache/protected` in the user's home. */
  readonly store: string
  /** The folder of this user and machine for what belongs into no workspace and no store, closed to others. */
  readonly state: string
  /** The same machine with its store open, where `--store` asked for that. */
  readonly opened?: Host | undefined
  /** The variable by which the environment shows that an assistant runs the program. */
  readonly assistant?: string | undefined
  /** Whether the store is a team's, by `ATTACHE_TEAM_STORE`: then others may enter it, and files in it are not closed to them. */
  readonly isTeamStore: boolean
  /** What reads transcripts, loaded when it is needed. */
  loadImport(): Promise<Transcripts>
  /** What writes documents of Word, loaded when it is needed. */
  loadExport(): Promise<Documents>
  /** The programs of this machine. */
  readonly machine: Machine
  /** Tells when somebody interrupts the program, which then tidies up and ends by itself; unless that is listened to it ends at once. */
  readonly interruption: Cancellation
  /** What reads BibTeX and RIS, loaded when it is needed. */
  loadBibliography(): Promise<Bibliographies>
  /** The engine of citation styles, loaded when it is needed. */
  loadCsl(): Promise<Csl>
  /** What speaks to assistants, loaded when they are let in. */
  loadMcp(): Promise<Protocol>
  /** The folder of the styles that come with the program. */
  readonly shippedStyles: string
  /** The folder of the pages of rules, `RULE.md`, that come with the program. */
  readonly rulePages: string
  readonly version: string
}

/** Why the program could not do what it was asked; one plain sentence for standard error. */
export class CannotRun extends Error {}

/** Exit codes: clean, could not run, problems found; and what a shell gives for a program that was interrupted (128 and the number of SIGINT). */
export const exit = { clean: 0, failed: 1, problems: 2, interrupted: 130 } as const
