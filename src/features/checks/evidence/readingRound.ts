import * as vscode from 'vscode'
import { mention } from '../../../editor/messages.js'
import type { ReadingVerdict, ReviewReason } from '../../../core/corpus/reviews.js'
import { isForPeople, isToRead } from '../../../core/export/evidence/answer.js'
import type { Span } from '../../../core/model.js'
import type { CitationState } from '../../../core/query/memoEvidence.js'
import { movedSpan } from '../../../core/text/movedSpan.js'
import { loadTools, type Tools } from '../../../editor/bundles/loadTools.js'
import { spanToRange } from '../../../editor/convert.js'
import { showMemo } from '../../../editor/memos/lastMemo.js'
import type { Services } from '../../../editor/services.js'
import type { RoundState } from '../../../words/evidence/round.js'
import type { AiComparison } from '../compare/aiComparison.js'
import type { LiveChecks } from '../liveChecks.js'
import { askReason, recordReading } from '../review.js'
import type { OpenEvidence } from './openEvidence.js'
import { setContext } from '../../../editor/commands.js'

const { l10n } = vscode

/**
 * A round through what nobody has read yet of one memo, a citation at a time. It stands where the cursor of the memo stands, which the Evidence view
 * follows: whoever moves the cursor goes on from there.
 */
export class ReadingRound implements vscode.Disposable {
  readonly #services: Services
  readonly #checks: LiveChecks
  readonly #comparison: AiComparison
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #subscriptions: vscode.Disposable
  /** Loaded as a round begins. */
  #tools: Tools | undefined
  #document: vscode.TextDocument | undefined
  /** Where something was said in this round, the last last. */
  #said: readonly Span[] = []
  #reason: ReviewReason | undefined
  #isMore = false
  /** Whether something is being said, which may ask for a reason first. */
  #isAsking = false

  /** Fires when the round begins or ends, and when something else of the same place is to be shown. */
  readonly onDidChange = this.#changed.event

  constructor(services: Services, checks: LiveChecks, comparison: AiComparison) {
    this.#services = services
    this.#checks = checks
    this.#comparison = comparison
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.#document) return
        const made = contentChanges.map(({ rangeOffset: start, rangeLength, text: { length } }) => ({
          start,
          end: start + rangeLength,
          length,
        }))
        this.#said = this.#said.flatMap((span) => movedSpan(span, made) ?? [])
      }),
      vscode.workspace.onDidCloseTextDocument((document) => document === this.#document && this.end()),
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  /** Undefined where no round is on in the memo. */
  stateIn(document: vscode.TextDocument | undefined, offset?: number): RoundState | undefined {
    if (!document || document !== this.#document) return undefined
    const remark = offset === undefined ? undefined : this.#comparison.remarkAt(document, offset)?.sentence
    return { reason: this.#reason, canUndo: this.#said.length > 0, isMore: this.#isMore, remark }
  }

  /** Begins at an offset of a memo, else at its cursor, with what stands there or the next that is not read; gives whether there is anything. */
  async start(document: vscode.TextDocument, offset?: number): Promise<boolean> {
    const { selection } = await this.#editorOf(document)
    this.#tools = await loadTools(this.#services.context)
    await this.#services.files.ready()
    await this.#checks.settled(document, new vscode.CancellationTokenSource().token)
    const from = offset ?? document.offsetAt(selection.active)
    const unread = this.#statements(document).filter(({ answer }) => isToRead(answer))
    const given = offset === undefined ? undefined : this.#citations(document).find((one) => isAt(one, from))
    const questioned = unread.find(({ span }) => this.#rank(document, span.start) === 0)
    const first = given ?? questioned ?? unread.find(({ span }) => span.end >= from) ?? unread[0]
    if (!first) {
      const none = l10n.t('There is nothing left to read: every citation of a transcript that is here has been read.')
      void vscode.window.showInformationMessage(none)
      return false
    }
    if (document !== this.#document) this.#said = []
    this.#document = document
    setContext('attache.isReading', true)
    await this.#go(first.span)
    return true
  }

  end(): void {
    this.#document = undefined
    setContext('attache.isReading', false)
    this.#changed.fire()
  }

  /** The next that is not read, from the top again behind the last. */
  async next(shown: OpenEvidence | undefined): Promise<void> {
    const document = this.#document
    if (!document) return
    const at = await this.#offsetOf(shown, document)
    const others = this.#statements(document).filter((one) => isToRead(one.answer) && !isAt(one, at))
    const rank = (offset: number): number => this.#rank(document, offset)
    const inOrder = [0, 1].flatMap((one) => others.filter(({ span }) => rank(span.start) === one))
    const isBehind = ({ span }: CitationState): boolean =>
      rank(span.start) > rank(at) || (rank(span.start) === rank(at) && span.start > at)
    const behind = inOrder.find(isBehind)
    const next = behind ?? inOrder[0]
    if (next && !behind)
      mention(l10n.t('That was the last one. Back at the first of those that are not read: {0}.', others.length))
    if (next) return this.#go(next.span)
    const isLeft = this.#statements(document).some((one) => isToRead(one.answer) && isAt(one, at) && !this.#isSaid(one))
    mention(
      isLeft
        ? l10n.t('This is the last one that is not read.')
        : l10n.t('Everything that can be read here has been read.'),
    )
    this.#changed.fire()
  }

  /** The citation before, read or not. */
  async back(shown: OpenEvidence | undefined): Promise<void> {
    const document = this.#document
    if (!document) return
    const at = await this.#offsetOf(shown, document)
    const before = this.#statements(document).filter(({ span }) => span.end < at)
    const last = before.at(-1)
    if (last) await this.#go(last.span)
    else mention(l10n.t('This is the first citation in the memo.'))
  }

  /** What the reader says of the one that is shown, whose deciding sentences have been on the screen; then the next. */
  async say(verdict: ReadingVerdict, shown: OpenEvidence | undefined): Promise<void> {
    const [source] = shown?.evidence.sources ?? []
    const asked = source?.kind === 'interview' ? source.asked : undefined
    if (!shown?.memo || !asked || this.#isAsking) return
    const target = { uri: shown.memo.document.uri.toString(), offset: asked.offset }
    const reading = this.#reason ? { verdict, reason: this.#reason } : { verdict }
    this.#isAsking = true
    const isWritten = await recordReading(this.#services, this.#checks, target, reading).finally(() => {
      this.#isAsking = false
    })
    if (!isWritten) return
    this.#said = [...this.#said, { start: asked.offset, end: asked.offset }]
    await this.next(shown)
  }

  /** Takes back what was said last in this round, and goes there. */
  async undo(): Promise<void> {
    const last = this.#said.at(-1)
    if (!this.#document || !last) return
    const target = { uri: this.#document.uri.toString(), offset: last.start }
    if (!(await recordReading(this.#services, this.#checks, target, undefined))) return
    this.#said = this.#said.slice(0, -1)
    await this.#go(last)
  }

  /** Asks why the sentence holds, ahead of saying that it does. */
  async reason(): Promise<void> {
    this.#reason = (await askReason([])) ?? this.#reason
    this.#changed.fire()
  }

  /** Shows all of the source, or its deciding sentences alone again. */
  more(): void {
    this.#isMore = !this.#isMore
    this.#changed.fire()
  }

  /** Puts the keyboard into the sentence, where a check has found something if it has; the round goes on. */
  async fix(shown: OpenEvidence | undefined): Promise<void> {
    const { sentence, problems } = shown?.evidence ?? {}
    if (!shown?.memo || !sentence) return
    const editor = await showMemo(shown.memo.document)
    select(editor, (problems?.[0]?.span ?? sentence.span).start)
  }

  #citations(document: vscode.TextDocument): readonly CitationState[] {
    return this.#tools?.citationsIn(this.#checks.evidenceOf(document)?.sources ?? []) ?? []
  }

  /** Those that can be read here, or were. */
  #statements(document: vscode.TextDocument): readonly CitationState[] {
    return this.#citations(document).filter(({ answer }) => isForPeople(answer) && answer.kind !== 'not compared')
  }

  /** What a model puts in question is read first. */
  #rank(document: vscode.TextDocument, offset: number): 0 | 1 {
    return this.#comparison.remarkAt(document, offset)?.kind === 'questioned' ? 0 : 1
  }

  #isSaid({ span }: CitationState): boolean {
    return this.#said.some(({ start }) => span.start <= start && start <= span.end)
  }

  async #offsetOf(shown: OpenEvidence | undefined, document: vscode.TextDocument): Promise<number> {
    const [source] = (shown?.memo?.document === document && shown.evidence.sources) || []
    const asked = source?.kind === 'interview' ? source.asked : undefined
    return asked?.offset ?? document.offsetAt((await this.#editorOf(document)).selection.active)
  }

  async #go({ start }: Span): Promise<void> {
    if (!this.#document) return
    this.#reason = undefined
    this.#isMore = false
    select(await this.#editorOf(this.#document), start)
    this.#changed.fire()
  }

  async #editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
    const open = vscode.window.visibleTextEditors.find((one) => one.document === document)
    return open ?? (await vscode.window.showTextDocument(document, { preserveFocus: true }))
  }
}

function isAt({ span }: CitationState, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}

function select(editor: vscode.TextEditor, offset: number): void {
  const { start } = spanToRange(editor.document, { start: offset, end: offset })
  editor.selection = new vscode.Selection(start, start)
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
