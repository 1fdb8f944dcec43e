import * as vscode from 'vscode'
import { renderSnippet } from '../../core/citation/snippet.js'
import type { Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Selected } from '../../editor/passageTarget.js'
import { selectedWords } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { noClaimSentence } from '../../words/newClaim.js'
import { signatureOf } from './author.js'
import { pickTopic } from './pickTopic.js'

const { l10n } = vscode

/** Makes a claim of what is selected in a source text: asks for the topic, and leaves the cursor where the wording goes. */
export async function claimFromSelection(services: Services, target: unknown): Promise<void> {
  const { context, corpus, files, settings } = services
  await files.ready() // the command itself may have started the extension
  const { draftClaim, newClaim } = await loadTools(context)
  const selected = selectedWords(corpus, target)
  if (!selected) return tell(l10n.t('Select words in the source text of an interview first.'))
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(selected.interview.uri))
  const before = interviewIn(document)
  if (!before) return tell(unreadable(document))
  const refused = draftClaim(corpus, before, selected.source, selected.selection)
  if ('reason' in refused) return tell(noClaimSentence(refused, before, l10n))
  const topic = await pickTopic(corpus, before)
  const coded = topic && (await signatureOf(settings))
  if (!topic || !coded) return
  // The file may have been changed while the questions stood on the screen.
  const now = interviewIn(document)
  const draft = now && draftClaim(corpus, now, selected.source, selected.selection)
  const made =
    now && draft && !('reason' in draft)
      ? newClaim(corpus, { text: document.getText(), interview: now }, topic, draft, coded, {
          wording: l10n.t('The claim in your own words'),
          label: l10n.t('Short label'),
        })
      : undefined
  if (!made) return tell(unreadable(document))
  const editor = await showBeside(document, selected)
  const at = document.positionAt(made.offset)
  const snippet = new vscode.SnippetString(renderSnippet(made.parts))
  editor.selection = new vscode.Selection(at, at)
  const isDone = await editor.insertSnippet(snippet, at, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  })
  if (!isDone) return tell(l10n.t('{0} cannot be changed.', nameOf(document)))
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter)
}

/** The interview as its file reads now, whatever the corpus has read last. */
function interviewIn(document: vscode.TextDocument): Interview | undefined {
  const read = readCorpusFile(document.uri.toString(), document.getText()).document
  return read?.kind === 'interview' ? read : undefined
}

/** Where it is shown already, else beside the source text, which stays in sight. */
async function showBeside(document: vscode.TextDocument, { source }: Selected): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
  const text = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === source.uri)
  const isApart = shown && shown.viewColumn !== text?.viewColumn
  return vscode.window.showTextDocument(document, (isApart ? shown.viewColumn : undefined) ?? vscode.ViewColumn.Beside)
}

function unreadable(document: vscode.TextDocument): string {
  return l10n.t(
    '{0} cannot be read as an interview now. Mend what the Problems panel lists first; nothing was changed.',
    nameOf(document),
  )
}

function nameOf({ uri }: vscode.TextDocument): string {
  return escapeLabel(vscode.workspace.asRelativePath(uri))
}

function tell(sentence: string): void {
  void vscode.window.showWarningMessage(sentence)
}
