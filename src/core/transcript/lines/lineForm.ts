import { plainWords } from '../../language/foldName.js'

/** How the words of a text look: small questions about a stretch of text that the recogniser asks again and again. */

const closers = '["\'”’»›」』)）\\]*_\\s]{0,4}$'
const sentenceEnd = new RegExp(`[\\p{STerm}…]${closers}`, 'u')
const brokenOff = new RegExp(`(?:[-–—:;,])${closers}`)
/** A question mark, that of Greek behind Greek letters, or the particle by which a sentence asks in Japanese, Chinese or Korean. */
const questionEnd = new RegExp(
  `(?:[?？؟፧\u037e]|(?<=\\p{Script=Greek}[»”"’)\\]]?);|か[。.]|[吗呢嗎]。|(?<=\\p{Script=Hangul})(?:[까나냐]|[은는인한던을른린]가|는지)[.。])${closers}`,
  'u',
)

/** The last signs, without a remark in brackets behind them: `I did. [laughs]`. */
function endOf(text: string): string {
  const end = text.slice(-70)
  const bare = end.replace(/(?:\s+[[(][^[\]()]{1,50}[\])]|（[^（）]{1,12}）)\s*$/, '')
  return (bare || end).slice(-8)
}

/** Whether it ends as a sentence does, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(endOf(text)) || endsInQuestion(text)

/** Whether it ends in a sign that no heading ends in: of a sentence, or of one that goes on or breaks off. */
export const endsInPunctuation = (text: string): boolean => endsSentence(text) || brokenOff.test(endOf(text))

export const endsInQuestion = (text: string): boolean => questionEnd.test(endOf(text))

export const beginsLower = (text: string): boolean => /^["'“‘«([]{0,2}\p{Ll}/u.test(text)

/** Without a letter in small type. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** Whether letters know no capitals in it (Chinese, Arabic, …). */
export const isCaseless = (text: string): boolean => /\p{Lo}/u.test(text) && !/[\p{Lu}\p{Ll}]/u.test(text)

/** Without what stands between quotation marks. */
export const withoutQuotations = (text: string): string => text.replace(/[“„«"][^“”„«»"]*[”“»"]/gu, ' ')

/** As `plainWords` gives it, with every number as `#`, for heads that count pages. */
export const foldNumbers = (text: string): string => plainWords(text).replace(/\d+/g, '#')

/** `1:02` or `00:01:02.500` as `HH:MM:SS`. */
export function toClock(text: string): string {
  const half = /([ap])\.?m\b\.?$/i.exec(text)?.[1]?.toLowerCase()
  const parts = text
    .replace(/\s?[ap]\.?m\b\.?$/i, '')
    .replace(/[.,]\d+$/, '')
    .split(':')
  // `10:03 AM` has hours and minutes.
  if (half !== undefined) {
    const [hour = '0', ...rest] = parts
    const inDay = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
    return [String(inDay), rest[0] ?? '0', rest[1] ?? '0'].map((part) => part.padStart(2, '0')).join(':')
  }
  const [seconds = '0', minutes = '0', hours = '0'] = parts.reverse()
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':')
}

/** The source of a pattern that matches a time code. */
export const clock = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?'

/** The value that comes most often; the empty one where there is none. */
export function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** A work, as lists of literature name it: `Okafor, I. (2021), …`. What stands before a colon in it is no label. */
export const isReference = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+(?:[- ]\p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3},?\s(?:\(?\d{4}|["“«])/u.test(text)
