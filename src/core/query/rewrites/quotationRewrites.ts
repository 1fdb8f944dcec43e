import { claimsCited } from '../../citation/origins.js'
import { claimsFor } from '../../check/fixes/claimsFor.js'
import { citedAlone, inPlaceOf, quoteInstead } from '../../check/fixes/quoteInstead.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { verdictOf } from '../../quoted/verdict.js'
import { type FormLabel, formsFor } from '../../citation/forms.js'
import { renderPlain } from '../../citation/snippet.js'
import { claimRef } from '../../corpus/claimRef.js'
import type { Claim, Interview } from '../../model.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { claimPinned } from '../../citation/resolve.js'
import type { Rewrite } from './rewrite.js'
import { plainWords } from '../../language/foldName.js'

const most = 2
const mostLooked = 6

/**
 * Says in the corpus's words what is quoted, verbatim, at an offset: the whole sentence, with its speaker, its hedge and whose view it is, as
 * a sentence of *Cite a Claim*.
 */
export function paraphraseRewrites(sentence: MemoSentence, offset: number, checked: Checked): readonly Rewrite[] {
  const quotation = checked.quotations.find(({ whole }) => whole.start <= offset && offset <= whole.end)
  if (!quotation || !citedAlone(sentence, checked) || quotation.kind === 'block') return []
  if (verdictOf(quotation, checked)?.kind !== 'verbatim') return []
  return claimsBehind(quotation, sentence, checked)
    .slice(0, most)
    .flatMap((claim): readonly Rewrite[] => {
      const { forms } = formsFor(checked.corpus, claim)
      const form = sentenceForms
        .flatMap((label) => forms.find((one) => one.label === label) ?? [])
        .find(({ parts }) => renderPlain(parts))
      if (!form) return []
      const edits = inPlaceOf(sentence, renderPlain(form.parts), checked)
      return [{ kind: 'to-paraphrase', edits, data: { claim: claim.label, ref: claimRef(claim) } }]
    })
}

/** Those that are a sentence of its own and name whoever says it. */
const sentenceForms: readonly FormLabel[] = ['second-hand', 'attributed', 'claim']

/** Quotes the words of the source on which the claim rests that a sentence renders; not those of a protected one, which are offered nowhere. */
export function quotationRewrites(sentence: MemoSentence, checked: Checked): readonly Rewrite[] {
  const cited = citedAlone(sentence, checked)
  if (!cited?.interview) return []
  return claimsFirst(cited, cited.interview, sentence, checked)
    .slice(0, most)
    .flatMap((claim) =>
      quoteInstead(sentence, { claim }, checked).map(({ edits, data }): Rewrite => {
        return { kind: 'to-quotation', edits, data: { ...data, ref: claimRef(claim) } }
      }),
    )
}

/** Those that rest on the very words, where the text can tell; else those that are most like them. */
function claimsBehind(
  { cited: [cited], text }: MemoQuotation,
  sentence: MemoSentence,
  checked: Checked,
): readonly Claim[] {
  if (!cited?.interview) return []
  const claims = claimsFirst(cited, cited.interview, sentence, checked)
  const source = checked.corpus.sourceOf(cited.interview.key)
  const resting = claims.filter(({ at }) =>
    at.some((anchor) => {
      const span = source && anchorSpan(source, anchor)
      return span && plainWords(source.text.slice(span.start, span.end)).includes(plainWords(text))
    }),
  )
  return resting.length ? resting : claims
}

/** The claim that is pinned, else those of the passages cited that are most like the sentence. */
function claimsFirst(
  { item }: Cited,
  interview: Interview,
  sentence: MemoSentence,
  checked: Checked,
): readonly Claim[] {
  const pinned = claimPinned(checked.corpus, item)
  if (pinned) return [pinned]
  const candidates = claimsCited(item, interview, checked.corpus).map((claim) => ({ interview, claim }))
  return claimsFor(sentence, candidates, checked)
    .slice(0, mostLooked)
    .map(({ claim }) => claim)
}
