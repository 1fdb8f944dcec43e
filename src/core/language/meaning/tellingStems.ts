import { keywordsOf } from '../keywords.js'
import { roughStemOf } from '../stem.js'
import { irregularBases } from '../verbForms.js'
import { emptyWords } from './emptyWords.js'
import { synonymGroups } from './synonyms.js'

const empty = new Set(emptyWords.flatMap((word) => [word, roughStemOf(word)]))

/** `deal` by `dealt`: of the past forms that no stem has in common with their verb. */
const baseOf = irregularBases()

/** By the stem of each word of a group that of its first. */
const synonyms: ReadonlyMap<string, string> = new Map(
  synonymGroups.flatMap((group) => {
    const [first = '', ...others] = group.split(' ').map(roughStemOf)
    return others.map((stem) => [stem, first] as const)
  }),
)

/** The stems of the words that say what a text is about, each once. */
export function stemsOf(text: string): readonly string[] {
  const stems = keywordsOf(text)
    .map((term) => roughStemOf(baseOf.get(term) ?? term))
    .filter((stem) => stem.length > 1 && !empty.has(stem))
  return [...new Set(stems.map((stem) => synonyms.get(stem) ?? stem))]
}
