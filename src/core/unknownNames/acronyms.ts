import { tokensOf } from '../names/tokenizer.js'

/** An acronym with what it stands for, as a text says: `Ostrava Port Authority (OPA)`. */
export interface Expansion {
  readonly acronym: string
  readonly name: string
}

/** How many words without a letter in the acronym may stand in the name. */
const mostSmallWords = 4

/** The acronyms that a text explains in parentheses, and the names in parentheses behind acronyms. */
export function expansionsIn(text: string): readonly Expansion[] {
  const found: Expansion[] = []
  for (const { 1: inner = '', index } of text.matchAll(/[(]([^()]{2,90})[)]/g)) {
    const before = text.slice(Math.max(0, index - 120), index).trimEnd()
    if (isAcronymLike(inner)) {
      const name = nameBefore(before, inner)
      if (name !== undefined) found.push({ acronym: inner, name })
    } else {
      const [acronym = ''] = /[\p{L}\p{N}.]+$/u.exec(before) ?? []
      if (isAcronymLike(acronym) && initialsFit(inner, acronym)) found.push({ acronym, name: inner.trim() })
    }
  }
  return found
}

/** Whether the capitals of a name, perhaps with its small words, are the letters of an acronym: `MDB` of `Meridian Development Bank`. */
export function initialsFit(name: string, acronym: string): boolean {
  const words = tokensOf(name).map(({ text }) => text)
  const letters = plain(acronym)
  const initial = (all: readonly string[]): string => all.map(([first = '']) => first.toUpperCase()).join('')
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return capitals.length > 1 && (initial(words) === letters || initial(capitals) === letters)
}

function isAcronymLike(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,8}s?|(?:\p{Lu}\.){2,6})$/u.test(text)
}

/** The fewest words before the parenthesis that begin with a capital and have the letters of the acronym. */
function nameBefore(before: string, acronym: string): string | undefined {
  const words = tokensOf(before)
  const most = plain(acronym).length + mostSmallWords
  for (let count = 2; count <= Math.min(most, words.length); count += 1) {
    const first = words[words.length - count]
    if (!first || !/^\p{Lu}/u.test(first.text)) continue
    const name = before.slice(first.start).replace(/\s+/g, ' ')
    if (/[.;:!?]\s/.test(name)) return undefined
    if (initialsFit(name, acronym)) return name
  }
  return undefined
}

function plain(acronym: string): string {
  return acronym.replace(/[^\p{Lu}\p{N}]/gu, '').toUpperCase()
}
