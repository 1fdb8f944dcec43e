import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { changeOf } from '../../editor/convert.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { memoSelector } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import type { LiveChecks } from './liveChecks.js'

/** Of what nobody has coded so many sentences are offered. */
const mostPassages = 3

const { l10n, CodeActionKind, CodeActionTriggerKind } = vscode

/**
 * *Refactor…* on a sentence of a memo: cite it, say where it can be read, or quote the source instead.
 * Only where somebody asks: else a light bulb would burn at every sentence.
 */
export function registerRewrites({ context, corpus, searcher }: Services, checks: LiveChecks): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    memoSelector,
    {
      async provideCodeActions(document, range, { triggerKind }, token) {
        if (triggerKind !== CodeActionTriggerKind.Invoke) return []
        const { version } = document
        const { passageQueryAt, rewritesAt, rewriteTitle } = await loadTools(context)
        const examined = await checks.examine(document)
        if (!examined || token.isCancellationRequested || document.version !== version) return []
        const offset = document.offsetAt(range.start)
        const query = passageQueryAt(examined.checked, offset)
        const passages = query && (await searcher.rankUncoded(query, mostPassages))
        const options = passages ? { passages: passages.passages } : {}
        const rewrites = await withWords(corpus.texts, () => rewritesAt(examined.checked, offset, options))
        if (document.version !== version) return []
        return rewrites.map((rewrite) => {
          const action = new vscode.CodeAction(rewriteTitle(rewrite, l10n), CodeActionKind.RefactorRewrite)
          action.edit = changeOf(document, rewrite.edits)
          const { ref } = rewrite.data
          if (ref)
            action.command = { title: '', command: 'attache.pinCited', arguments: [document.uri.toString(), ref] }
          return action
        })
      },
    },
    { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
  )
}
