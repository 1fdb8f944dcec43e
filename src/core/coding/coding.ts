import type { ClaimKind, Span } from '../model.js'
import { clausesOf, isQuestion, sentencesAround, overlaps } from '../certainty/clauses.js'
import { caveatOf, hedgeOf, namesFuture } from './suggestedHedge.js'
import { holderOf } from './holder.js'
import { kindOf } from './kind.js'
import { likelihoodOf } from './likelihood.js'
import type { Coding, Suggested } from './suggestion.js'
import { countWords } from '../language/words.js'

/** A stretch of a passage that is to become a claim. */
export interface Worded {
  /** The whole paragraph: what leads up to the words decides how they are meant. */
  readonly text: string
  /** The words in it. */
  readonly span: Span
  /** The date of the interview, ISO of any precision: a later year is still to come. */
  readonly issued?: string | undefined
}

/** No answer to anything: `Perhaps not.` */
const shortest = 3

/**
 * What the wording of a passage supports: kind, hedge, caveat, holder and likelihood, each with the words it rests on. The same words give the
 * same answer. Made for English; of another language nothing is suggested.
 */
export function suggestCoding({ text, span, issued }: Worded): Coding {
  const year = issued === undefined ? undefined : Number(issued.slice(0, 4))
  const sentences = sentencesAround(text, span).filter((sentence) => !isQuestion(text, sentence))
  const clauses = sentences.flatMap((sentence) => clausesOf(text, sentence).filter((clause) => overlaps(clause, span)))
  const each = clauses.map((clause) => codeClause(text.slice(clause.start, clause.end), clause.start, year))
  const caveat = agreed(each.flatMap((one) => one.caveat ?? []))
  const kind = kindOfAll(
    each.map((one) => one.kind),
    clauses,
    text,
  )
  // Words that make claims of several kinds are several claims, and a doubt is about one of them.
  const isOne = new Set(each.flatMap((one) => one.kind?.value ?? [])).size < 2
  const hedge = isOne ? agreed(each.flatMap((one) => one.hedge ?? [])) : undefined
  const likelihood = isOne ? agreed(each.flatMap((one) => one.likelihood ?? [])) : undefined
  const holder = holderOfAll(text, sentences, clauses)
  return {
    ...(kind ? { kind } : {}),
    ...(hedge ? { hedge } : {}),
    ...(caveat ? { caveat } : {}),
    ...(holder ? { holder } : {}),
    ...(likelihood ? { likelihood } : {}),
  }
}

/** The same for a claim that rests on several passages: what all of them support, and of doubts and caveats those that none contradicts. */
export function suggestCodingOf(parts: readonly Worded[]): Coding {
  const each = parts.map(suggestCoding)
  const [only] = each
  if (only && each.length === 1) return only
  const kind = each.some((one) => !one.kind) ? undefined : agreed(each.flatMap((one) => one.kind ?? []))
  const hedge = agreed(each.flatMap((one) => one.hedge ?? []))
  const caveat = agreed(each.flatMap((one) => one.caveat ?? []))
  return { ...(kind ? { kind } : {}), ...(hedge ? { hedge } : {}), ...(caveat ? { caveat } : {}) }
}

function codeClause(clause: string, offset: number, year: number | undefined): Coding {
  const kind = kindOf(clause, offset, year)
  const caveat = caveatOf(clause, offset)
  const isFuture = namesFuture(clause, year)
  const hedge = hedgeOf(clause, offset, { caveat: caveat?.span, isFuture })
  const likelihood = likelihoodOf(clause, offset)
  return {
    ...(kind ? { kind } : {}),
    ...(hedge ? { hedge } : {}),
    ...(caveat ? { caveat } : {}),
    ...(likelihood ? { likelihood } : {}),
  }
}

/** The one of which nothing else differs; where two do, none. */
function agreed<T>(all: readonly Suggested<T>[]): Suggested<T> | undefined {
  const [first] = all
  return all.every(({ value }) => value === first?.value) ? first : undefined
}

/** A claim has one kind: clauses of two kinds, or some with one and a whole sentence without any, support none. */
function kindOfAll(
  kinds: readonly (Suggested<ClaimKind> | undefined)[],
  clauses: readonly Span[],
  text: string,
): Suggested<ClaimKind> | undefined {
  const longEnough = kinds.filter((_, index) => {
    const clause = clauses[index]
    return clause && countWords(text.slice(clause.start, clause.end)) >= shortest
  })
  return agreed((longEnough.length ? longEnough : kinds).flatMap((one) => one ?? []))
}

/** Whose view it is must be said in the sentence itself, and no clause of another's may be among the words. */
function holderOfAll(
  text: string,
  sentences: readonly Span[],
  clauses: readonly Span[],
): Suggested<string> | undefined {
  const [sentence, ...others] = sentences
  const [first] = clauses
  if (!sentence || others.length || !first) return undefined
  const found = holderOf(text.slice(sentence.start, clauses.at(-1)?.end), sentence.start)
  // Of a sentence that reports in one clause and goes on in the next only the first is reported.
  return found && overlaps(found.span, first) ? found : undefined
}
