const fs = require('node:fs')
const path = require('node:path')
const vscode = require('vscode')

exports.activate = (context) => {
  const files = new MemoryFiles()
  load(files, process.env.ATTACHE_FIXTURE, '/memos')
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }))
}

/** Copies a folder of the disk to `target`. */
function load(files, folder, target) {
  files.nodes.set(target, { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 })
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const source = path.join(folder, entry.name)
    if (entry.isDirectory()) load(files, source, `${target}/${entry.name}`)
    else files.put(`${target}/${entry.name}`, fs.readFileSync(source))
  }
}

/** Every file and folder by its path. */
class MemoryFiles {
  nodes = new Map([['/', { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }]])
  #changes = new vscode.EventEmitter()
  onDidChangeFile = this.#changes.event

  put(name, content) {
    const now = Date.now()
    const ctime = this.nodes.get(name)?.ctime ?? now
    this.nodes.set(name, { type: vscode.FileType.File, ctime, mtime: now, size: content.length, content })
  }

  watch() {
    return { dispose() {} } // every change is told
  }

  stat(uri) {
    return this.#node(uri)
  }

  readDirectory(uri) {
    this.#node(uri)
    const children = [...this.nodes].filter(([name]) => name !== '/' && path.posix.dirname(name) === uri.path)
    return children.map(([name, { type }]) => [path.posix.basename(name), type])
  }

  readFile(uri) {
    const { type, content } = this.#node(uri)
    if (type !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri)
    return content
  }

  createDirectory(uri) {
    this.nodes.set(uri.path, { type: vscode.FileType.Directory, ctime: Date.now(), mtime: Date.now(), size: 0 })
    this.#tell(vscode.FileChangeType.Created, uri)
  }

  writeFile(uri, content, { create, overwrite }) {
    const exists = this.nodes.has(uri.path)
    if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri)
    if (exists && !overwrite) throw vscode.FileSystemError.FileExists(uri)
    this.#node(uri.with({ path: path.posix.dirname(uri.path) }))
    this.put(uri.path, content)
    this.#tell(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri)
  }

  delete(uri) {
    this.#node(uri)
    for (const name of this.nodes.keys())
      if (name === uri.path || name.startsWith(`${uri.path}/`)) this.nodes.delete(name)
    this.#tell(vscode.FileChangeType.Deleted, uri)
  }

  rename(from, to, { overwrite }) {
    const node = this.#node(from)
    if (this.nodes.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to)
    this.nodes.delete(from.path)
    this.nodes.set(to.path, node)
    this.#tell(vscode.FileChangeType.Deleted, from)
    this.#tell(vscode.FileChangeType.Created, to)
  }

  #node(uri) {
    const node = this.nodes.get(uri.path)
    if (!node) throw vscode.FileSystemError.FileNotFound(uri)
    return node
  }

  #tell(type, uri) {
    this.#changes.fire([{ type, uri }])
  }
}
