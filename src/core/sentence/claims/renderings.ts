import { claimsCited } from '../../citation/origins.js'
import { termsOfClaim } from '../../terms/terms.js'
import { type Hedging, hedgingIn } from '../../certainty/hedging.js'
import type { Claim } from '../../model.js'
import { claimPinned } from '../../citation/resolve.js'
import { type Overlap, overlapWithClaim } from '../evidence/overlap.js'
import { keysIn } from '../evidence/tokens.js'
import { type Checked, perCheck } from '../../cited/checked.js'
import type { Cited } from '../../cited/sentences.js'
import { type CitedClause, citedClausesOf } from './citedClauses.js'

/** A clause of a memo and the claims that it may render: those pinned, else those of the paragraphs cited, most alike first. */
export interface Rendering extends CitedClause {
  /** The words of doubt in it, quoted ones too. */
  readonly hedgings: readonly Hedging[]
  /** What it is about, as `keysIn` gives it. */
  readonly keys: ReadonlySet<string>
  readonly claims: readonly RenderedClaim[]
  readonly isPinned: boolean
  /** Whether it is the only clause of its sentence. */
  readonly isWhole: boolean
  /** Whether no other clause of its sentence has words of what is cited. */
  readonly isOnlyOne: boolean
  /** Whether something else than an interview is cited for it as well, which may say what no claim says. */
  readonly citesOthers: boolean
}

export interface RenderedClaim {
  readonly cited: Cited
  readonly claim: Claim
  /** The same of the claim. */
  readonly keys: ReadonlySet<string>
  readonly overlap: Overlap
}

/** The clauses of every sentence that cites an interview, computed once for all rules. What was said off the record is no claim here. */
export function renderingsOf(checked: Checked): readonly Rendering[] {
  return checked.sentences.flatMap((one) => renderingsOfSentence(one, checked))
}

/** The same in steps, so that a shell can do something else in between; undefined for a sentence that renders nothing. */
export function* prepareRenderings(checked: Checked): Iterable<Rendering | undefined> {
  for (const sentence of checked.sentences) {
    const own = renderingsOfSentence(sentence, checked)
    if (own.length) yield* own
    else yield undefined
  }
}

/** Those of one sentence. */
export const renderingsOfSentence = perCheck((sentence, checked): readonly Rendering[] => {
  const clauses = citedClausesOf(sentence, checked)
  const found = clauses.flatMap((clause): readonly Rendering[] => {
    const { words, cited } = clause
    const { claims, isPinned } = claimsOf(cited, words, checked)
    if (!claims.length) return []
    return [
      {
        ...clause,
        hedgings: hedgingIn(withoutInitialBrackets(words)),
        keys: keysIn(checked.corpus, words),
        claims,
        isPinned,
        isWhole: clauses.length === 1,
        isOnlyOne: true,
        citesOthers: cited.some(({ interview }) => !interview),
      },
    ]
  })
  const saying = found.filter(({ claims }) => claims.some(({ overlap }) => overlap.words > 0))
  return found.map((one) => (saying.every((other) => other === one) ? one : { ...one, isOnlyOne: false }))
})

/** `[p]robably` as `  probably`: a letter that was changed for the sentence is no other word, and nothing moves. */
function withoutInitialBrackets(words: string): string {
  return words.replace(/\[(\p{L})\](?=\p{L})/gu, '  $1')
}

function claimsOf(
  cited: readonly Cited[],
  words: string,
  { corpus }: Checked,
): { readonly claims: readonly RenderedClaim[]; readonly isPinned: boolean } {
  const isPinned = cited.some(({ item }) => claimPinned(corpus, item))
  const resting = isPinned ? cited.filter(({ item }) => claimPinned(corpus, item)) : cited
  const claims = resting.flatMap((one): readonly RenderedClaim[] => {
    const { interview, item } = one
    if (!interview) return []
    return claimsCited(item, interview, corpus).flatMap((claim) =>
      termsOfClaim(interview, claim) === 'off record'
        ? []
        : [{ cited: one, claim, ...overlapWithClaim(words, claim, interview, corpus) }],
    )
  })
  return { claims: claims.sort(compareClaims), isPinned }
}

/** Of two that are as alike, the one that is the voice's own view first. */
function compareClaims(a: RenderedClaim, b: RenderedClaim): number {
  const isOthers = ({ claim }: RenderedClaim): number => (claim.holder ? 1 : 0)
  return b.overlap.coverage - a.overlap.coverage || isOthers(a) - isOthers(b)
}

/** Below this share of the best match another claim of the paragraph is not what the clause says. */
const nearEnough = 0.7

/**
 * The claims that a clause says again: of a pinned one a word in common will do, of the others of a paragraph those that share most with the
 * clause, and enough of it. `predicate` are stems of the words at which a rule looks: claims that have one of them need less, and go before
 * the others. None where the clause is about something else.
 */
export function renderedBy(rendering: Rendering, predicate: readonly string[] = []): readonly RenderedClaim[] {
  const { claims, isPinned } = rendering
  const isAlone = standsFor(rendering)
  const [best] = claims
  if (!best) return []
  const says = ({ keys }: RenderedClaim): boolean => predicate.some((word) => keys.has(word))
  const isSame = (one: RenderedClaim): boolean => {
    const { words, entries, coverage } = one.overlap
    if (isPinned) return words > 0 || isAlone || (entries > 1 && rendering.isDirect)
    // Of a passage with one claim only, what is cited is that.
    if (claims.length === 1) return words > 0 || entries > (rendering.isDirect ? 0 : 1)
    if (words > 1) return coverage > 0.3
    if (words === 0) return entries > 2
    return coverage === 1 || (entries > 0 && (says(one) || coverage >= 0.5)) || (entries > 1 && coverage > 0.3)
  }
  const same = claims.filter((one) => one.overlap.coverage >= nearEnough * best.overlap.coverage && isSame(one))
  const saying = same.filter(says)
  return saying.length ? saying : same
}

/** Whether a clause stands for a pinned claim whatever its words: the pin is right behind it, and no other clause has the claim's words. */
export function standsFor({ isPinned, claims, isOnlyOne, isDirect }: Rendering): boolean {
  return isPinned && isOnlyOne && isDirect && claims.length === 1
}
