import { readEasternTitle } from './easternTitles.js'
import { neverInNames } from '../../language/nameWordLists.js'
import { honours, particles, titles } from '../../language/labelWords.js'
import { isJoint, isNameWord, nameParts } from './nameForm.js'
import { plainWords } from '../../language/foldName.js'
import { isCaseless, isCapitals } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

export { inMixedCase } from './nameForm.js'

/** The words of a name without titles, `Dr. Ines Okafor` as `Ines`, `Okafor`; `榊原長官` as `榊原`. */
export function nameWords(name: string): readonly string[] {
  const words = (readEasternTitle(name.trim())?.name ?? name).trim().split(/\s+/)
  const from = words.findIndex(
    (word, at) =>
      !(titles.has(plainWords(word)) && !isLetters(word)) && !(at === 0 && (isCutShort(word) || isBeforeTitle(words))),
  )
  const named = from < 0 ? words : words.slice(from)
  const isHonour = named.length > 2 && honours.has(plainWords(named.at(-1) ?? '')) && isCapitals(named.at(-1) ?? '')
  return isHonour && !isCapitals(name) ? named.slice(0, -1) : named
}

/** `M.R. Okafor` is nobody’s `Mr`, and `He Yuanhang` no excellency. */
const isLetters = (word: string): boolean => /^(?:[MDSFH]\.R\.|M\.S\.|He)$/.test(word)

/** A word cut short, as titles before names are in any language: `Min.`, `SEC.`; `St.` and `Wm.` are names. */
const isCutShort = (word: string): boolean => /^\p{Lu}\p{L}{1,5}\.$/u.test(word) && !isNameWord(word)

/** `STM Dr. Okafor`: what stands before a title with its stop is no name. */
const isBeforeTitle = ([first = '', second = '']: readonly string[]): boolean =>
  !first.endsWith(',') && second.endsWith('.') && !isNameWord(second) && titles.has(plainWords(second))

/** Whether a text is a name, behind a word cut short perhaps that no list of titles needs to have. */
export const looksLikeTitledName = (text: string): boolean => {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  return (
    looksLikeName(text) || (isCutShort(first) && rest.length > 0 && rest.length < 4 && looksLikeName(rest.join(' ')))
  )
}

/** A name without titles; the text itself where nothing else is in it. */
export const bareName = (name: string): string => nameWords(name).join(' ')

/** Whether a label is a title without a name: `The Commissioner`, `Mr. President`. */
export const isTitleAlone = (name: string): boolean =>
  name
    .trim()
    .split(/\s+/)
    .every((word) => titles.has(plainWords(word)))

/** Whether a text could be somebody's name by its look: some words, each with a capital, small words of families aside. */
export function looksLikeName(text: string): boolean {
  if (isCaseless(text))
    return text.length <= 24 && countWords(text) <= 5 && !/[\p{P}\d]/u.test(text.replace(/[·・.'’-]/g, ''))
  const words = text
    .trim()
    .replace(/(?<=^|\s)(?:in(?= ['’‘]t\s)|und(?= zu\s)) /u, '')
    .split(/\s+/)
  if (words.length === 0 || words.length > 8 || /[\d@/\\<>=+*_#%&!?;"“”]/.test(text)) return false
  const isWord = (word: string): boolean =>
    /^\(?\p{Lu}[\p{L}\p{M}'’.-]*,?$/u.test(word) || isNameWord(word.replace(/,$/, ''))
  const isSmall = (word: string): boolean => particles.has(plainWords(word)) || isJoint(word)
  if (words.some((word) => neverInNames.test(word)) || /^I['’]m$/i.test(words[0] ?? '')) return false
  // A full stop belongs to initials and titles alone.
  const stops = words
    .slice(0, -1)
    .some((word) => /^\p{L}[\p{L}\p{M}'’-]{2,}\.$/u.test(word) && !titles.has(plainWords(word)) && !isNameWord(word))
  if (stops) return false
  return (
    words.some((word) => isWord(word)) &&
    words.every((word) => isWord(word) || isSmall(word)) &&
    isWord(words.at(-1) ?? '')
  )
}

/** Whether one name may be a shorter form of the other: its words are in the other, or are its initials; a family's name may come first. */
export function isSamePerson(short: string, long: string): boolean {
  const a = nameWords(short).map(plainWords).filter(Boolean)
  const b = nameWords(long).map(plainWords).filter(Boolean)
  if (a.length === 0 || a.length > b.length) return false
  if (a.join(' ') === b.join(' ')) return true
  // `IO` and `I. O.`
  if ((a.length === 1 || a.every((word) => word.length === 1)) && isInitialsOf(short, long)) return true
  return isWithin(a, b) || turnedForms(a).some((turned) => isWithin(turned, b))
}

/** Whether the words stand among the others in their order, whole or as initials, one of them whole. */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  let at = 0
  for (const word of b) {
    const wanted = a[at]
    const isInitialOf = wanted?.length === 1 && at < a.length - 1 && word.startsWith(wanted)
    if (wanted !== undefined && (word === wanted || isInitialOf)) at += 1
  }
  return at === a.length && a.some((word) => word.length > 1)
}

/** `Okafor I. B.` and `de la Okafor Ines` with the family's name last. */
function turnedForms(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2 || words.length > 7) return []
  return words.slice(1).map((_, index) => [...words.slice(index + 1), ...words.slice(0, index + 1)])
}

/** `IO` of Ines Okafor; `VDS` of Edvard van der Straaten and `EVDS`, `ES` too; `IBO` of Ines Ben Okafor-Brandt. */
export function isInitialsOf(initials: string, name: string): boolean {
  const letters = initials.replace(/[.\s-]/g, '')
  if (letters.length < 2 || letters.length > 5 || !/^\p{Lu}\p{L}*\p{Lu}$/u.test(letters)) return false
  const words = nameWords(name).flatMap((word) => word.split(/-|(?<=^\p{L}{1,2})['’](?=\p{Lu})/u))
  const { family } = nameParts(nameWords(name))
  const firsts = (some: readonly string[]): string => some.map((word) => word[0] ?? '').join('')
  const capitals = words.filter((word) => !particles.has(plainWords(word)) && !/^\p{Ll}/u.test(word))
  const forms = [
    firsts(words),
    firsts(capitals),
    firsts(nameWords(name).filter((word) => /^\p{Lu}/u.test(word))),
    firsts([...capitals.slice(0, 1), ...capitals.slice(-1)]),
    ...(family.length > 1 ? [firsts(family)] : []),
  ]
  return forms.some((one) => one.toUpperCase() === letters.toUpperCase())
}
