import path from 'node:path'
import * as vscode from 'vscode'

interface Held {
  readonly bytes: Uint8Array
  readonly mtime: number
}

/** Files in memory that count how often each is read, and have the times that they are given. */
export class CountedFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Held>()
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile = this.#changes.event
  /** The names of the files that were read, in order. */
  readonly reads: string[] = []
  /** Called when a file is about to be read. */
  beforeRead: (name: string) => void = () => undefined
  /** Whether a name in capitals is that in small letters. */
  ignoresCase = false

  readonly scheme: string

  constructor(scheme: string) {
    this.scheme = scheme
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: `/corpus/${name}` })
  }

  /** Writes a file without a word of it; long ago, where no time is given. */
  put(name: string, text: string, mtime = 1_000_000): void {
    this.#files.set(this.uri(name).path, { bytes: new TextEncoder().encode(text), mtime })
  }

  take(name: string): void {
    this.#files.delete(this.uri(name).path)
  }

  /** Tells of files that others have changed. */
  tell(names: readonly string[], type = vscode.FileChangeType.Changed): void {
    this.#changes.fire(names.map((name) => ({ type, uri: this.uri(name) })))
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined)
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#find(uri)
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length }
    const isFolder = ['/', '/corpus'].includes(uri.path)
    if (isFolder) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
    throw vscode.FileSystemError.FileNotFound(uri)
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return [...this.#files.keys()]
      .filter((name) => path.posix.dirname(name) === uri.path)
      .map((name) => [path.posix.basename(name), vscode.FileType.File])
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.beforeRead(path.posix.basename(uri.path))
    const file = this.#find(uri)
    if (!file) throw vscode.FileSystemError.FileNotFound(uri)
    if (uri.path.startsWith('/corpus/')) this.reads.push(path.posix.basename(uri.path))
    return file.bytes
  }

  createDirectory(): void {
    // All folders are there.
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(uri.path, { bytes, mtime: Date.now() })
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path)
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const file = this.#files.get(from.path)
    if (!file) throw vscode.FileSystemError.FileNotFound(from)
    this.#files.delete(from.path)
    this.#files.set(to.path, file)
  }

  #find({ path: name }: vscode.Uri): Held | undefined {
    const found = this.#files.get(name)
    if (found || !this.ignoresCase) return found
    const [, held] = [...this.#files].find(([one]) => one.toLowerCase() === name.toLowerCase()) ?? []
    return held
  }
}
