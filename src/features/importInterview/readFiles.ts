import * as vscode from 'vscode'
import type { NoInterview, Transcript } from '../../core/transcript/transcript.js'
import { documentKinds } from '../../core/model.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { readTranscriptFile } from '../../editor/transcriptFile.js'
import { noInterviewSentence } from '../../words/import/import.js'
import { kindDetail } from '../../words/sourceKind.js'
import { askKind, type AsKind } from './askSource.js'
import { fileNameOf } from './chooseFiles.js'

const { l10n } = vscode

/** A file in which an interview, or notes of one, were recognised. */
export interface ReadFile extends AsKind {
  readonly uri: vscode.Uri
  readonly name: string
  /** The folder of the workspace that it lies in, which is shared with the corpus. */
  readonly sharedIn?: string | undefined
}

/**
 * Reads the files one by one, with progress. Each that holds no interview may be taken as notes; else one message says why it was left out,
 * and the rest goes on. Undefined when the user cancels.
 */
export async function readFiles(
  uris: readonly vscode.Uri[],
  load: () => Promise<ImportTools>,
): Promise<readonly ReadFile[] | undefined> {
  const location = vscode.ProgressLocation.Notification
  const title = l10n.t('Reading transcripts')
  const tools = await load()
  const found = await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const results: { readonly uri: vscode.Uri; readonly read: Transcript | NoInterview | string }[] = []
    for (const uri of uris) {
      if (token.isCancellationRequested) return undefined
      progress.report({ message: fileNameOf(uri), increment: 100 / uris.length })
      results.push({ uri, read: await readTranscriptFile(uri, tools) })
    }
    return token.isCancellationRequested ? undefined : results
  })
  if (!found) return undefined
  const files: ReadFile[] = []
  for (const { uri, read } of found) {
    const name = fileNameOf(uri)
    const taken = typeof read === 'string' ? read : await takenAs(tools, name, read)
    if (typeof taken === 'string')
      void vscode.window.showWarningMessage(l10n.t('{0} was not imported. {1}', name, taken))
    else files.push({ uri, name, ...taken, sharedIn: vscode.workspace.getWorkspaceFolder(uri)?.name })
  }
  return files
}

/** A text with what it holds. Of one that shows nobody who speaks the user says whether it is notes or a document; a sentence where it is nothing. */
async function takenAs(tools: ImportTools, name: string, read: Transcript | NoInterview): Promise<AsKind | string> {
  const kind = tools.likelyKind(read)
  if (!('notInterview' in read)) return { transcript: read, kind }
  const sentence = noInterviewSentence(read.notInterview, l10n)
  if (read.notInterview === 'empty') return sentence
  const rows = [
    { label: l10n.t('Import as Notes'), detail: kindDetail('notes', l10n), as: 'notes' },
    {
      label: l10n.t('Import as Document…'),
      detail: l10n.t('A report, treaty, statement or speech, read by its paragraphs.'),
      as: 'document',
    },
    { label: l10n.t('Leave It Out'), detail: l10n.t('Saves nothing from this file.'), as: 'nothing' },
  ]
  const chosen = await vscode.window.showQuickPick(kind === 'notes' ? rows : rows.reverse(), {
    title: name,
    placeHolder: l10n.t('No interview was found in this file. What now?'),
    ignoreFocusOut: true,
  })
  const as =
    chosen?.as === 'notes'
      ? 'notes'
      : chosen?.as === 'document'
        ? await askKind('report', name, documentKinds)
        : undefined
  const transcript = as && tools.readByParagraphs(read.extract, as)
  return as === undefined || !transcript || 'notInterview' in transcript ? sentence : { transcript, kind: as }
}
