import * as vscode from 'vscode'
import { setMatterFields } from '../../../core/corpus/terms/changeTerms.js'
import { isProtectedInterview } from '../../../core/terms/terms.js'
import { changeFilesHere, sentenceOf } from '../../../editor/changeFiles.js'
import type { Services } from '../../../editor/services.js'

const { l10n } = vscode

/**
 * Asks of the interviews of the user's own corpus that do not say so, or of those with some keys, whether models of other companies may read them, and
 * writes the answer into the file of each. Whoever does not answer is asked again next time.
 */
export async function askReaders({ corpus, files }: Services, keys?: readonly string[]): Promise<void> {
  const open = corpus
    .interviews()
    .filter((one) => one.assistants === undefined && !isProtectedInterview(one) && (keys?.includes(one.key) ?? true))
    .filter(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  if (!open.length) return
  const arePublished = open.every(({ issued }) => issued !== undefined)
  const title = open[0]?.title ?? ''
  const question =
    open.length > 1
      ? arePublished
        ? l10n.t('These {0} interviews are published. May models of other companies read them?', open.length)
        : l10n.t('These {0} interviews are on the record. May models of other companies read them?', open.length)
      : arePublished
        ? l10n.t('“{0}” is published. May models of other companies read it?', title)
        : l10n.t('“{0}” is on the record. May models of other companies read it?', title)
  const detail = l10n.t(
    'The answer is written into each file as “assistants:”. To ask a source: “May a language model of another company read this interview, so that we can compare what we write with what you said?”',
  )
  const answers = new Map([
    [l10n.t('Any Model'), 'any'],
    [l10n.t('Models on Own Machines'), 'own machines'],
    [l10n.t('None'), 'never'],
  ])
  const chosen = await vscode.window.showInformationMessage(question, { modal: true, detail }, ...answers.keys())
  const answer = chosen === undefined ? undefined : answers.get(chosen)
  if (answer === undefined) return
  const documents = await Promise.all(
    open.map(async ({ uri }) => vscode.workspace.openTextDocument(vscode.Uri.parse(uri))),
  )
  const edits = documents.flatMap((document) => {
    const before = document.getText()
    const after = setMatterFields(before, [['assistants', answer]])
    return after === undefined ? [] : [{ uri: document.uri, before, after, isUndoable: true }]
  })
  const refusal = await changeFilesHere(edits)
  if (refusal) void vscode.window.showWarningMessage(sentenceOf(refusal))
  else await files.refresh()
}
