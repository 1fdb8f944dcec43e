import { isProtectedInterview } from '../core/terms/terms.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { type NamesFile, readNamesFile } from '../core/terms/namesFile.js'
import { readSource, type SourceText } from '../core/corpus/source/sourceText.js'
import type { Host } from './host.js'
import { textOf } from './write.js'

/** What the store of this machine keeps of protected interviews, by key. */
export interface Stored {
  /** What must not be told. */
  readonly names: ReadonlyMap<string, NamesFile>
  /** The words that prove quotations, and are shown nowhere. */
  readonly protectedTexts: ReadonlyMap<string, SourceText>
  /** Files of names that are there and cannot be read, by key: what they protect is not known. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** What a store keeps of the protected interviews of a corpus. */
export async function storedOf(host: Host, corpus: Corpus, store = host.store): Promise<Stored> {
  const names = new Map<string, NamesFile>()
  const protectedTexts = new Map<string, SourceText>()
  const unreadable = new Map<string, string>()
  for (const { key } of corpus.interviews().filter(isProtectedInterview)) {
    const namesPath = host.join(store, `${key}.names.json`)
    const file = await textOf(host, namesPath)
    const told = file === undefined ? undefined : readNamesFile(file)
    if (told) names.set(key, told)
    else if (file !== undefined || (await host.isThere(namesPath))) unreadable.set(key, namesPath)
    const path = host.join(store, `${key}.txt`)
    const text = await textOf(host, path)
    if (text !== undefined) protectedTexts.set(key, readSource(host.toUri(path), text))
  }
  return { names, protectedTexts, unreadable }
}

/** All files of names in a store that can be read, by key. */
export async function namesIn(host: Host, store: string): Promise<ReadonlyMap<string, NamesFile>> {
  const files = new Map<string, NamesFile>()
  for (const name of (await host.listFiles(store)) ?? []) {
    const text = name.endsWith('.names.json') ? await textOf(host, host.join(store, name)) : undefined
    const file = text === undefined ? undefined : readNamesFile(text)
    if (file) files.set(name.slice(0, -'.names.json'.length), file)
  }
  return files
}

/** What is wrong with a file of names, and none of what stands in it. */
export function unreadableSentence(path: string): string {
  return `${path} cannot be read as a file of names, so nobody can say what must not be told; expected JSON with "attache": "names/1".`
}
