import * as vscode from 'vscode'
import { largestProjectFile, profilesIn, projectFiles } from '../../core/memo/profiles.js'
import { folderFile, projectBibliographies } from '../../core/export/quarto/project.js'
import { openText, readText } from '../corpus/corpusFiles.js'

/** What the Quarto project of a memo says of profiles, and from which bibliographies it cites where it names none, by their paths from its folder. */
export interface Project {
  readonly profiles: readonly string[]
  readonly bibliographies: readonly string[]
  /** Its file, where it cannot be read. */
  readonly broken?: vscode.Uri
}

const none: Project = { profiles: [], bibliographies: [] }
const watched: readonly string[] = [...projectFiles, folderFile]

/**
 * The Quarto projects that memos belong to: the nearest file of one in a memo's folder or above, up to its workspace folder; of a memo elsewhere, in its
 * folder alone. Each folder is read at the first question, and again when a file of a project changes.
 */
export class QuartoProjects implements vscode.Disposable {
  readonly #read = new Map<string, Promise<Project>>()
  readonly #known = new Map<string, Project>()
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #subscriptions: readonly vscode.Disposable[]

  /** Fires when the project of a memo is known as something else than what was told. */
  readonly onDidChange = this.#changed.event

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${watched.join(',')}}`)
    const touched = ({ path }: vscode.Uri): void => {
      if (watched.includes(path.slice(path.lastIndexOf('/') + 1))) this.#readAgain()
    }
    this.#subscriptions = [
      this.#changed,
      watcher,
      watcher.onDidChange(touched),
      watcher.onDidCreate(touched),
      watcher.onDidDelete(touched),
      vscode.workspace.onDidChangeTextDocument(({ document }) => touched(document.uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => touched(uri)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(touched)),
    ]
  }

  /** As far as it has been read; what has not been is read then, and told by the event. */
  now(memo: vscode.Uri): Project {
    void this.of(memo)
    return this.#known.get(folderOf(memo).toString()) ?? none
  }

  /** Never rejects. */
  async of(memo: vscode.Uri): Promise<Project> {
    if (memo.scheme === 'untitled') return none
    const folder = folderOf(memo)
    const name = folder.toString()
    const reading = this.#read.get(name) ?? this.#look(folder)
    this.#read.set(name, reading)
    const found = await reading
    if (this.#read.get(name) !== reading) return this.of(memo) // a file has changed meanwhile
    const before = this.#known.get(name) ?? none
    const hasProfiles = before.profiles.join() === found.profiles.join()
    const isSame = hasProfiles && before.bibliographies.join('\n') === found.bibliographies.join('\n')
    this.#known.set(name, hasProfiles ? { ...found, profiles: before.profiles } : found)
    if (!isSame) this.#changed.fire()
    return this.#known.get(name) ?? none
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  #readAgain(): void {
    const folders = [...this.#read.keys()]
    this.#read.clear()
    for (const folder of folders) void this.of(vscode.Uri.joinPath(vscode.Uri.parse(folder), 'memo'))
  }

  async #look(folder: vscode.Uri): Promise<Project> {
    const top = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder
    const foldersAbove = folder.path.slice(top.path.length).split('/').filter(Boolean).length
    const bibliographies = projectBibliographies({
      foldersAbove,
      read: async (path) => {
        const read = await readFile(vscode.Uri.joinPath(folder, path))
        return read && 'text' in read ? read.text : undefined
      },
    })
    for (let up = 0; up <= foldersAbove; up++) {
      for (const name of projectFiles) {
        const uri = vscode.Uri.joinPath(folder, '../'.repeat(up), name)
        const read = await readFile(uri)
        if (read === undefined || 'failure' in read) continue
        const profiles = 'text' in read ? profilesIn(read.text) : undefined
        return { profiles: profiles ?? [], bibliographies: await bibliographies, ...(profiles ? {} : { broken: uri }) }
      }
    }
    return { profiles: [], bibliographies: await bibliographies }
  }
}

/** As it is being written, where it is open. */
async function readFile(uri: vscode.Uri): Promise<ReturnType<typeof openText> | Awaited<ReturnType<typeof readText>>> {
  return openText(uri) ?? (await readText(uri, largestProjectFile))
}

function folderOf(memo: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(memo, '..')
}
