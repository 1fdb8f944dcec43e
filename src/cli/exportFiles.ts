import type { Document } from '../core/export/document.js'
import type { Picture, Pictures, ReadFormulas } from '../core/export/labels.js'
import { pictureSources, readPicture } from '../core/export/pictures.js'
import { formulasIn } from '../core/export/textOf.js'
import type { Host } from './host.js'
import type { NamedFiles } from './namedInMemo.js'

/** What can be made of the formulas of a document; the libraries are loaded where it has some. */
export async function setFormulas(host: Host, document: Document): Promise<ReadFormulas> {
  const texts = formulasIn(document)
  if (!texts.length) return { mathML: new Map(), inWord: new Set() }
  return (await host.loadExport()).readFormulas(texts)
}

const largestPicture = 30_000_000

/** The pictures of a document from beside its memo; what is none or cannot be read is told in words by the writers. */
export async function readPictures(files: NamedFiles, { blocks }: Document): Promise<Pictures> {
  const found = new Map<string, Picture>()
  for (const source of pictureSources(blocks)) {
    const bytes = await files.read(source, largestPicture)
    const picture = bytes instanceof Uint8Array ? readPicture(bytes) : undefined
    if (picture) found.set(source, picture)
  }
  return found
}
