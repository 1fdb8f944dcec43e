import * as vscode from 'vscode'
import type { Memo } from '../../core/memo/memo.js'
import { belowFrontMatter, isInFrontMatter, type OwnParagraph } from '../../core/query/belowFrontMatter.js'
import type { TopicTable } from '../../core/query/topicTable.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { registerCommand } from '../../editor/commands.js'
import { commandUri } from '../../editor/commandUri.js'
import { eolOf } from '../../editor/convert.js'
import { insertParagraph } from '../../editor/memos/insertAtCursors.js'
import { insertIntoMemo } from '../../editor/memos/insertIntoMemo.js'
import { RenderedPage } from '../../editor/renderedPage.js'
import type { Services } from '../../editor/services.js'
import type { TopicTableLinks } from '../../words/topicTable.js'
import { inform } from '../../editor/messages.js'

const { l10n } = vscode

const restMilliseconds = 300

const links: TopicTableLinks = {
  passage: (key, ref) => commandUri('attache.openPassage', { key, ref }),
  insert: commandUri('attache.insertTopicTable'),
}

/** The table of topics and experts: a page of its own beside the memo, and the same as a table in the memo. */
export function registerTopicTable(services: Services): vscode.Disposable {
  const { context, corpus, files, log } = services
  const page = new RenderedPage(context, 'attache.topicTable', ['attache.insertTopicTable', 'attache.openPassage'])
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = corpus.onDidChange(() => {
    clearTimeout(timer)
    if (page.isOpen) timer = setTimeout(() => void text().then((markdown) => page.update(markdown)), restMilliseconds)
  })
  const text = async (): Promise<string> => {
    const { topicTable, topicTablePage } = await loadTools(context)
    return topicTablePage(topicTable(corpus), links, l10n)
  }
  const tableOf = async (): Promise<TopicTable | undefined> => {
    await files.ready()
    const { topicTable } = await loadTools(context)
    const table = topicTable(corpus)
    if (table.rows.length) return table
    inform(l10n.t('No topics are shared yet. Give topics the same {0} after their headings.', 'shared='))
    return undefined
  }
  const show = async (): Promise<void> => {
    if (!(await tableOf())) return
    await page.show(l10n.t('Views by Topic'), await text())
  }
  const insert = async (): Promise<void> => {
    const table = await tableOf()
    const { topicTableText } = await loadTools(context)
    if (!table) return
    await insertIntoMemo(services, (editor, memo) =>
      insertTable(editor, memo, (eol) => topicTableText(table, l10n, eol)),
    )
  }
  return vscode.Disposable.from(
    page,
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
function insertTable(editor: vscode.TextEditor, memo: Memo, textOf: (eol: string) => string): Promise<boolean> {
  const eol = eolOf(editor.document)
  const isAbove = isInFrontMatter(memo, editor.document.offsetAt(editor.selection.active))
  const place = isAbove ? belowFrontMatter(memo, eol) : belowParagraph(editor, eol)
  return insertParagraph(editor, place, textOf(eol))
}

function belowParagraph({ document, selection }: vscode.TextEditor, eol: string): OwnParagraph {
  let { line } = selection.active
  while (line + 1 < document.lineCount && !document.lineAt(line).isEmptyOrWhitespace) line += 1
  const isBelowText = !document.lineAt(line).isEmptyOrWhitespace
  const isBelowBlank = line > 0 && !document.lineAt(line - 1).isEmptyOrWhitespace
  const before = isBelowText ? eol + eol : isBelowBlank ? eol : ''
  // The empty line in which it is put parts it from what follows.
  return { offset: document.offsetAt(document.lineAt(line).range.end), before, after: '' }
}
