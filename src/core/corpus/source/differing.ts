import type { Interview, PassageRef } from '../../model.js'
import { paragraphHash } from './paragraphHash.js'
import { isSameRef, type SourceText } from './sourceText.js'

/** What was found last in a text, with the interview it was compared with. A function of both, so that it may be thrown away. */
const found = new WeakMap<SourceText, { readonly interview: Interview; readonly differing: readonly PassageRef[] }>()

/** Whether they are known, without the words of the text. */
export function isDifferingKnown(interview: Interview, source: SourceText): boolean {
  return found.get(source)?.interview === interview || !interview.passages.some(({ sha256 }) => sha256 !== undefined)
}

/** The passages of which a text has other words than those that the interview was made of, as its hashes tell: they prove nothing. */
export function differingIn(interview: Interview, source: SourceText): readonly PassageRef[] {
  const before = found.get(source)
  if (before?.interview === interview) return before.differing
  const hashes = interview.passages.filter(({ sha256 }) => sha256 !== undefined)
  const differing = source.blocks.flatMap(({ ref, span }) => {
    const passage = hashes.find((one) => isSameRef(one.ref, ref))
    return passage && passage.sha256 !== paragraphHash(source.text.slice(span.start, span.end)) ? [ref] : []
  })
  found.set(source, { interview, differing })
  return differing
}
