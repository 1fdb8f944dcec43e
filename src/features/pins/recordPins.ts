import * as vscode from 'vscode'
import { reviewsFileName } from '../../core/corpus/reviews.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { changeFilesHere, type FileEdit, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { isWithin } from '../../editor/corpus/corpusFolders.js'
import type { PinChanges } from '../../editor/memos/livePins.js'
import type { Services } from '../../editor/services.js'

/** Writes which claims the citations of a memo rest on now into the corpus folders of their sources, and takes out what no longer holds. */
export async function recordPins(services: Services, document: vscode.TextDocument): Promise<void> {
  const { context, corpus, memos, stored, log } = services
  const { pins } = memos
  if (isEmpty(pins.changesOf(document, () => true))) return
  const tools = await loadTools(context)
  const { names } = await stored.of(corpus)
  const mask = tools.maskOf(corpus, names)
  // A hash of a protected name would let others try names until one fits.
  const changes = pins.changesOf(document, (sentence) => mask(sentence) === sentence)
  const edits = await editsFor(services, tools.withPins, changes)
  const refused = edits.length ? await changeFilesHere(edits) : undefined
  if (refused) log.warn(sentenceOf(refused))
  else pins.recorded(document, changes)
}

function isEmpty({ removed, added }: PinChanges): boolean {
  return !removed.length && !added.length
}

async function editsFor(
  { corpus, files }: Services,
  withPins: (text: string | undefined, removed: ReadonlySet<string>, added: PinChanges['added']) => string,
  { removed, added }: PinChanges,
): Promise<readonly FileEdit[]> {
  const gone = new Set(removed)
  const fileOf = (key: string): string | undefined => pinFileOf({ corpus, files }, key)?.toString()
  const own = added.flatMap(({ key }) => fileOf(key) ?? [])
  const others = corpus.reviews
    .files()
    .filter(({ pins }) => pins.some(({ sentence, key }) => gone.has(`${sentence} ${key}`)))
    .map(({ uri }) => uri)
  const edits: FileEdit[] = []
  for (const name of new Set([...own, ...others])) {
    const uri = vscode.Uri.parse(name)
    const before = await textNow(uri)
    const after = withPins(
      typeof before === 'string' ? before : undefined,
      gone,
      added.filter(({ key }) => name === fileOf(key)),
    )
    if (after !== before) edits.push({ uri, before, after })
  }
  return edits
}

/**
 * The file for the pins of an interview: in the corpus folder in which it lies; for one that came with the extension in the user's own. Undefined where there is
 * no corpus but that.
 */
function pinFileOf({ corpus, files }: Pick<Services, 'corpus' | 'files'>, key: string): vscode.Uri | undefined {
  const { folders } = files.status
  const holding = (uri: string): vscode.Uri | undefined =>
    folders.find((folder) => isWithin(folder, vscode.Uri.parse(uri)))
  const uri = corpus.interview(key)?.uri
  const folder = uri === undefined ? undefined : (holding(uri) ?? corpus.uris().map(holding).find(Boolean))
  return folder && vscode.Uri.joinPath(folder, reviewsFileName)
}
