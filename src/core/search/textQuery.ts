import type { Sought } from './textIndex.js'
import { wordsIn } from '../language/words.js'

/**
 * What typed words ask for: all of them, whatever their inflection, and what stands between quotation marks as it stands. The last word
 * may be only begun. A quotation mark that is not closed yet is none.
 */
export function readTextQuery(typed: string): readonly Sought[] {
  const sought: Sought[] = []
  const loose = typed.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (quoted, inner: string) => {
    const words = [...wordsIn(inner)].map(({ folded }) => folded)
    if (words.length) sought.push([{ kind: 'phrase', words }])
    return ' '.repeat(quoted.length)
  })
  const words = [...wordsIn(loose)]
  for (const { folded, end } of words) sought.push([{ kind: 'word', word: folded, isBegun: end === typed.length }])
  return sought
}
