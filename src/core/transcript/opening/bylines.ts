import { asked, called, recorded } from '../../language/headLines.js'
import { isGeneration, capitalRuns } from '../personNames/nameForm.js'
import { offices } from '../../language/headLines.js'
import { aboutInterview, byline } from '../../language/headLines.js'
import { isInstitution, peopleIn } from './openingForms.js'
import { looksLikeName, nameWords } from '../personNames/nameWords.js'
import { furnitureForm } from '../turns/promotion.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals, isCaseless } from '../lines/lineForm.js'
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

/** What somebody is who asks. */
const asksByTrade =
  /(?<!\p{L})(?:writer|reporter|editor|correspondent|journalist|host|interviewer|moderator|presenter)(?!\p{L})/iu

/** Whether a text says what office somebody has: `Ellen Storm, deputy director`. */
export const hasOffice = (name: string, text: string): boolean =>
  text.startsWith(`${name}, `) &&
  (offices.test(text.slice(name.length, name.length + 80)) || /^\p{Ll}/u.test(text.slice(name.length + 2)))

/** What is known where a line may name somebody who asks. */
interface AroundByline {
  /** Whether a name without a word more may be such a line: behind the title, where nobody is known yet. */
  readonly isOpen: boolean
  readonly interviewees: readonly string[]
  readonly near: readonly string[]
}

/** Who asks, by a line before the talk: `By Ines Okafor`, or the name alone. */
export function askersIn(text: string, around: AroundByline): readonly { readonly name: string }[] {
  const credited = askerInCredit(text)
  if (credited !== undefined) return [{ name: credited }]
  const said = byline.exec(text.replace(/^[*_]+|[*_]+$/g, ''))?.[1]
  const named = said === undefined ? undefined : withoutPlaceBehind(said)
  const people =
    named !== undefined ? peopleIn(named) : around.isOpen && isNameAlone(text, around) ? [{ name: text }] : []
  // `ENTREVISTA DE DOMINGO`: one word in a line of capitals is the name of a section.
  const isSomebody = (name: string): boolean =>
    looksLikeName(name) && !isNameOfThing(name) && !(isCapitals(text) && countWords(name) < 2)
  return people.every(({ name }) => isSomebody(name)) ? people : []
}

const owns = /^\W{0,3}(?:©|\(c\)|copyright(?!\p{L}))/iu

/** Whether a line about whose the text is has a name as a part of a longer one: `© Stowarzyszenie Kwartalnik Portowy 2024`. */
const isOfOwner = (name: string, lines: readonly string[]): boolean =>
  lines.some((line) => {
    const owner = owns.test(line)
      ? [...capitalRuns(line)].find((run) => line.slice(run[0]?.start, run.at(-1)?.end).includes(name))
      : undefined
    return owner !== undefined && owner.length > countWords(name)
  })

/** Nothing tells a name from the row of a menu in a script without capitals, but that another line has it. */
const isNamedAgain = (text: string, near: readonly string[]): boolean =>
  near.some((line) => line !== text && line.includes(text))

const isNameAlone = (text: string, { interviewees, near }: AroundByline): boolean =>
  looksLikeName(text) &&
  countWords(text) >= 2 &&
  countWords(text) <= 3 &&
  !isCapitals(text) &&
  !/^the\s/i.test(text) &&
  (!isCaseless(text) || isNamedAgain(text, near)) &&
  !/\s{2,}|,/.test(text) &&
  furnitureForm(text) === undefined &&
  !aboutInterview.test(text) &&
  !isInstitution(text) &&
  !isOfOwner(text, near) &&
  // `Ellen Storm` above `Ellen Storm, deputy director`: who is introduced so does not ask.
  !near.some((one) => hasOffice(text, one) && !asksByTrade.test(one.slice(0, 120))) &&
  !interviewees.some((name) => plainWords(name) === plainWords(text))

/** Without the full stop of the sentence that a name ends. */
export const withoutStop = (name: string): string =>
  /\p{L}{3}\.$/u.test(name) && !isGeneration(name.split(' ').at(-1) ?? '') ? name.slice(0, -1) : name
