import type { Checked } from '../../check/input/checked.js'
import { conceptsOf, overlapOf } from '../../check/claims/concepts.js'
import type { Corpus } from '../../corpus/corpus.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { sentencesIn } from '../../language/sentences.js'
import type { Citation } from '../../memo/citations.js'
import type { Claim, Interview, Passage, Span } from '../../model.js'
import { type SourceWords, wordsOfClaim, wordsOfPassage } from '../../passage/sourceWords.js'
import { patternOf } from '../../quotation/pattern.js'
import { findPlaces } from '../../quotation/verify.js'
import { quotationsFor } from './quotedHere.js'

/** So many words and names has a sentence of the source in common with one of a memo that rests on it, and such a part of the memo's. */
const least = { common: 2, share: 0.25 }

/** One citation of an interview whose words may be read by anybody. */
interface Told {
  readonly interview: Interview | undefined
  readonly passages: readonly Passage[]
  readonly claim?: Claim
  /** What the memo says there. */
  readonly words: string
  readonly citation: Citation
}

/**
 * The sentences of the source that stand behind a sentence of a memo: those of the claim that it tells, else those that it quotes from, else the one of
 * each cited passage that is most like it, if one is.
 */
export function saidOf(
  { interview, passages, claim, words, citation }: Told,
  checked: Checked,
): readonly SourceWords[] {
  const { corpus } = checked
  if (!interview) return []
  const claimed = claim ? wordsOfClaim(corpus, claim).flatMap((one) => (one.kind === 'words' ? one : [])) : []
  if (claimed.length) return claimed
  const source = corpus.sourceOf(interview.key)
  if (!source) return []
  const quoted = quotationsFor(citation, checked).flatMap(({ text }) =>
    findPlaces(patternOf(text), interview, source).flatMap(({ spans }) => spans),
  )
  return passages.flatMap(({ ref }) => {
    const block = source.blocks.find((one) => isSameRef(one.ref, ref))
    if (!block) return []
    const here = quoted.filter(({ start, end }) => block.span.start <= start && end <= block.span.end)
    const spans = here.length ? here : likest(source.text, block.span, words, corpus)
    const found = spans.length ? wordsOfPassage(corpus, interview, ref, spans) : undefined
    return found?.kind === 'words' ? found : []
  })
}

function likest(text: string, within: Span, words: string, corpus: Corpus): readonly Span[] {
  const wanted = conceptsOf(corpus, words)
  const all = [...sentencesIn(text.slice(within.start, within.end))].map(({ start, end }) => {
    const span = { start: within.start + start, end: within.start + end }
    return { span, ...overlapOf(wanted, conceptsOf(corpus, text.slice(span.start, span.end))) }
  })
  const like = all.filter((one) => one.words + one.entries >= least.common && one.share >= least.share)
  const [best] = [...like].sort((a, b) => b.weight - a.weight)
  return best ? [best.span] : []
}
