import * as vscode from 'vscode'
import type { ReviewChange } from '../../core/review/change.js'
import { setContext } from '../../editor/commands.js'
import { spanToRange } from '../../editor/convert.js'
import { escapeLabel } from '../../words/escape.js'
import type { ChangeState, OpenReview } from './openReview.js'

const { l10n, ThemeIcon } = vscode

const icons: { readonly [S in ChangeState]: string } = {
  free: 'edit',
  look: 'eye',
  byHand: 'tools',
  accepted: 'check',
  rejected: 'circle-slash',
}

/** A change, or what can be done with all of them. */
type Row = ReviewChange | 'accept' | 'close'

/** The list of changes in the side bar, and marks at their places in the memo. */
export class ReviewView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>()
  readonly #marks = vscode.languages.createDiagnosticCollection('attache review')
  readonly #view: vscode.TreeView<Row>
  readonly onDidChangeTreeData = this.#changed.event
  #review: OpenReview | undefined

  constructor() {
    this.#view = vscode.window.createTreeView('attache.wordReview', { treeDataProvider: this })
  }

  show(review: OpenReview | undefined): void {
    this.#review = review
    setContext('attache.hasWordReview', review !== undefined)
    this.#marks.clear()
    this.#changed.fire(undefined)
    if (!review) return
    const { memo } = review.came
    const open = review.changes.filter((change) => isOpen(review.stateOf(change)))
    this.#view.title = titleOf(review)
    this.#view.message = `${review.against} ${l10n.t('Left: {0}. Comments: {1}.', open.length, review.comments.length)}`
    this.#marks.set(
      memo.uri,
      open.flatMap((change) => {
        const { place } = change
        if (!place) return []
        const [sentence, look] = sayings(review, change)
        const range = spanToRange(memo, place)
        const mark = new vscode.Diagnostic(range, `${sentence} ${look}`, vscode.DiagnosticSeverity.Information)
        mark.source = 'Attaché'
        return [mark]
      }),
    )
  }

  getChildren(above?: Row): Row[] {
    const review = this.#review
    if (above !== undefined || !review) return []
    const isFree = review.changes.some((change) => review.stateOf(change) === 'free')
    return [...(isFree ? (['accept'] as const) : []), ...review.changes, 'close']
  }

  getParent(): undefined {
    return undefined
  }

  getTreeItem(change: Row): vscode.TreeItem {
    const review = this.#review
    if (change === 'accept') return doing(l10n.t('Accept What Needs No Look'), 'check-all', 'attache.acceptFreeChanges')
    if (change === 'close') return doing(l10n.t('Close This Review'), 'close', 'attache.closeReview')
    if (!review) return new vscode.TreeItem('')
    const state = review.stateOf(change)
    const [sentence, look] = sayings(review, change)
    const item = new vscode.TreeItem(escapeLabel(sentence))
    const told = [look, escapeLabel(review.mask(review.came.tools.reviewerOf(change)))].filter(Boolean)
    item.id = change.id
    item.description = told.join(' · ')
    item.tooltip = [sentence, ...told].join('\n')
    item.iconPath = new ThemeIcon(icons[state])
    item.contextValue = `attache.change.${change.edits.length && state !== 'rejected' ? 'canBeMade' : state}`
    item.accessibilityInformation = { label: [sentence, ...told].join(' '), role: 'treeitem' }
    if (change.place) {
      const options: vscode.TextDocumentShowOptions = { selection: spanToRange(review.came.memo, change.place) }
      const { uri } = review.came.memo
      item.command = { command: 'vscode.open', title: l10n.t('Go to the Place'), arguments: [uri, options] }
    }
    return item
  }

  async reveal(change: ReviewChange): Promise<void> {
    if (this.#view.visible) await this.#view.reveal(change, { select: true, focus: false })
  }

  get chosen(): ReviewChange | undefined {
    const [row] = this.#view.selection
    return typeof row === 'object' ? row : undefined
  }

  dispose(): void {
    vscode.Disposable.from(this.#view, this.#marks, this.#changed).dispose()
  }
}

function doing(title: string, icon: string, command: string): vscode.TreeItem {
  const item = new vscode.TreeItem(title)
  item.iconPath = new ThemeIcon(icon)
  item.command = { command, title }
  return item
}

export function isOpen(state: ChangeState): boolean {
  return state !== 'accepted' && state !== 'rejected'
}

/** What was done, and what that asks for. */
function sayings(review: OpenReview, change: ReviewChange): readonly [string, string] {
  const { tools } = review.came
  const state = review.stateOf(change)
  const look = {
    free: () => l10n.t('Needs no look.'),
    look: () => tools.lookSentence(change.reasons, true, l10n),
    byHand: () => tools.lookSentence(change.reasons, false, l10n),
    accepted: () => (review.wasAccepted(change) ? l10n.t('Accepted.') : tools.lookSentence(change.reasons, true, l10n)),
    rejected: () => l10n.t('Rejected.'),
  }[state]
  return [review.mask(tools.reviewChangeSentence(change, l10n)), look()]
}

/** *Review of A. Chief, 2026-12-04*, by whoever made the first change that has a name. */
function titleOf(review: OpenReview): string {
  const all = [...review.changes, ...review.comments].map((one) => review.came.tools.reviewerOf(one))
  const who = all.find(Boolean)
  return who === undefined ? l10n.t('Word Review') : l10n.t('Review of {0}', review.mask(who))
}
