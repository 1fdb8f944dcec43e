import path from 'node:path'
import * as vscode from 'vscode'

/** Files in memory, one of which can be made to be read slowly, and all of which can be out of reach. */
export class SlowFiles implements vscode.FileSystemProvider {
  readonly #texts = new Map<string, string>()
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile = this.#changes.event
  isAway = false
  /** By path: how many times it was read. */
  readonly reads = new Map<string, number>()
  /** Resolves when the reading that is held has begun. */
  held = Promise.resolve()
  #hold: { readonly path: string; readonly begun: () => void; readonly released: Promise<void> } | undefined

  put(uri: vscode.Uri, text: string): void {
    const type = this.#texts.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created
    this.#texts.set(uri.path, text)
    this.#changes.fire([{ type, uri }])
  }

  take(uri: vscode.Uri): void {
    this.#texts.delete(uri.path)
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }])
  }

  clear(): void {
    for (const name of this.#texts.keys()) this.take(vscode.Uri.from({ scheme: 'slow', path: name }))
  }

  /** The next reading of the file gives what it holds when it begins, but only when the returned function is called. */
  holdNext({ path: held }: vscode.Uri): () => void {
    let release = (): void => undefined
    const released = new Promise<void>((done) => (release = done))
    this.held = new Promise<void>((begun) => (this.#hold = { path: held, begun, released }))
    return release
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined)
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    this.#check()
    const text = this.#texts.get(uri.path)
    if (text !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: text.length }
    if (uri.path === '/' || uri.path === '/talks')
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
    throw vscode.FileSystemError.FileNotFound(uri)
  }

  readDirectory(): [string, vscode.FileType][] {
    this.#check()
    return [...this.#texts.keys()].map((name) => [path.posix.basename(name), vscode.FileType.File])
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    this.#check()
    const text = this.#texts.get(uri.path)
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri)
    this.reads.set(uri.path, (this.reads.get(uri.path) ?? 0) + 1)
    const hold = this.#hold
    if (hold?.path === uri.path) {
      this.#hold = undefined
      hold.begun()
      await hold.released
    }
    return new TextEncoder().encode(text)
  }

  writeFile = refuse
  createDirectory = refuse
  delete = refuse
  rename = refuse

  #check(): void {
    if (this.isAway) throw vscode.FileSystemError.Unavailable()
  }
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions()
}
