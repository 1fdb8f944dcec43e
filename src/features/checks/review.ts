import * as vscode from 'vscode'
import { type Review, type ReviewReason, reviewReasons, reviewsFileName } from '../../core/corpus/reviews.js'
import { citationOfRow, type EvidenceNode } from '../../core/query/evidenceTree.js'
import type { Reviewable, ReviewsAt } from '../../core/query/evidence/reviewsAt.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { changeFilesHere, type FileEdit, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { isWithin } from '../../editor/corpus/corpusFolders.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { reviewReasonLabel } from '../../words/answers.js'
import type { LiveChecks } from './liveChecks.js'
import type { PublishedProblem } from './publishedProblems.js'

const { l10n } = vscode

/** What the command is called with by code actions and the Evidence view; *This Memo* calls it with a row, a key with nothing. */
export interface ReviewTarget {
  readonly uri: string
  readonly offset: number
  readonly asksReason?: boolean
}

/** *Mark Sentence as Read*: a person has read a sentence beside its source and stands by it, or takes that back. It is kept in a file of the corpus. */
export function registerReview(services: Services, checks: LiveChecks): vscode.Disposable {
  return registerCommand(services.log, 'attache.reviewSentence', (target?: unknown) =>
    reviewSentence(services, checks, isTarget(target) ? target : atRow(services, target)),
  )
}

/** At a problem that asks whether the source says so, behind what mends it: that somebody has read it, and why it stands. */
export function reviewActions(
  { uri }: vscode.TextDocument,
  { problem, diagnostic }: PublishedProblem,
): readonly vscode.CodeAction[] {
  if (!asking.includes(problem.ruleId)) return []
  const title = l10n.t('Mark as read, with a reason…')
  const target: ReviewTarget = { uri: uri.toString(), offset: problem.span.start, asksReason: true }
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.diagnostics = [diagnostic]
  action.command = { title, command: 'attache.reviewSentence', arguments: [target] }
  return [action]
}

const asking: readonly string[] = [
  'conflicts-with-source',
  'said-elsewhere',
  'number-differs',
]

function isTarget(target: unknown): target is ReviewTarget {
  return typeof target === 'object' && target !== null && 'uri' in target && 'offset' in target
}

/** Of a row of *This Memo*, which shows the memo that was worked on last. */
function atRow({ lastMemo: { document } }: Services, row: unknown): ReviewTarget | undefined {
  if (typeof row !== 'object' || row === null || !('kind' in row)) return undefined
  const node = row as EvidenceNode // the menu of this view alone calls with rows
  const state = citationOfRow(node)
  return state && document && { uri: document.uri.toString(), offset: state.span.start }
}

async function reviewSentence(services: Services, checks: LiveChecks, target: ReviewTarget | undefined): Promise<void> {
  const place = target ? await placeOf(target) : atCursor(services)
  const examined = place && (await checks.examine(place.document))
  const tools = await loadTools(services.context)
  const found =
    place && examined && (await withWords(services.corpus.texts, () => tools.reviewsAt(examined, place.offset)))
  if (!place || !found)
    return void vscode.window.showInformationMessage(
      l10n.t('Put the cursor in a sentence that cites an interview first.'),
    )
  if (found.hasProtectedName)
    return void vscode.window.showWarningMessage(
      l10n.t('This sentence was not marked as read because it contains a protected name. Replace the name first.'),
    )
  const isTakenBack = !target?.asksReason && found.of.every(isReviewed)
  const answer = isTakenBack ? undefined : await answerFor(found, target, tools)
  if (!isTakenBack && !answer) return
  const edits = await editsFor(services, tools, found, answer)
  if (!edits) return
  const refused = await changeFilesHere(edits)
  if (refused) return void vscode.window.showErrorMessage(sentenceOf(refused))
  const said = isTakenBack
    ? l10n.t('The sentence is no longer marked as read.')
    : l10n.t('The sentence is marked as read. Run the command again to undo it.')
  vscode.window.setStatusBarMessage(said, shownFor)
}

/** In milliseconds. */
const shownFor = 6000

interface Place {
  readonly document: vscode.TextDocument
  readonly offset: number
}

async function placeOf({ uri, offset }: ReviewTarget): Promise<Place> {
  return { document: await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), offset }
}

function atCursor({ lastMemo }: Services): Place | undefined {
  const { document } = lastMemo
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document)
  return editor && { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) }
}

function isReviewed({ answer: { kind } }: Reviewable): boolean {
  return kind === 'read'
}

/** Why the sentence holds: asked for where somebody wants to say it, and always where a check has shown a difference. There Enter alone leads to the source. */
async function answerFor(
  { of }: ReviewsAt,
  target: ReviewTarget | undefined,
  { citationSentences }: Tools,
): Promise<{ readonly reason?: ReviewReason } | undefined> {
  const differing = of.find(({ answer }) => answer.kind === 'differs')
  if (!differing && !target?.asksReason) return {}
  const reasons = reviewReasons.map((reason) => ({ label: sentenceCase(reviewReasonLabel(reason, l10n)), reason }))
  const first = differing ? { label: l10n.t('Look at the Source First'), isLook: true } : { label: l10n.t('No reason') }
  const picked = await vscode.window.showQuickPick<{ label: string; reason?: ReviewReason; isLook?: boolean }>(
    [first, ...reasons],
    {
      title: l10n.t('Mark Sentence as Read'),
      placeHolder: [
        ...(differing ? citationSentences(differing.answer, l10n) : []),
        l10n.t('Why is the sentence right?'),
      ].join(' '),
    },
  )
  if (picked?.isLook) await vscode.commands.executeCommand('attache.showEvidence')
  if (!picked || picked.isLook) return undefined
  return picked.reason ? { reason: picked.reason } : {}
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The file of each corpus folder, and every other that has a review of the same. */
async function editsFor(
  services: Services,
  { withReview }: Tools,
  { of }: ReviewsAt,
  answer: { readonly reason?: ReviewReason } | undefined,
): Promise<readonly FileEdit[] | undefined> {
  const { corpus } = services
  const edits = new Map<string, FileEdit>()
  const change = async (uri: vscode.Uri, one: Reviewable, review: Review | undefined): Promise<void> => {
    const name = uri.toString()
    const before = edits.get(name) ?? { uri, before: await textNow(uri), after: undefined, isUndoable: true }
    const now = typeof before.after === 'string' ? before.after : before.before
    edits.set(name, { ...before, after: withReview(typeof now === 'string' ? now : undefined, one.key, review) })
  }
  for (const one of of) {
    const file = answer && (await fileFor(services, one))
    if (answer && !file) return undefined
    for (const { uri, reviews } of corpus.reviews.files())
      if (reviews.some(({ sentence, citation }) => sentence === one.key.sentence && citation === one.key.citation))
        await change(vscode.Uri.parse(uri), one, undefined)
    if (file) await change(file, one, { ...one.key, isConflicting: isConflicting(one), ...answer })
  }
  return [...edits.values()]
}

function isConflicting({ answer: { kind, review } }: Reviewable): boolean {
  return kind === 'differs' || (review !== undefined && review !== 'lapsed' && review.isConflicting)
}

/** In the corpus folder in which the interview lies; of one that came with the extension in the user's own. */
async function fileFor({ corpus, files }: Services, { citedKey }: Reviewable): Promise<vscode.Uri | undefined> {
  const interview = vscode.Uri.parse(corpus.interview(citedKey)?.uri ?? '')
  const folder = files.status.folders.find((one) => isWithin(one, interview)) ?? (await ownCorpusFolder(files))
  return folder && vscode.Uri.joinPath(folder, reviewsFileName)
}
