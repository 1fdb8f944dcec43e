import { citationOfWords, formatCitation } from '../../citation/citation.js'
import { citePassageInSentence } from '../../citation/citeInSentence.js'
import type { Memo } from '../../memo/memo.js'
import type { UncodedPassage } from '../../search/uncoded.js'
import type { Rewrite } from './rewrite.js'

/** Cites sentences of transcripts that no claim rests on for the sentence of a memo at an offset, in their order. */
export function passageRewrites(memo: Memo, offset: number, passages: readonly UncodedPassage[]): readonly Rewrite[] {
  return passages.flatMap(({ interview, passage, words }): readonly Rewrite[] => {
    const edits = citePassageInSentence(memo, offset, interview, passage)
    const citation = formatCitation([citationOfWords(interview, passage.voice, [passage.ref])])
    return edits ? [{ kind: 'cite-passage', edits, data: { citation, words } }] : []
  })
}
