import { nameScore } from './nameWordClassifier.js'
import { inMixedCase } from './nameForm.js'
import { isCapitals } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

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

/** `Ines Okafor` of a line that has nothing but `Okafor, Ines`, where the second is surely a name. */
export function turnedName(line: string): string | undefined {
  const [, family, given] =
    /^\s*(\p{Lu}[\p{L}\p{M}'’-]+),\s(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?)\s*$/u.exec(line) ?? []
  if (family === undefined || given === undefined) return undefined
  return nameScore(given.split(' ')[0] ?? '') > surely ? `${given} ${family}` : undefined
}

/** What is likelier than this to be a name's is one. */
const surely = 1
