import * as vscode from 'vscode'
import {
  initialsOf,
  type Reader,
  type ReadingVerdict,
  type Review,
  type ReviewReason,
  reviewReasons,
  reviewsFileName,
} from '../../core/corpus/reviews.js'
import { citationOfRow, type EvidenceNode } from '../../core/query/evidenceTree.js'
import type { Reviewable, ReviewsAt } from '../../core/query/evidence/reviewsAt.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { changeFilesHere, type FileEdit, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { isWithin } from '../../editor/corpus/corpusFolders.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { signatureOf } from '../../editor/signature.js'
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
  const place = target ?? atCursor(services)
  const found = place && (await reviewsOf(services, checks, place))
  if (!place || !found) return void vscode.window.showInformationMessage(noSentence())
  const isTakenBack = !target?.asksReason && found.of.every(isReviewed)
  const isDone = await record(services, place, found, isTakenBack ? undefined : { verdict: 'supported' })
  if (!isDone) return
  const said = isTakenBack
    ? l10n.t('The sentence is no longer marked as read.')
    : l10n.t('The sentence is marked as read. Run the command again to undo it.')
  vscode.window.setStatusBarMessage(said, shownFor)
}

/** In milliseconds. */
const shownFor = 6000

/** What a person says of a sentence beside its source. */
export interface Reading {
  readonly verdict: ReadingVerdict
  readonly reason?: ReviewReason
}

/**
 * Writes what the person at the keyboard says of the citation at an offset of a memo, or of all of its sentence where none is there, signed and dated; undefined
 * takes back what was said. Asks once for a name, once a memo who wrote it, and for a reason where a difference is told and none was given. Gives whether it
 * was written; where not, the user knows why or gave up.
 */
export async function recordReading(
  services: Services,
  checks: LiveChecks,
  target: ReviewTarget,
  reading: Reading | undefined,
): Promise<boolean> {
  const found = await reviewsOf(services, checks, target)
  if (found) return record(services, target, found, reading)
  void vscode.window.showInformationMessage(noSentence())
  return false
}

function noSentence(): string {
  return l10n.t('Put the cursor in a sentence that cites an interview first.')
}

async function record(
  services: Services,
  target: ReviewTarget,
  found: ReviewsAt,
  reading: Reading | undefined,
): Promise<boolean> {
  if (found.hasProtectedName) {
    void vscode.window.showWarningMessage(
      l10n.t('This sentence was not marked as read because it contains a protected name. Replace the name first.'),
    )
    return false
  }
  const tools = await loadTools(services.context)
  const answer = reading && (await answerFor(found, target, reading, tools))
  const reader = answer && (await readerOf(services, target))
  if (reading && !reader) return false
  const edits = await editsFor(services, tools, found, answer && reader && { ...answer, reader })
  const refused = edits && (await changeFilesHere(edits))
  if (refused) void vscode.window.showErrorMessage(sentenceOf(refused))
  return edits !== undefined && !refused
}

async function reviewsOf(
  services: Services,
  checks: LiveChecks,
  { uri, offset }: ReviewTarget,
): Promise<ReviewsAt | undefined> {
  const examined = await checks.examine(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)))
  const tools = await loadTools(services.context)
  return examined && withWords(services.corpus.texts, () => tools.reviewsAt(examined, offset))
}

function atCursor({ lastMemo }: Services): ReviewTarget | undefined {
  const { document } = lastMemo
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document)
  return editor && { uri: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) }
}

/** Who reads, and whether she wrote the memo, which is asked once for each memo. */
async function readerOf({ settings, context }: Services, { uri }: ReviewTarget): Promise<Reader | undefined> {
  const signature = await signatureOf(settings)
  if (!signature) return undefined
  const known = context.workspaceState.get<boolean>(writtenByMe + uri)
  const isAuthor = known ?? (await askAuthor())
  if (isAuthor === undefined) return undefined
  if (known === undefined) await context.workspaceState.update(writtenByMe + uri, isAuthor)
  return { initials: initialsOf(signature.by), day: signature.on, isAuthor }
}

/** Before the uri of a memo. */
const writtenByMe = 'writtenByMe:'

async function askAuthor(): Promise<boolean | undefined> {
  const answers = [
    { label: l10n.t('I wrote this memo'), isAuthor: true },
    { label: l10n.t('Somebody else wrote it'), isAuthor: false },
  ]
  const title = l10n.t('Who wrote this memo?')
  const placeHolder = l10n.t('Your answer is recorded with what you read in this memo.')
  return (await vscode.window.showQuickPick(answers, { title, placeHolder, ignoreFocusOut: true }))?.isAuthor
}

function isReviewed({ answer: { kind } }: Reviewable): boolean {
  return kind === 'read'
}

/** Why the sentence holds: asked for where somebody wants to say it, and always where a check has shown a difference. There Enter alone leads to the source. */
async function answerFor(
  { of }: ReviewsAt,
  { asksReason }: ReviewTarget,
  reading: Reading,
  { citationSentences }: Tools,
): Promise<Reading | undefined> {
  const differing = of.find(({ answer }) => answer.kind === 'differs')
  if (reading.reason || (!differing && !asksReason)) return reading
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
  return picked.reason ? { ...reading, reason: picked.reason } : reading
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The file of the corpus folder of each source; where a reading is taken back, every file that has one of the same. */
async function editsFor(
  services: Services,
  { withReview }: Tools,
  { of }: ReviewsAt,
  answer: (Reading & { readonly reader: Reader }) | undefined,
): Promise<readonly FileEdit[] | undefined> {
  const edits = new Map<string, FileEdit>()
  const change = async (uri: vscode.Uri, one: Reviewable, review: Review | undefined): Promise<void> => {
    const name = uri.toString()
    const before = edits.get(name) ?? { uri, before: await textNow(uri), after: undefined, isUndoable: true }
    const now = typeof before.after === 'string' ? before.after : before.before
    edits.set(name, { ...before, after: withReview(typeof now === 'string' ? now : undefined, one.key, review) })
  }
  for (const one of of) {
    const { sentence, citation, source } = one.key
    if (answer) {
      const file = await fileFor(services, one)
      if (!file) return undefined
      await change(file, one, { sentence, citation, source, isConflicting: isConflicting(one), ...answer })
      continue
    }
    for (const { uri, reviews } of services.corpus.reviews.files())
      if (reviews.some((known) => known.sentence === sentence && known.citation === citation))
        await change(vscode.Uri.parse(uri), one, undefined)
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
