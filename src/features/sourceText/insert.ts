import * as vscode from 'vscode'
import { type Edit, insertCitations } from '../../core/citation/insert.js'
import type { Memo } from '../../core/memo/memo.js'
import type { PassageQuotation } from '../../core/citation/quotePassage.js'
import { keepApart } from '../../core/query/dropText.js'
import { isInsideCitation } from '../../core/citation/insideCitation.js'
import { insertAtCursors } from '../../editor/memos/insertAtCursors.js'
import { insertIntoMemo } from '../../editor/memos/insertIntoMemo.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { selectedWords } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { noQuotationSentence } from '../../words/hover/passages.js'
import { inform, warn } from '../../editor/messages.js'

const { l10n } = vscode

/** What goes into the memo: words in quotation marks with their citation, or the citation alone. */
export type What = 'quotation' | 'citation'

/**
 * Puts words of a source text at every cursor of the memo that was worked on last, in one step to undo. `target` is a passage, or
 * anything else for what is selected in the source text with the focus.
 */
export async function insertPassage(services: Services, what: What, target: unknown): Promise<void> {
  const { context, corpus, files } = services
  await files.ready()
  const { citePassage, quotePassage } = await loadTools(context)
  const words = await selectedWords(corpus, target)
  if (!words) return inform(l10n.t('Select words in a transcript first.'))
  const { interview, source, selection } = words
  const answer = (what === 'quotation' ? quotePassage : citePassage)(corpus, interview, source, selection)
  if ('withheld' in answer) return warn(noQuotationSentence(answer.withheld, l10n))
  const editsAt = (memo: Memo, offset: number): readonly Edit[] => {
    const replace = { start: offset, end: offset }
    // Within a citation there is room for another citation only.
    if (!isQuotation(answer) || isInsideCitation(memo, offset)) return insertCitations(memo.text, replace, answer.parts)
    const [before, after] = [memo.text.slice(Math.max(0, offset - 2), offset), memo.text.slice(offset, offset + 2)]
    return [{ replace, text: keepApart(answer.text, before, after) }]
  }
  await insertIntoMemo(services, (editor, memo) => insertAtCursors(editor, memo, { cites: true, editsAt }))
}

function isQuotation(answer: Pick<PassageQuotation, 'parts'>): answer is PassageQuotation {
  return 'text' in answer
}
