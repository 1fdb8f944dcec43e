import { wordsOfClaims } from './claimDocument.js'
import { ClaimVocabulary } from './claimVocabulary.js'
import { writeClaimWords } from './claimWords.js'
import { packFile, type Packed } from './packed.js'
import { readCorpusFile } from './read/corpusFile.js'

/** What was read of a file of a corpus, as bytes, which one thread can hand to another without a copy. */
export interface PackedFile {
  readonly packed: Packed
  /** Of the claims of an interview, for `ClaimIndex.learn`. */
  readonly words: Uint8Array | undefined
}

/** Reads Markdown files of a corpus, with the words of their claims. Words that it has met it knows from then on. */
export function packedReader(): (uri: string, text: string) => PackedFile {
  const terms = new ClaimVocabulary()
  return (uri, text) => {
    const file = readCorpusFile(uri, text)
    const { document } = file
    const words =
      document?.kind === 'interview'
        ? writeClaimWords(wordsOfClaims(document, terms), (term) => terms.textOf(term))
        : undefined
    return { packed: packFile(file), words }
  }
}
