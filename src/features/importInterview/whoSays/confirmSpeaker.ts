import * as vscode from 'vscode'
import type { PassageRef } from '../../../core/model.js'
import { changeFilesHere, sentenceOf } from '../../../editor/changeFiles.js'
import { loadImport } from '../../../editor/bundles/loadImport.js'
import type { Services } from '../../../editor/services.js'
import { textAt } from '../textAt.js'

const { l10n } = vscode

/** Writes into the file of an interview that its speaker says a passage and is who it may be; one undo takes it back. */
export async function confirmSpeaker(
  services: Services,
  { key, ref }: { readonly key: string; readonly ref: PassageRef },
): Promise<void> {
  const interview = services.corpus.interview(key)
  if (!interview) return
  const uri = vscode.Uri.parse(interview.uri)
  if (services.files.isShipped(uri))
    return void vscode.window.showWarningMessage(
      l10n.t('This interview comes with Attaché and cannot be changed. Copy it into your own corpus first.'),
    )
  const { confirmSpeaker: confirm } = await loadImport(services.context)
  const before = await textAt(uri)
  const after = before && confirm(before, ref)
  if (!after) return
  const refusal = await changeFilesHere([{ uri, before, after, isUndoable: true }])
  if (refusal) void vscode.window.showWarningMessage(sentenceOf(refusal))
}
