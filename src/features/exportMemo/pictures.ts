import type * as vscode from 'vscode'
import type { Picture, Pictures } from '../../core/export/labels.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { Refused } from '../../core/memo/refused.js'
import { readNamed } from '../../editor/memos/namedFiles.js'
import type { StorePlace } from '../../editor/protection/protectedStore.js'

/** The pictures of a memo, without what cameras write into them, and why others are not read. */
export async function readPictures(
  place: StorePlace,
  { readPicture }: Tools,
  memo: vscode.Uri,
  sources: readonly string[],
): Promise<{ readonly pictures: Pictures; readonly refused: ReadonlyMap<string, Refused> }> {
  const pictures = new Map<string, Picture>()
  const refused = new Map<string, Refused>()
  for (const source of sources) {
    const found = await readNamed(place, memo, source)
    if (typeof found === 'string') refused.set(source, found)
    const picture = found instanceof Uint8Array ? readPicture(found) : undefined
    if (picture) pictures.set(source, picture)
  }
  return { pictures, refused }
}
