import { bucketOf, hashedWeights, scoreAt } from '../models/linearModel.js'
import fitted from '../models/nameWords.json' with { type: 'json' }

/** The weights of character n-grams have two to the power of so many hash buckets. */
export const bits = 16

/** Where the parts of a word have their weights: its letters by twos to fours, the edges of the word among them, and all of it. */
export function nameFeaturesOf(word: string): readonly number[] {
  const plain = plainOf(word)
  const characters = Array.from(`^${plain}$`)
  const found = new Set<number>()
  for (let size = 2; size <= 4; size += 1)
    for (let at = 0; at + size <= characters.length; at += 1)
      found.add(bucketOf(characters.slice(at, at + size).join(''), bits))
  found.add(bucketOf(`#^${plain}$`, bits))
  return [...found]
}

const weightAt = hashedWeights(fitted.tables.part.letters)

/** By how much a word is likelier a name's than its letters tell. */
const moreOf: ReadonlyMap<string, number> = new Map(
  Object.entries(fitted.tables.word).flatMap(([more, words]) =>
    words.split(' ').map((word): readonly [string, number] => [word, Number(more)]),
  ),
)

/** How likely a word with a capital is one of somebody's name, by its letters and by what is known of the whole: the logarithm of the odds. */
export const nameScore = (word: string): number =>
  scoreAt(weightAt, [0, ...nameFeaturesOf(word)]) + (moreOf.get(plainOf(word)) ?? 0)

const plainOf = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʻʼ‘`.]/gu, '')
