import type { Document } from '../core/export/document.js'
import type { Picture, Pictures, ReadFormulas } from '../core/export/labels.js'
import { pictureSources, readPicture } from '../core/export/pictures.js'
import { formulasIn } from '../core/export/textOf.js'
import { CannotRun, type Host } from './host.js'
import type { Options } from './options.js'
import { finishBeside, write } from './write.js'
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

/** Writes the document, or prints it. Throws where one is there already or cannot be written. */
export async function deliver(
  host: Host,
  bytes: Uint8Array,
  out: string | undefined,
  { overwrite }: Pick<Options, 'overwrite'>,
): Promise<void> {
  if (out === undefined || out === '-') return host.out(new TextDecoder().decode(bytes))
  await finishBeside(host, out)
  if (!overwrite && (await host.isThere(out)))
    throw new CannotRun(`${out} is there already and was left as it is; --overwrite puts the new one in its place.`)
  const failure = await write(host, [{ path: out, before: overwrite ? 'anything' : undefined, after: bytes }])
  if (failure !== undefined) throw new CannotRun(failure)
}
