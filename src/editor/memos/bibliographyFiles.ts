import * as vscode from 'vscode'
import type { Bibliography } from '../../core/bibliography/bibliography.js'
import { formatOf } from '../../core/bibliography/formats.js'
import { unreadBibliography } from '../../core/bibliography/makeBibliography.js'
import { largestBibliography, readBibliography, within } from '../../core/bibliography/readBibliography.js'
import { openText, readText } from '../corpus/corpusFiles.js'
import { loadBibliography } from '../bundles/loadBibliography.js'
import { Slices } from '../corpus/slices.js'

/** How long typing and files must rest before a bibliography is read anew. */
const restMilliseconds = 300
/** By then new watchers are at work, on a busy machine too. */
const settleMilliseconds = 3000

/** What a file was read as; `missing` where there is none, `failed` where nobody can tell. */
export type ReadBibliographyFile = Bibliography | 'missing' | 'failed'

interface Watched {
  readonly uri: vscode.Uri
  readonly watcher: vscode.Disposable
  /** How many readings have begun. */
  readings: number
  /** The text that `read` was made of. */
  text?: string
  read?: ReadBibliographyFile
  /** The reading that is under way, or the last. */
  reading?: Promise<ReadBibliographyFile>
}

/**
 * Bibliographies by the place of their files, wherever the editor can read. Each is read when it is first asked for, and again when it changes on disk
 * or in an open editor, which beats the disk. Text that stays the same is not read twice.
 */
export class BibliographyFiles implements vscode.Disposable {
  readonly #context: Pick<vscode.ExtensionContext, 'extensionUri'>
  readonly #log: vscode.LogOutputChannel
  readonly #files = new Map<string, Watched>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly #subscriptions: readonly vscode.Disposable[]

  /** Fires with the file whenever one has been read as something else than before. */
  readonly onDidChange = this.#changed.event

  constructor(context: Pick<vscode.ExtensionContext, 'extensionUri'>, log: vscode.LogOutputChannel) {
    this.#context = context
    this.#log = log
    const touched = (uris: readonly vscode.Uri[]): void => uris.forEach((uri) => this.#later(uri))
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document }) => touched([document.uri])),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => touched([uri])),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => touched([uri])),
      vscode.workspace.onDidCreateFiles(({ files }) => touched(files)),
      vscode.workspace.onDidDeleteFiles(({ files }) => touched(files)),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        touched(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
    ]
  }

  /** As far as it has been read. */
  now(uri: vscode.Uri): ReadBibliographyFile | undefined {
    return this.#files.get(uri.toString())?.read
  }

  /** What the file holds now. Never rejects. */
  async of(uri: vscode.Uri): Promise<ReadBibliographyFile> {
    const known = this.#files.get(uri.toString())
    const file = known ?? this.#watch(uri)
    file.reading ??= this.#read(file)
    return file.reading
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    vscode.Disposable.from(...this.#subscriptions, ...[...this.#files.values()].map(({ watcher }) => watcher)).dispose()
  }

  #watch(uri: vscode.Uri): Watched {
    const name = uri.path.split('/').at(-1) ?? ''
    // A name with signs that mean something in a pattern is told from its neighbours by its place.
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), /[[\]{}*?!,]/.test(name) ? '*' : name)
    const watcher = vscode.workspace.createFileSystemWatcher(pattern)
    const touched = (changed: vscode.Uri): void => this.#later(changed)
    const parts = [watcher, watcher.onDidChange(touched), watcher.onDidCreate(touched), watcher.onDidDelete(touched)]
    const file: Watched = { uri, watcher: vscode.Disposable.from(...parts), readings: 0 }
    this.#files.set(uri.toString(), file)
    this.#later(uri, settleMilliseconds)
    return file
  }

  #later(uri: vscode.Uri, milliseconds = restMilliseconds): void {
    const name = uri.toString()
    const file = this.#files.get(name)
    if (!file) return
    clearTimeout(this.#timers.get(name))
    const again = (): void => {
      this.#timers.delete(name)
      file.reading = this.#read(file)
    }
    this.#timers.set(name, setTimeout(again, milliseconds))
  }

  async #read(file: Watched): Promise<ReadBibliographyFile> {
    const number = (file.readings += 1)
    try {
      const read = await this.#readText(file)
      // Another has begun meanwhile, from a newer text.
      if (number !== file.readings) return await (file.reading ?? read)
      const isSame = read === file.read
      file.read = read
      if (!isSame) this.#changed.fire(file.uri)
      return read
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error))
      file.read ??= 'failed'
      return file.read
    }
  }

  async #readText(file: Watched): Promise<ReadBibliographyFile> {
    const { uri } = file
    const found = openText(uri) ?? (await readText(uri, largestBibliography))
    const name = uri.toString()
    if (found === undefined) return 'missing'
    if ('failure' in found) {
      this.#log.warn(`${name}: ${found.failure}`)
      return file.read ?? 'failed' // a file system that is away for a moment takes nothing
    }
    if ('ruleId' in found)
      return this.#unread(
        file,
        found.ruleId === 'file-too-large' ? 'bibliography-too-large' : 'bibliography-unreadable',
      )
    if (found.text === file.text && file.read !== undefined && typeof file.read !== 'string') return file.read
    const format = formatOf(uri.path) ?? 'csl-json'
    const slices = new Slices()
    const whole = await readBibliography(name, found.text, format, () => loadBibliography(this.#context))
    const reading = within(whole, () => performance.now())
    for (;;) {
      const { done, value } = reading.next()
      if (done) {
        const read = value ?? this.#unread(file, 'bibliography-too-slow')
        file.text = found.text // what was too slow once is not read again either
        return read
      }
      await slices.next()
    }
  }

  #unread(file: Watched, rule: Parameters<typeof unreadBibliography>[1]): Bibliography {
    delete file.text
    const text = file.uri.path.split('/').at(-1) ?? ''
    return unreadBibliography(file.uri.toString(), rule, { text, most: largestBibliography })
  }
}
