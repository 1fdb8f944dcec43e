import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { isSourceUri } from '../../core/corpus/source/sourceText.js'
import { listFolders, openText, readOwn } from './corpusFiles.js'
import { isWithin } from './corpusFolders.js'
import { CorpusScope } from './corpusScope.js'
import { Delays } from './delays.js'
import { exists } from '../exists.js'
import { FilesInCorpus } from './filesInCorpus.js'
import type { FinishInterrupted } from '../finishInterrupted.js'
import { FolderWatch } from './folderWatch.js'
import { type IndexStatus, isWhole } from './indexStatus.js'
import { warn } from '../messages.js'
import { type Progress, ReadingOfAll } from './readingOfAll.js'
import { Readings } from './readings.js'
import type { Settings } from '../settings.js'

/** By then new watchers are at work, on a busy machine too. */
const settleMilliseconds = 3000
/** A text that could not be read when its words were asked for is read again after so long. */
const lostMilliseconds = 10_000

/**
 * Keeps the corpus in step with the files of the corpus folders. An open buffer beats the disk; closing it reads the disk again.
 * Nothing is read before the first call of `ready` or `refresh`.
 */
export class CorpusWorkspace implements vscode.Disposable {
  readonly #corpus: Corpus
  readonly #scope: CorpusScope
  readonly #log: vscode.LogOutputChannel
  readonly #finish: FinishInterrupted | undefined
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #delays = new Delays()
  readonly #subscriptions: vscode.Disposable[] = [this.#changed]
  readonly #readings = new Readings()
  readonly #files: FilesInCorpus
  readonly #watch = new FolderWatch((uri) => this.#touched([uri]))
  /** The folders that held files when they were last listed. */
  readonly #inUse = new Set<string>()
  #settled: string
  #status: IndexStatus = { state: 'waiting', folders: [], isShippedShown: false }
  #scan = 0
  #reading: Promise<void> | undefined
  #all = new ReadingOfAll(this.#readings)

  /** Fires when the state of the index changes. */
  readonly onDidChangeStatus = this.#changed.event

  constructor(
    corpus: Corpus,
    settings: Settings,
    shipped: vscode.Uri,
    log: vscode.LogOutputChannel,
    finish?: FinishInterrupted,
  ) {
    this.#finish = finish
    this.#corpus = corpus
    this.#scope = new CorpusScope(settings, shipped)
    this.#log = log
    this.#files = new FilesInCorpus(corpus, log, {
      read: (uri) => this.#read(uri),
      again: (uri) => this.#delays.run(uri.toString(), () => this.#reread(uri), lostMilliseconds),
    })
    this.#settled = this.#scope.settings()
    this.#subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
      vscode.workspace.onDidOpenTextDocument((document) => document.isDirty && this.#edited(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#edited(document)),
      vscode.workspace.onDidCreateFiles(({ files }) => this.#touched(files)),
      vscode.workspace.onDidDeleteFiles(({ files }) => this.#touched(files)),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        this.#touched(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
      vscode.workspace.onDidSaveTextDocument((document) => this.#later(document.uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      settings.onDidChange(() => this.#scope.settings() !== this.#settled && void this.refresh()),
    )
  }

  get status(): IndexStatus {
    return this.#status
  }

  /** Starts reading on the first call; resolves when all files that were there are in the corpus. Never rejects. */
  async ready(): Promise<void> {
    let awaited: Promise<void> | undefined
    while (awaited === undefined || awaited !== this.#reading) {
      this.#reading ??= this.#readFolders()
      awaited = this.#reading
      await awaited // another reading may have taken its place meanwhile
    }
  }

  /** The same when what is asked of all interviews at once is known too: topics, words of claims, what is not coded. Never rejects. */
  async allReady(): Promise<void> {
    await this.ready()
    await this.#all.lookedInto
  }

  /** Resolves when what open memos cite has been read, which is before all else. Never rejects. */
  async citedReady(): Promise<void> {
    this.#reading ??= this.#readFolders()
    await this.#all.cited
  }

  /** How far the last reading of all files has come. */
  get progress(): Progress {
    return this.#all.progress
  }

  /** Ends the reading of all files; what was read stays, and a file that changes is read as ever. */
  stop(): void {
    if (this.#status.state !== 'reading') return
    this.#scan += 1
    this.#setStatus({ ...this.#status, state: 'stopped' })
  }

  /**
   * Whether the file belongs to a corpus, the shipped one included: Markdown and hashes in a corpus folder, and a plain text that is named
   * after an interview beside it. Any other plain text is a memo, there too.
   */
  isCorpusFile(uri: vscode.Uri): boolean {
    if (!this.#scope.has(uri)) return false
    return !isSourceUri(uri.path) || this.#corpus.interviewOfSource(uri.toString()) !== undefined
  }

  /** Whether the file is the source text of an interview. */
  isSourceText(uri: vscode.Uri): boolean {
    return isSourceUri(uri.path) && this.isCorpusFile(uri)
  }

  /** Whether the file came with the extension. */
  isShipped(uri: vscode.Uri): boolean {
    return this.#scope.isShipped(uri)
  }

  /** Reads all that the sample memo cites, where no folder can hold a copy of the sample. Resolves when that is done. Never rejects. */
  showSample(): Promise<void> {
    this.#scope.showSample()
    return this.refresh()
  }

  /** Reads all folders anew; what is gone from disk goes from the corpus. Resolves when that is done. Never rejects. */
  refresh(): Promise<void> {
    this.#reading = this.#readFolders()
    return this.ready()
  }

  /** Reads these files again once nobody has written to them for a moment. */
  readAgain(uris: readonly string[]): void {
    for (const uri of uris) this.#later(vscode.Uri.parse(uri))
  }

  dispose(): void {
    this.#scan = -1
    vscode.Disposable.from(...this.#subscriptions, this.#watch, this.#delays).dispose()
  }

  async #readFolders(): Promise<void> {
    const scan = ++this.#scan
    const before = this.#readings.count
    const all = (this.#all = new ReadingOfAll(this.#readings))
    const readAll = (uris: readonly vscode.Uri[]): Promise<void> =>
      all.read(
        uris,
        (uri) => this.#read(uri),
        () => scan === this.#scan,
      )
    const folders = this.#scope.folders()
    this.#settled = this.#scope.settings()
    this.#setStatus({ ...this.#status, state: 'reading', folders })
    try {
      this.#watch.watch(folders)
      this.#delays.run('watch', () => this.#lookAgain(folders), settleMilliseconds)
      let own = await this.#list(...folders)
      if (await this.#finish?.(folders, own)) own = await this.#list(...folders)
      if (scan !== this.#scan) return
      // First of all, so that a corpus that has gone does not keep the shipped one away.
      this.#deleteAllBut(own, before, (uri) => !this.isShipped(uri))
      await readAll(own)
      await this.#readings.settled() // one that began meanwhile stands for that of this scan
      if (scan !== this.#scan) return
      const shipped = this.#scope.shippedFiles(this.#files.own.size)
      await readAll(shipped)
      if (scan !== this.#scan) return
      this.#deleteAllBut([...own, ...shipped], before, (uri) => this.isShipped(uri))
      this.#setStatus({ state: 'skimmed', folders, isShippedShown: shipped.length > 0 })
      await all.lookInto(
        this.#corpus,
        () => scan === this.#scan,
        () => this.#setStatus({ ...this.#status, state: 'ready' }),
      )
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error))
      if (scan === this.#scan) this.#setStatus({ ...this.#status, state: 'ready' })
    } finally {
      all.end()
    }
  }

  #setStatus(status: IndexStatus): void {
    this.#status = status
    this.#changed.fire()
  }

  /**
   * The editor sets watchers up in its own time and says nothing of files that came or went until then, nor ever of one that came and went in a
   * moment, in which a reading of all may have met it.
   */
  async #lookAgain(folders: readonly vscode.Uri[]): Promise<void> {
    await this.ready() // what has not been read by now is on its way
    if (!isWhole(this.#status)) return
    for (const folder of folders) {
      const listed = (await this.#list(folder)).map(String)
      const known = this.#corpus.uris().filter((uri) => isWithin(folder, vscode.Uri.parse(uri)))
      const there = new Set(listed)
      const read = new Set(known)
      const differing = [...listed.filter((uri) => !read.has(uri)), ...known.filter((uri) => !there.has(uri))]
      for (const uri of differing) this.#later(vscode.Uri.parse(uri))
    }
  }

  /** What the folders hold now; of those that cannot be listed, what was read from them before. Says where one has gone. */
  async #list(...folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
    const listed = await listFolders(folders, () => this.#corpus.uris(), this.#log)
    for (const folder of folders) {
      if (listed.some((uri) => isWithin(folder, uri))) this.#inUse.add(String(folder))
      else if (this.#inUse.delete(String(folder)) && !(await exists(folder)))
        warn(
          vscode.l10n.t(
            'The corpus folder {0} is gone: your memos stay as they are, and its interviews are read again when it is back.',
            vscode.workspace.asRelativePath(folder),
          ),
        )
    }
    return listed
  }

  /** A file of which a reading has begun since `before` came while the folders were listed. */
  #deleteAllBut(kept: readonly vscode.Uri[], before: number, isMeant: (uri: vscode.Uri) => boolean): void {
    const names = new Set(kept.map(String))
    for (const uri of this.#corpus.uris()) {
      const isNew = this.#readings.hasBegunSince(uri, before)
      if (!names.has(uri) && !isNew && isMeant(vscode.Uri.parse(uri))) this.#delete(uri)
    }
  }

  /** Reads the file, and gives what puts it into the corpus unless it has been read anew by then. */
  async #read(uri: vscode.Uri): Promise<() => void> {
    const name = uri.toString()
    const isLatest = this.#readings.begin(name)
    const read = openText(uri) ?? (await readOwn(uri))
    return () => {
      const now = isLatest() && (openText(uri) ?? read)
      if (now) this.#files.put(uri, now, this.isShipped(uri))
      else if (isLatest()) this.#delete(name)
    }
  }

  #delete(name: string): void {
    this.#readings.forget(name)
    this.#files.delete(name)
  }

  /** A folder that came or went says nothing of the files in it: all are looked at again. */
  #touched(uris: readonly vscode.Uri[]): void {
    const folders = this.#scope.folders()
    for (const uri of uris) {
      if (this.#scope.has(uri)) this.#later(uri)
      else if (folders.some((folder) => isWithin(folder, uri) || isWithin(uri, folder) || folder.path === uri.path))
        this.#refreshLater()
    }
  }

  #later(uri: vscode.Uri): void {
    if (this.#status.state !== 'waiting' && this.#scope.has(uri))
      this.#delays.run(uri.toString(), () => this.#reread(uri))
  }

  /** A plain text that is no interview's is a memo, whose words nobody asks for while they are typed. */
  #edited({ uri }: vscode.TextDocument): void {
    if (this.isCorpusFile(uri)) this.#later(uri)
  }

  #refreshLater(): void {
    if (this.#status.state !== 'waiting') this.#delays.run('', () => this.refresh())
  }

  async #reread(uri: vscode.Uri): Promise<void> {
    const isOwn = !this.isShipped(uri)
    if (!isOwn && !this.#corpus.has(uri.toString())) return
    await this.#readings.single(() => this.#read(uri))
    // Where capitals make no other file, one that was renamed so can still be read by the name that it had.
    const isTwice = this.#files.own.hasTwin(uri.toString())
    // The first own file sends the shipped corpus away, the last one brings it back.
    if (isTwice || (isOwn && this.#scope.isShippedToChange(this.#files.own.size, this.#status.isShippedShown)))
      await this.refresh()
  }
}
