import * as vscode from 'vscode'
import { type CheckOptions, type Examined, MemoChecker } from '../../core/check/check.js'
import type { Memo } from '../../core/memo/memo.js'
import type { MemoProblem } from '../../core/check/rule.js'
import { type MemoEvidence, memoEvidence } from '../../core/query/memoEvidence.js'
import { spanToRange } from '../../editor/convert.js'
import { generatedScheme } from '../../editor/generated.js'
import type { Services } from '../../editor/services.js'
import { isShown } from '../../editor/shown.js'
import { Slices } from '../../editor/slices.js'
import { toDiagnostic } from './diagnostic.js'

/** How long typing, and the corpus, must rest before a memo is looked at. */
const restMilliseconds = 250

/** A problem as it is shown, with what mends it. */
export interface ShownProblem {
  readonly problem: MemoProblem
  readonly diagnostic: vscode.Diagnostic
}

/** What was found in one version of a memo. */
interface LiveResult {
  readonly version: number
  readonly problems: readonly ShownProblem[]
  readonly examined: Examined
  evidence?: MemoEvidence
}

/** The problems of the memos that are open. They go when the memo is closed, and belong to one version of its text. */
export class LiveChecks implements vscode.Disposable {
  readonly #services: Services
  readonly #checker: MemoChecker
  readonly #shown = vscode.languages.createDiagnosticCollection('attache memos')
  readonly #found = new Map<string, LiveResult>()
  readonly #checked = new vscode.EventEmitter<vscode.Uri>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #subscriptions: readonly vscode.Disposable[]

  /** Fires when a memo has been checked, and when what was found in it is forgotten. */
  readonly onDidCheck = this.#checked.event

  constructor(services: Services) {
    this.#services = services
    this.#checker = new MemoChecker(services.corpus)
    this.#subscriptions = [
      this.#shown,
      this.#checked,
      vscode.workspace.onDidOpenTextDocument((document) => this.#later(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#later(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#seen(editors)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
      services.files.onDidChangeStatus(() => this.#all()),
      services.settings.onDidChange(() => this.#all()),
      services.libraries.onDidChange(() => this.#all()),
      services.stored.onDidChange(() => this.#all()),
      { dispose: services.corpus.onDidChange(() => this.#all()) },
    ]
    this.#all()
  }

  /** What was found in this version of the document. */
  problemsOf(document: vscode.TextDocument): readonly ShownProblem[] {
    const found = this.#found.get(document.uri.toString())
    return found?.version === document.version ? found.problems : []
  }

  /** What the document cites, as of its last check; undefined before the first. */
  evidenceOf(document: vscode.TextDocument): MemoEvidence | undefined {
    const found = this.#found.get(document.uri.toString())
    if (found) found.evidence ??= memoEvidence(found.examined.checked, found.examined.problems)
    return found?.evidence
  }

  /** Checks a memo now, as it stands; undefined for what is no memo. */
  async examine(document: vscode.TextDocument): Promise<Examined | undefined> {
    await this.#services.files.ready()
    const memo = this.#services.memos.memoOf(document)
    if (!memo) return undefined
    const options = await this.optionsFor(document.uri, memo)
    await this.#prepare(memo)
    return this.#checker.examine(memo, options)
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

  #all(): void {
    for (const document of vscode.workspace.textDocuments) this.#later(document)
  }

  #later(document: vscode.TextDocument): void {
    const name = document.uri.toString()
    clearTimeout(this.#timers.get(name))
    const check = (): void => {
      this.#timers.delete(name)
      void this.#check(document)
    }
    this.#timers.set(name, setTimeout(check, restMilliseconds))
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const { files, memos } = this.#services
    if (files.status.state !== 'ready') return // half a corpus has keys that it does not know yet
    if (!isShown(document)) return
    const { version } = document
    const isPage = document.uri.scheme === generatedScheme // made by us: nobody can mend it
    const memo = isPage ? undefined : memos.memoOf(document)
    if (!memo) return this.#forget(document.uri)
    const options = await this.optionsFor(document.uri, memo)
    if (!(await this.#prepare(memo)) || isStale(document, version)) return // the change has asked for a check of its own
    const examined = this.#checker.examine(memo, options)
    const problems = examined.problems.map((problem) => {
      const diagnostic = toDiagnostic(this.#services, problem, spanToRange(document, problem.span))
      return { problem, diagnostic }
    })
    this.#found.set(document.uri.toString(), { version, problems, examined })
    this.#shown.set(
      document.uri,
      problems.map(({ diagnostic }) => diagnostic),
    )
    this.#checked.fire(document.uri)
  }

  /** Reads what checks look at, in slices. False where the corpus changed meanwhile. */
  async #prepare(memo: Memo): Promise<boolean> {
    const { corpus } = this.#services
    const { version } = corpus
    const slices = new Slices()
    for (const _ of this.#checker.prepare(memo)) {
      await slices.next()
      if (corpus.version !== version) return false
    }
    return true
  }

  #forget(uri: vscode.Uri): void {
    const name = uri.toString()
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
    this.#found.delete(name)
    this.#shown.delete(uri)
    this.#checked.fire(uri)
  }
}

function isStale(document: vscode.TextDocument, version: number): boolean {
  return document.isClosed || document.version !== version
}
