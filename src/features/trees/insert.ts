import * as vscode from 'vscode'
import { citationOf, type CitationPart, formatCitation } from '../../core/citation/citation.js'
import { formsFor } from '../../core/citation/forms.js'
import { type Edit, insertCitations } from '../../core/citation/insert.js'
import type { Claim } from '../../core/model.js'
import type { Memo } from '../../core/memo/memo.js'
import { keepApart } from '../../core/query/dropText.js'
import type { Chosen } from '../../editor/trees/dragged.js'
import { insertAtCursors } from '../../editor/memos/insertAtCursors.js'
import { insertIntoMemo } from '../../editor/memos/insertIntoMemo.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { withheldSentence } from '../../words/withheld.js'

const { l10n } = vscode

/** Puts the citations of the chosen claims, or the chosen names, at every cursor of the memo that was worked on last. */
export async function insertChosen(services: Services, chosen: Chosen): Promise<void> {
  const claims = citableOf(services, chosen)
  const citations = claims.map(({ part }) => part)
  const names = namesOf(services, chosen)
  if (!citations.length && !names.length) return
  const editsAt = ({ text }: Memo, offset: number): readonly Edit[] => {
    const replace = { start: offset, end: offset }
    if (citations.length) return insertCitations(text, replace, citations)
    const [before, after] = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)]
    return [{ replace, text: keepApart(names.join(', '), before, after) }]
  }
  const insertion = { cites: citations.length > 0, editsAt }
  await insertIntoMemo(services, async (editor, memo) => {
    const isDone = await insertAtCursors(editor, memo, insertion)
    const cited = claims.map(({ claim }) => claim)
    if (isDone) services.memos.pins.cited(editor.document, cited)
    return isDone
  })
}

/** Puts the same on the clipboard. */
export async function copyChosen(services: Services, chosen: Chosen): Promise<void> {
  const citations = citableOf(services, chosen).map(({ part }) => part)
  const names = namesOf(services, chosen)
  if (!citations.length && !names.length) return
  const text = citations.length ? formatCitation(citations) : names.join(', ')
  await vscode.env.clipboard.writeText(text)
  vscode.window.setStatusBarMessage(l10n.t('Copied: {0}', escapeLabel(text)), 4000)
}

/** The claims that may be cited; says of the others why not. */
function citableOf(
  { corpus }: Services,
  { claims }: Chosen,
): readonly { readonly claim: Claim; readonly part: CitationPart }[] {
  return claims.flatMap((ref) => {
    const claim = corpus.claim(ref)
    const interview = claim && corpus.interview(claim.key)
    if (!claim || !interview) {
      void vscode.window.showWarningMessage(l10n.t('This claim is no longer in the corpus.'))
      return []
    }
    const { withheld } = formsFor(corpus, claim)
    if (withheld) {
      void vscode.window.showWarningMessage(withheldSentence(withheld, l10n))
      return []
    }
    return [{ claim, part: citationOf(interview, claim) }]
  })
}

function namesOf({ corpus }: Services, { entries }: Chosen): readonly string[] {
  return entries.flatMap((id) => corpus.entry(id)?.name ?? [])
}
