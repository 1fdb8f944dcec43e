import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { registerCommand } from '../../editor/commands.js'
import { eolOf, spanToRange } from '../../editor/convert.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { inform } from '../../editor/messages.js'
import { RenderedPage } from '../../editor/renderedPage.js'
import type { Services } from '../../editor/services.js'

const { l10n } = vscode

/** Over each table of views in a memo: a line that makes it anew, with the same columns, and shows what changed since its day. */
export function registerMakeAnew({ context, corpus, files, log }: Services): vscode.Disposable {
  const page = new RenderedPage(context, 'attache.topicTable', [])
  const makeAnew = async (uri: string, line: number): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
    const { changesPage, expertsIn, frozenTablesIn, isColumnOf, topicTable, topicTableText } = await loadTools(context)
    const before = frozenTablesIn(document.getText(), l10n).find(
      ({ span }) => document.positionAt(span.start).line === line,
    )
    if (!before) return
    await files.ready()
    const experts = expertsIn(corpus)
    const [head = []] = before.lines
    const ids = head.slice(1).flatMap((cell) => experts.find(({ name }) => isColumnOf(cell, name))?.id ?? [])
    if (!ids.length)
      return inform(l10n.t('No expert of this table is in the corpus any more. The table was left as it is.'))
    const table = await withWords(corpus.texts, () => topicTable(corpus, ids, before.by))
    const text = topicTableText(table, new Date().toISOString().slice(0, 10), l10n, eolOf(document)).trimEnd()
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, spanToRange(document, before.span), text)
    if (!(await vscode.workspace.applyEdit(edit))) return
    const [after] = frozenTablesIn(text, l10n)
    const changes = after && changesPage(before, after, l10n)
    if (changes === undefined) inform(l10n.t('Nothing in the table changed but its day.'))
    else await page.show(l10n.t('What Changed'), changes)
  }
  return vscode.Disposable.from(
    page,
    registerCommand(log, 'attache.makeTableAnew', makeAnew),
    vscode.languages.registerCodeLensProvider(memoSelector, {
      async provideCodeLenses(document) {
        const text = document.getText()
        if (!/^\|/m.test(text)) return []
        const { frozenTablesIn } = await loadTools(context)
        return frozenTablesIn(text, l10n).map(({ span }) => {
          const range = spanToRange(document, span)
          const given = [document.uri.toString(), range.start.line]
          return new vscode.CodeLens(range, {
            title: l10n.t('Make Anew'),
            command: 'attache.makeTableAnew',
            arguments: given,
          })
        })
      },
    }),
  )
}
