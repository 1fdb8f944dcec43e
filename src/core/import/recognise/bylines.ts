import { offices } from './masthead.js'
import { aboutInterview, byline, isInstitution, peopleIn } from './openingForms.js'
import { looksLikeName } from './people.js'
import { furnitureForm } from './promotion.js'
import { countWords, foldLine, isCapitals } from './wording.js'

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
  const named = byline.exec(text.replace(/^[*_]+|[*_]+$/g, ''))?.[1]
  const people =
    named !== undefined ? peopleIn(named) : around.isOpen && isNameAlone(text, around) ? [{ name: text }] : []
  return people.every(({ name }) => looksLikeName(name)) ? people : []
}

const isNameAlone = (text: string, { interviewees, near }: AroundByline): boolean =>
  looksLikeName(text) &&
  countWords(text) >= 2 &&
  countWords(text) <= 3 &&
  !isCapitals(text) &&
  !/^the\s/i.test(text) &&
  !/\s{2,}|,/.test(text) &&
  furnitureForm(text) === undefined &&
  !aboutInterview.test(text) &&
  !isInstitution(text) &&
  // `Ellen Storm` above `Ellen Storm, deputy director`: who is introduced so does not ask.
  !near.some((one) => hasOffice(text, one) && !asksByTrade.test(one.slice(0, 120))) &&
  !interviewees.some((name) => foldLine(name) === foldLine(text))
