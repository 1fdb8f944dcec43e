import type { Checked } from '../../check/input/checked.js'
import { wordsOf } from '../../check/input/sentenceWords.js'
import type { MemoSentence } from '../../check/input/sentences.js'
import { passageRewrites } from './citePassages.js'
import { citeRewrites } from './citeSentence.js'
import { likelihoodRewrites, termRewrites } from './estimateRewrites.js'
import { locatorRewrites } from './locatorRewrites.js'
import { paraphraseRewrites, quotationRewrites } from './quotationRewrites.js'
import type { Rewrite, RewriteOptions } from './rewrite.js'

/** Where a sentence cites nothing. */
function uncodedRewrites(sentence: MemoSentence, checked: Checked, { passages }: RewriteOptions): readonly Rewrite[] {
  if (sentence.cited.length || !passages) return []
  return passageRewrites(checked.memo, sentence.span.start, passages(wordsOf(sentence, checked).all))
}

/** What can be made of the sentence at an offset of a memo, the likeliest of each kind first. */
export function rewritesAt(checked: Checked, offset: number, options: RewriteOptions): readonly Rewrite[] {
  const sentence = checked.sentences.find(({ span }) => span.start <= offset && offset <= span.end)
  if (!sentence) return []
  return [
    ...locatorRewrites(sentence, offset, checked),
    ...citeRewrites(sentence, checked, options),
    ...uncodedRewrites(sentence, checked, options),
    ...paraphraseRewrites(sentence, offset, checked, options),
    ...quotationRewrites(sentence, checked),
    ...termRewrites(offset, checked),
    ...likelihoodRewrites(offset, checked),
  ]
}
