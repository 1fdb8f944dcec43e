import * as vscode from 'vscode'
import { languageOf } from '../../core/memo/fileLanguage.js'
import type { Checked } from '../../core/cited/checked.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { Mask } from '../../core/disclosure/maskNames.js'
import type { ReviewChange } from '../../core/review/change.js'
import type { Review } from '../../core/review/review.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import type { Services } from '../../editor/services.js'
import type { CameBack } from './read.js'

const { l10n } = vscode

/** What became of a change: `free` needs no look, `byHand` cannot be made by a program. */
export type ChangeState = 'free' | 'look' | 'byHand' | 'accepted' | 'rejected'

/** A document that came back, beside its memo as that is now. What was accepted is read from the memo, so that an undo there counts. */
export class OpenReview {
  readonly came: CameBack
  readonly #services: Services
  readonly #accepted = new Set<string>()
  readonly #rejected = new Set<string>()
  #found:
    | { readonly review: Review; readonly checked: Checked; readonly version: number; readonly mask: Mask }
    | undefined

  constructor(services: Services, came: CameBack) {
    this.#services = services
    this.came = came
  }

  /** As the memo is now; undefined while it changes faster than it is read. */
  async read(): Promise<Review | undefined> {
    const { corpus, files, memos, stored: store, libraries } = this.#services
    const { memo: document, document: reviewed, exported, tools } = this.came
    await files.ready()
    const { version } = document
    const memo = memos.memoOf(document)
    if (!memo) return undefined
    const stored = await store.of(corpus)
    const options = { ...stored, library: await libraries.of(document.uri, memo) }
    const checker = new tools.MemoChecker(corpus)
    if (!(await prepareCheck(checker, corpus, memo, options))) return undefined
    const { checked } = await withWords(corpus.texts, () => checker.examine(memo, options))
    if (document.version !== version) return undefined
    const review = tools.reviewOf(checked, reviewed, exported?.blocks)
    this.#found = { review, checked, version, mask: tools.maskOf(corpus, stored.names) }
    return review
  }

  get changes(): readonly ReviewChange[] {
    return this.#found?.review.changes ?? []
  }

  get comments(): Review['comments'] {
    return this.#found?.review.comments ?? []
  }

  /** Whether places are those of the memo as it is now. */
  get isCurrent(): boolean {
    return this.#found?.version === this.came.memo.version
  }

  mask(words: string): string {
    return this.#found?.mask(words) ?? words
  }

  stateOf(change: ReviewChange): ChangeState {
    const { id, edits, reasons } = change
    if (this.#rejected.has(id)) return 'rejected'
    if (!edits.length) return this.wasAccepted(change) || reasons.includes('in memo') ? 'accepted' : 'byHand'
    return reasons.length ? 'look' : 'free'
  }

  /** Whether a change was accepted here, not made before by somebody else. */
  wasAccepted({ id }: ReviewChange): boolean {
    return this.#accepted.has(id)
  }

  /** How a quotation can give way to a change in it. */
  waysOf(change: ReviewChange): ReturnType<CameBack['tools']['quotationWays']> {
    return this.#found && this.came.tools.quotationWays(this.#found.checked, change)
  }

  accept(changes: readonly ReviewChange[]): void {
    for (const { id } of changes) {
      this.#rejected.delete(id)
      this.#accepted.add(id)
    }
  }

  /** Rejects a change, or takes that back. */
  reject({ id }: ReviewChange): void {
    if (!this.#rejected.delete(id)) this.#rejected.add(id)
  }

  /** In one sentence, what the document was compared with. */
  get against(): string {
    const { exported, memo, tools } = this.came
    const since = exported && {
      day: exported.day,
      changes: tools.changesSince(exported, memo.getText(), languageOf(memo.uri.path)),
    }
    return tools.againstSentence(this.#found?.review.against ?? 'export', since, l10n)
  }
}
