import { asked, called, recorded, byline } from '../../language/headLines.js'
import { isGeneration } from '../personNames/nameForm.js'
import { isInstitution, peopleIn } from './openingForms.js'
import { looksLikeName, nameWords } from '../personNames/nameWords.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { isCapitals } from '../lines/lineForm.js'
import { caselessAskersIn } from './caselessCredits.js'
import { countWords } from '../../language/words.js'

const by = '(?:by|par|por|von|da|di|de|door|af|av|oleh)'
const at = '(?:à|au|aux|en|em|in|im|nel|a|ad|w|we|v|ve|в|во|у|på|i|op|te|la|din|on|from|aus|из|из|з)'
const placeWord = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
const placeBefore = new RegExp(
  `^\\s${at}\\s(?:${placeWord}(?:[ -]${placeWord}){0,2}?(?=\\s${by}\\s|\\s?[:：])|${placeWord}(?=\\s${placeWord}\\s${placeWord}))`,
  'u',
)
const placeBehind = new RegExp(`(?<=\\p{L}\\.?)\\s${at}\\s${placeWord}(?:[ -]${placeWord}){0,2}$`, 'u')

/** A name without where it was written behind it: `Ines Okafor in Sule`. */
function withoutPlaceBehind(words: string): string {
  const rest = words.replace(placeBehind, '')
  return nameWords(rest).length > 1 ? rest : words
}

/** Who asked, by a line that says nothing else: `Propos recueillis à Sule par Ines Okafor`, `Розмовляла Інеса Окафор`. */
export function askerInCredit(line: string): string | undefined {
  if (line.length > 110) return undefined
  const text = line.replace(/[*_]+/g, '').trim()
  const lead = asked.exec(text) ?? called.exec(text) ?? recorded.exec(text.slice(0, 1).toLowerCase() + text.slice(1))
  if (!lead) return undefined
  const rest = text
    .slice(lead[0].length)
    .replace(placeBefore, '')
    .replace(/^,/, '')
    .replace(new RegExp(`^(?:\\s${by})?\\s?[:：]?\\s+`, 'u'), '')
  const [words = ''] = rest.split(/\s*[,;|·(/]\s*|\s[–—-]\s|\.\s|\.$/u)
  const name = withoutPlaceBehind(words)
  const isName = looksLikeName(name) && nameWords(name).length > 1 && nameWords(name).length < 6
  return isName && !isInstitution(name) && !isNameOfThing(name) ? name : undefined
}

/** Whether a line only says who asked or wrote: no title is one. */
export const namesAsker = (line: string): boolean =>
  looksLikeName(withoutPlaceBehind(byline.exec(line)?.[1] ?? '')) ||
  askerInCredit(line) !== undefined ||
  caselessAskersIn([line]).length > 0

/** Who asks, by a line before the talk: `By Ines Okafor`. */
export function askersIn(text: string): readonly { readonly name: string }[] {
  const credited = askerInCredit(text)
  if (credited !== undefined) return [{ name: credited }]
  const said = byline.exec(text.replace(/^[*_]+|[*_]+$/g, ''))?.[1]
  const named = said === undefined ? undefined : withoutPlaceBehind(said)
  const people = named === undefined ? [] : peopleIn(named)
  // `ENTREVISTA DE DOMINGO`: one word in a line of capitals is the name of a section.
  const isSomebody = (name: string): boolean =>
    looksLikeName(name) && !isNameOfThing(name) && !(isCapitals(text) && countWords(name) < 2)
  return people.every(({ name }) => isSomebody(name)) ? people : []
}

/** Without the full stop of the sentence that a name ends. */
export const withoutStop = (name: string): string =>
  /\p{L}{3}\.$/u.test(name) && !isGeneration(name.split(' ').at(-1) ?? '') ? name.slice(0, -1) : name
