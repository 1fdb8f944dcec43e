import { Buffer } from 'node:buffer'
import { Corpus } from '../core/corpus/corpus.js'
import { isSourceUri, keyOfSource } from '../core/corpus/source/sourceText.js'
import { TextScan } from '../core/search/textScan.js'
import { TextSearch } from '../core/search/textSearch.js'
import type { Host } from './host.js'
import { eachFile, isOurs, putFile } from './load.js'

/** A corpus whose texts are read where something is found in them. */
export interface SearchedCorpus {
  readonly corpus: Corpus
  readonly search: TextSearch
  /** How much is wrong with the files in which something was found, and with those that cannot be read as interviews. */
  readonly problems: () => number
}

/** The corpus in these folders, or the shipped one where none is named. */
export async function searchedCorpus(host: Host, folders: readonly string[]): Promise<SearchedCorpus> {
  const corpus = new Corpus()
  const paths = new Map<string, string>()
  const read = new Set<string>()
  const take = async (file: string, uri: string): Promise<void> => {
    paths.set(uri, file)
    if (isSourceUri(uri))
      corpus.setSourceText({ uri, key: keyOfSource(uri), text: '', lineStarts: [0], blocks: [], problems: [] })
    else if (/\.md$/i.test(uri)) putFile(corpus, uri, await host.readOwn(file))
  }
  await eachFile(host, folders, take, (uri) => isOurs(corpus, uri))
  const bytesOf = async (uri: string): Promise<Uint8Array | 'too-large' | undefined> =>
    host.readOwn(paths.get(uri) ?? '')
  const search = new TextSearch(corpus, {
    scan: async (request) => {
      const scan = new TextScan(request)
      for (const text of request.texts) {
        const bytes = await bytesOf(text.uri)
        if (bytes instanceof Uint8Array)
          scan.add(text, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
      }
      return scan.best()
    },
    bring: async (uri) => {
      if (isSourceUri(uri) && !read.has(uri)) putFile(corpus, uri, await bytesOf(uri))
      read.add(uri)
    },
  })
  const isRead = (uri: string): boolean => read.has(uri) || corpus.file(uri)?.document?.kind !== 'interview'
  const problemsOf = (uri: string): number =>
    ((read.has(uri) ? corpus.texts.at(uri) : undefined) ?? corpus.file(uri))?.problems.length ?? 0
  return {
    corpus,
    search,
    problems: () =>
      corpus
        .uris()
        .filter(isRead)
        .reduce((sum, uri) => sum + problemsOf(uri), 0),
  }
}
