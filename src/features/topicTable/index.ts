import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { Memo } from '../../core/memo/memo.js'
import { belowFrontMatter, isInFrontMatter, type OwnParagraph } from '../../core/query/belowFrontMatter.js'
import type { RowsBy, TopicTable } from '../../core/query/topicTable.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { registerCommand } from '../../editor/commands.js'
import { commandUri } from '../../editor/commandUri.js'
import { eolOf } from '../../editor/convert.js'
import { insertParagraph } from '../../editor/memos/insertAtCursors.js'
import { insertIntoMemo } from '../../editor/memos/insertIntoMemo.js'
import { RenderedPage } from '../../editor/renderedPage.js'
import type { Services } from '../../editor/services.js'
import type { TopicTableLinks } from '../../words/topicTable.js'
import { escapeLabel } from '../../words/escape.js'
import { inform } from '../../editor/messages.js'
import { registerMakeAnew } from './makeAnew.js'

const { l10n } = vscode

const restMilliseconds = 300

const links: TopicTableLinks = {
  passage: (key, ref) => commandUri('attache.openPassage', { key, ref }),
  cite: (claim) => commandUri('attache.insertCitation', claim),
  insert: commandUri('attache.insertTopicTable'),
  choose: commandUri('attache.topicTable'),
  turn: commandUri('attache.topicTable', 'turn'),
}

/** More columns have no room for sentences on a screen. */
const mostColumns = 5

/** The table of topics and experts: a page of its own beside the memo, and the same as a table in the memo. */
export function registerTopicTable(services: Services): vscode.Disposable {
  const { context, corpus, files, log } = services
  const page = new RenderedPage(context, 'attache.topicTable', [
    'attache.insertTopicTable',
    'attache.topicTable',
    'attache.openPassage',
    'attache.insertCitation',
  ])
  let timer: ReturnType<typeof setTimeout> | undefined
  let chosen: readonly string[] = []
  let by: RowsBy = 'topic'
  const forget = corpus.onDidChange(() => {
    clearTimeout(timer)
    if (page.isOpen) timer = setTimeout(() => void text().then((markdown) => page.update(markdown)), restMilliseconds)
  })
  const tableOf = async (): Promise<TopicTable> => {
    const { topicTable } = await loadTools(context)
    return withWords(corpus.texts, () => topicTable(corpus, chosen, by))
  }
  const text = async (): Promise<string> => {
    const { topicTablePage } = await loadTools(context)
    return topicTablePage(await tableOf(), links, l10n)
  }
  const choose = async (): Promise<boolean> => {
    await files.ready()
    const experts = (await loadTools(context)).expertsIn(corpus)
    if (!experts.length) {
      inform(l10n.t('No claims are coded yet. Code what two interviewees say under topics of the same title.'))
      return false
    }
    const ticked = chosen.length || experts.length > mostColumns ? chosen : experts.map(({ id }) => id)
    const rows = experts.map(({ id, name, claims }) => ({
      label: escapeLabel(name),
      description: l10n.t('claims: {0}', claims),
      picked: ticked.includes(id),
      id,
    }))
    const title = l10n.t('Compare Views by Topic')
    const placeHolder = l10n.t('Choose up to {0} experts. Type to find one.', mostColumns)
    const picked =
      experts.length > 1 ? await vscode.window.showQuickPick(rows, { title, placeHolder, canPickMany: true }) : rows
    if (!picked) return false
    // Who ticks nobody sees those with most claims.
    chosen = (picked.length ? picked : rows).slice(0, mostColumns).map(({ id }) => id)
    if (picked.length > mostColumns)
      inform(l10n.t('The first {0} of {1} experts are shown; more do not fit on a screen.', mostColumns, picked.length))
    return true
  }
  const show = async (how?: unknown): Promise<void> => {
    if (how === 'turn') by = by === 'topic' ? 'question' : 'topic'
    if ((how === 'turn' && chosen.length) || (await choose())) await page.show(l10n.t('Views by Topic'), await text())
  }
  const insert = async (): Promise<void> => {
    if (!chosen.length && !(await choose())) return
    const { topicTableText } = await loadTools(context)
    const table = await tableOf()
    const today = new Date().toISOString().slice(0, 10)
    await insertIntoMemo(services, (editor, memo) =>
      insertTable(editor, memo, (eol) => topicTableText(table, today, l10n, eol)),
    )
  }
  return vscode.Disposable.from(
    page,
    registerMakeAnew(services),
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
