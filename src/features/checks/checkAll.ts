import * as vscode from 'vscode'
import type { MemoChecker } from '../../core/check/check.js'
import type { MemoProblem } from '../../core/cited/rule.js'
import type { Span } from '../../core/model.js'
import { lineStartsOf, placeOf } from '../../core/text/lines.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { toRange } from '../../editor/convert.js'
import { registerCommand } from '../../editor/commands.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import type { Services } from '../../editor/services.js'
import { Slices } from '../../editor/corpus/slices.js'
import { listMemoFiles, readSavedMemo } from '../../editor/memos/workspaceMemos.js'
import { toDiagnostic } from './diagnostic.js'
import type { LiveChecks } from './liveChecks.js'

const { l10n } = vscode

interface Counts {
  memos: number
  problems: number
  memosWithProblems: number
}

/** What the command is called with to learn, without a message, which memos tell a name that the interview with this key protects. */
interface TellingMemos {
  readonly telling: string
}

/** *Check All Memos*: what is found in closed memos stands in the Problems panel until one is opened, or the command is run again. */
export function registerCheckAll(services: Services, checks: LiveChecks): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('attache all memos')
  return vscode.Disposable.from(
    shown,
    // Of an open memo the live check tells.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => shown.delete(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => shown.delete(uri))),
    vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => shown.delete(oldUri))),
    registerCommand(services.log, 'attache.checkAllMemos', (asked?: TellingMemos) =>
      asked ? memosTelling(services, checks, shown, asked.telling) : checkAll(services, checks, shown),
    ),
  )
}

interface Run {
  readonly services: Services
  readonly checks: LiveChecks
  readonly checker: MemoChecker
  readonly tools: Tools
  readonly shown: vscode.DiagnosticCollection
  readonly counts: Counts
}

async function checkAll(services: Services, checks: LiveChecks, shown: vscode.DiagnosticCollection): Promise<void> {
  const counts: Counts = { memos: 0, problems: 0, memosWithProblems: 0 }
  const tools = await loadTools(services.context)
  const run: Run = { services, checks, checker: new tools.MemoChecker(services.corpus), tools, shown, counts }
  const isDone = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('Checking all memos'), cancellable: true },
    (progress, token) => checkEach(run, progress, token),
  )
  const { memos, problems, memosWithProblems } = counts
  const found = l10n.t('Memos checked: {0}. Problems: {1}, in {2} of them.', memos, problems, memosWithProblems)
  const sentence = isDone ? found : `${l10n.t('Stopped before the last memo.')} ${found}`
  void offerProblems(sentence, problems > 0)
}

/** They are checked as they stand now, the open ones too, and what is found in the others is shown. */
async function memosTelling(
  services: Services,
  checks: LiveChecks,
  shown: vscode.DiagnosticCollection,
  key: string,
): Promise<readonly vscode.Uri[]> {
  const tools = await loadTools(services.context)
  const run = { services, checks, checker: new tools.MemoChecker(services.corpus), tools, shown }
  await services.files.ready()
  const telling: vscode.Uri[] = []
  const slices = new Slices()
  for (const uri of await listMemoFiles(services.files)) {
    const open = openDocument(uri)
    const problems = open ? (await checks.examine(open))?.problems : await checkSaved(uri, run)
    if (problems?.some((one) => one.ruleId === 'attribution-breach' && one.data.key === key)) telling.push(uri)
    await slices.next()
  }
  return telling
}

async function offerProblems(sentence: string, hasAny: boolean): Promise<void> {
  const show = l10n.t('Show Problems')
  const answer = await vscode.window.showInformationMessage(sentence, ...(hasAny ? [show] : []))
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** Whether it came to the end. */
async function checkEach(
  run: Run,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<boolean> {
  const { files } = run.services
  await files.ready()
  const uris = await listMemoFiles(files)
  const slices = new Slices()
  run.shown.clear()
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return false
    progress.report({ message: l10n.t('{0} of {1}', index + 1, uris.length), increment: 100 / uris.length })
    count(run.counts, await problemsOf(uri, run))
    await slices.next()
  }
  return true
}

function count(counts: Counts, problems: number | undefined): void {
  if (problems === undefined) return
  counts.memos += 1
  counts.problems += problems
  if (problems) counts.memosWithProblems += 1
}

/** How many problems a memo has, which are shown then; undefined for what is no memo. */
async function problemsOf(uri: vscode.Uri, run: Run): Promise<number | undefined> {
  const { checks } = run
  const open = openDocument(uri)
  const evidence = open && checks.evidenceOf(open)
  if (open && evidence) return evidence.totals.citations ? checks.problemsOf(open).length : undefined
  return (await checkSaved(uri, run))?.length
}

/** What is found in a memo as it stands on disk, which is shown then; undefined for what is no memo. */
async function checkSaved(
  uri: vscode.Uri,
  { services, checks, checker, tools, shown }: Omit<Run, 'counts'>,
): Promise<readonly MemoProblem[] | undefined> {
  const saved = await readSavedMemo(uri, services.memos)
  if (!saved) return undefined
  const starts = lineStartsOf(saved.memo.text)
  const options = await checks.optionsFor(uri, saved.memo)
  await prepareCheck(checker, services.corpus, saved.memo, options)
  const problems = await withWords(services.corpus.texts, () => checker.check(saved.memo, options))
  const toRangeOf = (span: Span): vscode.Range => toRange(placeOf(starts, span))
  if (!openDocument(uri))
    shown.set(
      uri,
      problems.map((problem) => toDiagnostic(services, tools, problem, toRangeOf(problem.span))),
    )
  return problems
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString()
  return vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === name)
}
