import { stemmer } from 'stemmer'
import { irregularPasts } from './verbForms.js'

/** Verbs of which a form is as often another word (`left`, `found`), or that a search need not bring together. */
const otherWords = 'cut deal drive feel find forecast foresee hear hit leave set show shut sit split stand swear'.split(
  ' ',
)

/** Forms that no rule of endings brings together, each behind its base form, beside the pasts of verbs. */
const otherForms =
  'be being is are, child children, choose chose chosen, crisis crises, do does doing, get gotten, go goes, have has having, ' +
  'know knew known, man men, say says, seek sought, speak spoke spoken, understand understood, woman women'

const irregular = new Map([...irregularPasts].filter(([verb]) => !otherWords.includes(verb)))
for (const row of otherForms.split(', ')) {
  const [base = '', ...forms] = row.split(' ')
  irregular.set(base, [...(irregular.get(base) ?? []), ...forms])
}

const baseForms: ReadonlyMap<string, string> = new Map(
  [...irregular].flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
)

/** Beginnings that Porter's rules cut too short: community and communist, author and authority are different words to an analyst. */
const keptWhole = /^(?:analys|authorit|communi(?:st|sm|c|t)|generat|genero|internation|universit)/

/**
 * What the inflections and spellings of an English word have in common: `debts` and `debt`, `signed` and `sign`, `organised` and
 * `organizing`. `word` is as `foldWord` gives it. A word of another language, or with a digit in it, is at worst its own stem.
 */
export function stemOf(word: string): string {
  const base = baseForms.get(word) ?? word
  const [kept] = keptWhole.exec(base) ?? []
  return kept ?? stemmer(americanOf(base))
}

let rows: ReadonlyMap<string, readonly string[]> | undefined

/** A word with the irregular forms that have its stem. */
export function formsOf(word: string): readonly string[] {
  rows ??= new Map([...irregular].map(([base, forms]) => [stemOf(base), [base, ...forms]] as const))
  return [...new Set([word, ...(rows.get(stemOf(word)) ?? [])])]
}

/**
 * What a word is made from where a syllable before it leaves the meaning: `indebted` is made from `debt`, `nonproliferation` from
 * `proliferation`. Undefined for most words.
 */
export function rootOf(word: string): string | undefined {
  const [, made] =
    /^(?:in|im|en|em)(\p{L}{4,})ed(?:ness|ly)?$/u.exec(word) ?? /^(?:non|counter|anti)(\p{L}{5,})$/u.exec(word) ?? []
  return made === undefined ? undefined : stemOf(made)
}

/** British and American spelling as one. It need not be right, only the same for both. */
function americanOf(word: string): string {
  // Of `rise` and `raise` the `s` is in both.
  const american = word.replace(/(?<=[aeiouy][^aeiouy]+)is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
  if (word.length < 6) return american
  return american
    .replace(/our(s|ed|ing|able|ite|ites|hood|ly)?$/, 'or$1')
    .replace(/^(defen|offen)se/, '$1ce')
    .replace(/^cent(?:re|er)(d|s)?$/, 'center$1')
    .replace(/^programmes?$/, 'program')
}

/**
 * A shorter and rougher stem of at most six letters, which only has to meet itself: `ignoring`, `ignored` and `ignore` are one, `settlement`
 * and `settle` too. `term` is as `indexWordsOf` gives it. It differs from `stemOf`, by which a search finds words, since whether two sentences
 * say the same takes a coarser measure: with Porter's stems, whole or cut, the checks tell less and are wrong more often.
 */
export function roughStemOf(term: string): string {
  const bare = term.replace(/(?:ations?|ments?|ings?|ions?|ed|er|es|ly|al|e|(?<![aeo])y|(?<!s)s)$/, '')
  return (bare.length >= 3 ? bare : term).replace(/([b-df-hj-km-np-rtv-z])\1$/, '$1').slice(0, 6)
}

/** Whether two words begin alike but for an ending of at most so many letters, whatever their language: `fail` and `fails`. Four letters at least. */
export function beginAlike(word: string, other: string, longestEnding: number): boolean {
  const length = Math.max(4, Math.max(word.length, other.length) - longestEnding)
  return word.length >= length && other.length >= length && word.slice(0, length) === other.slice(0, length)
}
