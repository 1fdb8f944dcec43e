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

interface Delivery {
  readonly options: Pick<Options, 'overwrite'>
  /** Further files, with their texts. */
  readonly more: readonly (readonly [path: string, text: string])[]
}

/** Writes the document, or prints it, with the files beside it: all files, or none. Throws where one is there already or cannot be written. */
export async function deliver(
  host: Host,
  bytes: Uint8Array,
  out: string | undefined,
  { options: { overwrite }, more }: Delivery,
): Promise<void> {
  const isPrinted = out === undefined || out === '-'
  const files = [...(isPrinted ? [] : [[out, bytes] as const]), ...more]
  for (const [path] of files) {
    await finishBeside(host, path)
    if (!overwrite && (await host.isThere(path)))
      throw new CannotRun(`${path} is there already and was left as it is; --overwrite puts the new one in its place.`)
  }
  const before = overwrite ? 'anything' : undefined
  const failure = files.length
    ? await write(
        host,
        files.map(([path, after]) => ({ path, before, after })),
      )
    : undefined
  if (failure !== undefined) throw new CannotRun(failure)
  if (isPrinted) host.out(new TextDecoder().decode(bytes))
}
