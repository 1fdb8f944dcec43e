import { keywordsOf } from '../language/keywords.js'
import { wordsIn } from '../language/words.js'
import type { Sought } from './sought.js'

/**
 * What typed words ask for: whatever their inflection, and what stands between quotation marks as it stands, figures with their stops and commas
 * too. The last word may be only begun. A quotation mark that is not closed yet is none. Words that say nothing of a matter are left out beside others.
 */
export function readTextQuery(typed: string): readonly Sought[] {
  const phrases: Sought[] = []
  const taken = (words: string, inner: string): string => {
    const phrase = [...wordsIn(inner)].map(({ folded }) => folded)
    if (phrase.length) phrases.push([{ kind: 'phrase', words: phrase }])
    return ' '.repeat(words.length)
  }
  const loose = typed
    .replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, taken)
    .replace(/\d+(?:[.,]\d+)+/g, (figure) => taken(figure, figure))
  const words = [...wordsIn(loose)]
  const telling = words.filter(({ folded }) => keywordsOf(folded).length > 0)
  const asked = telling.length || phrases.length ? telling : words
  return [
    ...phrases,
    ...asked.map(({ folded, end }): Sought => [{ kind: 'word', word: folded, isBegun: end === typed.length }]),
  ]
}
