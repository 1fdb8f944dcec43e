import { claimsFor } from '../../check/fixes/claimsFor.js'
import { locatorFixes } from '../../check/fixes/locatorFixes.js'
import { citationOf, citationOfWords, formatCitation } from '../../citation/citation.js'
import { citeInSentence, citePassageInSentence } from '../../citation/citeInSentence.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { claimRef } from '../../corpus/claimRef.js'
import type { Memo } from '../../memo/memo.js'
import type { PassageQuery, UncodedPassage } from '../../search/uncoded.js'
import { contextOf } from '../../search/wants.js'
import { quotationRewrites } from './quotationRewrites.js'
import type { Rewrite, RewriteOptions } from './rewrite.js'

const sentenceOf = ({ sentences }: Checked, offset: number): MemoSentence | undefined =>
  sentences.find(({ span }) => span.start <= offset && offset <= span.end)

/** What to ask the texts for the sentence at an offset, most alike first; undefined where it cites something. */
export function passageQueryAt(checked: Checked, offset: number): PassageQuery | undefined {
  const sentence = sentenceOf(checked, offset)
  return sentence && sentence.cited.length === 0
    ? { typed: '', sentence: wordsOfSentence(sentence, checked).all }
    : undefined
}

/** Says where in an interview that is cited as a whole, at the offset, the sentence can be read. */
function locatorRewrites(sentence: MemoSentence, offset: number, checked: Checked): readonly Rewrite[] {
  return sentence.cited
    .filter(({ item }) => !item.locator && item.span.start <= offset && offset <= item.span.end)
    .flatMap((one) => locatorFixes(one, checked))
    .map(({ edits, data }) => ({ kind: 'add-locator', edits, data }))
}

const mostClaims = 4
/** How many the index gives to choose from. */
const mostCandidates = 60

/** Cites the claims of the corpus that are most like a sentence without a citation. */
function citeRewrites(sentence: MemoSentence, checked: Checked): readonly Rewrite[] {
  if (sentence.cited.length) return []
  const { corpus, memo } = checked
  const context = contextOf(corpus, wordsOfSentence(sentence, checked).all)
  if (!context.length) return []
  const { claims } = corpus.claims.search({ wants: [], context, limit: mostCandidates })
  const candidates = claims.flatMap((claim) => {
    const interview = corpus.interview(claim.key)
    return interview ? [{ interview, claim }] : []
  })
  const alike = claimsFor(sentence, candidates, checked)
  return alike.slice(0, mostClaims).flatMap(({ interview, claim }): readonly Rewrite[] => {
    const edits = citeInSentence(memo, sentence.span.start, { interview, claim })
    const citation = formatCitation([citationOf(interview, claim)])
    return edits ? [{ kind: 'cite-claim', edits, data: { citation, claim: claim.label, ref: claimRef(claim) } }] : []
  })
}

/** Cites sentences of transcripts that no claim rests on for the sentence of a memo at an offset, in their order. */
export function passageRewrites(memo: Memo, offset: number, passages: readonly UncodedPassage[]): readonly Rewrite[] {
  return passages.flatMap(({ interview, passage, words }): readonly Rewrite[] => {
    const edits = citePassageInSentence(memo, offset, interview, passage)
    const citation = formatCitation([citationOfWords(interview, passage.voice, [passage.ref])])
    return edits ? [{ kind: 'cite-passage', edits, data: { citation, words } }] : []
  })
}

/** What can be made of the sentence at an offset of a memo, the likeliest of each kind first. */
export function rewritesAt(checked: Checked, offset: number, options: RewriteOptions): readonly Rewrite[] {
  const sentence = sentenceOf(checked, offset)
  if (!sentence) return []
  return [
    ...locatorRewrites(sentence, offset, checked),
    ...citeRewrites(sentence, checked),
    ...(sentence.cited.length ? [] : passageRewrites(checked.memo, sentence.span.start, options.passages ?? [])),
    ...quotationRewrites(sentence, checked),
  ]
}
