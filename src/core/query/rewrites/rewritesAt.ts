import type { Checked } from '../../cited/checked.js'
import { wordsOf } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { passageRewrites } from './citePassages.js'
import { citeRewrites } from './citeSentence.js'
import { likelihoodRewrites, termRewrites } from './estimateRewrites.js'
import { locatorRewrites } from './locatorRewrites.js'
import { paraphraseRewrites, quotationRewrites } from './quotationRewrites.js'
import type { Rewrite, RewriteOptions } from './rewrite.js'
import type { PassageQuery } from '../../search/uncoded.js'

const sentenceOf = ({ sentences }: Checked, offset: number): MemoSentence | undefined =>
  sentences.find(({ span }) => span.start <= offset && offset <= span.end)

/** What to ask the texts for the sentence at an offset, most alike first; undefined where it cites something. */
export function passageQueryAt(checked: Checked, offset: number): PassageQuery | undefined {
  const sentence = sentenceOf(checked, offset)
  return sentence && sentence.cited.length === 0 ? { typed: '', sentence: wordsOf(sentence, checked).all } : undefined
}

/** Where a sentence cites nothing. */
function uncodedRewrites(sentence: MemoSentence, checked: Checked, { passages }: RewriteOptions): readonly Rewrite[] {
  if (sentence.cited.length || !passages) return []
  return passageRewrites(checked.memo, sentence.span.start, passages)
}

/** What can be made of the sentence at an offset of a memo, the likeliest of each kind first. */
export function rewritesAt(checked: Checked, offset: number, options: RewriteOptions): readonly Rewrite[] {
  const sentence = sentenceOf(checked, offset)
  if (!sentence) return []
  return [
    ...locatorRewrites(sentence, offset, checked),
    ...citeRewrites(sentence, checked),
    ...uncodedRewrites(sentence, checked, options),
    ...paraphraseRewrites(sentence, offset, checked),
    ...quotationRewrites(sentence, checked),
    ...termRewrites(offset, checked),
    ...likelihoodRewrites(offset, checked),
  ]
}
