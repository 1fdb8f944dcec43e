import * as vscode from 'vscode'
import type { CheckOptions, Examined, MemoChecker } from '../../core/check/check.js'
import type { Memo } from '../../core/memo/memo.js'
import type { MemoEvidence } from '../../core/query/memoEvidence.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import { isWhole } from '../../editor/corpus/indexStatus.js'
import type { Services } from '../../editor/services.js'
import { isVisible } from '../../editor/isVisible.js'
import { mayInclude, problemsIncluded } from './includedProblems.js'
import { type PublishedProblem, PublishedProblems } from './publishedProblems.js'

/** How long typing, and the corpus, must rest before a memo is looked at. */
const restMilliseconds = 250

/** What was found in one version of a memo. */
interface LiveResult {
  readonly version: number
  readonly problems: readonly PublishedProblem[]
  readonly examined: Examined
  readonly tools: Tools
  readonly evidence: MemoEvidence
}

/** The problems of the memos that are open. They go when the memo is closed, and belong to one version of its text. */
export class LiveChecks implements vscode.Disposable {
  readonly #services: Services
  #checker: MemoChecker | undefined
  readonly #shown: PublishedProblems
  readonly #found = new Map<string, LiveResult>()
  readonly #checked = new vscode.EventEmitter<vscode.Uri>()
  readonly #rested = new vscode.EventEmitter<vscode.Uri>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #subscriptions: readonly vscode.Disposable[]

  /** Fires when a memo has been checked, and when what was found in it is forgotten. */
  readonly onDidCheck = this.#checked.event

  constructor(services: Services) {
    this.#services = services
    this.#shown = new PublishedProblems(services)
    // Which files a memo includes is only known once it is checked again.
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,qmd,rmd,Rmd,markdown,txt,tex}')
    const touched = (): void =>
      this.#all(vscode.workspace.textDocuments.filter((document) => mayInclude(document.getText())))
    this.#subscriptions = [
      this.#shown,
      watcher,
      watcher.onDidChange(touched),
      watcher.onDidCreate(touched),
      watcher.onDidDelete(touched),
      this.#checked,
      this.#rested,
      vscode.workspace.onDidOpenTextDocument((document) => this.#later(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#later(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#seen(editors)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
      services.files.onDidChangeStatus(() => this.#all()),
      services.settings.onDidChange(() => this.#all()),
      services.libraries.onDidChange(() => this.#all()),
      services.memos.onDidChange(() => this.#all()),
      services.stored.onDidChange(() => this.#all()),
      { dispose: services.corpus.onDidChange(() => this.#all()) },
    ]
    this.#all()
  }

  /** What was found in this version of the document. */
  problemsOf(document: vscode.TextDocument): readonly PublishedProblem[] {
    const found = this.#found.get(document.uri.toString())
    return found?.version === document.version ? found.problems : []
  }

  /** Waits for the check that a change has asked for, if one has, or until nobody asks any more. */
  async settled({ uri }: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const name = uri.toString()
    if (!this.#timers.has(name) || token.isCancellationRequested) return
    const waiting: vscode.Disposable[] = []
    await new Promise<void>((done) => {
      waiting.push(
        token.onCancellationRequested(() => done()),
        this.#rested.event((rested) => rested.toString() === name && done()),
      )
    })
    vscode.Disposable.from(...waiting).dispose()
  }

  /** What the document cites, as of its last check; undefined before the first. */
  evidenceOf(document: vscode.TextDocument): MemoEvidence | undefined {
    return this.#found.get(document.uri.toString())?.evidence
  }

  /** What words the problems of the document's last check; undefined before the first. */
  toolsOf(document: vscode.TextDocument): Tools | undefined {
    return this.#found.get(document.uri.toString())?.tools
  }

  /** What the check of this version of the document looked at and found; undefined before it is done. */
  examinedOf(document: vscode.TextDocument): Pick<LiveResult, 'examined' | 'tools'> | undefined {
    const found = this.#found.get(document.uri.toString())
    return found?.version === document.version ? found : undefined
  }

  /** Checks a memo now, as it stands; undefined for what is no memo. */
  async examine(document: vscode.TextDocument): Promise<Examined | undefined> {
    await this.#services.files.ready()
    await this.#services.memos.projectOf(document.uri)
    const memo = this.#services.memos.memoOf(document)
    if (!memo) return undefined
    const tools = await loadTools(this.#services.context)
    const options = await this.optionsFor(document.uri, memo)
    const checker = this.#checkerOf(tools)
    await prepareCheck(checker, this.#services.corpus, memo, options)
    return withWords(this.#services.corpus.texts, () => checker.examine(memo, options))
  }

  /** What a check needs to know besides the memo; for all who check memos. */
  async optionsFor(uri: vscode.Uri, memo: Memo): Promise<CheckOptions> {
    const { corpus, files, libraries, settings, stored: store } = this.#services
    const isOwnCorpus = corpus.interviews().some((one) => !files.isShipped(vscode.Uri.parse(one.uri)))
    const stored = await store.of(corpus)
    const library = await libraries.of(uri, memo)
    const fileName = uri.path.split('/').at(-1) ?? ''
    return {
      severities: settings.checks,
      today: new Date().toISOString().slice(0, 10),
      fileName,
      library,
      isOwnCorpus,
      ...stored,
    }
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  /** A document that came into view may have been opened, or the corpus have changed, while nobody saw it. */
  #seen(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) this.#later(document)
  }

  #all(documents = vscode.workspace.textDocuments): void {
    for (const document of documents) this.#later(document)
  }

  #later(document: vscode.TextDocument): void {
    const name = document.uri.toString()
    clearTimeout(this.#timers.get(name))
    const timer = setTimeout(() => {
      void this.#check(document)
        .catch((error: unknown) => this.#services.log.error(error instanceof Error ? error : String(error)))
        .finally(() => {
          if (this.#timers.get(name) === timer) this.#rest(document.uri)
        })
    }, restMilliseconds)
    this.#timers.set(name, timer)
  }

  #rest(uri: vscode.Uri): void {
    this.#timers.delete(uri.toString())
    this.#rested.fire(uri)
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const { files, memos } = this.#services
    if (!isWhole(files.status)) return // half a corpus has keys that it does not know yet
    if (!isVisible(document)) return
    const { version } = document
    await memos.projectOf(document.uri)
    const memo = memos.memoOf(document)
    if (!memo) return this.#forget(document.uri)
    const tools = await loadTools(this.#services.context)
    const options = await this.optionsFor(document.uri, memo)
    const checker = this.#checkerOf(tools)
    const isPrepared = await prepareCheck(checker, this.#services.corpus, memo, options)
    if (!isPrepared || isStale(document, version)) return // the change has asked for a check of its own
    const { examined, evidence } = await withWords(this.#services.corpus.texts, () => {
      const one = checker.examine(memo, options)
      return { examined: one, evidence: tools.memoEvidence(one.checked, one.problems) }
    })
    const inIncluded = await problemsIncluded(this.#services, document, memo, { tools, checker, options })
    if (isStale(document, version)) return
    const problems = this.#shown.show(document, examined.problems, tools, inIncluded)
    this.#found.set(document.uri.toString(), { version, problems, examined, evidence, tools })
    this.#checked.fire(document.uri)
  }

  /** One for all memos, for what it looked up it remembers. */
  #checkerOf({ MemoChecker }: Tools): MemoChecker {
    this.#checker ??= new MemoChecker(this.#services.corpus)
    return this.#checker
  }

  #forget(uri: vscode.Uri): void {
    const name = uri.toString()
    clearTimeout(this.#timers.get(name))
    this.#rest(uri)
    this.#found.delete(name)
    this.#shown.forget(uri)
    this.#checked.fire(uri)
  }
}

function isStale(document: vscode.TextDocument, version: number): boolean {
  return document.isClosed || document.version !== version
}
