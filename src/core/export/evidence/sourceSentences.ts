import type { Checked } from '../../cited/checked.js'
import { isOfSameMatter, nearestSentence } from '../../assess/nearest.js'
import { isSameRef, type SourceBlock } from '../../corpus/source/sourceText.js'
import type { CitationItem } from '../../memo/citations.js'
import type { Claim, Interview, Passage, Span } from '../../model.js'
import { type SourceWords, wordsOfClaim, wordsOfPassage } from '../../passage/sourceWords.js'
import { patternOf } from '../../quotation/pattern.js'
import { findPlaces } from '../../quotation/verify.js'
import { quotationsFor } from './quotationState.js'

/** One citation of an interview whose words may be read by anybody. */
interface Told {
  readonly interview: Interview | undefined
  readonly passages: readonly Passage[]
  readonly claim?: Claim
  /** What the memo says there. */
  readonly words: string
  readonly item: CitationItem
}

/**
 * The sentences of the source that stand behind a sentence of a memo: those of the claim that it tells, else those that it quotes from, else the one of
 * each cited passage that is most like it, if one is.
 */
export function sourceSentences(
  { interview, passages, claim, words, item }: Told,
  checked: Checked,
): readonly SourceWords[] {
  const { corpus } = checked
  if (!interview) return []
  const claimed = claim ? wordsOfClaim(corpus, claim).flatMap((one) => (one.kind === 'words' ? one : [])) : []
  if (claimed.length) return claimed
  const source = corpus.sourceOf(interview.key)
  if (!source) return []
  const quoted = quotationsFor(item, checked).flatMap(({ text }) =>
    findPlaces(patternOf(text), interview, source).flatMap(({ spans }) => spans),
  )
  const nearest = (block: SourceBlock): readonly Span[] => {
    const found = nearestSentence(words, [block], source, interview, corpus)
    return found && isOfSameMatter(found) ? [found.unit.span] : []
  }
  return passages.flatMap(({ ref }) => {
    const block = source.blocks.find((one) => isSameRef(one.ref, ref))
    if (!block) return []
    const here = quoted.filter(({ start, end }) => block.span.start <= start && end <= block.span.end)
    const spans = here.length ? here : nearest(block)
    const found = spans.length ? wordsOfPassage(corpus, interview, ref, spans) : undefined
    return found?.kind === 'words' ? found : []
  })
}
