import * as vscode from 'vscode'
import type { TopicTable } from '../../core/query/topicTable.js'
import { topicTable } from '../../core/query/topicTable.js'
import { registerCommand } from '../../editor/commands.js'
import { generatedScheme } from '../../editor/generated.js'
import { LastMemo } from '../../editor/lastMemo.js'
import type { Services } from '../../editor/services.js'
import { topicTablePage, topicTableText } from '../../words/topicTable.js'

const { l10n } = vscode

const page = vscode.Uri.from({ scheme: generatedScheme, path: '/topics.md' })
const restMilliseconds = 300

/** The table of topics and experts: a page of its own beside the memo, and the same as a table in the memo. */
export function registerTopicTable({ corpus, files, memos, log }: Services): vscode.Disposable {
  const lastMemo = new LastMemo(memos)
  const changed = new vscode.EventEmitter<vscode.Uri>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = corpus.onDidChange(() => {
    clearTimeout(timer)
    timer = setTimeout(() => changed.fire(page), restMilliseconds)
  })
  const tableOf = async (): Promise<TopicTable | undefined> => {
    await files.ready()
    const table = topicTable(corpus)
    if (table.rows.length) return table
    tell(
      l10n.t('No topic with claims has a shared name yet. Give topics the same {0} behind their headings.', 'shared='),
    )
    return undefined
  }
  const show = async (): Promise<void> => {
    if (!(await tableOf())) return
    const document = await vscode.workspace.openTextDocument(page)
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true })
  }
  const insert = async (): Promise<void> => {
    const table = await tableOf()
    const editor = table && (await lastMemo.show())
    if (table && editor) return insertTable(editor, table)
    if (table) tell(l10n.t('Open the memo that you write first, and put the cursor where the table should stand.'))
  }
  return vscode.Disposable.from(
    lastMemo,
    changed,
    vscode.workspace.registerTextDocumentContentProvider(generatedScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) =>
        path === page.path ? topicTablePage(topicTable(corpus), l10n) : undefined,
    }),
    registerCommand(log, 'attache.topicTable', show),
    registerCommand(log, 'attache.insertTopicTable', insert),
    {
      dispose: () => {
        clearTimeout(timer)
        forget()
      },
    },
  )
}

/** As a block of its own behind the paragraph in which the cursor stands, in one step to undo. */
async function insertTable(editor: vscode.TextEditor, table: TopicTable): Promise<void> {
  const { document } = editor
  let { line } = editor.selection.active
  while (line + 1 < document.lineCount && !document.lineAt(line).isEmptyOrWhitespace) line += 1
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n'
  const at = document.lineAt(line).range.end
  const isBelowText = !document.lineAt(line).isEmptyOrWhitespace
  const isBelowBlank = line > 0 && !document.lineAt(line - 1).isEmptyOrWhitespace
  const lead = isBelowText ? eol + eol : isBelowBlank ? eol : ''
  // The empty line in which it is put parts it from what follows.
  const text = lead + topicTableText(table, l10n, eol)
  if (!(await editor.edit((change) => change.insert(at, text))))
    void vscode.window.showWarningMessage(l10n.t('The memo cannot be changed.'))
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence)
}
