import * as vscode from 'vscode'
import { type TooMuch, tooMuchIn } from '../../core/memo/limits.js'
import { type Memo, type MemoLanguage, readMemo, type Reader } from '../../core/memo/memo.js'
import { proseOf } from '../../core/memo/prose.js'
import { tooMuchSentence } from '../../words/problems/memoLimits.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { CorpusWorkspace } from '../corpus/corpusWorkspace.js'
import { previewScheme } from '../previewScheme.js'
import { LivePins } from './livePins.js'
import type { Project, QuartoProjects } from './quartoProjects.js'

const languages: ReadonlyMap<string, MemoLanguage> = new Map([
  ['markdown', 'markdown'],
  ['quarto', 'quarto'],
  ['rmd', 'rmd'],
  ['plaintext', 'plaintext'],
])

/** The documents in which providers of memos work. */
export const memoSelector: vscode.DocumentSelector = [...languages.keys()].map((language) => ({ language }))

/** Some of a memo around the cursor: `start` is the offset in the document at which it begins. */
export interface AroundCursor {
  readonly text: string
  /** As `proseOf` gives it: what is no prose is blank. */
  readonly prose: string
  readonly start: number
}

/** In UTF-16 units: a memo up to this size is read whole at a keystroke, of a bigger one only what stands around the cursor. */
const readWhole = 60_000
const linesAround = 60

/** What one version of a document was read as, under the profiles then in use. */
interface Readings {
  readonly version: number
  readonly profiles: readonly string[]
  readonly pins: string
  readonly memos: Map<Reader, Memo>
}

/** What was read of open memos, once for each version of the text. */
export class Memos implements vscode.Disposable {
  /** The claims on which its citations rest. */
  readonly pins: LivePins
  readonly #read = new WeakMap<vscode.TextDocument, Readings>()
  readonly #refused = new WeakSet<vscode.TextDocument>()
  readonly #files: CorpusWorkspace
  readonly #projects: QuartoProjects

  constructor(files: CorpusWorkspace, projects: QuartoProjects, corpus: Corpus) {
    this.#files = files
    this.#projects = projects
    this.pins = new LivePins(corpus, (document) => this.memoOf(document))
  }

  dispose(): void {
    this.pins.dispose()
  }

  /** Fires when memos read as something else than before though no text changed: their project uses other profiles, or they have other pins. */
  readonly onDidChange: vscode.Event<void> = (listener) =>
    vscode.Disposable.from(
      this.#projects.onDidChange(() => void listener()),
      this.pins.onDidChange(() => void listener()),
    )

  /** The project of a memo, from when on it is read with the profiles in use. */
  projectOf(uri: vscode.Uri): Promise<Project> {
    return this.#projects.of(uri)
  }

  /** Whether the document is a memo: Markdown, Quarto, R Markdown or plain text outside the corpus folders. */
  isMemo(document: vscode.TextDocument): boolean {
    const isPreview = document.uri.scheme === previewScheme
    return languages.has(document.languageId) && !isPreview && !this.#files.isCorpusFile(document.uri)
  }

  /** The memo that the document holds now, as it reaches a reader; undefined for anything that is no memo. */
  memoOf(document: vscode.TextDocument, reader: Reader = 'any'): Memo | undefined {
    const language = languages.get(document.languageId)
    if (!language || !this.isMemo(document)) return undefined
    const before = this.#read.get(document)
    const { profiles } = this.#projects.now(document.uri)
    const pins = this.pins.versionOf(document)
    const isCurrent = before?.version === document.version && before.profiles === profiles && before.pins === pins
    const memos = isCurrent ? before.memos : new Map<Reader, Memo>()
    const known = memos.get(reader)
    if (known) return known
    const text = document.getText()
    const tooMuch = tooMuchIn(text)
    if (tooMuch) return this.#refuse(document, tooMuch)
    if (before?.memos !== memos) this.#read.set(document, { version: document.version, profiles, pins, memos })
    const memo = readMemo(text, language, reader, profiles, this.pins.pinOf(document, text))
    memos.set(reader, memo)
    return memo
  }

  /** Said once for each document. */
  #refuse(document: vscode.TextDocument, tooMuch: TooMuch): undefined {
    if (this.#refused.has(document)) return undefined
    this.#refused.add(document)
    const name = document.uri.path.split('/').at(-1) ?? ''
    void vscode.window.showWarningMessage(tooMuchSentence(name, tooMuch, vscode.l10n))
    return undefined
  }

  /** What a completion needs to know at a keystroke; its cost does not grow with the memo. Undefined outside memos. */
  aroundCursor(document: vscode.TextDocument, position: vscode.Position): AroundCursor | undefined {
    const language = languages.get(document.languageId)
    if (!language || !this.isMemo(document)) return undefined
    const text = document.getText()
    if (text.length <= readWhole) {
      const memo = this.memoOf(document)
      const isAllShown = memo?.hidden.length === 0
      // Who writes what will be hidden cites as anywhere else.
      return { text, prose: isAllShown ? memo.citingProse : proseOf(text, language), start: 0 }
    }
    let first = Math.max(0, position.line - linesAround)
    while (first > 0 && first < position.line && !document.lineAt(first).isEmptyOrWhitespace) first += 1
    const last = Math.min(document.lineCount - 1, position.line + linesAround)
    const range = new vscode.Range(first, 0, last, document.lineAt(last).text.length)
    const start = document.offsetAt(range.start)
    const fences = text.slice(0, start).match(/^ {0,3}(?:```|~~~)/gm) ?? []
    if (fences.length % 2) return undefined // within a fenced block that began above
    const part = document.getText(range)
    return { text: part, prose: proseOf(part, language), start }
  }
}
