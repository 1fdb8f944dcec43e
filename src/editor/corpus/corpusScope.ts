import * as vscode from 'vscode'
import { isNamedAsCorpusFile } from './corpusFiles.js'
import { corpusFolders, isWithin } from './corpusFolders.js'
import type { Settings } from '../settings.js'
import { sampleFiles, shippedFiles } from './shippedFiles.js'

/** Which files the settings make part of the corpus. */
export class CorpusScope {
  readonly #settings: Settings
  readonly #shipped: vscode.Uri
  readonly #sample: vscode.Uri
  #isSampleShown = false

  /** `shipped` is the folder of the corpus that comes with the extension; beside it stands what the sample memo cites besides. */
  constructor(settings: Settings, shipped: vscode.Uri) {
    this.#settings = settings
    this.#shipped = shipped
    this.#sample = vscode.Uri.joinPath(shipped, '../media/sample/corpus')
  }

  /** The user's own folders. */
  folders(): readonly vscode.Uri[] {
    return corpusFolders(this.#settings.corpusFolders)
  }

  /** All settings that say what is read; the others are nothing to read anything anew for. */
  settings(): string {
    return JSON.stringify([this.#settings.corpusFolders, this.#settings.shippedCorpus])
  }

  /** A plain text is read whether its interview has been read yet or not. */
  has(uri: vscode.Uri): boolean {
    return isNamedAsCorpusFile(uri) && (this.isShipped(uri) || this.folders().some((folder) => isWithin(folder, uri)))
  }

  isShipped(uri: vscode.Uri): boolean {
    return isWithin(this.#shipped, uri) || isWithin(this.#sample, uri)
  }

  /** The files of the shipped corpus, where it is to be shown to somebody with so many files of their own. */
  shippedFiles(own: number): readonly vscode.Uri[] {
    const { shippedCorpus } = this.#settings
    const isShown = shippedCorpus === 'always' || (shippedCorpus === 'auto' && own === 0)
    const shipped = isShown || this.#isSampleShown ? shippedFiles : []
    return [
      ...shipped.map((name) => vscode.Uri.joinPath(this.#shipped, name)),
      ...(this.#isSampleShown ? sampleFiles : []).map((name) => vscode.Uri.joinPath(this.#sample, name)),
    ]
  }

  /** Lets the sample be part of the corpus, in a window without a folder that could hold a copy of it. */
  showSample(): void {
    this.#isSampleShown = true
  }

  /** Whether so many own files are too many, or too few, for the shipped corpus to be shown as it is. */
  isShippedToChange(own: number, isShown: boolean): boolean {
    return this.#settings.shippedCorpus === 'auto' && own > 0 === isShown
  }
}
