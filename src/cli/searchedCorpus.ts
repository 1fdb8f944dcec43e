import { Buffer } from 'node:buffer'
import { Corpus } from '../core/corpus/corpus.js'
import { skimmed } from '../core/corpus/read/skim.js'
import { isSourceUri, keyOfSource } from '../core/corpus/source/sourceText.js'
import { TextScan } from '../core/search/textScan.js'
import { TextSearch } from '../core/search/textSearch.js'
import type { Host } from './host.js'
import { eachFile, isOurs, putFile } from './load.js'

/** A corpus of which only so much is read as tells whose interviews these are, until something is found in one. */
export interface SearchedCorpus {
  readonly corpus: Corpus
  readonly search: TextSearch
  /** How much is wrong with what was read whole, or cannot be read. */
  readonly problems: () => number
}

/** Skims the corpus in these folders, or the shipped one where none is named. */
export async function searchedCorpus(host: Host, folders: readonly string[]): Promise<SearchedCorpus> {
  const corpus = new Corpus()
  const skims = new Map<string, 'skimmed' | 'whole'>()
  const skim = (uri: string, bytes: Uint8Array | 'too-large' | undefined): void => {
    const units = bytes instanceof Uint8Array ? unitsOf(bytes) : ''
    const part = skimmed(units)
    const isPart = part.length < units.length
    skims.set(uri, isPart ? 'skimmed' : 'whole')
    putFile(corpus, uri, isPart ? Buffer.from(part, 'latin1') : bytes)
  }
  const expect = (uri: string): void => {
    skims.set(uri, 'skimmed')
    corpus.setSourceText({ uri, key: keyOfSource(uri), text: '', lineStarts: [0], blocks: [], problems: [] })
  }
  await eachFile(
    host,
    folders,
    async (file, uri) => {
      if (isSourceUri(uri)) expect(uri)
      else if (/\.md$/i.test(uri)) skim(uri, await host.readOwn(file))
    },
    (uri) => isOurs(corpus, uri),
  )
  const bring = async (uri: string): Promise<void> => {
    if (skims.get(uri) !== 'skimmed') return
    skims.set(uri, 'whole')
    putFile(corpus, uri, await host.readOwn(host.toPath(uri)))
  }
  const search = new TextSearch(corpus, {
    scan: async (request) => {
      const scan = new TextScan(request)
      for (const text of request.texts) {
        const bytes = await host.readOwn(host.toPath(text.uri))
        if (bytes instanceof Uint8Array) scan.add(text, unitsOf(bytes))
      }
      return scan.best()
    },
    bring,
  })
  return { corpus, search, problems: () => problemsIn(corpus, (uri) => skims.get(uri) === 'whole') }
}

function problemsIn(corpus: Corpus, isRead: (uri: string) => boolean): number {
  const files = corpus.uris().filter(isRead)
  return files.reduce((sum, uri) => sum + ((corpus.file(uri) ?? corpus.texts.at(uri))?.problems.length ?? 0), 0)
}

function unitsOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
