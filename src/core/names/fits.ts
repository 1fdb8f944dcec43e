import type { Name, NameWord } from './nameForms.js'
import { shapeOf, type Word } from './tokenizer.js'

/** How surely a stretch of text is a name: by its spelling, or only perhaps. */
export type Fit = 'sure' | 'perhaps'

/** Names of one word as short as this are not looked for in capitals: there they look like acronyms. */
const shortest = 4

/**
 * Whether words written so may be the name; that they are its words in lower case is known. `inCapitals` says whether the words around
 * are all in capitals too, as in a heading.
 *
 * - A case-sensitive name fits in its own case only.
 * - A single word fits in its own case (Small is not small, US is not us); in capitals too when all around is. A name without a capital of
 *   its own fits in any case.
 * - In a name of several words only acronyms and initials keep their case. The rest fits in any; but where all the capitals of the name are
 *   missing (`white house`), it is only perhaps the name. A capital on the first word alone may be that of a glossary's heading (`Joint
 *   exercises`) and is not missed.
 */
export function fitOf(name: Name, words: readonly Word[], inCapitals: () => boolean): Fit | undefined {
  const pairs = name.words.map((own, index) => ({ own, written: words[index]?.text ?? '' }))
  if (pairs.every(({ own, written }) => own.text === written)) return 'sure'
  if (name.caseSensitive) return undefined
  const [only, ...others] = pairs
  if (only && others.length === 0) return fitsAlone(only.own, only.written, inCapitals) ? 'sure' : undefined
  if (pairs.some(({ own, written }) => keepsCase(own) && own.text !== written)) return undefined
  const capitals = others.some(hasCapital) ? pairs.filter(hasCapital) : []
  return capitals.length === 0 || capitals.some(({ written }) => shapeOf(written) !== 'lower') ? 'sure' : 'perhaps'
}

function fitsAlone(own: NameWord, written: string, inCapitals: () => boolean): boolean {
  if (own.shape === 'lower') return true
  if (own.shape === 'upper' || own.shape === 'plain') return false
  return written.length >= shortest && shapeOf(written) === 'upper' && inCapitals()
}

function hasCapital({ own }: { readonly own: NameWord }): boolean {
  return own.shape !== 'lower' && own.shape !== 'plain'
}

function keepsCase({ shape }: NameWord): boolean {
  return shape === 'upper' || shape === 'mixed'
}

/** What a word may be the plural of. */
export interface Singular {
  readonly word: Word
  /** The ending is in capitals, and so no plural of an acronym: `USS` is not more than one US. */
  readonly inCapitals: boolean
}

/** The singulars that a word may be the plural of: `Uighurs` of Uighur, `NGOs` of NGO, `Embassies` of Embassy. */
export function singularsOf(word: Word): Singular[] {
  const { text } = word
  const cut = (length: number, ending = ''): Singular => {
    const singular = text.slice(0, text.length - length) + ending
    return { word: { ...word, text: singular, folded: singular.toLowerCase() }, inCapitals: text.endsWith('S') }
  }
  if (/[^aeiou]ies$/i.test(text) && text.length > 5) return [cut(3, text.endsWith('S') ? 'Y' : 'y'), cut(1)]
  if (/(?:[sxzo]|[cs]h)es$/i.test(text) && text.length > 4) return [cut(2), cut(1)]
  return (/[^s]s$/i.test(text) && text.length > 3) || /^\p{Lu}{2}s$/u.test(text) ? [cut(1)] : []
}

/** Whether the name may stand in the plural whose last word was made a singular. */
export function takesPlural({ words, tail }: Name, singular: Singular): boolean {
  const last = words.at(-1)
  return tail === '' && last?.text.length !== 1 && !(singular.inCapitals && last?.shape === 'upper')
}
