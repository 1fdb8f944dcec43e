import { isLinkOnly } from '../turns/promotion.js'
import { plainWords } from '../../language/foldName.js'
import { endsSentence } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

const aboutPublisher =
  /(?<!\p{L})(?:our (?:staff|editors|readers|series|experts|newsletter|podcast)|readers|staff writers?|consulting editors?|editors|in-depth|interviews with|series of|this series|this podcast|each (?:week|month|episode)|subscribers?|wide range|newsmakers)(?!\p{L})/giu

/** Whether a text is what a publisher says of itself and of its interviews. */
export const isOfPublisher = (text: string): boolean => (text.match(aboutPublisher)?.length ?? 0) >= 2

/** How a page or a transcript is made and used: of interest to whoever reads it, and nothing of what is talked about. */
const ofMaking =
  /(?<!\p{L})(?:cookies?|transcribers?|square brackets|transcript(?:ion)? (?:(?:was|is|has been) )?(?:lightly )?(?:edited|made|generated|produced|corrected|checked)|(?:names|details) of .{3,60} (?:removed|changed|withheld)|subscribe or|listen on|кук[иь]|куки-файл\p{L}*)(?!\p{L})/iu

/** Whether a text says how a page or a transcript is made and used. */
const isOfMaking = (text: string): boolean => ofMaking.test(text)

/** Whether a text names one of some people, by the whole name or the last word of it. */
export function namesOneOf(text: string, people: readonly string[]): boolean {
  const folded = ` ${plainWords(text)} `
  const names = people.flatMap((name) => [plainWords(name), plainWords(name).split(' ').at(-1) ?? ''])
  return names.some((name) => name.length > 1 && folded.includes(` ${name} `))
}

/** An introduction names those who talk, or speaks of what they speak of; what a publisher says of itself does neither. */
export function isAboutTalk(text: string, interviewees: readonly string[], subject: ReadonlySet<string>): boolean {
  if (namesOneOf(text, interviewees)) return true
  if (isOfMaking(text)) return false
  const ofPublisher = text.match(aboutPublisher)?.length ?? 0
  if (ofPublisher >= 2) return false
  const words = [
    ...new Set(
      plainWords(text)
        .split(' ')
        .filter((word) => word.length > 4),
    ),
  ]
  return ofPublisher === 0 || words.filter((word) => subject.has(word)).length >= words.length * 0.4
}

/** Whether it is in sentences, of which the last may end in a colon: `… The following is a transcript of the interview:`. */
export function isProse(text: string): boolean {
  const words = countWords(text)
  const isLedOn = words >= 20 && /[:：]$/.test(text) && /[.!?]\s/.test(text)
  return ((words >= 6 && endsSentence(text)) || isLedOn) && !isLinkOnly(text)
}
