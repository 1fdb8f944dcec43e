import * as vscode from 'vscode'
import { citationOf, formatCitation, formatPins, pinEntryOf } from '../../core/citation/citation.js'
import { formsFor } from '../../core/citation/forms.js'
import { type CitationToInsert, type Edit, insertCitations } from '../../core/citation/insert.js'
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
  const citations = citationsOf(services, chosen)
  const names = namesOf(services, chosen)
  if (!citations.length && !names.length) return
  const editsAt = ({ text }: Memo, offset: number): readonly Edit[] => {
    const replace = { start: offset, end: offset }
    if (citations.length) return insertCitations(text, replace, citations)
    const [before, after] = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)]
    return [{ replace, text: keepApart(names.join(', '), before, after) }]
  }
  const insertion = { cites: citations.length > 0, editsAt }
  await insertIntoMemo(services, (editor, memo) => insertAtCursors(editor, memo, insertion))
}

/** Puts the same on the clipboard. */
export async function copyChosen(services: Services, chosen: Chosen): Promise<void> {
  const citations = citationsOf(services, chosen)
  const names = namesOf(services, chosen)
  if (!citations.length && !names.length) return
  const pins = formatPins(citations.map(({ pin }) => pin))
  const text = citations.length ? formatCitation(citations.map(({ part }) => part)) + pins : names.join(', ')
  await vscode.env.clipboard.writeText(text)
  vscode.window.setStatusBarMessage(l10n.t('Copied: {0}', escapeLabel(text)), 4000)
}

/** The claims that may be cited; says of the others why not. */
function citationsOf({ corpus, settings }: Services, { claims }: Chosen): readonly CitationToInsert[] {
  return claims.flatMap((ref) => {
    const claim = corpus.claim(ref)
    const interview = claim && corpus.interview(claim.key)
    if (!claim || !interview) {
      void vscode.window.showWarningMessage(l10n.t('This claim is no longer in the corpus.'))
      return []
    }
    const { withheld } = formsFor(corpus, claim, { pins: false })
    if (withheld) {
      void vscode.window.showWarningMessage(withheldSentence(withheld, l10n))
      return []
    }
    return [{ part: citationOf(interview, claim), pin: settings.pins ? pinEntryOf(claim) : undefined }]
  })
}

function namesOf({ corpus }: Services, { entries }: Chosen): readonly string[] {
  return entries.flatMap((id) => corpus.entry(id)?.name ?? [])
}
