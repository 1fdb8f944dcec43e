import * as vscode from 'vscode'
import type { ReadBack } from '../core/corpus/readBacks.js'
import { reviewsEnding, reviewsFileName } from '../core/corpus/reviews.js'
import type { Interview } from '../core/model.js'
import { isProtectedInterview } from '../core/terms/terms.js'
import { loadTools } from './bundles/loadTools.js'
import { changeFilesHere, sentenceOf, textNow } from './changeFiles.js'
import { isWithin } from './corpus/corpusFolders.js'
import { ownCorpusFolder } from './corpus/ownCorpusFolder.js'
import { warn } from './messages.js'
import { protectedStore, readStored } from './protection/protectedStore.js'
import { mayUseStore } from './protection/storeFence.js'
import type { Services } from './services.js'

/**
 * A line for each of some words of a source that were read back: beside the corpus, of a protected source in the store, for a hash tells words that can be
 * guessed. No command leads here with a state of its caller's, so that none but a person releases anything.
 */
export async function recordReadBacks(
  services: Services,
  interview: Interview,
  hashes: readonly string[],
  said: Pick<ReadBack, 'state' | 'day' | 'release'>,
): Promise<void> {
  const { key, uri: name } = interview
  const isPrivate = isProtectedInterview(interview)
  if (isPrivate && !(await mayUseStore(services))) return
  const own = vscode.Uri.parse(name)
  const folder = isPrivate
    ? protectedStore(services)
    : (services.files.status.folders.find((one) => isWithin(one, own)) ?? (await ownCorpusFolder(services.files)))
  if (!folder) return
  const uri = vscode.Uri.joinPath(folder, isPrivate ? key + reviewsEnding : reviewsFileName)
  const before = isPrivate ? await readStored(uri) : await textNow(uri)
  const { withReadBacks } = await loadTools(services.context)
  const after = withReadBacks(
    before,
    [...new Set(hashes)].map((hash) => ({ key, hash, ...said })),
  )
  const refusal = await changeFilesHere([{ uri, before, after, ...(isPrivate ? { isPrivate } : { isUndoable: true }) }])
  if (refusal) return warn(sentenceOf(refusal))
  services.stored.forget()
  await services.files.refresh()
}
