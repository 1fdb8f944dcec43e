import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { type SourceText, unreadableSource } from '../../core/corpus/source/sourceText.js'
import { neededNow } from './citedFirst.js'
import { putInto, type ReadText } from './corpusFiles.js'
import { Spellings } from './spellings.js'

/** The words of so many texts stay in memory, in bytes: of 300 interviews of an hour. */
const mostBytes = 2 ** 24

interface Reader {
  /** Gives what puts a file into the corpus unless another reading has begun by then. */
  readonly read: (uri: vscode.Uri) => Promise<() => void>
  /** Reads a file anew after a while. */
  readonly again: (uri: vscode.Uri) => void
}

/** Puts files into the corpus as they were read, and takes them out. */
export class FilesInCorpus {
  /** Of the files that do not come with the extension, those that could be read. */
  readonly own = new Spellings()
  /** Texts whose words were away when they could not be read again. */
  readonly #lost = new Set<string>()
  readonly #corpus: Corpus
  readonly #log: vscode.LogOutputChannel
  readonly #reader: Reader

  constructor(corpus: Corpus, log: vscode.LogOutputChannel, reader: Reader) {
    this.#corpus = corpus
    this.#log = log
    this.#reader = reader
    corpus.texts.most = mostBytes
    corpus.texts.pinned = () => {
      const isNeeded = neededNow()
      return ({ uri }) => isNeeded(vscode.Uri.parse(uri))
    }
    corpus.texts.bring = (source) => this.#bring(source)
  }

  put(uri: vscode.Uri, read: ReadText, isShipped: boolean): void {
    const name = uri.toString()
    if ('failure' in read) return this.#failed(uri, read.failure)
    this.#lost.delete(name)
    putInto(this.#corpus, uri, read)
    if (this.#corpus.file(name)?.document && !isShipped) this.own.add(name)
    else this.own.delete(name)
  }

  delete(name: string): void {
    this.own.delete(name)
    this.#lost.delete(name)
    this.#corpus.delete(name)
  }

  /** A file system that is away for a moment takes nothing from the corpus but words that are not in memory. */
  #failed(uri: vscode.Uri, failure: string): void {
    const name = uri.toString()
    this.#log.warn(`${name}: ${failure}`)
    const text = this.#corpus.texts.at(name)
    if (text && this.#corpus.texts.isAway(text)) {
      this.#lost.add(name)
      this.#corpus.setSourceText(unreadableSource(name, 'source-away'))
    }
    if (this.#lost.has(name)) this.#reader.again(uri)
  }

  async #bring(source: SourceText): Promise<void> {
    const { texts } = this.#corpus
    // A reading of the file may be overtaken by another.
    while (texts.at(source.uri) === source && texts.isAway(source))
      (await this.#reader.read(vscode.Uri.parse(source.uri)))()
  }
}
