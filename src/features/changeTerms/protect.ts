import * as vscode from 'vscode'
import type { Closed } from '../../core/import/closeInterview.js'
import type { Interview } from '../../core/model.js'
import { readReadBack } from '../../core/corpus/readBacks.js'
import { withHashes } from '../../core/corpus/source/hashes.js'
import { readSums } from '../../core/corpus/source/checksums.js'
import { type FileEdit, recoverHere } from '../../editor/changeFiles.js'
import { loadImport } from '../../editor/bundles/loadImport.js'
import { protectedStore, readStored } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'

const { l10n } = vscode

/** An interview that becomes protected, ready to be written. */
export interface Protecting extends Closed {
  /** What the store takes, and what goes from the corpus: the source text and the hashes. */
  readonly edits: readonly FileEdit[]
  /** Where the source text and the hashes were. */
  readonly gone: readonly vscode.Uri[]
}

/**
 * Takes the names out of an interview's file, for the store to keep them with its transcript. `after` is what the file reads as with the new
 * terms. Where a step cannot be done a sentence says what to do.
 */
export async function protectInterview(
  services: Services,
  text: string,
  after: Interview,
): Promise<Protecting | string> {
  const { corpus } = services
  const tools = await loadImport(services.context)
  const { key } = after
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(after.uri), '..')
  const store = protectedStore(services)
  if (!(await mayUseStore(services)) || !(await recoverHere([folder, store]))) return ''
  const [names, transcript, sums] = ['names.json', 'txt', 'sums'].map((end) =>
    vscode.Uri.joinPath(store, `${key}.${end}`),
  )
  if (!names || !transcript || !sums) return ''
  const source = await services.searcher.textOf(key)
  const beside = corpus.sumsOf(after)
  const oldSums = await readStored(sums)
  // One that was protected before may have its hashes in the store alone.
  const hashes = beside ?? (oldSums === undefined ? undefined : readSums(sums.toString(), oldSums))
  const closed = tools.closeInterview(corpus, text, withHashes(after, hashes), source)
  const kept = await readStored(names)
  const before = kept === undefined ? undefined : tools.readNamesFile(kept)
  if (kept !== undefined && !before)
    return l10n.t('{0} is damaged, so nothing was changed. Repair or remove it.', names.fsPath)
  const stored = source && (await readStored(transcript))
  if (stored !== undefined && stored !== source?.text)
    return l10n.t('{0} holds a different text, so nothing was changed. Remove one of the two first.', transcript.fsPath)
  const known = tools.formatNamesFile(tools.withNames(before, closed.names))
  const gone = [source, beside].flatMap((one) => (one ? [vscode.Uri.parse(one.uri)] : []))
  return {
    ...closed,
    gone,
    edits: [
      { uri: names, before: kept, after: known, isPrivate: true },
      ...(source ? [{ uri: transcript, before: stored, after: source.text, isPrivate: true }] : []),
      { uri: sums, before: oldSums, after: closed.sums, isPrivate: true },
      ...(await Promise.all(
        // Not by the editor, which would keep them for its undo and in the trash.
        gone.map(async (uri) => ({ uri, before: await readStored(uri), after: undefined })),
      )),
      ...(await withoutReadBacks(services, key)),
    ],
  }
}

/** Takes what was recorded of an interview's words out of the corpus, for it has hashes of them; under a description they are to be read back anew. */
async function withoutReadBacks({ corpus }: Services, key: string): Promise<readonly FileEdit[]> {
  const files = corpus.reviews.files().filter(({ readBacks }) => readBacks.some((one) => one.key === key))
  return Promise.all(
    files.map(async ({ uri: name }) => {
      const uri = vscode.Uri.parse(name)
      const before = await readStored(uri)
      const isOther = (line: string): boolean => readReadBack(line.trim())?.key !== key
      return {
        uri,
        before,
        after: before
          ?.split(/(?<=\n)/)
          .filter(isOther)
          .join(''),
      }
    }),
  )
}

/** The hashes that the store has of an interview go beside it once it is on record, so that its text can be confirmed. */
export async function publishedSums(services: Services, { uri, key }: Interview): Promise<readonly FileEdit[]> {
  const sums = await readStored(vscode.Uri.joinPath(protectedStore(services), `${key}.sums`))
  const to = vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', `${key}.sums`)
  if (sums === undefined || (await readStored(to)) !== undefined) return []
  return [{ uri: to, before: undefined, after: sums, isUndoable: true }]
}
