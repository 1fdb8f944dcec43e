import { isLinkOnly } from './promotion.js'
import { countWords, endsSentence, foldLine } from './wording.js'

const aboutPublisher =
  /(?<!\p{L})(?:our (?:staff|editors|readers|series|experts|newsletter|podcast)|readers|staff writers?|consulting editors?|editors|in-depth|interviews with|series of|this series|this podcast|each (?:week|month|episode)|subscribers?|wide range|newsmakers)(?!\p{L})/giu

/** Whether a text is what a publisher says of itself and of its interviews. */
export const isOfPublisher = (text: string): boolean => (text.match(aboutPublisher)?.length ?? 0) >= 2

/** An introduction names those who talk, or speaks of what they speak of; what a publisher says of itself does neither. */
export function isAboutTalk(text: string, interviewees: readonly string[], subject: ReadonlySet<string>): boolean {
  const folded = ` ${foldLine(text)} `
  const names = interviewees.flatMap((name) => [foldLine(name), foldLine(name).split(' ').at(-1) ?? ''])
  if (names.some((name) => name.length > 1 && folded.includes(` ${name} `))) return true
  const ofPublisher = text.match(aboutPublisher)?.length ?? 0
  if (ofPublisher >= 2) return false
  const words = [...new Set(folded.split(' ').filter((word) => word.length > 4))]
  return ofPublisher === 0 || words.filter((word) => subject.has(word)).length >= words.length * 0.4
}

/** Whether it is in sentences, of which the last may end in a colon: `… The following is a transcript of the interview:`. */
export function isProse(text: string): boolean {
  const words = countWords(text)
  const isLedOn = words >= 20 && /[:：]$/.test(text) && /[.!?]\s/.test(text)
  return ((words >= 6 && endsSentence(text)) || isLedOn) && !isLinkOnly(text)
}
