import { languageOf } from '../core/memo/fileLanguage.js'
import { reviewedDocument, type ReviewedDocument } from '../core/review/documentBlocks.js'
import {
  type ExportMap,
  exportMapName,
  isMapOf,
  keptText,
  largestMap,
  madeFrom,
  mapsToRead,
  readExportMap,
  sharedMaps,
  writeExportMap,
} from '../core/review/exportMap.js'
import { CannotRun, type Host } from './host.js'
import type { Options } from './options.js'
import { write } from './write.js'

const folderOf = (host: Host): string => host.join(host.state, 'exports')

/** Whether a document gets the marks of a review: none where its memo cites protected sources, unless that is asked for. */
export function isMarked(host: Host, { forReview }: Options, citesProtected: boolean): boolean {
  if (forReview === undefined) return false
  if (forReview === 'protected' || !citesProtected) return true
  host.err(
    'The memo cites protected sources, so the document has no hidden numbers; --for-review=protected adds them.\n',
  )
  return false
}

/** Keeps what went out for a review, closed to others, or beside its memo where that `isShared`; says where that cannot be. */
export async function keepExport(
  host: Host,
  bytes: Uint8Array,
  memo: { readonly file: string; readonly text: string; readonly day: string; readonly isShared: boolean },
): Promise<void> {
  const read = await (await host.loadImport()).readWord(bytes)
  if ('unreadable' in read) return
  const { blocks } = reviewedDocument(read.stories)
  const { day, file, isShared } = memo
  const text = keptText(memo.text, languageOf(file))
  const map: ExportMap = { day, memo: isShared ? file.replace(/^.*[\\/]/, '') : host.toUri(file), text, blocks }
  const path = host.join(isShared ? sharedMaps.folderOf(file) : folderOf(host), exportMapName(map))
  const failure = await write(host, [{ path, before: 'anything', after: writeExportMap(map), isPrivate: !isShared }])
  if (failure !== undefined) host.err(`${failure} Changes will be found by the words alone.\n`)
}

/** The memo that a document belongs to, and the export that it was made from, if that is known here; `unused` are files that were to tell that, and do not. */
export async function findExport(
  host: Host,
  document: ReviewedDocument,
  named: string | undefined,
): Promise<{ readonly memo: string; readonly exported: ExportMap | undefined; readonly unused: readonly string[] }> {
  const uri = named === undefined ? undefined : host.toUri(named)
  const maps: ExportMap[] = []
  const broken: string[] = []
  const seen: string[] = []
  const read = async (folder: string, memo: string | undefined, most?: number): Promise<void> => {
    for (const name of mapsToRead((await host.listFiles(folder)) ?? [], memo).slice(0, most)) {
      const path = host.join(folder, name)
      const bytes = await host.readBytes(path, largestMap)
      const map = bytes instanceof Uint8Array ? readExportMap(new TextDecoder().decode(bytes), name) : undefined
      seen.push(path)
      if (map) maps.push(map)
      else broken.push(path)
    }
  }
  await read(folderOf(host), uri)
  if (named !== undefined) await read(sharedMaps.folderOf(named), undefined, sharedMaps.most)
  const exported = madeFrom(maps, document)
  if (named !== undefined) return { memo: named, exported, unused: exported ? broken : seen }
  if (!exported) throw new CannotRun('No export of this document is known on this machine; name its memo with --memo.')
  return { memo: host.toPath(exported.memo), exported, unused: broken.filter((path) => isMapOf(path, exported.memo)) }
}
