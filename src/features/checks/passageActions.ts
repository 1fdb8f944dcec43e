import * as vscode from 'vscode'
import { sentenceAt } from '../../core/language/sentences.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { changeOf } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import type { PublishedProblem } from './publishedProblems.js'

const mostPassages = 2

/** For a sentence that gives somebody a view and cites nothing: what is like it in the transcripts and not coded yet. */
export async function passageActions(
  { context, memos, searcher }: Services,
  document: vscode.TextDocument,
  { problem, diagnostic }: PublishedProblem,
): Promise<readonly vscode.CodeAction[]> {
  const memo = memos.memoOf(document)
  if (problem.ruleId !== 'claim-uncited' || !memo) return []
  const { passageRewrites, rewriteTitle } = await loadTools(context)
  const offset = document.offsetAt(diagnostic.range.start)
  const { start, end } = sentenceAt(memo.prose, offset)
  const { keys } = problem.data
  const query = { typed: '', sentence: memo.prose.slice(start, end), ...(keys.length ? { keys } : {}) }
  const { passages } = await searcher.rankUncoded(query, mostPassages)
  return passageRewrites(memo, offset, passages).map((rewrite) => {
    const action = new vscode.CodeAction(rewriteTitle(rewrite, vscode.l10n), vscode.CodeActionKind.QuickFix)
    action.diagnostics = [diagnostic]
    action.edit = changeOf(document, rewrite.edits)
    return action
  })
}
