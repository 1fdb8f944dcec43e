import { foldText } from './fold.js'

/**
 * Spellings under which a name is read all the same, in lower case, letters and digits only, words kept apart by one space: `O’Dwyer` as
 * `odwyer`, `Müller` as `muller` and `mueller`.
 */
export function spellingsOf(name: string): readonly string[] {
  const umlauts = name
    .replace(/ä/gi, 'ae')
    .replace(/ö/gi, 'oe')
    .replace(/ü/gi, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/å/gi, 'aa')
  return [...new Set([plainWords(name), plainWords(umlauts)])].filter(Boolean)
}

/** Lower case, without accents, apostrophes and stops, one space between words, parted by hyphens too: what makes two spellings of a line or name the same. */
export function plainWords(text: string): string {
  const letters = foldText(text)
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
  return letters
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a text names somebody by one of these names, in whatever case or spelling, in the plural or possessive too. */
export function mentionsName(text: string, names: readonly string[]): boolean {
  const words = ` ${plainWords(text)} `
  return names
    .flatMap(spellingsOf)
    .some((name) => [name, `${name}s`, `${name}es`].some((form) => words.includes(` ${form} `)))
}

/** Whether a key or an id holds one of these names, `muller2031` that of Müller. */
export function holdsName(key: string, names: readonly string[]): boolean {
  const joined = (text: string): string => text.replaceAll(' ', '')
  return names.flatMap(spellingsOf).some((name) => joined(plainWords(key)).includes(joined(name)))
}
