import type { Corpus } from '../../src/core/corpus/corpus.js'
import { unitsOf } from '../../src/core/search/bytePattern.js'
import { TextScan } from '../../src/core/search/textScan.js'
import { TextSearch } from '../../src/core/search/textSearch.js'

/** A search in a corpus in memory; `files` has what it does not hold: files of interviews, in which claims are sought, and texts that are away. */
export function searchIn(corpus: Corpus, files: ReadonlyMap<string, string> = new Map()): TextSearch {
  return new TextSearch(corpus, {
    scan: async (request) => {
      const scan = new TextScan(request)
      for (const text of request.texts) {
        const words = files.get(text.uri) ?? corpus.texts.at(text.uri)?.text ?? ''
        scan.add(text, unitsOf(new TextEncoder().encode(words)))
      }
      return scan.best()
    },
  })
}
