import * as vscode from 'vscode'
import { MemoChecker } from '../../core/check/check.js'
import type { MemoProblem, MemoSeverity } from '../../core/check/rule.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { memoProblemSentence } from '../../words/memoProblems.js'
import { ProtectedNames } from './protectedNames.js'

const severities: { readonly [K in MemoSeverity]: vscode.DiagnosticSeverity } = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** How long typing, and the corpus, must rest before a memo is looked at. */
const restMilliseconds = 250

/** A problem as it is shown, with what mends it. */
export interface ShownProblem {
  readonly problem: MemoProblem
  readonly diagnostic: vscode.Diagnostic
}

/** The problems of the memos that are open. They go when the memo is closed, and belong to one version of its text. */
export class LiveChecks implements vscode.Disposable {
  readonly #services: Services
  readonly #checker: MemoChecker
  readonly #names: ProtectedNames
  readonly #shown = vscode.languages.createDiagnosticCollection('attache memos')
  readonly #found = new Map<string, { readonly version: number; readonly problems: readonly ShownProblem[] }>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #subscriptions: readonly vscode.Disposable[]

  constructor(services: Services) {
    this.#services = services
    this.#checker = new MemoChecker(services.corpus)
    this.#names = new ProtectedNames(services)
    this.#subscriptions = [
      this.#shown,
      vscode.workspace.onDidOpenTextDocument((document) => this.#later(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#later(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
      services.files.onDidChangeStatus(() => this.#all()),
      services.settings.onDidChange(() => this.#all()),
      { dispose: services.corpus.onDidChange(() => this.#all()) },
    ]
    this.#all()
  }

  /** What was found in this version of the document. */
  problemsOf(document: vscode.TextDocument): readonly ShownProblem[] {
    const found = this.#found.get(document.uri.toString())
    return found?.version === document.version ? found.problems : []
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    vscode.Disposable.from(...this.#subscriptions).dispose()
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
    const { context, corpus, files, memos, settings } = this.#services
    if (files.status.state !== 'ready' || document.isClosed) return // half a corpus has keys that it does not know yet
    const { version } = document
    const names = await this.#names.of(corpus)
    if (isStale(document, version)) return // the change has asked for a check of its own
    const memo = memos.memoOf(document)
    if (!memo) return this.#forget(document.uri)
    const fileName = document.uri.path.split('/').at(-1) ?? ''
    const options = { severities: settings.checks, today: new Date().toISOString().slice(0, 10), fileName, names }
    const problems = this.#checker.check(memo, options).map((problem) => {
      const sentence = memoProblemSentence(problem, corpus, vscode.l10n)
      const range = spanToRange(document, problem.span)
      const diagnostic = new vscode.Diagnostic(range, sentence, severities[problem.severity])
      diagnostic.source = 'Attaché'
      const page = vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules', `${problem.ruleId}.md`)
      diagnostic.code = { value: problem.ruleId, target: page }
      return { problem, diagnostic }
    })
    this.#found.set(document.uri.toString(), { version: document.version, problems })
    this.#shown.set(
      document.uri,
      problems.map(({ diagnostic }) => diagnostic),
    )
  }

  #forget(uri: vscode.Uri): void {
    const name = uri.toString()
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
    this.#found.delete(name)
    this.#shown.delete(uri)
  }
}

function isStale(document: vscode.TextDocument, version: number): boolean {
  return document.isClosed || document.version !== version
}
