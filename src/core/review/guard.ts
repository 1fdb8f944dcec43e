import type { Checked } from '../cited/checked.js'
import { paragraphsOf } from '../cited/sentences.js'
import type { Edit } from '../citation/insert.js'
import { hedgingIn } from '../certainty/hedging.js'
import { functionWords } from '../language/commonWords.js'
import { fractionWords, ordinalWords, scaleWords } from '../language/figures/numbers.js'
import { numberWords } from '../language/figures/figureWords.js'
import { foldWord } from '../language/fold.js'
import { deniedByPrefix, nearNegations, negators } from '../language/meaning/negations.js'
import { measuringWords, unitWords } from '../language/meaning/measuring.js'
import { oppositesOf } from '../language/meaning/opposites.js'
import { quantityAt } from '../language/meaning/quantities.js'
import { attributionVerbs } from '../language/reporting/reportingVerbs.js'
import type { Span } from '../model.js'
import { isProtectedInterview } from '../terms/terms.js'
import { touching } from '../text/inOrder.js'
import { touches } from '../text/touches.js'
import type { LookReason } from './change.js'

const modal =
  /\b(?:may|might|can|could|will|would|shall|should|must|ought|need(?:s|ed)?|likely|never|always)\b|[’']ll\b/iu
const saying = new RegExp(String.raw`\b(?:${attributionVerbs})(?![\p{L}])|\baccording to\b|\b(?:says?|said)\b`, 'iu')
const disguised =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u
const quotationMark = /["“”„«»‹›‘‚「」『』]/u
const citing = /@|\[|\((?:[^()]*\b(?:1[89]|20)\d\d[^()]*|[^()]*\b(?:paras?|pp?|secs?)\.[^()]*)\)|¶|\bibid\b/iu

/** All that may change unseen beside evidence: a comma, semicolon or colon, and an article for an article. */
const harmless = /^(?:[,;:\s]*|(?:an?|the)\n(?:an?|the))$/iu

/** Why an edit of a memo needs a look: what it touches, and what its words change. None where no rule has anything against it. */
export function reasonsToLook(
  checked: Checked,
  unit: Span,
  { before, after, edits }: { readonly before: string; readonly after: string; readonly edits: readonly Edit[] },
): readonly LookReason[] {
  const { memo, sentences, quotations, cited } = checked
  const reasons = new Set<LookReason>()
  for (const { replace } of edits) {
    const touched = touching(sentences, replace, ({ span }) => span).filter(({ span }) => touches(span, replace))
    if (touched.some((one) => one.cited.length)) reasons.add('cites')
    if (quotations.some(({ whole }) => touches(whole, replace))) reasons.add('quotation')
    if (memo.citations.some(({ span, pinSpan }) => inside({ ...span, end: pinSpan?.end ?? span.end }, replace)))
      reasons.add('citation')
    for (const { span } of touched) {
      const old = memo.citingProse.slice(span.start, span.end)
      const at = replace.start - span.start
      const now = old.slice(0, Math.max(0, at)) + after + old.slice(Math.max(0, replace.end - span.start))
      if (hedgesOf(old) !== hedgesOf(now)) reasons.add('hedge')
    }
  }
  const around = [...paragraphsOf(memo.citingProse)].find((one) => touches(one, unit)) ?? unit
  // Whoever reads such a paragraph takes all of it for what the sources say; a note may hold the citation.
  const rests =
    memo.citations.some(({ span }) => touches(span, around)) || /\[\^/.test(memo.text.slice(around.start, around.end))
  if (rests && !reasons.has('cites') && !harmless.test(`${before.trim()}\n${after.trim()}`)) reasons.add('beside')
  const isOpen = ({ interview, citation }: (typeof cited)[number]): boolean =>
    !touches(citation.span, around) || !interview || !isProtectedInterview(interview)
  if (!cited.every(isOpen)) reasons.add('protected')
  for (const reason of reasonsOfWords(before, after)) reasons.add(reason)
  if (!checked.isEnglish) reasons.add('language')
  return [...reasons]
}

function inside(outer: Span, inner: Span): boolean {
  return outer.start < inner.end && inner.start < outer.end
}

function hedgesOf(sentence: string): string {
  return hedgingIn(sentence)
    .map(({ commitment, span }) => `${commitment} ${sentence.slice(span.start, span.end).toLowerCase()}`)
    .sort()
    .join()
}

function reasonsOfWords(before: string, after: string): readonly LookReason[] {
  const both = `${before}\n${after}`
  const words = both.match(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []
  const low = words.map((word) => word.toLowerCase())
  const folded = words.map(foldWord)
  const isFigure = (word: string, index: number): boolean =>
    /\p{N}/u.test(word) ||
    numberWords.has(word) ||
    ordinalWords.has(word) ||
    fractionWords.has(word) ||
    quantityAt(low, index) !== undefined
  const found: readonly (readonly [LookReason, boolean])[] = [
    [
      'name',
      words.some((word) => /\p{Lu}/u.test(word) && !functionWords.has(word.toLowerCase())) || disguised.test(both),
    ],
    [
      'figure',
      low.some(isFigure) ||
        scaleWords.test(both) ||
        unitWords.test(both) ||
        /[-−+±<>≤≥~≈]/u.test(both) ||
        /[%‰$€£¥]/u.test(both),
    ],
    [
      'hedge',
      modal.test(both) ||
        measuringWords.test(both) ||
        /[?!]/u.test(both) ||
        hedgingIn(before).length + hedgingIn(after).length > 0,
    ],
    ['saying', saying.test(both)],
    [
      'negation',
      folded.some((word) => negators.has(word) || nearNegations.has(word) || deniedByPrefix.test(word)) ||
        /n[’']t\b/iu.test(both) ||
        isTurned(before, after),
    ],
    ['new quotation', quotationMark.test(both)],
    ['new citation', citing.test(after)],
  ]
  return found.flatMap(([reason, is]) => (is ? reason : []))
}

/** Whether one is the other with letters before it, as `illegal` and `legal` are, or a word gives way to its opposite. */
function isTurned(before: string, after: string): boolean {
  const [one, other] = [before.trim().toLowerCase(), after.trim().toLowerCase()]
  if (one !== '' && other !== '' && one !== other && (one.endsWith(other) || other.endsWith(one))) return true
  const wordsIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? []
  return wordsIn(one).some((word) => wordsIn(other).some((now) => oppositesOf(word)?.has(now)))
}
