import type * as vscode from 'vscode'
import { isNamedAsCorpusFile } from './corpusFiles.js'
import { corpusFolders, isWithin } from './corpusFolders.js'
import type { Settings } from '../settings.js'
import { ShippedCorpus } from './shippedCorpus.js'

/** Which files the settings make part of the corpus. */
export class CorpusScope {
  readonly #settings: Settings
  readonly #shipped: ShippedCorpus

  /** `shipped` is the folder of the corpus that comes with the extension. */
  constructor(settings: Settings, shipped: vscode.Uri) {
    this.#settings = settings
    this.#shipped = new ShippedCorpus(shipped)
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
    return this.#shipped.holds(uri)
  }

  /** The files of the shipped corpus, where it is to be shown to somebody with so many files of their own. */
  shippedFiles(own: number): readonly vscode.Uri[] {
    return this.#shipped.files(this.#settings.shippedCorpus, own > 0)
  }

  /** Lets the sample be part of the corpus, where no folder can hold a copy of it. */
  showSample(): void {
    this.#shipped.isSampleShown = true
  }

  /** Whether so many own files are too many, or too few, for the shipped corpus to be shown as it is. */
  isShippedToChange(own: number, isShown: boolean): boolean {
    return this.#settings.shippedCorpus === 'auto' && own > 0 === isShown
  }
}
