import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { SourceText } from '../../core/corpus/source/sourceText.js'
import type { TextQueries } from '../../core/query/textQueries.js'
import type { Found, TextSearch } from '../../core/search/textSearch.js'
import type { Scanned, ScanRequest } from '../../core/search/textScan.js'
import type { PassageQuery, RankedPassages } from '../../core/search/uncoded.js'
import { type CorpusThread, corpusThread } from '../../machine/corpusThread.js'
import { threadFiles } from '../bundles/loadBundle.js'
import { loadTools } from '../bundles/loadTools.js'
import { openText, readBytes } from './corpusFiles.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'
import { Slices } from './slices.js'

/** Asks the texts. Their bytes are looked through where they lie: in a thread of its own on this machine, elsewhere by `workspace.fs`. */
export class Searcher implements TextQueries {
  readonly #corpus: Corpus
  readonly #files: CorpusWorkspace
  readonly #context: vscode.ExtensionContext
  readonly #slices = new Slices()
  #search: Promise<TextSearch> | undefined
  #thread: CorpusThread | undefined

  constructor(context: vscode.ExtensionContext, corpus: Corpus, files: CorpusWorkspace) {
    this.#context = context
    this.#corpus = corpus
    this.#files = files
  }

  get isCurrent(): boolean {
    return this.#files.status.state === 'ready'
  }

  ready(): Promise<void> {
    return this.#files.allReady()
  }

  async textOf(key: string): Promise<SourceText | undefined> {
    const source = this.#corpus.sourceOf(key)
    if (!source) return undefined
    const release = await this.#corpus.texts.have(source)
    const now = this.#corpus.sourceOf(key)
    const copy = now && { ...now } // with its words, for as long as somebody has it
    release()
    return copy
  }

  async search(typed: string, limit: number): Promise<Found> {
    return (await this.#load()).search(typed, limit)
  }

  async rankUncoded(query: PassageQuery, limit: number): Promise<RankedPassages> {
    return (await this.#load()).rankUncoded(query, limit)
  }

  #load(): Promise<TextSearch> {
    this.#search ??= loadTools(this.#context).then(
      (tools) =>
        new tools.TextSearch(this.#corpus, {
          scan: (request) => this.#scan(request),
          turn: () => this.#slices.next(),
        }),
    )
    return this.#search
  }

  async #scan(request: ScanRequest): Promise<Scanned> {
    const open = new Map(
      request.texts.flatMap(({ uri }) => {
        const words = openText(vscode.Uri.parse(uri))
        return words ? [[uri, words.text] as const] : []
      }),
    )
    const isHere = request.texts.every(({ uri }) => uri.startsWith('file:'))
    const found = isHere ? await this.#threadHere()?.scan(request, open) : undefined
    return found ?? this.#scanHere(request, open)
  }

  async #scanHere(request: ScanRequest, open: ReadonlyMap<string, string>): Promise<Scanned> {
    const { TextScan, unitsOf } = await loadTools(this.#context)
    const scan = new TextScan(request)
    for (const text of request.texts) {
      const words = open.get(text.uri)
      const bytes = words === undefined ? await readBytes(vscode.Uri.parse(text.uri)) : new TextEncoder().encode(words)
      if (bytes instanceof Uint8Array) scan.add(text, unitsOf(bytes))
      await this.#slices.next()
    }
    return scan.best()
  }

  /** Undefined in a browser, whose extension host is a thread of its own already. */
  #threadHere(): CorpusThread | undefined {
    if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
    const threads = process.getBuiltinModule('node:worker_threads')
    return (this.#thread ??= corpusThread(threadFiles(this.#context, 'tools.cjs'), threads))
  }
}
