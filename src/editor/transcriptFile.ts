import * as vscode from 'vscode'
import type { NoInterview, TrackedChanges, Transcript } from '../core/transcript/transcript.js'
import { unreadableSentence } from '../words/import/import.js'
import type { ImportTools } from './bundles/loadImport.js'

/** How files end that can be read. */
export const transcriptEndings: readonly string[] = 'txt md html htm docx odt pdf vtt srt csv json eml'.split(' ')

/** What was recognised in a file, or that it is no interview; the sentence that says why it cannot be read. Asks whether tracked changes count. */
export async function readTranscriptFile(
  uri: vscode.Uri,
  { readFile }: ImportTools,
): Promise<Transcript | NoInterview | string> {
  const bytes = await bytesOf(uri)
  if (bytes === undefined) return vscode.l10n.t('The file cannot be read.')
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  let read = await readFile(bytes, name)
  if ('unreadable' in read && read.unreadable === 'tracked changes') {
    const changes = await askForChanges(name, read.count ?? 0)
    if (changes) read = await readFile(bytes, name, undefined, changes)
  }
  return 'unreadable' in read ? unreadableSentence(read, vscode.l10n) : read
}

/** Which words of a file with tracked changes count: only who had them made knows whose they are. */
async function askForChanges(title: string, count: number): Promise<TrackedChanges | undefined> {
  const { l10n } = vscode
  const rows: readonly (vscode.QuickPickItem & { readonly changes: TrackedChanges })[] = [
    {
      label: l10n.t('Accept All Changes'),
      detail: l10n.t('What was inserted is in the transcript. What was deleted is not.'),
      changes: 'accepted',
    },
    {
      label: l10n.t('Reject All Changes'),
      detail: l10n.t('The transcript is the text before the changes.'),
      changes: 'rejected',
    },
  ]
  const placeHolder = l10n.t('Tracked changes in this file: {0}. Which words are the speaker’s?', count)
  return (await vscode.window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true }))?.changes
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  )
}
