import { findDate } from '../opening/dates.js'
import { escapePattern, foldLine } from '../lines/wording.js'

/** Cuts off a name what the rest of the text shows to be none of it. */
export type Bounds = (name: string) => string

/**
 * What other lines tell of where a name begins and ends. `Розмовляла Інеса Окафор` on a line is the name behind a word that leads to it, where
 * another line has the name alone; `Ines Okafor Port Sule` has a place behind it, where another begins with the place and a date.
 */
export function boundsIn(texts: readonly string[]): Bounds {
  const lines = new Set(
    texts.flatMap((text) => (text.length > 80 ? [] : [text, text.split(/\s*[|·,]/)[0] ?? '']).map(foldLine)),
  )
  return (name) => withoutPlace(withoutLead(name, lines), texts)
}

function withoutLead(name: string, lines: ReadonlySet<string>): string {
  const words = name.split(' ')
  if (words.length < 3 || !lines.has(foldLine(name))) return name
  const rest = words.slice(1).join(' ')
  return lines.has(foldLine(rest)) ? rest : name
}

function withoutPlace(name: string, texts: readonly string[]): string {
  const words = name.split(' ')
  for (const length of [1, 2, 3]) {
    const place = words.slice(-length).join(' ')
    if (words.length - length >= 2 && texts.some((text) => beginsDated(text, place)))
      return words.slice(0, -length).join(' ')
  }
  return name
}

/** Whether a text begins with a place and when it was written there, or for which agency: `Sule, 21 May (AAN)`. */
function beginsDated(text: string, place: string): boolean {
  const [, rest] = new RegExp(`^\\W{0,3}${escapePattern(place)}((?:,|\\s\\()[^\\n]{2,60})`, 'iu').exec(text) ?? []
  if (rest === undefined) return false
  const date = findDate(rest)
  const isDate = date !== undefined && /^[\s,(]*$/.test(rest.slice(0, date.span.start))
  return isDate || /^,?\s[^.,]{0,24}\(\p{Lu}{2,8}\)/u.test(rest)
}
