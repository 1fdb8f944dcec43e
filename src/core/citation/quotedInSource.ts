import type { Corpus } from '../corpus/corpus.js'
import { sentenceAt } from '../language/sentences.js'
import type { Memo } from '../memo/memo.js'
import type { Interview, Span } from '../model.js'
import { patternOf } from '../quotation/pattern.js'
import { findPlaces } from '../quotation/verify.js'

/** Where in the source the words stand that the sentence around a citation has between quotation marks. */
export function quotedInSource(corpus: Corpus, memo: Memo, citation: Span, interview: Interview): readonly Span[] {
  const source = corpus.sourceOf(interview.key)
  if (!source) return []
  const sentence = sentenceAt(memo.citingProse, citation.start)
  const quotations = memo.text.slice(sentence.start, sentence.end).match(/(?<=["“„«])[^"“”„«»]+(?=["”“»])/g) ?? []
  return quotations.flatMap((words) => findPlaces(patternOf(words), interview, source).flatMap(({ spans }) => spans))
}
