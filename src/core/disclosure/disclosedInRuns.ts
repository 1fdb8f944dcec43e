import { decoded, plainLook } from './plainLook.js'
import type { Span } from '../model.js'
import { isOrdinaryWord } from '../language/ordinaryWords.js'

/** From so many letters on a name that stands within a word of an address is no chance. */
const longEnough = 6

/** Addresses of pages and mails, targets of links, and what attributes hold that lead somewhere. */
const addresses =
  /\b(?:https?:|mailto:|www\.)[^\s<>"'`]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}\p{N}.-]+|(?<=\]\(<?)[^\s<>()]+|(?<=\b(?:href|src|Target)=")[^"]+/giu

/** `petrovictalk.pdf`, `#petrovictalk`, and what has no ending and is none. */
const labels = /#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*/gu
/** Looked for from behind: from each letter of a word on it would take the square of its length. */
const ending = /\.\p{L}[\p{L}\p{N}]{1,4}(?![\p{L}\p{N}])/gu

/** What is written without a space, where a capital, a figure or a sign begins another word: `DraganPetrovic2022.pdf`. */
const runs = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*/gu

/** Where names stand run together with other words. Each name is a list of words, folded. */
export function disclosedInRuns(
  text: string,
  names: readonly (readonly string[])[],
  isMarkup: boolean,
): readonly Span[] {
  const joined = [...new Set(names.map((name) => name.join('')))]
  const strange = new Set(joined.filter((name) => !isOrdinaryWord(name)))
  const inAddress = (address: string): boolean => {
    if (/^data:/i.test(address)) return false
    const parts = wordsIn(decoded(address)).map(({ plain }) => plain)
    const whole = parts.join('')
    return joined.some((name) => (name.length < longEnough ? parts.includes(name) : whole.includes(name)))
  }
  const inLabel = (word: string): boolean => {
    const [last] = [...word.matchAll(ending)].slice(-1)
    const label = word.startsWith('#') ? word : word.slice(0, last ? last.index + last[0].length : 0)
    const whole = plainLook(label).replaceAll(' ', '')
    return [...strange].some((name) => name.length >= longEnough && whole.includes(name))
  }
  return [
    ...spansOf(text, addresses).filter(({ start, end }) => inAddress(text.slice(start, end))),
    ...spansOf(text, labels).filter(({ start, end }) => inLabel(text.slice(start, end))),
    ...spansOf(text, runs).flatMap((run) => inRun(text, run, strange, isMarkup)),
  ]
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

/** The words of a run that are a name, alone or together. Among tags words in small letters are the tags'. */
function inRun(text: string, { start, end }: Span, names: ReadonlySet<string>, isMarkup: boolean): readonly Span[] {
  const run = text.slice(start, end)
  const parts = wordsIn(run)
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 1; to <= Math.min(parts.length, from + mostParts); to++) {
      const some = parts.slice(from, to)
      const isSmall = isMarkup && to === from + 1 && /^\p{Ll}/u.test(run.slice(some[0]?.start))
      if (isSmall || !names.has(some.map(({ plain }) => plain).join(''))) continue
      return [{ start: start + (some[0]?.start ?? 0), end: start + (some.at(-1)?.end ?? 0) }]
    }
  return []
}

/** Of a name in a run: `MariaDelCarmenOrtizMcDonald`. */
const mostParts = 8

const part = /\p{Lu}+(?!\p{Ll})\p{M}*|\p{Lu}[\p{Ll}\p{M}]*|[\p{Ll}\p{Lo}\p{M}]+|\p{N}+/gu

function wordsIn(run: string): readonly (Span & { readonly plain: string })[] {
  return Array.from(run.matchAll(part), ({ 0: found, index }) => ({
    plain: plainLook(found),
    start: index,
    end: index + found.length,
  }))
}
