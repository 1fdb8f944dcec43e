import type * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { inSteps } from '../../core/corpus/source/withWords.js'
import type { Found, FullText } from '../../core/search/fullText.js'
import type { PassageQuery, RankedPassages } from '../../core/search/uncoded.js'
import { loadTools } from '../bundles/loadTools.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'
import { Slices } from './slices.js'
import type { SourceText } from '../../core/corpus/source/sourceText.js'
import type { TextQueries } from '../../core/query/textQueries.js'

/** What a list of suggestions may wait for texts that were never searched. */
const momentMilliseconds = 100

/** Asks the texts, whose words are read as they are needed. Nothing is indexed before the first search, and after a change only what changed. */
export class Searcher implements TextQueries {
  readonly #corpus: Corpus
  readonly #files: CorpusWorkspace
  readonly #context: vscode.ExtensionContext
  #fullText: FullText | undefined
  #reading: Promise<void> | undefined

  constructor(context: vscode.ExtensionContext, corpus: Corpus, files: CorpusWorkspace) {
    this.#context = context
    this.#corpus = corpus
    this.#files = files
  }

  get isCurrent(): boolean {
    return this.#files.status.state === 'ready' && this.#fullText?.isCurrent === true
  }

  ready(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined))
    return this.#reading
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
    const steps = (await this.#load()).searching(typed, limit)
    return (await inSteps(this.#corpus.texts, steps, goingOn)) ?? { said: [], isCut: false }
  }

  async soon(): Promise<void> {
    if (this.isCurrent || this.#reading) return
    const moment = new Promise<void>((resolve) => setTimeout(resolve, momentMilliseconds))
    await Promise.race([this.ready(), moment])
  }

  async rankUncoded(query: PassageQuery, limit: number): Promise<RankedPassages> {
    const steps = (await this.#load()).ranking(query, limit)
    return (await inSteps(this.#corpus.texts, steps, goingOn)) ?? { passages: [], scores: [] }
  }

  async #read(): Promise<void> {
    await this.#files.ready()
    const slices = new Slices()
    await inSteps(this.#corpus.texts, (await this.#load()).catchUp(), () => slices.next().then(() => true))
  }

  async #load(): Promise<FullText> {
    const tools = await loadTools(this.#context)
    return (this.#fullText ??= new tools.FullText(this.#corpus))
  }
}

async function goingOn(): Promise<boolean> {
  return true
}
