import { claimsFor } from '../../check/fixes/claimsFor.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { verdictOf } from '../../quoted/verdict.js'
import { type FormLabel, formsFor } from '../../citation/forms.js'
import { isProtectedInterview } from '../../terms/terms.js'
import { renderPlain } from '../../citation/snippet.js'
import { claimRef } from '../../corpus/claimRef.js'
import type { Claim, Interview, Span } from '../../model.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { quotePassage } from '../../citation/quotePassage.js'
import { pinnedClaim, placeOf } from '../../citation/resolve.js'
import { wholePhrase } from '../../quotation/wholePhrase.js'
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
  if (!quotation || !isAlone(sentence, checked) || quotation.kind === 'block') return []
  if (verdictOf(quotation, checked)?.kind !== 'verbatim') return []
  return claimsBehind(quotation, sentence, checked)
    .slice(0, most)
    .flatMap((claim): readonly Rewrite[] => {
      const { forms } = formsFor(checked.corpus, claim)
      const form = sentenceForms
        .flatMap((label) => forms.find((one) => one.label === label) ?? [])
        .find(({ parts }) => renderPlain(parts))
      if (!form) return []
      const edits = [{ replace: sentence.span, text: ended(renderPlain(form.parts), sentence, checked) }]
      return [
        {
          kind: 'to-paraphrase',
          edits: withPin(edits, sentence, checked),
          data: { claim: claim.label, ref: claimRef(claim) },
        },
      ]
    })
}

/** Those that are a sentence of its own and name whoever says it. */
const sentenceForms: readonly FormLabel[] = ['second-hand', 'attributed', 'claim']

/** Quotes the words of the source on which the claim rests that a sentence renders; not those of a protected one, which are offered nowhere. */
export function quotationRewrites(sentence: MemoSentence, checked: Checked): readonly Rewrite[] {
  const { corpus, quotations } = checked
  const isQuoting = quotations.some(({ sentence: own }) => own === sentence)
  const [cited, interview] = [sentence.cited[0], sentence.cited[0]?.interview]
  const source = interview && corpus.sourceOf(interview.key)
  if (!cited || !source || isProtectedInterview(interview) || isQuoting || !isAlone(sentence, checked)) return []
  return claimsCited(cited, interview, sentence, checked)
    .slice(0, most)
    .flatMap((claim): readonly Rewrite[] => {
      const [anchor, ...more] = claim.at
      const span = more.length ? undefined : anchorSpan(source, anchor)
      const whole = span && wholePhrase(source, span)
      const quoted = whole && quotePassage(corpus, interview, source, whole)
      if (!quoted || !('text' in quoted)) return []
      const edits = [{ replace: sentence.span, text: ended(quoted.text, sentence, checked) }]
      return [
        {
          kind: 'to-quotation',
          edits: withPin(edits, sentence, checked),
          data: { claim: claim.label, ref: claimRef(claim) },
        },
      ]
    })
}

/** Whether the sentence cites one interview in one bracket, so that nothing else is lost when it is written anew. */
function isAlone({ cited }: MemoSentence, { memo }: Checked): boolean {
  const [first, ...more] = cited
  const hasPrefix = Boolean(first?.item.prefix) || Boolean(first?.item.suffix)
  if (!first?.interview || first.isNoted || more.length || hasPrefix) return false
  return memo.text[first.citation.span.start] === '['
}

/** Those that rest on the very words, where the text can tell; else those that are most like them. */
function claimsBehind(
  { cited: [cited], text }: MemoQuotation,
  sentence: MemoSentence,
  checked: Checked,
): readonly Claim[] {
  if (!cited?.interview) return []
  const claims = claimsCited(cited, cited.interview, sentence, checked)
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
function claimsCited(
  { item }: Cited,
  interview: Interview,
  sentence: MemoSentence,
  checked: Checked,
): readonly Claim[] {
  const pinned = pinnedClaim(checked.corpus, item)
  if (pinned && pinned.state !== 'gone') return [pinned.claim]
  const place = item.locator && placeOf(checked.corpus, interview, item.locator)
  const claims = place?.kind === 'passages' ? [...new Set(place.passages.flatMap((one) => one.claims))] : []
  const candidates = claims.map((claim) => ({ interview, claim }))
  return claimsFor(sentence, candidates, checked)
    .slice(0, mostLooked)
    .map(({ claim }) => claim)
}

/** With the full stop that the sentence had. */
function ended(text: string, { span }: MemoSentence, { memo }: Checked): string {
  const last = memo.text.slice(span.start, span.end).trimEnd().at(-1) ?? ''
  const hasStop = /[.!?]$/.test(text.replace(/(?:<!--c:[^>]*-->|\[[^\]]*\])+$/, ''))
  const isEnded = /[.!?]$/.test(text)
  if (/[.!?]/.test(last)) return isEnded || hasStop ? text : `${text}.`
  return isEnded ? text.slice(0, -1) : text
}

/** The sentence as it is read may end before its pin, which goes with it. */
function withPin(edits: Rewrite['edits'], { span, cited }: MemoSentence, { memo }: Checked): Rewrite['edits'] {
  const pin: Span | undefined = cited[0]?.citation.pinSpan
  if (!pin || pin.start < span.end || memo.text.slice(span.end, pin.start).trim()) return edits
  return edits.map(({ text }) => ({ replace: { start: span.start, end: pin.end }, text }))
}
