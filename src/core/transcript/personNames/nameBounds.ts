import { foldLine } from '../lines/wording.js'

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
  return (name) => withoutLead(name, lines)
}

function withoutLead(name: string, lines: ReadonlySet<string>): string {
  const words = name.split(' ')
  if (words.length < 3 || !lines.has(foldLine(name))) return name
  const rest = words.slice(1).join(' ')
  return lines.has(foldLine(rest)) ? rest : name
}
