import { isProtectedInterview } from '../core/cite/protection.js'
import type { Corpus } from '../core/corpus.js'
import { type NamesFile, readNamesFile } from '../core/import/protect.js'
import { readSource, type SourceText } from '../core/source/sourceText.js'
import type { Host } from './host.js'
import { textOf } from './write.js'

/** What the store of this machine keeps of protected interviews, by key. */
export interface Stored {
  /** What must not be told. */
  readonly names: ReadonlyMap<string, NamesFile>
  /** The words that prove quotations, and are shown nowhere. */
  readonly protectedTexts: ReadonlyMap<string, SourceText>
}

/** What a store keeps of the protected interviews of a corpus. */
export async function storedOf(host: Host, corpus: Corpus, store = host.store): Promise<Stored> {
  const names = new Map<string, NamesFile>()
  const protectedTexts = new Map<string, SourceText>()
  for (const { key } of corpus.interviews().filter(isProtectedInterview)) {
    const file = await textOf(host, host.join(store, `${key}.names.json`))
    const told = file === undefined ? undefined : readNamesFile(file)
    if (told) names.set(key, told)
    const path = host.join(store, `${key}.txt`)
    const text = await textOf(host, path)
    if (text !== undefined) protectedTexts.set(key, readSource(host.toUri(path), text))
  }
  return { names, protectedTexts }
}
