import { type Assertion, assertionIn, reportedWill } from '../../certainty/assertion.js'
import type { Commitment, Hedging } from '../../certainty/hedging.js'
import type { Span } from '../../model.js'
import { attributionsIn } from '../attribution/attributions.js'
import { isConditional } from './doubt.js'
import { type Rendering } from '../claims/renderings.js'
import type { Checked } from '../../cited/checked.js'
import { viewNouns } from '../../language/reporting/reportingVerbs.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { isStatement } from '../claims/statement.js'

/** How sure a clause is, and by which of its words. Offsets are the clause's. */
export interface ClauseSureness {
  /** `reported-term`: somebody is said to have used it. */
  readonly kind: Assertion['kind'] | 'term' | 'reported-term' | 'expectation'
  readonly commitment: Commitment
  readonly span: Span
  /** It is so sure on a condition of its own, which the claim may not have. */
  readonly isOnCondition?: true
}

/** How sure a clause is, as its memo has it. */
export function howSure(rendering: Rendering, checked: Checked): ClauseSureness | undefined {
  const { sentence, clause } = rendering
  const isReported = attributionsIn(sentence, checked).some(
    ({ name }) => clause.start <= name.start && name.end <= clause.end,
  )
  return surestOf(rendering, isReported)
}

/**
 * How sure a clause is; undefined where it leaves something open in a turn of speech, asks, or gives the analyst's own judgement. `isReported`:
 * it gives what it says to somebody by name.
 */
function surestOf(rendering: Rendering, isReported = false): ClauseSureness | undefined {
  if (!isStatement(rendering)) return undefined
  const { words, ownWords } = rendering
  const hedgings = rendering.hedgings.filter((one) => !isShared(one, rendering))
  const asserted = assertionIn(ownWords, isReported)
  const open = openIn(hedgings, asserted, reportedWill(ownWords, isReported), words)
  const isBefore = (one: Hedging): boolean => isCondition(one, words) && one.span.end < (asserted?.span.start ?? 0)
  if (open.length && asserted?.kind === 'will' && open.every(isBefore)) return { ...asserted, isOnCondition: true }
  const [hedging, ...others] = open
  if (others.length) return undefined
  if (!hedging) return asserted && vouched(asserted, rendering)
  if (hedging.by === 'term') return { ...hedging, kind: isReported ? 'reported-term' : 'term' }
  if (hedging.by === 'as-term') return { ...hedging, kind: 'term' }
  if (!isExpectation(hedging, words)) return undefined
  if (asserted?.kind === 'stressed') return asserted
  // "Predicted that it would win": what is foretold is the place to look.
  return { ...hedging, span: asserted?.kind === 'will' ? asserted.span : hedging.span, kind: 'expectation' }
}

const condition = /^\s*(?:if|unless|provided|assuming|in case|as long as|should(?: it)?|were(?: it)?|had)$/i

/** `if` in the memo for `if` in the claim: the condition is told, and what hangs on it may be surer all the same. */
function isShared(hedging: Hedging, { words, claims: [first] }: Rendering): boolean {
  return isCondition(hedging, words) && first !== undefined && isConditional(first.claim)
}

function isCondition({ span }: Hedging, words: string): boolean {
  return condition.test(words.slice(span.start, span.end))
}

/**
 * The words of doubt that count. Not those within what insists ("could be no question"); not the `would` of somebody's past words, nor one
 * beside other words for how sure; and beside a term not the verb of thinking that governs it: "judged it likely".
 */
function openIn(
  hedgings: readonly Hedging[],
  asserted: Assertion | undefined,
  would: Span | undefined,
  words: string,
): readonly Hedging[] {
  const isWithin = ({ span }: Hedging): boolean =>
    asserted !== undefined &&
    asserted.kind !== 'will' &&
    asserted.span.start <= span.start &&
    span.end <= asserted.span.end
  const isTense = ({ span }: Hedging): boolean => span.start === would?.start && span.end === would.end
  const free = hedgings.filter((one) => !isWithin(one) && !isTense(one))
  // "Reed’s estimate proves that …": what proves a thing is no doubt of it.
  const isProof = ({ span }: Hedging): boolean =>
    asserted?.kind === 'proved' &&
    span.end <= asserted.span.start &&
    ownView.test(words.slice(0, asserted.span.start).trimEnd())
  const hasTerm = free.some(({ by }) => by === 'term' || by === 'as-term')
  const isWould = ({ span }: Hedging): boolean => /^would$/i.test(words.slice(span.start, span.end))
  const isSure = asserted !== undefined && asserted.kind !== 'will'
  // "Judged that it certainly would": who insists on what he thinks is as sure as he says.
  const isInsisted = ({ by, span }: Hedging): boolean =>
    by === 'thought' && (hasTerm || (asserted?.kind === 'stressed' && span.end <= asserted.span.start))
  return free.filter((one) => !isInsisted(one) && !isProof(one) && !((hasTerm || isSure) && isWould(one)))
}

/** Who expects a thing takes it for likely; more than that it is possible. Who expects little of it does not. */
function isExpectation({ span }: Hedging, words: string): boolean {
  return (
    /^(?:expect|predict|forecast|anticipat|foresee|foresaw)/i.test(words.slice(span.start, span.end)) &&
    !/\b(?:not|never|neither|nor|to|would|could|cannot|did|does|do)(?: \p{L}+ly)? $|n[’']t $/iu.test(
      words.slice(0, span.start),
    ) &&
    !/^ (?:little|nothing|much|more|less|no)\b/.test(words.slice(span.end))
  )
}

/** At the end of what stands before a verb: `Reed’s view`, `her estimate of 2021`. */
const ownView = new RegExp(
  String.raw`(?:[’']s?|\b(?:his|her|their)) (?:\p{L}+ )?(?:${viewNouns})(?: (?:of|in|from) (?:\p{Lu}\p{L}+ )?\d{4})?$`,
  'iu',
)

/**
 * "Small shows that": the memo vouches for what its source only says, or for what somebody only thinks in whose name he tells it. A table that
 * shows something is the memo's own.
 */
function vouched(asserted: Assertion, { ownWords, sentence, claims }: Rendering): ClauseSureness {
  if (asserted.kind !== 'proved') return asserted
  const before = ownWords.slice(0, asserted.span.start).trimEnd()
  const subject = before.replace(ownView, '')
  const holders = claims.flatMap(({ claim }) => claim.holder ?? [])
  const isSource =
    /\binterview(?:ee)?(?: (?:of|in|with|from) [\p{L}\p{N} ]{1,30})?$/iu.test(before) ||
    [...surnamesIn(sentence), ...holders].some((name) => subject.endsWith(name))
  return isSource ? { ...asserted, commitment: 'stressed' } : asserted
}

/** The last words of the names of all voices that a sentence cites. */
export function surnamesIn({ cited }: MemoSentence): readonly string[] {
  const voices = cited.flatMap(({ interview }) => interview?.voices ?? [])
  return voices.flatMap(({ name }) => name.split(/\s+/).at(-1) ?? [])
}
