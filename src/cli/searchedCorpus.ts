import { Buffer } from 'node:buffer'
import { Corpus } from '../core/corpus/corpus.js'
import { beginningOf } from '../core/corpus/read/skim.js'
import { isSourceUri, keyOfSource } from '../core/corpus/source/sourceText.js'
import { TextScan } from '../core/search/textScan.js'
import { TextSearch } from '../core/search/textSearch.js'
import type { Interview } from '../core/model.js'
import type { Host } from './host.js'
import { eachFile, isOurs, putFile } from './load.js'

/** A corpus of which no more is read than tells whose interviews these are, until something is found in one. */
export interface SearchedCorpus {
  readonly corpus: Corpus
  readonly search: TextSearch
  /** How much is wrong with the files in which something was found, and with those that cannot be read as interviews. */
  readonly problems: () => number
}

/** What is taken out of a corpus that is searched: of all of it when its beginnings were read, and of an interview when it was read whole. */
interface Closing {
  readonly all: (corpus: Corpus) => void
  readonly one: (corpus: Corpus, interview: Interview) => void
}

/** The corpus in these folders, or the shipped one where none is named. */
export async function searchedCorpus(
  host: Host,
  folders: readonly string[],
  closing?: Closing,
): Promise<SearchedCorpus> {
  const corpus = new Corpus()
  const paths = new Map<string, string>()
  const unread = new Set<string>()
  const take = async (file: string, uri: string): Promise<void> => {
    paths.set(uri, file)
    if (isSourceUri(uri)) {
      unread.add(uri)
      corpus.setSourceText({ uri, key: keyOfSource(uri), text: '', lineStarts: [0], blocks: [], problems: [] })
    } else if (/\.md$/i.test(uri)) {
      const bytes = await host.readOwn(file)
      const beginning = bytes instanceof Uint8Array ? beginningOf(unitsOf(bytes)) : undefined
      if (beginning !== undefined) unread.add(uri)
      putFile(corpus, uri, beginning === undefined ? bytes : Buffer.from(beginning, 'latin1'))
    }
  }
  await eachFile(host, folders, take, (uri) => isOurs(corpus, uri))
  closing?.all(corpus)
  const bytesOf = async (uri: string): Promise<Uint8Array | 'too-large' | undefined> =>
    host.readOwn(paths.get(uri) ?? '')
  const search = new TextSearch(corpus, {
    scan: async (request) => {
      const scan = new TextScan(request)
      for (const text of request.texts) {
        const bytes = await bytesOf(text.uri)
        if (bytes instanceof Uint8Array) scan.add(text, unitsOf(bytes))
      }
      return scan.best()
    },
    bring: async (uri) => {
      if (!unread.delete(uri)) return
      putFile(corpus, uri, await bytesOf(uri))
      const document = corpus.file(uri)?.document ?? corpus.interviewOfSource(uri)
      if (document?.kind === 'interview') closing?.one(corpus, document)
    },
  })
  const problemsOf = (uri: string): number => (corpus.texts.at(uri) ?? corpus.file(uri))?.problems.length ?? 0
  const isRead = (uri: string): boolean => !unread.has(uri)
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

function unitsOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
