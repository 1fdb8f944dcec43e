import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Fix } from '../../core/cited/rule.js'
import { isOfSource, keptApart } from '../../core/check/safeFixes.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { changeOf } from '../../editor/convert.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { passageActions } from './passageActions.js'
import { reviewActions } from './review.js'
import type { LiveChecks } from './liveChecks.js'
import type { PublishedProblem } from './publishedProblems.js'

const { l10n } = vscode

/** The light bulb of a problem: each of its fixes, and the same for all problems of the kind in the memo; a text that is missing can be attached. */
export function registerCheckActions(services: Services, checks: LiveChecks): vscode.Disposable {
  const { context, corpus } = services
  return vscode.languages.registerCodeActionsProvider(
    memoSelector,
    {
      async provideCodeActions(document, range, _context, token) {
        await checks.settled(document, token)
        const { fixTitle } = await loadTools(context)
        const titleOf = (fix: Fix): string => fixTitle(fix, l10n)
        const all = checks.problemsOf(document)
        const here = all.filter(({ diagnostic }) => diagnostic.range.intersection(range))
        const passages = await Promise.all(here.map((shown) => passageActions(services, document, shown)))
        return here.flatMap((shown, index) => [
          ...actionsFor(document, shown, all, titleOf),
          ...attachAction(corpus, shown),
          ...wordsAction(corpus, shown),
          ...(passages[index] ?? []),
          ...reviewActions(document, shown),
        ])
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  )
}

function actionsFor(
  document: vscode.TextDocument,
  { problem, diagnostic }: PublishedProblem,
  all: readonly PublishedProblem[],
  titleOf: (fix: Fix) => string,
): readonly vscode.CodeAction[] {
  const own = problem.fixes.map((fix, index) => {
    const action = actionOf(document, titleOf(fix), [fix], [diagnostic])
    // What the source says is no matter of choice, whatever else is offered.
    const isOnlyOne = problem.fixes.filter(({ kind }) => kind === fix.kind).length === 1
    action.isPreferred = index === 0 && (problem.fixes.length === 1 || (isOnlyOne && isOfSource(fix)))
    return action
  })
  const kinds = [...new Set(problem.fixes.map(({ kind }) => kind))]
  return [...own, ...kinds.flatMap((kind) => allOfKind(document, kind, problem.ruleId, all, titleOf) ?? [])]
}

/** Where a quotation cannot be checked because no text is here. That of a protected interview goes to the store. */
function attachAction(corpus: Corpus, { problem, diagnostic }: PublishedProblem): readonly vscode.CodeAction[] {
  if (problem.ruleId !== 'quotation-unchecked' || problem.data['reason'] !== 'no-source') return []
  const interview = corpus.interview(problem.data['key'])
  if (!interview) return []
  const title = l10n.t('Attach the transcript of {0}…', interview.key)
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.diagnostics = [diagnostic]
  action.command = { title, command: 'attache.attachText', arguments: [{ key: interview.key }] }
  return [action]
}

/** A problem tells of a protected passage the place alone; its words are for whoever asks. */
function wordsAction(corpus: Corpus, { problem, diagnostic }: PublishedProblem): readonly vscode.CodeAction[] {
  const nearest = problem.ruleId === 'quotation-altered' ? problem.data.nearest : undefined
  if (problem.ruleId !== 'quotation-altered' || !nearest || nearest.diff.length) return []
  const interview = corpus.interview(problem.data.key)
  if (!interview || !isProtectedInterview(interview)) return []
  const title = l10n.t('Show Protected Words')
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.diagnostics = [diagnostic]
  action.command = {
    title,
    command: 'attache.showProtectedWords',
    arguments: [{ key: interview.key, refs: [nearest.ref] }],
  }
  return [action]
}

/** One fix of the kind for every problem of the rule that has exactly one such: where there are several, somebody has to choose. */
function allOfKind(
  document: vscode.TextDocument,
  kind: Fix['kind'],
  ruleId: string,
  all: readonly PublishedProblem[],
  titleOf: (fix: Fix) => string,
): vscode.CodeAction | undefined {
  const ofRule = all.filter(({ problem }) => problem.ruleId === ruleId)
  const clear = keptApart(
    ofRule.flatMap(({ problem, diagnostic }) => {
      const [fix, ...more] = problem.fixes.filter((one) => one.kind === kind)
      return fix && !more.length ? [{ fix, diagnostic }] : []
    }),
  )
  const fixes = clear.map(({ fix }) => fix)
  const [first] = fixes
  if (!first || fixes.length < 2) return undefined
  const isOneTitle = fixes.every((fix) => titleOf(fix) === titleOf(first))
  const title = isOneTitle
    ? l10n.t('{0} ({1} in this memo)', titleOf(first), fixes.length)
    : l10n.t('Fix all problems of this kind ({0} in this memo)', fixes.length)
  return actionOf(
    document,
    title,
    fixes,
    clear.map(({ diagnostic }) => diagnostic),
  )
}

function actionOf(
  document: vscode.TextDocument,
  title: string,
  fixes: readonly Fix[],
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.diagnostics = diagnostics
  action.edit = changeOf(
    document,
    fixes.flatMap(({ edits }) => edits),
  )
  const command = pinCommand(document, title, fixes, diagnostics)
  if (command) action.command = command
  return action
}

/** What has to be recorded outside of the memo: which claim is cited now, that a sentence still rests on its claim, or no longer does. */
function pinCommand(
  { uri }: vscode.TextDocument,
  title: string,
  fixes: readonly Fix[],
  diagnostics: readonly vscode.Diagnostic[],
): vscode.Command | undefined {
  const [first, ...more] = fixes
  const ref = first?.data['ref']
  if (ref !== undefined && !more.length) return { title, command: 'attache.pinCited', arguments: [uri.toString(), ref] }
  if ((first?.kind !== 'renew-pin' && first?.kind !== 'remove-pin') || first.edits.length) return undefined
  const places = diagnostics.map(({ range }) => range.start)
  return { title, command: 'attache.changePins', arguments: [uri.toString(), first.kind, places] }
}
