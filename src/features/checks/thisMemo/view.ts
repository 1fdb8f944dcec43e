import * as vscode from 'vscode'
import type { AnswerKind } from '../../../core/export/evidence/answer.js'
import { type EvidenceNode, type EvidenceTree, evidenceTree, ofAnswer } from '../../../core/query/evidenceTree.js'
import type { MemoEvidence } from '../../../core/query/memoEvidence.js'
import type { LastMemo } from '../../../editor/memos/lastMemo.js'
import type { Services } from '../../../editor/services.js'
import { registerCommand, setContext } from '../../../editor/commands.js'
import { TreeOf } from '../../../editor/trees/tree.js'
import { answerTitle, unreadLabel } from '../../../words/answers.js'
import { totalsSentence } from '../../../words/export/memoEvidence.js'
import type { LiveChecks } from '../liveChecks.js'
import { evidenceItem, evidenceTooltip, type NoteWords } from './items.js'

const { l10n } = vscode

const nothing: EvidenceTree = { roots: [], childrenOf: () => [] }

interface Answered extends vscode.QuickPickItem {
  readonly answer?: AnswerKind
}

/** The view of what the memo cites that was worked on last, as its last check found it. */
export class MemoView implements vscode.Disposable {
  readonly #services: Services
  readonly #checks: LiveChecks
  readonly #lastMemo: LastMemo
  readonly #tree: TreeOf<EvidenceNode, EvidenceTree>
  readonly #subscriptions: vscode.Disposable
  #document: vscode.TextDocument | undefined
  #shown: MemoEvidence | undefined
  #words: NoteWords | undefined
  /** Citations with this answer alone are shown. */
  #answer: AnswerKind | undefined

  constructor(services: Services, checks: LiveChecks) {
    const { corpus, files, context, lastMemo } = services
    this.#services = services
    this.#checks = checks
    this.#lastMemo = lastMemo
    this.#tree = new TreeOf(corpus, files, {
      id: 'attache.thisMemo',
      memory: context.workspaceState,
      dragAndDropController: { dragMimeTypes: [], dropMimeTypes: [] },
      make: () => this.#make(),
      toItem: (node) =>
        this.#document && this.#words
          ? evidenceItem(node, corpus, this.#document, this.#words)
          : new vscode.TreeItem(''),
      tooltipOf: (node) => this.#words && evidenceTooltip(node, corpus, this.#words),
      message: () => this.#message(),
      filter: () => this.#answer,
    })
    this.#subscriptions = vscode.Disposable.from(
      this.#tree,
      registerCommand(services.log, 'attache.filterMemo', () => this.#choose()),
      checks.onDidCheck((uri) => this.#isOfInterest(uri) && this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(() => this.#update()),
    )
    this.#update()
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #isOfInterest(uri: vscode.Uri): boolean {
    return uri.toString() === this.#lastMemo.document?.uri.toString()
  }

  /** Lays the tree out anew only where there is something else to show. */
  #update(): void {
    const { document } = this.#lastMemo
    const evidence = document && this.#checks.evidenceOf(document)
    this.#setContext(document, evidence)
    if (document === this.#document && evidence === this.#shown) return
    this.#document = document
    this.#shown = evidence
    this.#words = document && this.#checks.toolsOf(document)
    this.#tree.view.description = document ? vscode.workspace.asRelativePath(document.uri) : ''
    this.#tree.refresh()
  }

  #make(): EvidenceTree {
    if (!this.#shown) return nothing
    return evidenceTree(this.#answer ? ofAnswer(this.#shown, this.#answer) : this.#shown)
  }

  /** Asks which answer to show. */
  async #choose(): Promise<void> {
    const all: Answered = { label: l10n.t('All Answers') }
    const counted = (this.#shown?.totals.answers ?? []).map(([answer, count]): Answered => ({
      label: answerTitle(answer, l10n),
      description: `(${count})`,
      answer,
    }))
    const chosen = await vscode.window.showQuickPick([all, ...counted], {
      placeHolder: l10n.t('Which citations should This Memo show?'),
    })
    if (!chosen) return
    this.#answer = chosen.answer
    this.#tree.refresh()
  }

  #message(): string | undefined {
    const { memos } = this.#services
    if (!this.#document || !memos.isMemo(this.#document)) return undefined
    if (!this.#shown) return l10n.t('Checking the memo…')
    if (this.#answer) return l10n.t('Only: {0}', answerTitle(this.#answer, l10n))
    const { totals } = this.#shown
    const left = totals.unread ? `${unreadLabel(totals.unread, totals.absent, l10n)}. ` : ''
    return evidenceTree(this.#shown).roots.length ? `${left}${totalsSentence(totals, l10n)}` : undefined
  }

  #setContext(document: vscode.TextDocument | undefined, evidence: MemoEvidence | undefined): void {
    const isBare = evidence !== undefined && !evidenceTree(evidence).roots.length
    const state = !document ? 'none' : isBare ? 'bare' : 'shown'
    setContext('attache.memoState', state)
  }
}
