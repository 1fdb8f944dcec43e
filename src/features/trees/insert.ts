import * as vscode from 'vscode'
import { citationOf, formatCitation, formatPins, pinEntryOf } from '../../core/cite/citation.js'
import { formsFor } from '../../core/cite/forms.js'
import { type CitationToInsert, insertCitations } from '../../core/cite/insert.js'
import { keepApart } from '../../core/query/dropText.js'
import { takesCitation } from '../../core/query/takesCitation.js'
import type { Chosen } from '../../editor/dragged.js'
import { editAtCursors, type LastMemo } from '../../editor/lastMemo.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { noCitationHere, withheldSentence } from '../../words/withheld.js'

const { l10n } = vscode

/** Puts the citations of the chosen claims, or the chosen names, at every cursor of the memo that was worked on last. */
export async function insertChosen(services: Services, lastMemo: LastMemo, chosen: Chosen): Promise<void> {
  const citations = citationsOf(services, chosen)
  const names = namesOf(services, chosen)
  if (!citations.length && !names.length) return
  const editor = await lastMemo.show()
  if (!editor) return tellNoMemo()
  const memo = services.memos.memoOf(editor.document)
  if (citations.length && memo && !takesCitation(memo, editor.document.offsetAt(editor.selection.end)))
    return void vscode.window.showWarningMessage(noCitationHere(l10n))
  const isDone = await editAtCursors(editor, (text, offset) => {
    const replace = { start: offset, end: offset }
    if (citations.length) return insertCitations(text, replace, citations)
    const [before, after] = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)]
    return [{ replace, text: keepApart(names.join(', '), before, after) }]
  })
  if (!isDone) void vscode.window.showWarningMessage(l10n.t('The memo cannot be changed.'))
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
      void vscode.window.showWarningMessage(l10n.t('This claim is not in the corpus any more.'))
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

async function tellNoMemo(): Promise<void> {
  const create = l10n.t('New Memo…')
  const sentence = l10n.t('Open the memo that you write first, and put the cursor where the citation should stand.')
  if ((await vscode.window.showInformationMessage(sentence, create)) === create)
    await vscode.commands.executeCommand('attache.newMemo')
}
