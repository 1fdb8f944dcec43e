import { isCalling } from '../personNames/officeWords.js'
import { isJoint } from '../personNames/nameForm.js'
import { nameWords } from '../personNames/nameWords.js'
import { foldLine } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'
import { escapePattern } from '../../text/escapePattern.js'

/** Offices that are of something, or for it; who is a senator or a professor has a name behind the small word. */
const ofSomething =
  /^(?:minist|secret|sekret|consej|consell|conselh|direct|diret|direk|dyrekt|head$|chief|chef|jef[ea]|commission|kommiss|comis|spokes|sprecher|portavo[zc]|porta-voz|vocero|port[ea]-?|presiden|präsident|préside|under|deputy|vice|vize|staats|leiter|delegad|délégu|governor|gobern|govern|mayor|alcald|bürgermeister|maire|préf|prefe|minister|министр|директор|представител|начальник|глава)/iu
const purpose = /^(?:of|for|the|de|del|der|des|die|das|für|du|des|do|da|dos|das|di|della|dell|por|para|pour)$/iu

/** `Consejera de Vivienda y Ordenación`, `Director of Works`, `TRANSPORT MINISTER`: whether a label is an office and nobody's name in full or in short. */
export function isOfficeLabel(label: string, names: readonly string[]): boolean {
  const words = label.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  // `Mayor Piet van der Berg`: small words of a name say of nothing what it is for.
  const whose = names.find((one) => one.includes(' ') && foldLine(label).endsWith(` ${foldLine(one)}`))
  const office = whose === undefined ? words.slice(1, -1) : words.slice(1, words.length - countWords(whose))
  const isOf =
    words.length > 2 &&
    ofSomething.test(first) &&
    office.some((word, at) => purpose.test(word) && !isJointBeforeSmall(words[at] ?? ''))
  if (label.includes(',') || (!isOf && !isCalling(last))) return false
  return names.every((name) => foldLine(label).includes(foldLine(name)) || !isFamilyOf(last, name))
}

const isJointBeforeSmall = (word: string): boolean => isJoint(word) && !purpose.test(word)

const isFamilyOf = (word: string, name: string): boolean => {
  const [given, ...rest] = nameWords(name)
  return (
    given !== undefined &&
    !isCalling(given) &&
    !ofSomething.test(given) &&
    !isJoint(given.toLowerCase()) &&
    foldLine(rest.at(-1) ?? '') === foldLine(word)
  )
}

/** Who stands beside all the words of an office around a talk, each once: `the Minister for Harbours, Ines Okafor`, `Ines Okafor, Minister for Harbours`. */
export function holdersOfWhole(office: string, around: readonly string[], names: readonly string[]): readonly string[] {
  const whole = new RegExp(
    `(?<!\\p{L})${escapePattern(office)}(?!\\p{L})(?:\\s(?:of|for|du|de|des|del|do|da|di|der|für)\\s[^,;:.()]{2,60}(?=,))?`,
    'giu',
  )
  const found = around.flatMap((text) =>
    [...text.slice(0, longest).matchAll(whole)].flatMap(({ index, 0: words }) => {
      const behind = text
        .slice(index + words.length)
        .replace(/^\s*[,(:–—-]?\s*(?:(?:\p{Lu}\p{Ll}{0,3}\.|don|doña)\s)?/u, '')
      const before = text.slice(0, index).replace(/(?:^|\s*[,(–—-]\s*)(?:\p{Ll}{1,4}\s)?$/u, '')
      return (
        longestOf(names.filter((name) => behind.startsWith(name))) ??
        (before.length < index ? longestOf(names.filter((name) => before.endsWith(name))) : undefined) ??
        []
      )
    }),
  )
  return [...new Set(found)]
}

/** As much of a text as is looked through. */
const longest = 2000

const longestOf = (names: readonly string[]): string | undefined =>
  [...names].filter((name) => name.includes(' ')).sort((a, b) => b.length - a.length)[0]
