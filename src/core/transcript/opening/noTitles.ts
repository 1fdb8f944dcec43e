import { looksLikeName } from '../personNames/nameWords.js'
import { endsSentence } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** `Research / Q&A / Ports`, `EN | FR | DE`: where a text stands in a site or an issue, told by one sign between short parts. */
export function isPath(line: string): boolean {
  const [sign] = /\s[/|·•›»>＞]\s/u.exec(line) ?? []
  const parts = sign === undefined ? [] : line.split(sign)
  return parts.length >= 3 && countWords(line) <= parts.length * 5 && !/["“”„«:：?]/.test(line)
}

/** `To: Ines Okafor`, `• Trade and Transport`, `canal, water, pipe, ministry, quorum, paper`: lines of a head, of a menu, of keywords. */
export const isPart = (line: string): boolean =>
  (/^(?:\p{Lu}\p{L}{1,10}|[\p{Lu} ]{2,25}):\s/u.test(line) &&
    countWords(line) <= 10 &&
    /\p{Ll}/u.test(line) &&
    looksLikeName(/:\s+(?:\p{Lu}\p{L}{1,4}\.? )?(.{3,50}?)(?: \p{Lu}{2})?$/u.exec(line)?.[1] ?? '')) ||
  /^[•▪●○◦]\s/u.test(line) ||
  (line.split(/,\s/).length > 6 && !endsSentence(line))

/** `IO: Ines Okafor, director` */
export const explainsInitials = (line: string): boolean =>
  looksLikeName(/^\p{Lu}{1,4}\s?[:：–-]\s?([^,(]{3,50})/u.exec(line)?.[1]?.trim() ?? '')
