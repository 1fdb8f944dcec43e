import { letters, knownWords } from '../../language/nameWordWeights.js'
import { fnv1a } from '../../text/hash.js'

/** How many hash buckets the weights of character n-grams have; those that share one share its weight. */
export const buckets = 1 << 16

/** Where the parts of a word have their weights: its letters by twos to fours, the edges of the word among them, and all of it. */
export function nameFeaturesOf(word: string): readonly number[] {
  const plain = plainOf(word)
  const characters = Array.from(`^${plain}$`)
  const found = new Set<number>()
  for (let size = 2; size <= 4; size += 1)
    for (let at = 0; at + size <= characters.length; at += 1)
      found.add(bucketOf(characters.slice(at, at + size).join('')))
  found.add(bucketOf(`#^${plain}$`))
  return [...found]
}

/** FNV-1a over UTF-16 units, folded to the number of places. */
function bucketOf(part: string): number {
  const hash = fnv1a(part)
  return ((hash >>> 16) ^ hash) & (buckets - 1)
}

/** The weight at a place. It is written as a character, `N` for none, in steps of a twelfth; place 0 has what any word has too. */
const weightAt = (place: number): number => (letters.charCodeAt(place) - 78) / 12

/** By how much a word is likelier a name's than its letters tell. */
const moreOf: ReadonlyMap<string, number> = new Map(
  knownWords.split('\n').flatMap((row) => {
    const [more, ...words] = row.split(' ')
    return words.map((word): readonly [string, number] => [word, Number(more)])
  }),
)

/** How likely a word with a capital is one of somebody's name, by its letters and by what is known of the whole: the logarithm of the odds. */
export const nameScore = (word: string): number =>
  nameFeaturesOf(word).reduce((sum, part) => sum + weightAt(part), weightAt(0)) + (moreOf.get(plainOf(word)) ?? 0)

const plainOf = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʻʼ‘`.]/gu, '')
