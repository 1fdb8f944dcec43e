import * as vscode from 'vscode'
import type { Closed } from '../../core/import/closeInterview.js'
import type { Interview } from '../../core/model.js'
import { withHashes } from '../../core/source/hashes.js'
import { changeFilesHere, recoverHere, sentenceOf } from '../../editor/changeFiles.js'
import { loadImport } from '../../editor/loadImport.js'
import { protectedStore } from '../../editor/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { mayUseStore } from '../../editor/storeFence.js'

const { l10n } = vscode

/** An interview that becomes protected, ready to be written. */
export interface Protecting extends Closed {
  /** The source text and the hashes in the corpus, which go. */
  readonly gone: readonly vscode.Uri[]
}

/**
 * Takes the names out of an interview's file and puts them, with its transcript, into the store. `after` is what the file reads as with the new
 * terms. Nothing is written where a step cannot be done; then a sentence says what to do.
 */
export async function protectInterview(
  services: Services,
  text: string,
  after: Interview,
): Promise<Protecting | string> {
  const { corpus } = services
  const tools = await loadImport(services.context)
  const { key } = after
  const store = protectedStore(services)
  if (!(await mayUseStore(services)) || !(await recoverHere([store]))) return ''
  const source = corpus.sourceOf(key)
  const sums = corpus.sumsOf(after)
  const closed = tools.closeInterview(corpus, text, withHashes(after, sums), source)
  const names = vscode.Uri.joinPath(store, `${key}.names.json`)
  const kept = await readIfThere(names)
  const before = kept === undefined ? undefined : tools.readNamesFile(kept)
  if (kept !== undefined && !before)
    return l10n.t('{0} is damaged, so nothing was changed. Mend it, or take it away.', names.fsPath)
  const transcript = vscode.Uri.joinPath(store, `${key}.txt`)
  const stored = source && (await readIfThere(transcript))
  if (stored !== undefined && stored !== source?.text)
    return l10n.t('{0} holds another text, so nothing was changed. Take one of the two away first.', transcript.fsPath)
  const known = tools.formatNamesFile(tools.withNames(before, closed.names))
  const sumsUri = vscode.Uri.joinPath(store, `${key}.sums`)
  const refusal = await changeFilesHere([
    { uri: names, before: kept, after: known, isPrivate: true },
    ...(source ? [{ uri: transcript, before: stored, after: source.text, isPrivate: true }] : []),
    { uri: sumsUri, before: await readIfThere(sumsUri), after: closed.sums, isPrivate: true },
  ])
  if (refusal?.why === 'failed') return l10n.t('{0} cannot be written, so nothing was changed.', store.fsPath)
  if (refusal) return sentenceOf(refusal)
  const gone = [...(source ? [source] : []), ...(sums ? [sums] : [])]
  return { ...closed, gone: gone.map(({ uri }) => vscode.Uri.parse(uri)) }
}

/** The hashes that the store has of an interview go beside it once it is on record, so that its text can be confirmed. */
export async function publishSums(
  services: Services,
  { uri, key }: Interview,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  const sums = await readIfThere(vscode.Uri.joinPath(protectedStore(services), `${key}.sums`))
  if (sums === undefined) return
  const to = vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', `${key}.sums`)
  edit.createFile(to, { contents: new TextEncoder().encode(sums), ignoreIfExists: true })
}

async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined, // nothing is kept of it yet
  )
}
