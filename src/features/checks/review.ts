import * as vscode from 'vscode'
import {
  type Reader,
  type ReadingVerdict,
  type Review,
  type ReviewReason,
  reviewReasons,
  reviewsFileName,
} from '../../core/corpus/reviews.js'
import { initialsOf } from '../../core/corpus/initials.js'
import type { Reviewable, ReviewsAt } from '../../core/query/evidence/reviewsAt.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { changeFilesHere, type FileEdit, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { isWithin } from '../../editor/corpus/corpusFolders.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { signatureOf } from '../../editor/signature.js'
import { reviewReasonLabel } from '../../words/answers.js'
import type { LiveChecks } from './liveChecks.js'
import type { PublishedProblem } from './publishedProblems.js'

const { l10n } = vscode

/** A place of a memo, as links and light bulbs give it. */
export interface ReviewTarget {
  readonly uri: string
  readonly offset: number
}

/** At a problem that asks whether the source says so, behind what mends it: to read the two side by side. */
export function reviewActions(
  { uri }: vscode.TextDocument,
  { problem, diagnostic }: PublishedProblem,
): readonly vscode.CodeAction[] {
  if (!asking.includes(problem.ruleId)) return []
  const title = l10n.t('Read against the source')
  const target: ReviewTarget = { uri: uri.toString(), offset: problem.span.start }
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.diagnostics = [diagnostic]
  action.command = { title, command: 'attache.readMemo', arguments: [target] }
  return [action]
}

const asking: readonly string[] = ['conflicts-with-source', 'said-elsewhere', 'number-differs']

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
  const answer = reading && (await answerFor(found, reading, tools))
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

/** Where a check has shown a difference, only with a reason. */
async function answerFor(
  { of }: ReviewsAt,
  reading: Reading,
  { citationSentences }: Tools,
): Promise<Reading | undefined> {
  const differing = of.find(({ answer }) => answer.kind === 'differs')
  if (reading.reason || !differing) return reading
  const reason = await askReason(citationSentences(differing.answer, l10n))
  return reason && { ...reading, reason }
}

/** Asks why a sentence holds although `told` is said of it; Enter alone leads back to the source. */
export async function askReason(told: readonly string[]): Promise<ReviewReason | undefined> {
  const reasons = reviewReasons.map((reason) => ({ label: sentenceCase(reviewReasonLabel(reason, l10n)), reason }))
  const picked = await vscode.window.showQuickPick<{ label: string; reason?: ReviewReason }>(
    [{ label: l10n.t('Look at the Source First') }, ...reasons],
    {
      title: l10n.t('Mark Sentence as Read'),
      placeHolder: [...told, l10n.t('Why is the sentence right?')].join(' '),
    },
  )
  return picked?.reason
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
