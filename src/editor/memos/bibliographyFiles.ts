import * as vscode from 'vscode'
import type { Bibliography } from '../../core/bibliography/bibliography.js'
import { formatOf } from '../../core/bibliography/formats.js'
import { unreadBibliography } from '../../core/bibliography/makeBibliography.js'
import { largestBibliography, readBibliography, within } from '../../core/bibliography/readBibliography.js'
import { openText, readText } from '../corpus/corpusFiles.js'
import { loadBibliography } from '../bundles/loadBibliography.js'
import type { StorePlace } from '../protection/protectedStore.js'
import { allowed, projectOf } from './namedFiles.js'
import { Slices } from '../corpus/slices.js'

/** How long typing and files must rest before a bibliography is read anew. */
const restMilliseconds = 300
/** By then new watchers are at work, on a busy machine too. */
const settleMilliseconds = 3000

/** What loads the readers of formats, and says where the store is. */
interface FilesPlace extends StorePlace {
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>
}

/** What a file was read as; `missing` where there is none, `failed` where nobody can tell. */
export type ReadBibliographyFile = Bibliography | 'missing' | 'failed'

/** A memo of a project that names a file, or the user's own settings, and whether the last reading was allowed to it. */
interface Asker {
  readonly memo: vscode.Uri | undefined
  isAllowed?: boolean
}

interface Watched {
  readonly uri: vscode.Uri
  /** Who asks for it, by their projects. */
  readonly askers: Map<string, Asker>
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
  readonly #place: FilesPlace
  readonly #log: vscode.LogOutputChannel
  readonly #files = new Map<string, Watched>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly #subscriptions: readonly vscode.Disposable[]

  /** Fires with the file whenever one has been read as something else than before. */
  readonly onDidChange = this.#changed.event

  constructor(place: FilesPlace, log: vscode.LogOutputChannel) {
    this.#place = place
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

  /** As far as it has been read for a memo, or for the user's settings. */
  now(uri: vscode.Uri, memo: vscode.Uri | undefined): ReadBibliographyFile | undefined {
    const file = this.#files.get(uri.toString())
    const isAllowed = file?.askers.get(projectAddress(memo))?.isAllowed
    return isAllowed === false ? 'missing' : isAllowed && file.read
  }

  /** What the file holds now, which is `missing` where this memo may not read it (see `allowed`). Never rejects. */
  async of(uri: vscode.Uri, memo: vscode.Uri | undefined): Promise<ReadBibliographyFile> {
    const file = this.#files.get(uri.toString()) ?? this.#watch(uri)
    if (!file.askers.has(projectAddress(memo))) {
      file.askers.set(projectAddress(memo), { memo })
      delete file.reading // what one may not read another may
    }
    file.reading ??= this.#read(file)
    const read = await file.reading
    return this.now(uri, memo) ?? read
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
    const file: Watched = { uri, askers: new Map(), watcher: vscode.Disposable.from(...parts), readings: 0 }
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
    const told = toldOf(file)
    try {
      const read = await this.#readText(file)
      // Another has begun meanwhile, from a newer text.
      if (number !== file.readings) return await (file.reading ?? read)
      const isSame = read === file.read && told === toldOf(file)
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
    const place = await this.#allowed(file)
    if (!place) return 'missing'
    const found = openText(uri) ?? (await readText(place, largestBibliography))
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
    const whole = await readBibliography(name, found.text, format, () => loadBibliography(this.#place.context))
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

  /** Where to read it, if anybody may. */
  async #allowed({ uri, askers }: Watched): Promise<vscode.Uri | undefined> {
    let place: vscode.Uri | undefined
    for (const asker of askers.values()) {
      const found = asker.memo ? await allowed(this.#place, asker.memo, uri) : uri
      asker.isAllowed = typeof found !== 'string'
      if (typeof found !== 'string') place ??= found
    }
    return place
  }

  #unread(file: Watched, rule: Parameters<typeof unreadBibliography>[1]): Bibliography {
    delete file.text
    const text = file.uri.path.split('/').at(-1) ?? ''
    return unreadBibliography(file.uri.toString(), rule, { text, most: largestBibliography })
  }
}

function projectAddress(memo: vscode.Uri | undefined): string {
  return memo ? projectOf(memo).toString() : ''
}

function toldOf({ askers }: Watched): string {
  return [...askers.values()].map(({ isAllowed }) => isAllowed).join()
}
