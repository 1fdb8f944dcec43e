import * as vscode from 'vscode'
import type { MemoProblem } from '../../core/cited/rule.js'
import { movedSpan } from '../../core/text/movedSpan.js'
import { spanToRange } from '../../editor/convert.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import type { IncludedProblem } from './includedProblems.js'
import { toDiagnostic } from './diagnostic.js'

/** A problem as it is shown, with what mends it. */
export interface PublishedProblem {
  readonly problem: MemoProblem
  readonly diagnostic: vscode.Diagnostic
}

/** What cannot be known of a citation before its writer has left it. */
const ofUnfinished: readonly string[] = ['unknown-source', 'citation-separator', 'unknown-locator', 'missing-locator']

/** What is shown of a document, and what is kept back until the cursor has left it. */
interface Shown {
  /** The version that was checked. */
  readonly version: number
  readonly problems: readonly PublishedProblem[]
  readonly held: ReadonlySet<PublishedProblem>
  readonly inIncluded: readonly IncludedProblem[]
}

/**
 * The problems of memos as the editor shows them from one check to the next: what is typed into goes at once, what stands behind moves
 * along, and a citation is not told to be wrong while it is being typed.
 */
export class PublishedProblems implements vscode.Disposable {
  readonly #services: Services
  readonly #collection = vscode.languages.createDiagnosticCollection('attache memos')
  readonly #shown = new Map<string, Shown>()
  readonly #subscriptions: readonly vscode.Disposable[]

  constructor(services: Services) {
    this.#services = services
    this.#subscriptions = [
      this.#collection,
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#release(textEditor.document)),
    ]
  }

  /** Shows the problems of a document in place of those it had. */
  show(
    document: vscode.TextDocument,
    found: readonly MemoProblem[],
    tools: Tools,
    inIncluded: readonly IncludedProblem[],
  ): readonly PublishedProblem[] {
    const problems = found.map((problem) => {
      const range = spanToRange(document, problem.span)
      return { problem, diagnostic: toDiagnostic(this.#services, tools, problem, range) }
    })
    const before = this.#shown.get(document.uri.toString())
    const isTyped = before !== undefined && before.version !== document.version
    const isNew = ({ problem: { ruleId, span } }: PublishedProblem): boolean =>
      !before?.problems.some(
        (old) => old.problem.ruleId === ruleId && old.problem.span.start === span.start && !before.held.has(old),
      )
    const held = problems.filter(
      (one) => isTyped && ofUnfinished.includes(one.problem.ruleId) && isNew(one) && hasCursor(document, one),
    )
    this.#publish(document, { version: document.version, problems, held: new Set(held), inIncluded })
    return problems
  }

  /** Takes away what is shown of a document. */
  forget(uri: vscode.Uri): void {
    this.#shown.delete(uri.toString())
    this.#collection.delete(uri)
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const shown = this.#shown.get(document.uri.toString())
    if (!shown || shown.problems.length + shown.inIncluded.length === 0 || !contentChanges.length) return
    const made = contentChanges.map(({ rangeOffset: start, rangeLength, text }) => ({
      start,
      end: start + rangeLength,
      length: text.length,
    }))
    const held = new Set<PublishedProblem>()
    const problems = shown.problems.flatMap((one) => {
      const span = movedSpan(one.problem.span, made)
      if (!span) return []
      one.diagnostic.range = spanToRange(document, span)
      const moved = { problem: { ...one.problem, span }, diagnostic: one.diagnostic }
      if (shown.held.has(one)) held.add(moved)
      return [moved]
    })
    const inIncluded = shown.inIncluded.flatMap(({ span: before, diagnostic }) => {
      const span = movedSpan(before, made)
      if (!span) return []
      diagnostic.range = spanToRange(document, span)
      return [{ span, diagnostic }]
    })
    this.#publish(document, { version: shown.version, problems, held, inIncluded })
  }

  #release(document: vscode.TextDocument): void {
    const shown = this.#shown.get(document.uri.toString())
    if (!shown?.held.size) return
    const held = [...shown.held].filter((one) => hasCursor(document, one))
    if (held.length < shown.held.size) this.#publish(document, { ...shown, held: new Set(held) })
  }

  #publish(document: vscode.TextDocument, shown: Shown): void {
    this.#shown.set(document.uri.toString(), shown)
    const told = shown.problems.filter((one) => !shown.held.has(one))
    this.#collection.set(
      document.uri,
      [...told, ...shown.inIncluded].map(({ diagnostic }) => diagnostic),
    )
  }
}

/** Whether a cursor stands in what has the problem, or behind it in words that may yet belong to it: those that a claim is searched by, say. */
function hasCursor(document: vscode.TextDocument, { diagnostic: { range } }: PublishedProblem): boolean {
  const isAt = ({ active }: vscode.Selection): boolean =>
    range.contains(active) ||
    (active.line === range.end.line &&
      active.isAfter(range.end) &&
      !/[\].;:!?]/.test(document.getText(new vscode.Range(range.end, active))))
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document && editor.selections.some(isAt))
}
