import { spellingsOf } from '../language/foldName.js'
import { isNameParticle } from '../language/nameParticles.js'
import type { Span } from '../model.js'
import { isOrdinaryWord } from '../language/ordinaryWords.js'
import { disclosedInRuns } from './disclosedInRuns.js'
import { plainLook, wordAsSeen } from './plainLook.js'

/**
 * Where a text tells one of the names: in any spelling and case, in the plural or possessive, and run together with other words, as in addresses, names
 * of files and hashtags. A single word that is an ordinary word too counts with a capital alone, and among tags every single word does, for tags and their
 * attributes are words as well. In order, without overlap.
 */
export function disclosedIn(text: string, names: readonly string[], isMarkup = false): readonly Span[] {
  const spellings = spellingsIn(names)
  const all = [
    ...disclosedInWords(text, spellings, spellingsIn(names.filter((name) => otherScript.test(name))), isMarkup),
    ...disclosedInRuns(text, spellings, isMarkup),
    ...disclosedInSpaced(text, spellings),
  ]
  const found: Span[] = []
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span)
  return found
}

/** The names that the name of a file tells, in which dashes part words and capitals are missing. */
export function disclosedInName(name: string, names: readonly string[]): readonly string[] {
  const spoken = name.replace(/[_.-]+/g, ' ').replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())
  return names.filter((one) => disclosedIn(spoken, [one]).length > 0)
}

/** Where a name that is an ordinary word as well stands in small letters, so that nobody can tell by the look which of the two it is. */
export function ordinaryIn(text: string, names: readonly string[]): readonly Span[] {
  const wanted = new Set(names.flatMap(spellingsOf).filter(isOrdinaryWord))
  return tokensOf(text).filter(({ plain, isCapital }) => !isCapital && wanted.has(plain))
}

/** A name in words that are compared as they are folded. */
export type Spelling = readonly string[]

function spellingsIn(names: readonly string[]): readonly Spelling[] {
  return [...new Set(names.flatMap(spellingsOf))].map((spelling) => spelling.split(' ').map(plainLook))
}

interface Token extends Span {
  readonly plain: string
  readonly isCapital: boolean
}

const anyWord = new RegExp(`${wordAsSeen}(?:['’‘′＇.]${wordAsSeen})*`, 'gu')
/** `O k a f o r`: single letters, a blank or a mark between any two. */
const spacedWord = /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:[\s._·*-]{1,3}\p{L}\p{M}*){3,}(?![\p{L}\p{M}\p{N}])/gu

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(anyWord), ({ 0: found, index }) => ({
    plain: plainLook(found),
    isCapital: /^\p{Lu}|^\p{Lo}/u.test(found),
    start: index,
    end: index + found.length,
  }))
}

function disclosedInWords(
  text: string,
  spellings: readonly Spelling[],
  inflected: readonly Spelling[],
  isMarkup: boolean,
): readonly Span[] {
  const forms = new Map<string, readonly Spelling[]>()
  for (const spelling of spellings) forms.set(spelling[0] ?? '', [...(forms.get(spelling[0] ?? '') ?? []), spelling])
  const tokens = tokensOf(text)
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first) continue
    const starts = new Set([first.plain, ...[/e?s$/, /s$/, adjective].map((ending) => first.plain.replace(ending, ''))])
    const candidates = [...starts].flatMap((start) => forms.get(start) ?? [])
    const isName = (form: Spelling): boolean =>
      first.isCapital || form.length > 1 || !(isMarkup || isOrdinaryWord(form[0] ?? ''))
    const matching = [
      ...candidates.filter((form) => isName(form) && isForm(tokens.slice(at, at + form.length), form)),
      // An ending makes a word of the text out of many a name, unless it has a capital.
      ...inflected.filter(
        (form) =>
          (first.isCapital || form.length > 1) &&
          form.every((part, offset) => isInflected(tokens[at + offset]?.plain ?? '', part)),
      ),
    ]
    const length = Math.max(
      isParted(first, tokens[at + 1], text, forms) ? 2 : 0,
      apartAt(tokens, at, forms),
      ...matching.map((form) => form.length),
    )
    const last = tokens[at + length - 1]
    if (!last || length === 0) continue
    found.push({ start: first.start, end: last.end })
    at += length - 1
  }
  return found
}

function disclosedInSpaced(text: string, spellings: readonly Spelling[]): readonly Span[] {
  const joined = spellings.map((spelling) => spelling.join('')).filter((name) => name.length > 3)
  return Array.from(text.matchAll(spacedWord)).flatMap(({ 0: found, index }): readonly Span[] => {
    const word = plainLook(found.replace(/[^\p{L}\p{M}]/gu, ''))
    return joined.some((name) => word.includes(name)) ? [{ start: index, end: index + found.length }] : []
  })
}

/** How many words at a place are a name of one word that was written apart: `van der Meer` for Vandermeer. */
function apartAt(tokens: readonly Token[], at: number, forms: ReadonlyMap<string, readonly Spelling[]>): number {
  let joined = ''
  for (let end = at; isNameParticle(tokens[end]?.plain ?? ''); end++) {
    joined += tokens[end]?.plain ?? ''
    const last = tokens[end + 1]
    const isName = (forms.get(joined + (last?.plain ?? '')) ?? []).some((form) => form.length === 1)
    if (last?.isCapital && isName && joined.length + last.plain.length > 3) return end + 2 - at
  }
  return 0
}

/** A name of one word that a hyphen parts, as at the end of a line of a printed page, or another sign between its letters. */
function isParted(
  first: Token,
  second: Token | undefined,
  text: string,
  forms: ReadonlyMap<string, readonly Spelling[]>,
): boolean {
  if (!second || !first.isCapital || !partingSign.test(text.slice(first.end, second.start))) return false
  return (forms.get(first.plain + second.plain) ?? []).some((form) => form.length === 1)
}

const partingSign = /^(?:[-\u2010\u2011]\s*|[^\p{L}\p{N}\s]{1,2})$/u

/** Scripts whose names take endings or prefixes, or whose words are not parted at all. */
export const otherScript = /(?=\p{L})\P{Script=Latin}/u

function isInflected(word: string, part: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(part))
    return word.includes(part)
  if (part.length < 4) return word === part
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(part)) return word.endsWith(part)
  // `Окафор`, `Окафора`, `Окафором`; of `Иванова` the end changes too.
  return word.startsWith(part.length > 4 ? part.slice(0, -1) : part) && word.length <= part.length + 3
}

/** What makes in German of a name a word for what is somebody's: `die Brandeissche Note`. Of a short name it would make other words. */
const adjective = /(?<=\p{L}{4})sche[nmrs]?$/u

function isForm(words: readonly { readonly plain: string }[], form: readonly string[]): boolean {
  return form.every((part, index) => {
    const word = words[index]?.plain
    const isLast = index === form.length - 1
    return (
      word === part ||
      (isLast && (word === `${part}s` || word === `${part}es` || word?.replace(adjective, '') === part))
    )
  })
}
