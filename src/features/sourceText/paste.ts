import * as vscode from 'vscode'
import type { Span } from '../../core/model.js'
import { type Edit, insertCitations } from '../../core/citation/insert.js'
import { belowFrontMatter, isInFrontMatter } from '../../core/query/belowFrontMatter.js'
import { keepApart } from '../../core/query/dropText.js'
import { isInsideCitation } from '../../core/citation/insideCitation.js'
import { takesCitation } from '../../core/citation/takesCitation.js'
import { eolOf, changeOf } from '../../editor/convert.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { sourceInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import type { Services } from '../../editor/services.js'

/** What is copied besides the words: where they stand. The words themselves, which may be protected, are not kept anywhere else. */
interface Copied {
  readonly key: string
  readonly span: Span
}

const mime = 'application/vnd.attache.passage'
const kind = vscode.DocumentDropOrPasteEditKind.Text.append('attache', 'quotation')

/** Words copied from a source text are pasted into a memo as a quotation with its citation; plain text is the other choice. */
export function registerPaste(services: Services): vscode.Disposable {
  const { context, corpus, memos } = services
  const provider: vscode.DocumentPasteEditProvider = {
    prepareDocumentPaste(document, ranges, transfer) {
      const found = sourceInDocument(corpus, document)
      const [range] = ranges
      if (!found || !range || ranges.length > 1 || range.isEmpty) return
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
      const copied: Copied = { key: found.interview.key, span }
      transfer.set(mime, new vscode.DataTransferItem(JSON.stringify(copied)))
    },
    async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
      const item = transfer.get(mime)
      const [range] = ranges
      if (!item || !range || ranges.length > 1 || !memos.isMemo(document)) return undefined
      // Only `prepareDocumentPaste` writes this type.
      const copied = JSON.parse(await item.asString()) as Copied
      const plain = (await transfer.get('text/plain')?.asString()) ?? ''
      const tools = await loadTools(context)
      if (token.isCancellationRequested) return undefined
      const edits = await pastedEdits(services, tools, document, range, copied, plain)
      return edits && [pasteEdit(document, range, edits)]
    },
  }
  return vscode.languages.registerDocumentPasteEditProvider([memoSelector, transcriptSelector].flat(), provider, {
    copyMimeTypes: [mime],
    pasteMimeTypes: [mime],
    providedPasteEditKinds: [kind],
  })
}

function pasteEdit(
  document: vscode.TextDocument,
  range: vscode.Range,
  [here, ...others]: readonly Edit[],
): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit(here?.text ?? '', vscode.l10n.t('Paste as Quotation with Citation'), kind)
  edit.additionalEdit = changeOf(document, others)
  // Whoever has typed the quotation mark wants the words alone.
  const typed = document.lineAt(range.start).text.slice(0, range.start.character)
  if (/(?:^|[\s([])["“‘']$/.test(typed)) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text]
  return edit
}

/** Undefined where the words are no longer where they were copied, or may not be quoted: then they are pasted as they are. */
async function pastedEdits(
  { corpus, memos, searcher }: Services,
  { quotePassage }: Tools,
  document: vscode.TextDocument,
  range: vscode.Range,
  { key, span }: Copied,
  plain: string,
): Promise<readonly Edit[] | undefined> {
  const interview = corpus.interview(key)
  const source = await searcher.textOf(key)
  const even = (words: string): string => words.replace(/\r\n?/g, '\n')
  if (!interview || !source || even(source.text.slice(span.start, span.end)) !== even(plain)) return undefined
  const answer = quotePassage(corpus, interview, source, span)
  if ('withheld' in answer) return undefined
  const replace = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const memo = memos.memoOf(document)
  if (!memo) return undefined
  // At the very start the words would break the front matter; within it, and in code, they are wanted as they are.
  if (replace.end === 0 && isInFrontMatter(memo, 0)) {
    const { offset, before: lead, after: tail } = belowFrontMatter(memo, eolOf(document))
    return [
      { replace, text: '' },
      { replace: { start: offset, end: offset }, text: lead + answer.text + tail },
    ]
  }
  if (isInFrontMatter(memo, replace.start) || !takesCitation(memo, replace.start)) return undefined
  if (isInsideCitation(memo, replace.start)) return insertCitations(document.getText(), replace, answer.parts)
  const before = document.lineAt(range.start).text.slice(0, range.start.character)
  const after = document.lineAt(range.end).text.slice(range.end.character)
  return [{ replace, text: keepApart(answer.text, before, after) }]
}
