import * as vscode from 'vscode'
import { isNamedAsMemo } from '../../core/memo/fileLanguage.js'
import { MemoIndex } from '../../core/memo/memoIndex.js'
import { isWithin } from '../corpus/corpusFolders.js'
import type { CorpusWorkspace } from '../corpus/corpusWorkspace.js'
import type { Memos } from './memos.js'
import { Slices } from '../corpus/slices.js'
import { listMemoFiles, readSavedMemo } from './workspaceMemos.js'

/** How long typing and files must rest before what was asked is answered anew. */
const restMilliseconds = 400
/** By then new watchers are at work, on a busy machine too. */
const settleMilliseconds = 3000

/**
 * Which memo of the workspace cites what; an open memo counts as it stands in the editor. Nothing is read before the first question, and
 * then in slices; afterwards only what changed.
 */
export class WorkspaceMemoIndex implements vscode.Disposable {
  readonly #index = new MemoIndex()
  readonly #files: CorpusWorkspace
  readonly #memos: Memos
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #stale = new Map<string, vscode.Uri>()
  readonly #subscriptions: vscode.Disposable[] = [this.#changed]
  #recordedVersion = 0
  #work: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #settling: ReturnType<typeof setTimeout> | undefined

  /** Fires some time after a memo has changed, once somebody has asked. */
  readonly onDidChange = this.#changed.event

  constructor(files: CorpusWorkspace, memos: Memos) {
    this.#files = files
    this.#memos = memos
  }

  /** The index with all that is there now. */
  async ready(): Promise<MemoIndex> {
    // One after the other, so that nobody gets an index that another is bringing up to date.
    this.#work = (this.#work ?? this.#fill()).then(() => this.#readStale())
    await this.#work
    return this.#index
  }

  dispose(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#settling)
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  async #fill(): Promise<void> {
    this.#watch()
    await this.#files.ready()
    const slices = new Slices()
    for (const uri of await listMemoFiles(this.#files)) {
      await this.#read(uri)
      await slices.next()
    }
    for (const { uri } of vscode.workspace.textDocuments) this.#stale.set(uri.toString(), uri)
    this.#settling = setTimeout(() => void this.#lookAgain(), settleMilliseconds)
  }

  /** The editor sets watchers up in its own time and says nothing of files that came or went until then. */
  async #lookAgain(): Promise<void> {
    const listed = new Map((await listMemoFiles(this.#files)).map((uri) => [uri.toString(), uri]))
    const known = new Set(this.#index.uris())
    for (const [name, uri] of listed) if (!known.has(name)) this.#touched(uri)
    for (const name of known) if (!listed.has(name)) this.#touched(vscode.Uri.parse(name))
  }

  async #readStale(): Promise<void> {
    const { recordedVersion } = this.#memos.pins
    // Other claims are recorded for any of them.
    if (recordedVersion !== this.#recordedVersion)
      for (const name of this.#index.uris()) this.#stale.set(name, vscode.Uri.parse(name))
    this.#recordedVersion = recordedVersion
    const slices = new Slices()
    for (const [name, uri] of this.#stale) {
      this.#stale.delete(name)
      await this.#read(uri)
      await slices.next()
    }
  }

  #watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,mdown,mkd,qmd,Rmd,rmd,txt,text}')
    const gone = vscode.workspace.createFileSystemWatcher('**', true, true, false)
    this.#subscriptions.push(
      watcher,
      gone,
      gone.onDidDelete((uri) => this.#folderGone(uri)),
      watcher.onDidCreate((uri) => this.#touched(uri)),
      watcher.onDidChange((uri) => this.#touched(uri)),
      watcher.onDidDelete((uri) => this.#touched(uri)),
      this.#memos.pins.onDidChange(({ uri }) => this.#touched(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#touched(document.uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#touched(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#touched(uri)),
    )
  }

  /** Of a folder that goes, the editor does not name the files. */
  #folderGone(folder: vscode.Uri): void {
    const below = this.#index.uris().map((name) => vscode.Uri.parse(name))
    for (const uri of below) if (isWithin(folder, uri)) this.#touched(uri)
  }

  #touched(uri: vscode.Uri): void {
    if (this.#files.isCorpusFile(uri)) return
    this.#stale.set(uri.toString(), uri)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#changed.fire(), restMilliseconds)
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const name = uri.toString()
    const open = vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === name)
    const isFile = vscode.workspace.getWorkspaceFolder(uri) !== undefined && isNamedAsMemo(uri.path)
    const memo = open ? this.#memos.memoOf(open) : isFile ? (await readSavedMemo(uri, this.#memos))?.memo : undefined
    if (memo) this.#index.set(name, memo)
    else this.#index.delete(name)
  }
}
