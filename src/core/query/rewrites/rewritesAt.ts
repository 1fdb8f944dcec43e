import type { Checked } from '../../check/input/checked.js'
import { citeRewrites } from './citeSentence.js'
import { likelihoodRewrites, termRewrites } from './estimateRewrites.js'
import { locatorRewrites } from './locatorRewrites.js'
import { paraphraseRewrites, quotationRewrites } from './quotationRewrites.js'
import type { Rewrite, RewriteOptions } from './rewrite.js'

/** What can be made of the sentence at an offset of a memo, the likeliest of each kind first. */
export function rewritesAt(checked: Checked, offset: number, options: RewriteOptions): readonly Rewrite[] {
  const sentence = checked.sentences.find(({ span }) => span.start <= offset && offset <= span.end)
  if (!sentence) return []
  return [
    ...locatorRewrites(sentence, offset, checked),
    ...citeRewrites(sentence, checked, options),
    ...paraphraseRewrites(sentence, offset, checked, options),
    ...quotationRewrites(sentence, checked),
    ...termRewrites(offset, checked),
    ...likelihoodRewrites(offset, checked),
  ]
}
