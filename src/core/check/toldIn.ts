import { plainWords, spellingsOf } from '../cite/foldName.js'
import type { Span } from '../model.js'

/**
 * Where a text tells one of the names: in any spelling, in the plural or possessive, a single word only with a capital, but in addresses in whatever
 * case and run together. In order, without overlap.
 */
export function toldIn(text: string, names: readonly string[]): readonly Span[] {
  const spellings = [...new Set(names.flatMap(spellingsOf))].map((spelling) => spelling.split(' '))
  const all = [...toldInWords(text, spellings), ...toldInAddresses(text, spellings)]
  const found: Span[] = []
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span)
  return found
}

/** A name in words that are compared as they are folded. */
type Spelling = readonly string[]

interface Token extends Span {
  readonly plain: string
  readonly isCapital: boolean
}

/** Letters with their accents, and what has no width between them: a soft hyphen parts no word. */
const oneWord = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*`
const anyWord = new RegExp(`${oneWord}(?:['’.]${oneWord})*`, 'gu')
const noWidth = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(anyWord), ({ 0: found, index }) => ({
    plain: plainWords(found.replace(noWidth, '')),
    isCapital: /^\p{Lu}|^\p{Lo}/u.test(found),
    start: index,
    end: index + found.length,
  }))
}

function toldInWords(text: string, spellings: readonly Spelling[]): readonly Span[] {
  const forms = new Map<string, readonly Spelling[]>()
  for (const spelling of spellings) forms.set(spelling[0] ?? '', [...(forms.get(spelling[0] ?? '') ?? []), spelling])
  const inflected = spellings.filter((spelling) => spelling.some((part) => otherScript.test(part)))
  const joined = new Set(spellings.filter(({ length }) => length > 1).map((spelling) => spelling.join('')))
  const tokens = tokensOf(text)
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first) continue
    const candidates = [first.plain, first.plain.replace(/e?s$/, ''), first.plain.replace(/s$/, '')].flatMap(
      (start) => forms.get(start) ?? [],
    )
    const matching = [
      ...candidates.filter((form) => isForm(tokens.slice(at, at + form.length), form)),
      ...inflected.filter((form) => form.every((part, offset) => isInflected(tokens[at + offset]?.plain ?? '', part))),
    ]
    // `#InesOkafor`
    const isJoined = joined.has(first.plain)
    const length = Math.max(isJoined ? 1 : 0, ...matching.map((form) => form.length))
    const last = tokens[at + length - 1]
    if (!last || length === 0 || (length === 1 && !first.isCapital && !isJoined)) continue
    found.push({ start: first.start, end: last.end })
    at += length - 1
  }
  return found
}

/** Addresses of pages and mails, targets of links, and what attributes hold that lead somewhere. */
const addresses =
  /\b(?:https?:|mailto:|www\.)[^\s<>"'`]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}\p{N}.-]+|(?<=\]\(<?)[^\s<>()]+|(?<=\b(?:href|src|Target)=")[^"]+/giu

/** From so many letters on a name that stands within a word of an address is no chance. */
const longEnough = 6

function toldInAddresses(text: string, spellings: readonly Spelling[]): readonly Span[] {
  const joined = [...new Set(spellings.map((spelling) => spelling.join('')))]
  return Array.from(text.matchAll(addresses)).flatMap(({ 0: address, index }): readonly Span[] => {
    if (/^data:/i.test(address)) return []
    const parts = plainWords(decoded(address).replace(/[._]/g, ' ')).split(' ')
    const whole = parts.join('')
    const isTold = joined.some((name) => (name.length < longEnough ? parts.includes(name) : whole.includes(name)))
    return isTold ? [{ start: index, end: index + address.length }] : []
  })
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address // a sign that stands for itself
  }
}

/** Scripts whose names take endings or prefixes, or whose words are not parted at all. */
const otherScript = /[^\p{Script=Latin}\p{N}]/u

function isInflected(word: string, part: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(part))
    return word.includes(part)
  if (part.length < 4) return word === part
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(part)) return word.endsWith(part)
  // `Окафор`, `Окафора`, `Окафором`; of `Иванова` the end changes too.
  return word.startsWith(part.length > 4 ? part.slice(0, -1) : part) && word.length <= part.length + 3
}

function isForm(words: readonly { readonly plain: string }[], form: readonly string[]): boolean {
  return form.every((part, index) => {
    const word = words[index]?.plain
    const isLast = index === form.length - 1
    return word === part || (isLast && (word === `${part}s` || word === `${part}es`))
  })
}
