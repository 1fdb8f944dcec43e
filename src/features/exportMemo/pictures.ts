import type * as vscode from 'vscode'
import type { Picture, Pictures } from '../../core/export/labels.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import { readBeside } from '../../editor/memos/surroundings.js'

/** The pictures of a memo from beside it, without what cameras write into them. */
export async function readPictures(
  { readPicture }: Tools,
  memo: vscode.Uri,
  sources: readonly string[],
): Promise<Pictures> {
  const found = new Map<string, Picture>()
  for (const source of sources) {
    const bytes = await readBeside(memo, source)
    const picture = bytes && readPicture(bytes)
    if (picture) found.set(source, picture)
  }
  return found
}
