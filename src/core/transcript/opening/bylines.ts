import { isGeneration } from '../personNames/nameForm.js'
import { capitalRuns } from '../personNames/capitalRuns.js'
import { askerInCredit, withoutPlaceBehind } from './credits.js'
import { offices } from './masthead.js'
import { aboutInterview, byline, isInstitution, peopleIn } from './openingForms.js'
import { looksLikeName } from '../personNames/people.js'
import { furnitureForm } from '../turns/promotion.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { countWords, foldLine, isCapitals, isCaseless } from '../lines/wording.js'

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
  !interviewees.some((name) => foldLine(name) === foldLine(text))

/** Without the full stop of the sentence that a name ends. */
export const withoutStop = (name: string): string =>
  /\p{L}{3}\.$/u.test(name) && !isGeneration(name.split(' ').at(-1) ?? '') ? name.slice(0, -1) : name
