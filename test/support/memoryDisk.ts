import * as fs from 'node:fs'
import * as path from 'node:path'
import type { Content, Disk, Found, Opened, Settled, StepParts } from '../../src/machine/disk.js'
import { signFor } from '../../src/machine/sign.js'

interface Inode {
  readonly number: number
  content: Content
  mode: number
  nlink: number
  uid: number
  /** What a loss of power leaves of it. */
  synced: Content | undefined
}

/** All files of a moment, by their paths. */
export type Files = ReadonlyMap<string, Content>

/** How a disk misbehaves. */
export interface Faults {
  /** Called after every change of the disk, and amid those that take a while, with what it changed: a run that is killed then leaves the disk so. */
  onChange?: (what: string) => void
  /** Bytes that may still be written. */
  room?: number
  /** What cannot be written at all. */
  readOnly?: (path: string) => boolean
  /** What cannot be made, moved or taken away, as in a folder that takes no new file. */
  locked?: (path: string) => boolean
  /** Called before a file is moved or linked to its place. */
  beforeMove?: (to: string) => void
}

/** The same key for all disks, as one user has for all folders; a key that is kept is not told from one that lasts as long as the program. */
const thisUser = signFor('', { fs, path })

/** A disk in memory with what a writer needs of Node's `fs.promises`; folders, hard links, links to files, modes. */
export class MemoryDisk implements Disk {
  readonly #files = new Map<string, Inode>()
  readonly #folders = new Set<string>(['/', '.'])
  readonly #links = new Map<string, string>()
  readonly faults: Faults
  #number = 0

  constructor(files: Readonly<Record<string, Content>>, faults: Faults = {}) {
    this.faults = faults
    for (const [name, content] of Object.entries(files)) this.put(name, content)
  }

  /** The parts of Node that the writer is given. */
  get parts(): StepParts {
    return { fs: { promises: this }, path: path.posix, sign: this.sign, tell: (what) => this.told.push(what) }
  }

  /** What was told of steps of other runs. */
  readonly told: Settled[] = []
  /** Another one for another user, or another machine. */
  sign = thisUser

  /** Puts a file there, as somebody else would. */
  put(name: string, content: Content, mode = 0o644): void {
    const file = normal(name)
    this.#addFolders(path.posix.dirname(file))
    this.#files.set(file, this.#inode(content, mode, content))
  }

  /** Makes a link to a file. */
  putLink(name: string, to: string): void {
    this.#links.set(normal(name), normal(to))
  }

  get(name: string): Content | undefined {
    return this.#at(name)?.content
  }

  remove(name: string): void {
    this.#files.delete(normal(name))
  }

  files(): Files {
    return new Map([...this.#files].map(([name, { content }]) => [name, content]))
  }

  /** The disk as the next run finds it; after a loss of power what was not flushed is cut off in the middle. */
  copy(isPowerLost = false, faults: Faults = {}): MemoryDisk {
    const copy = new MemoryDisk({}, faults)
    const inodes = new Map<Inode, Inode>()
    for (const [name, inode] of this.#files) {
      const { content, synced } = inode
      const same = inodes.get(inode) ?? {
        ...inode,
        content: isPowerLost && synced === undefined ? half(content) : content,
      }
      inodes.set(inode, same)
      copy.#files.set(name, same)
    }
    for (const folder of this.#folders) copy.#folders.add(folder)
    for (const [name, to] of this.#links) copy.#links.set(name, to)
    copy.#number = this.#number
    copy.sign = this.sign
    copy.foldersMade = this.foldersMade
    return copy
  }

  async readFile(name: string): Promise<Uint8Array> {
    return Buffer.from(this.#need(name).content)
  }

  async readdir(name: string): Promise<string[]> {
    const folder = normal(name)
    if (!this.#folders.has(folder)) throw fault('ENOENT', name)
    const all = [...this.#files.keys(), ...this.#folders, ...this.#links.keys()]
    return all
      .filter((one) => one !== folder && path.posix.dirname(one) === folder)
      .map((one) => path.posix.basename(one))
  }

  async stat(name: string): Promise<Found> {
    return this.#found(this.#resolved(name), name)
  }

  async lstat(name: string): Promise<Found> {
    if (this.#links.has(normal(name)))
      return { ...this.#foundFolder(), isDirectory: () => false, isSymbolicLink: () => true }
    return this.#found(normal(name), name)
  }

  async realpath(name: string): Promise<string> {
    const real = this.#resolved(name)
    this.#found(real, name)
    return real
  }

  async mkdir(name: string): Promise<void> {
    const folder = normal(name)
    this.#mayMake(folder)
    if (this.#folders.has(folder) || this.#files.has(folder)) throw fault('EEXIST', name)
    this.#folders.add(folder)
    this.#changed(`mkdir ${name}`)
  }

  async open(name: string, flags: string, mode = 0o644): Promise<Opened> {
    const file = this.#resolved(name)
    if (flags === 'r' && this.#folders.has(file)) return this.#opened(file, this.#inode('', 0o755, ''))
    const there = this.#files.get(file)
    if (flags.startsWith('w')) {
      if (flags === 'wx' && (there ?? this.#links.has(normal(name)))) throw fault('EEXIST', name)
      this.#mayMake(file)
      const made = this.#inode('', mode, undefined)
      this.#files.set(file, made)
      this.#changed(`make ${name}`)
      return this.#opened(name, made)
    }
    if (!there) throw fault('ENOENT', name)
    if (this.faults.readOnly?.(file)) throw fault('EACCES', name)
    return this.#opened(name, there)
  }

  async rename(from: string, to: string): Promise<void> {
    this.faults.beforeMove?.(to)
    const [source, target] = [normal(from), normal(to)]
    if (this.#folders.has(source)) return this.#renameFolder(source, target)
    const inode = this.#files.get(source)
    if (!inode) throw fault('ENOENT', from)
    this.#mayMake(target)
    this.#files.delete(source)
    this.#files.set(target, inode)
    this.#changed(`rename to ${to}`)
  }

  async link(from: string, to: string): Promise<void> {
    this.faults.beforeMove?.(to)
    const inode = this.#need(from)
    const target = normal(to)
    if (this.#files.has(target) || this.#links.has(target)) throw fault('EEXIST', to)
    this.#mayMake(target)
    inode.nlink += 1
    this.#files.set(target, inode)
    this.#changed(`link ${to}`)
  }

  async unlink(name: string): Promise<void> {
    const file = normal(name)
    const inode = this.#files.get(file)
    if (!inode) throw fault('ENOENT', name)
    this.#mayMake(file)
    inode.nlink -= 1
    this.#files.delete(file)
    this.#changed(`unlink ${name}`)
  }

  async rmdir(name: string): Promise<void> {
    const folder = normal(name)
    if ((await this.readdir(folder)).length > 0) throw fault('ENOTEMPTY', name)
    this.#folders.delete(folder)
    this.#changed(`rmdir ${name}`)
  }

  /** Gives a file a second name. */
  hardLink(name: string, other: string): void {
    const inode = this.#need(name)
    inode.nlink += 1
    this.#files.set(normal(other), inode)
  }

  modeOf(name: string): number | undefined {
    return this.#at(name)?.mode
  }

  isLink(name: string): boolean {
    return this.#links.has(normal(name))
  }

  async #renameFolder(source: string, target: string): Promise<void> {
    if (this.#folders.has(target) && (await this.readdir(target)).length > 0) throw fault('ENOTEMPTY', target)
    this.#mayMake(target)
    for (const [name, inode] of this.#files) {
      if (!name.startsWith(`${source}/`)) continue
      this.#files.delete(name)
      this.#files.set(target + name.slice(source.length), inode)
    }
    this.#folders.delete(source)
    this.#folders.add(target)
    this.#changed(`rename folder to ${target}`)
  }

  #opened(name: string, inode: Inode): Opened {
    return {
      writeFile: async (content) => {
        const before = Buffer.from(inode.content)
        const write = (bytes: Content): void => {
          const written = Buffer.from(bytes)
          const isWhole = written.length >= before.length
          inode.content = isWhole ? bytes : Buffer.concat([written, before.subarray(written.length)])
          inode.synced = undefined
        }
        const length = Buffer.byteLength(Buffer.from(content))
        const room = this.faults.room ?? Number.POSITIVE_INFINITY
        const more = Math.max(0, length - before.length)
        if (more > room) {
          write(Buffer.from(content).subarray(0, before.length + room))
          throw fault('ENOSPC', name)
        }
        if (this.faults.room !== undefined) this.faults.room -= more
        write(half(content))
        this.#changed(`half of ${name}`)
        inode.content = before
        write(content)
        this.#changed(`write ${name}`)
      },
      chmod: async (mode) => {
        inode.mode = mode
      },
      truncate: async (length) => {
        if (Buffer.from(inode.content).length === length) return
        inode.content = Buffer.from(inode.content).subarray(0, length)
        inode.synced = undefined
        this.#changed(`truncate ${name}`)
      },
      sync: async () => {
        inode.synced = inode.content
      },
      close: async () => undefined,
    }
  }

  #at(name: string): Inode | undefined {
    return this.#files.get(this.#resolved(name))
  }

  #need(name: string): Inode {
    const inode = this.#at(name)
    if (!inode) throw fault('ENOENT', name)
    return inode
  }

  #resolved(name: string): string {
    return this.#links.get(normal(name)) ?? normal(name)
  }

  #found(file: string, name: string): Found {
    const inode = this.#files.get(file)
    if (!inode && !this.#folders.has(file)) throw fault('ENOENT', name)
    if (!inode) return this.#foundFolder()
    const { mode, nlink, uid, number } = inode
    return {
      isFile: () => true,
      isDirectory: () => false,
      isSymbolicLink: () => false,
      nlink,
      uid,
      mode,
      mtimeMs: Date.now(),
      ctimeMs: Date.now(),
      ino: number,
    }
  }

  #foundFolder(): Found {
    return {
      isFile: () => false,
      isDirectory: () => true,
      isSymbolicLink: () => false,
      nlink: 2,
      uid: 0,
      mode: 0o755,
      mtimeMs: this.foldersMade,
      ctimeMs: this.foldersMade,
      ino: 0,
    }
  }

  /** When all folders were changed last: long enough ago for nobody to wait for whoever did. */
  foldersMade = Date.now() - 60_000

  #inode(content: Content, mode: number, synced: Content | undefined): Inode {
    this.#number += 1
    return { number: this.#number, content, mode, nlink: 1, uid: process.getuid?.() ?? 0, synced }
  }

  #addFolders(folder: string): void {
    if (this.#folders.has(folder)) return
    this.#folders.add(folder)
    this.#addFolders(path.posix.dirname(folder))
  }

  #mayMake(target: string): void {
    if (this.faults.locked?.(target) || this.faults.readOnly?.(target)) throw fault('EACCES', target)
    if (!this.#folders.has(path.posix.dirname(target))) throw fault('ENOENT', target)
  }

  #changed(what: string): void {
    this.faults.onChange?.(what)
  }
}

function normal(name: string): string {
  const short = path.posix.normalize(name)
  return short.length > 1 ? short.replace(/\/$/, '') : short
}

function half(content: Content): Content {
  return content.slice(0, Math.floor(content.length / 2))
}

function fault(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code })
}
