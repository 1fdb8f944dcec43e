import type { SourceText } from '../corpus/source/sourceText.js'
import { sentenceAt } from '../language/sentences.js'
import type { Memo } from '../memo/memo.js'
import type { Interview, Span } from '../model.js'
import { patternOf } from '../quotation/pattern.js'
import { findPlaces } from '../quotation/verify.js'

/** Where in a source text the words stand that the sentence of a memo at an offset has between quotation marks. */
export function quotedAt(memo: Memo, offset: number, interview: Interview, source: SourceText): readonly Span[] {
  const sentence = sentenceAt(memo.citingProse, offset)
  const quotations = memo.text.slice(sentence.start, sentence.end).match(/(?<=["“„«])[^"“”„«»]+(?=["”“»])/g) ?? []
  return quotations.flatMap((words) => findPlaces(patternOf(words), interview, source).flatMap(({ spans }) => spans))
}
