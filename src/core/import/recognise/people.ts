import { foldLine, isCaseless, isCapitals } from './wording.js'
import { honours, particles, titles } from './lexicon.js'

/** The words of a name without titles, `Dr. Ines Okafor` as `Ines`, `Okafor`. */
export function nameWords(name: string): readonly string[] {
  const words = name.trim().split(/\s+/)
  const from = words.findIndex((word) => !titles.has(foldLine(word)))
  const named = from < 0 ? words : words.slice(from)
  const isHonour = named.length > 2 && honours.has(foldLine(named.at(-1) ?? '')) && isCapitals(named.at(-1) ?? '')
  return isHonour && !isCapitals(name) ? named.slice(0, -1) : named
}

/** A name without titles; the text itself where nothing else is in it. */
export const bareName = (name: string): string => nameWords(name).join(' ')

/** Whether a text could be somebody's name by its look: some words, each with a capital, particles aside. */
export function looksLikeName(text: string): boolean {
  if (isCaseless(text))
    return (
      text.length <= 24 && text.trim().split(/\s+/).length <= 5 && !/[\p{P}\d]/u.test(text.replace(/[·・.'’-]/g, ''))
    )
  const words = text.trim().split(/\s+/)
  if (words.length === 0 || words.length > 7 || /[\d@/\\<>=+*_#%&!?;"“”]/.test(text)) return false
  const isWord = (word: string): boolean => /^['’(]?(?:[dDlLO]['’])?\p{Lu}[\p{L}\p{M}'’.-]*,?$/u.test(word)
  if (words.some((word) => neverInNames.test(word)) || /^I['’]m$/i.test(words[0] ?? '')) return false
  // A full stop belongs to initials and titles alone.
  const stops = words
    .slice(0, -1)
    .some((word) => /^\p{L}[\p{L}\p{M}'’-]{2,}\.$/u.test(word) && !titles.has(foldLine(word)))
  if (stops) return false
  return (
    words.some(isWord) &&
    words.every((word) => isWord(word) || particles.has(foldLine(word))) &&
    isWord(words.at(-1) ?? '')
  )
}

/** Words that titles set with a capital. */
const neverInNames = /^(?:with|for|from|to|by|at|mit|avec|interview|questions?)$/iu

/** Whether one name may be a shorter form of the other: its words are in the other, or are its initials. */
export function isSamePerson(short: string, long: string): boolean {
  const a = nameWords(short).map(foldLine).filter(Boolean)
  const b = nameWords(long).map(foldLine).filter(Boolean)
  if (a.length === 0 || a.length > b.length) return false
  if (a.join(' ') === b.join(' ')) return true
  if (a.length === 1 && isInitialsOf(short, long)) return true
  let at = 0
  for (const word of b) {
    const wanted = a[at]
    if (
      wanted !== undefined &&
      (word === wanted || (wanted.length === 1 && at < a.length - 1 && word.startsWith(wanted)))
    )
      at += 1
  }
  return at === a.length && a.some((word) => word.length > 1)
}

/** `IO` of Ines Okafor. */
export function isInitialsOf(initials: string, name: string): boolean {
  const letters = initials.replace(/[.\s-]/g, '')
  if (letters.length < 2 || letters.length > 5 || !/^\p{Lu}+$/u.test(letters)) return false
  const words = nameWords(name).flatMap((word) => word.split(/-|(?<=^\p{L})['’](?=\p{Lu})/u))
  const all = words.map((word) => word[0] ?? '').join('')
  const capitals = words
    .filter((word) => !particles.has(foldLine(word)))
    .map((word) => word[0] ?? '')
    .join('')
  return [all, capitals].some((one) => one.toUpperCase() === letters)
}

/** A name in capitals as it is written else. */
export function inMixedCase(name: string): string {
  if (!isCapitals(name)) return name
  return name
    .split(/(\s+|-|['’])/)
    .map((word) => (/^\p{Lu}\.$/u.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase()))
    .map((word) => (particles.has(word.toLowerCase()) && word.length > 1 && word !== name ? word : word))
    .join('')
}
