import type { Interview, PassageRef } from '../model.js'
import { longestKeyPhrase } from '../corpus/read/claims.js'
import { differingIn } from '../corpus/source/differing.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { findKeyPhrases } from './keyPhrases.js'
import { nearestTo } from './nearest.js'
import { type Pattern, patternOf } from './pattern.js'
import { placesIn } from './place.js'
import type { Nearest, QuotedPlace, Verification } from './result.js'
import { countWords } from './tokenizer.js'
import { hashesOf, mayHold, unitsOf } from './units.js'

/**
 * Says whether these words, as a memo gives them in Markdown, stand in an interview, and where. Found only where they do, changed in no
 * way but by what design allows: a bracket that adds, or that stands for up to four words none of which is a modal, a negation or a
 * number, at an edge as within; an ellipsis within one answer that swallows no negation; a bracket of the source left out. However near, all else is not found.
 * Without the text a quotation of up to seven words is looked for in the key phrases and hedges of the claims.
 */
export function verifyQuotation(quotation: string, interview: Interview, source?: SourceText): Verification {
  return verifyPattern(patternOf(quotation), interview, source)
}

/** The same for a quotation that was read already. */
function verifyPattern(pattern: Pattern, interview: Interview, source?: SourceText): Verification {
  const words = countWords(pattern.tokens)
  if (!words) return { kind: 'unchecked', reason: 'no-words' }
  if (!source?.blocks.length) {
    const [place, ...more] = words <= longestKeyPhrase ? findKeyPhrases(pattern, interview) : []
    if (place) return { kind: 'found', places: [place, ...more] }
    return { kind: 'unchecked', reason: 'no-source', words, most: longestKeyPhrase }
  }
  const differing = differingIn(interview, source)
  const { proving, doubted } = provingAmong(findPlaces(pattern, interview, source), differing)
  const [place, ...more] = proving
  if (place) return { kind: 'found', places: [place, ...more] }
  const [other, ...others] = doubted
  if (other) return { kind: 'unchecked', reason: 'source-differs', places: [other, ...others] }
  const { units, missing: lacking } = unitsOf(interview, source)
  const missing = [...lacking, ...differing]
  const found = nearestTo(
    pattern,
    units.map((unit) => ({ unit, source })),
  )
  const nearest = found ? { nearest: found.nearest } : {}
  return missing.length
    ? { kind: 'unchecked', reason: 'source-incomplete', missing, ...nearest }
    : { kind: 'not-found', ...nearest }
}

/** So much less alike a passage may be and is compared all the same, where it is the one that is cited. */
const leeway = 0.1

/** The nearest words to a quotation that stands nowhere: those of the passages that are cited, unless others are clearly nearer. */
export function nearestInCited(
  quotation: string,
  nearest: Nearest,
  refs: readonly PassageRef[],
  interview: Interview,
  source: SourceText,
): Nearest {
  const isCited = (ref: PassageRef): boolean => refs.some((one) => isSameRef(one, ref))
  if (!refs.length || isCited(nearest.ref)) return nearest
  const found = nearestAt(quotation, refs, interview, source)
  return found && found.likeness >= nearest.likeness - leeway ? found : nearest
}

/** The nearest words in the answers, and what else is one with them, of which these passages are part. */
export function nearestAt(
  quotation: string,
  refs: readonly PassageRef[],
  interview: Interview,
  source: SourceText,
): Nearest | undefined {
  const { units } = unitsOf(interview, source)
  const cited = units.filter(({ blocks }) => blocks.some(({ ref }) => refs.some((one) => isSameRef(one, ref))))
  const candidates = cited.map((unit) => ({ unit, source }))
  return nearestTo(patternOf(quotation), candidates)?.nearest
}

/** Places of a quotation in words of the interview, and those that draw on a passage of which the text has others. */
export function provingAmong<T extends QuotedPlace>(
  places: readonly T[],
  differing: readonly PassageRef[],
): { readonly proving: readonly T[]; readonly doubted: readonly T[] } {
  const isDoubted = ({ refs }: T): boolean => refs.some((ref) => differing.some((one) => isSameRef(one, ref)))
  return { proving: places.filter((one) => !isDoubted(one)), doubted: places.filter(isDoubted) }
}

/** Every place in the text of an interview where the quotation stands, whether or not the text has the interview’s words there. */
export function findPlaces(pattern: Pattern, interview: Interview, source: SourceText): readonly QuotedPlace[] {
  if (pattern.isForbidden) return []
  const hashes = hashesOf(pattern)
  return unitsOf(interview, source)
    .units.filter((unit) => mayHold(unit, hashes))
    .flatMap((unit) => placesIn(pattern, unit, interview, source))
}
