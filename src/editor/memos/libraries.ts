import * as vscode from 'vscode'
import type { Bibliography } from '../../core/bibliography/bibliography.js'
import { type Library, libraryOf } from '../../core/bibliography/library.js'
import { problemsOfBibliography } from '../../core/bibliography/libraryProblems.js'
import { bibliographyProblem } from '../../core/bibliography/makeBibliography.js'
import { type MemoSources, memoSourcesOf, type NamedBibliography } from '../../core/memo/memoSources.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Memo } from '../../core/memo/memo.js'
import type { Problem } from '../../core/model.js'
import { lineStartsOf } from '../../core/text/lines.js'
import type { BibliographyFiles, ReadBibliographyFile } from './bibliographyFiles.js'
import { corpusFolders, each } from '../corpus/corpusFolders.js'
import { placesOf } from './namedFiles.js'
import type { QuartoProjects } from './quartoProjects.js'
import type { Settings } from '../settings.js'

/** Longer than that nobody waits for a list while typing. */
const patienceMilliseconds = 200

interface NamedFile {
  readonly uri: vscode.Uri
  /** Within whose project it must lie; undefined where the user's own settings name it. */
  readonly memo: vscode.Uri | undefined
  /** Undefined for one that the setting names. */
  readonly named: NamedBibliography | undefined
}

/** What each memo can cite: the interviews of the corpus, and the bibliographies that its front matter, else its Quarto project, and the setting name. */
export class Libraries implements vscode.Disposable {
  readonly #corpus: Corpus
  readonly #settings: Settings
  readonly #files: BibliographyFiles
  readonly #projects: QuartoProjects
  readonly #sources = new WeakMap<Memo, MemoSources>()

  constructor(corpus: Corpus, settings: Settings, files: BibliographyFiles, projects: QuartoProjects) {
    this.#corpus = corpus
    this.#settings = settings
    this.#files = files
    this.#projects = projects
  }

  /** Fires when a bibliography that somebody has asked for is read as something else than before. */
  get onDidChange(): vscode.Event<vscode.Uri> {
    return this.#files.onDidChange
  }

  /** As far as the bibliographies of the memo have been read; what has not been is read then, and told by the event. */
  now(uri: vscode.Uri, memo: Memo): Library {
    const named = this.#named(uri, memo)
    for (const file of named)
      if (this.#files.now(file.uri, file.memo) === undefined) void this.#files.of(file.uri, file.memo)
    return this.#library(uri, memo, (file) => this.#files.now(file.uri, file.memo))
  }

  /** With all of the memo's bibliographies as they are now. Never rejects. */
  async of(uri: vscode.Uri, memo: Memo): Promise<Library> {
    await this.#projects.of(uri)
    await Promise.all(this.#named(uri, memo).map((file) => this.#files.of(file.uri, file.memo)))
    return this.now(uri, memo)
  }

  /** The same, but for whoever types: what has not been read within the time is left out. */
  async soon(uri: vscode.Uri, memo: Memo): Promise<Library> {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMilliseconds))
    await Promise.race([this.of(uri, memo), patience])
    return this.now(uri, memo)
  }

  /** The files that a memo, else its Quarto project, and the setting name, whether they are there or not. */
  async filesOf(uri: vscode.Uri, memo: Memo): Promise<readonly vscode.Uri[]> {
    await this.#projects.of(uri)
    return this.#named(uri, memo).map((file) => file.uri)
  }

  /** What is wrong in the bibliographies of a memo, and in the places where it names them, by file. */
  problems(uri: vscode.Uri, memo: Memo): ReadonlyMap<string, readonly Problem[]> {
    const sources = this.#sourcesOf(uri, memo)
    const { bibliographies } = this.now(uri, memo)
    const all = new Map<string, readonly Problem[]>([
      [uri.toString(), [...sources.problems, ...this.#missing(uri, memo)]],
    ])
    // What a memo says itself of a source is meant to stand in the place of what a file says.
    const files = bibliographies.filter((one) => one.uri !== uri.toString())
    for (const bibliography of bibliographies) {
      const found = problemsOfBibliography(
        this.#corpus,
        bibliography,
        files.slice(0, Math.max(0, files.indexOf(bibliography))),
      )
      all.set(bibliography.uri, [...(all.get(bibliography.uri) ?? []), ...found])
    }
    return all
  }

  dispose(): void {
    this.#files.dispose()
  }

  #library(uri: vscode.Uri, memo: Memo, read: (file: NamedFile) => ReadBibliographyFile | undefined): Library {
    const { inline, problems } = this.#sourcesOf(uri, memo)
    const files = this.#named(uri, memo)
    const found = files.map(read)
    const isComplete = problems.length === 0 && found.every((one) => typeof one === 'object')
    // As in Pandoc the last file that a memo names counts; those of the setting come behind all of the memo's own.
    const isOwn = (index: number): boolean => files[index]?.named !== undefined
    const own = found.filter((_, index) => isOwn(index)).reverse()
    const usual = found.filter((_, index) => !isOwn(index)).reverse()
    const bibliographies = [inline, ...own, ...usual].filter((one): one is Bibliography => typeof one === 'object')
    return libraryOf(this.#corpus, bibliographies, isComplete && bibliographies.length > 0)
  }

  /** The interviews' own file is written when the memo is saved, and so nobody's mistake before. */
  #missing(uri: vscode.Uri, memo: Memo): readonly Problem[] {
    const missing = this.#named(uri, memo).filter((file) => this.#files.now(file.uri, file.memo) === 'missing')
    return missing.flatMap(({ uri: file, named }) => {
      const text = named?.name ?? file.path
      if (/(?:^|\/)references\.json$/.test(text)) return []
      const span = named?.span ?? { start: 0, end: 0 } // a setting names it: told where the memo begins
      return [bibliographyProblem(uri.toString(), lineStartsOf(memo.text), 'bibliography-missing', span, { text })]
    })
  }

  #sourcesOf(uri: vscode.Uri, memo: Memo): MemoSources {
    const before = this.#sources.get(memo)
    const sources = before ?? memoSourcesOf(uri.toString(), memo.text, memo.language)
    this.#sources.set(memo, sources)
    return sources
  }

  #named(uri: vscode.Uri, memo: Memo): readonly NamedFile[] {
    const ofMemo = this.#sourcesOf(uri, memo).named
    const named = ofMemo.length || memo.language === 'plaintext' ? ofMemo : this.#ofProject(uri)
    const own = named.flatMap((one) =>
      placesOf(uri, one.name)
        .slice(0, 1)
        .map((place) => ({ uri: place, memo: uri, named: one })),
    )
    const names = this.#settings.bibliographies
    const namedBy = this.#settings.isUsers('bibliographies', uri) ? undefined : uri
    const usual = corpusFolders(names).map((file) => ({ uri: file, memo: namedBy, named: undefined }))
    const ofSetting = vscode.workspace.workspaceFolders?.length === 1 ? usual : usual.filter((one) => this.#isHere(one))
    const places = each([...own, ...ofSetting].map((one) => one.uri)).map(String)
    return places.flatMap((place) => [...own, ...ofSetting].find((one) => one.uri.toString() === place) ?? [])
  }

  /** What is wrong with one is told where the memo begins. */
  #ofProject(uri: vscode.Uri): readonly NamedBibliography[] {
    return this.#projects.now(uri).bibliographies.map((name) => ({ name, span: { start: 0, end: 0 } }))
  }

  /** Of several workspace folders only some may have the file that the setting names. */
  #isHere({ uri, memo }: NamedFile): boolean {
    const read = this.#files.now(uri, memo)
    if (read === undefined) void this.#files.of(uri, memo)
    return read !== 'missing'
  }
}
