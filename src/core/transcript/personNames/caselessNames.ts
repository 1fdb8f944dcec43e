import { isTitleWord } from '../lines/spacedWords.js'
import type { Known } from '../people/known.js'

/**
 * The full name of somebody whose label has a part of it alone, in a script without capitals: `الهنائي` of سالم بن راشد الهنائي, `서 교수` of
 * 서하람, `贺` of 贺允和, where one of those whom fields and credits tell is called so.
 */
export function caselessInFull(said: string, { askers, stated }: Known): string {
  const words = said.split(/\s+/)
  const bare = words.slice(words.map(isTitleWord).lastIndexOf(true) + 1).join(' ') || said
  const people = [...new Set([...stated, ...askers])]
  const known = people.filter((name) => isPartOf(bare, name))
  return (known.length === 1 ? known[0] : undefined) ?? bare
}

/** Whether a name begins or ends with some words, or with the sign of a family before an office. */
function isPartOf(said: string, name: string): boolean {
  if (said === name) return true
  if (/\s/.test(name)) return ` ${name} `.startsWith(` ${said} `) || ` ${name} `.endsWith(` ${said} `)
  const family = /^\p{Script=Hangul}(?=\s\p{Script=Hangul}{2,6}$)|^\p{Script=Hangul}(?=\p{Script=Hangul}{2,5}$)/u.exec(
    said,
  )?.[0]
  const sign = family ?? (/^[\p{Script=Han}\p{Script=Hangul}]$/u.test(said) ? said : undefined)
  return sign !== undefined && name.startsWith(sign) && !name.startsWith(said)
}
