import type { Interview, PassageRef } from '../../model.js'
import { paragraphHash } from './paragraphHash.js'
import { isSameRef, type SourceText } from './sourceText.js'
import { rememberedBeside } from '../../text/remember.js'

/** Whether they are known, without the words of the text. */
export function isDifferingKnown(interview: Interview, source: SourceText): boolean {
  return differingIn.isKnown(interview, source) || !interview.passages.some(({ sha256 }) => sha256 !== undefined)
}

/** The passages of which a text has other words than those that the interview was made of, as its hashes tell: they prove nothing. */
export const differingIn = rememberedBeside((interview: Interview, source: SourceText): readonly PassageRef[] => {
  const hashes = interview.passages.filter(({ sha256 }) => sha256 !== undefined)
  return source.blocks.flatMap(({ ref, span }) => {
    const passage = hashes.find((one) => isSameRef(one.ref, ref))
    return passage && passage.sha256 !== paragraphHash(source.text.slice(span.start, span.end)) ? [ref] : []
  })
})
