import { inMixedCase } from './nameForm.js'
import { escapePattern, isCapitals } from './wording.js'

/**
 * The whole name of somebody known by the family alone, where a line of the text lists it first, as records of parliaments list
 * witnesses: `OKAFOR, Ms Ines, Chief Executive, Harbour Authority`. Undefined where none does, or several of one family.
 */
export function listedByFamily(family: string, text: string): string | undefined {
  if (/\s/.test(family) || family.length < 3) return undefined
  const [plain, capitals] = [escapePattern(inMixedCase(family)), escapePattern(family.toUpperCase())]
  const listed = new RegExp(
    `(?:^[^\\S\\n]*${plain}|(?<!\\p{L})${capitals}),[^\\S\\n]((?:\\p{Lu}[\\p{L}.'’-]*[^\\S\\n]){1,4}\\p{Lu}[\\p{L}.'’-]*)(?=,\\s|[^\\S\\n]*$)`,
    'gmu',
  )
  // What has no title before it may be an office: `OKAFOR, Lock Keeper`.
  const found = [...text.matchAll(listed)]
    .map(([, words = '']) => words.split(/\s+/))
    .filter(([first = '']) => isTitle(first))
    .map((words) => words.filter((word) => !isTitle(word)))
  const isGiven = (words: readonly string[]): boolean =>
    words.length > 0 && words.every((word) => !isCapitals(word) || /^\p{Lu}\.?$/u.test(word))
  const given = new Set(found.filter(isGiven).map((words) => words.join(' ')))
  const [one] = given
  return given.size === 1 && one !== undefined ? `${one} ${inMixedCase(family)}` : undefined
}

const isTitle = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lady|lord|hon|rev|senator|ambassador|the)\.?$/i.test(word)
