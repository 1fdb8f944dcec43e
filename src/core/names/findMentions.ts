import { beforeMonths } from '../language/dateWords.js'
import { startsSentence } from '../language/sentences.js'
import type { Span } from '../model.js'
import { standsAlone } from './boundaries.js'
import { commonWords, functionWords } from '../language/commonWords.js'
import { fitOf, singularsOf, takesPlural, type Fit } from './fits.js'
import { ownersOf, type Matcher, type OwnedName, type TrieNode } from './matcher.js'
import type { Name } from './nameForms.js'
import { gapOf, shapeOf, tokensOf, type Word } from './tokenizer.js'

/** A place where a name or alias of an entry stands. */
export interface Mention {
  /** Exactly the name as it stands there: with the `s` of a plural, without the `'s` of a possessive. */
  readonly span: Span
  /** Ids of the entries that the name may mean, in order; several when it is ambiguous. */
  readonly entries: readonly string[]
  /** The name or alias as a glossary writes it. */
  readonly alias: string
  /** False where it may be no name at all: a surname that is a word too, at the start of a sentence; a name of several words all in lower case. */
  readonly certain: boolean
}

/** What mentions are looked for in: `text` is the whole text, `prose` the same with all that is not prose turned into spaces. A memo is one. */
export interface ProseOfText {
  readonly text: string
  readonly prose: string
}

/** The text at hand, cut into words. */
interface Scan extends ProseOfText {
  readonly words: readonly Word[]
  /** The words that stand in lower case somewhere in the text. */
  readonly lowerCase: () => ReadonlySet<string>
}

/** Names that end at the same place, and how they fit there. */
interface Found {
  readonly span: Span
  /** Index of the word after it. */
  readonly next: number
  readonly fitting: readonly Fitting[]
}

interface Fitting {
  readonly owned: OwnedName
  readonly fit: Fit
}

/** Every mention in a text, from left to right, the longest at each place, none within another. A plain string is prose from end to end. */
export function findMentions(matcher: Matcher, source: ProseOfText | string): Mention[] {
  const { text, prose } = typeof source === 'string' ? { text: source, prose: source } : source
  const words = tokensOf(prose)
  const scan: Scan = { text, prose, words, lowerCase: lazyLowerCase(words) }
  const mentions: Mention[] = []
  let index = 0
  while (index < words.length) {
    const found = longestAt(scan, matcher.root, index)
    const mention = found && makeMention(scan, index, found)
    if (mention) mentions.push(mention)
    index = found ? found.next : index + 1
  }
  return mentions
}

/** Walks the trie as far as the words go on, and keeps the last place where a name ended. */
function longestAt(scan: Scan, root: TrieNode, first: number): Found | undefined {
  let node = root
  let step = ''
  let best: Found | undefined
  for (let index = first; ; index++) {
    const word = scan.words[index]
    if (!word) return best
    const next = node.next?.get(step + word.folded)
    best = (next?.names && exactly(scan, next.names, first, index)) ?? plural(scan, node, step, first, index) ?? best
    const following = scan.words[index + 1]
    if (!next?.next || !following) return best
    const gap = gapBetween(scan, word.end, following.start)
    if (gap === undefined) return best
    node = next
    step = gap
  }
}

function exactly(scan: Scan, names: readonly OwnedName[], first: number, last: number): Found | undefined {
  return longestOf(scan, names, first, scan.words.slice(first, last + 1), last + 1)
}

function plural(scan: Scan, node: TrieNode, step: string, first: number, last: number): Found | undefined {
  const word = scan.words[last]
  if (!node.next || !word || !/s$/i.test(word.folded)) return undefined
  for (const singular of singularsOf(word)) {
    const names = node.next.get(step + singular.word.folded)?.names?.filter(({ name }) => takesPlural(name, singular))
    const found = names && longestOf(scan, names, first, [...scan.words.slice(first, last), singular.word], last + 1)
    if (found) return found
  }
  return undefined
}

/** Of names with the same words those that fit here; where marks at their ends differ (`U.S`, `U.S.`), the longest. */
function longestOf(
  scan: Scan,
  names: readonly OwnedName[],
  first: number,
  words: readonly Word[],
  next: number,
): Found | undefined {
  let best: { span: Span; fitting: Fitting[] } | undefined
  for (const owned of names) {
    const { name } = owned
    const span = spanOf(scan.prose, name, words)
    const fit = span && standsAlone(scan.prose, span) && fitOf(name, words, () => isInCapitals(scan, first, next, 0))
    if (!span || !fit) continue
    if (!best || span.end - span.start > best.span.end - best.span.start) best = { span, fitting: [] }
    if (span.end === best.span.end && span.start === best.span.start) best.fitting.push({ owned, fit })
  }
  return best && { ...best, next }
}

/** From the marks before the name's first word to those after its last; undefined where the marks are not there. */
function spanOf(prose: string, { head, tail }: Name, words: readonly Word[]): Span | undefined {
  const start = (words[0]?.start ?? 0) - head.length
  const last = words.at(-1)?.end ?? 0
  const end = last + tail.length
  if (head && gapOf(prose.slice(Math.max(0, start), start + head.length)) !== head) return undefined
  if (tail && gapOf(prose.slice(last, end)) !== tail) return undefined
  return { start, end }
}

/** The gap between two words, unless something other than a comment or tag was turned into spaces there. */
function gapBetween({ text, prose }: Scan, start: number, end: number): string | undefined {
  if (end - start === 1) return gapOf(prose.slice(start, end))
  const seen = prose.slice(start, end)
  const written = text.slice(start, end)
  if (written === seen) return gapOf(seen)
  const shown = written
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|#160|#x[aA]0);|\\ /g, ' ')
    .replace(/([\r\n])[ \t]*>[ \t>]*/g, '$1')
  return gapOf(shown) === gapOf(seen) ? gapOf(seen) : undefined
}

function makeMention(scan: Scan, first: number, { span, next, fitting }: Found): Mention | undefined {
  const ids = fitting.length === 1 && fitting[0] ? ownersOf(fitting[0].owned).ids : idsOfAll(fitting)
  const alias = fitting.map(({ owned }) => owned.name.text).sort()[0]
  if (alias === undefined) return undefined
  const certain = fitting.some(({ fit }) => fit === 'sure') && !mayBeWord(scan, first, next, fitting)
  return { span, entries: ids, alias, certain }
}

function idsOfAll(fitting: Found['fitting']): string[] {
  return [...new Set(fitting.flatMap(({ owned }) => ownersOf(owned).ids))].sort()
}

/**
 * Whether a single word may be just a word. Words are those of a list, and for surnames those that the same text has in lower case.
 * Their capital says nothing at the start of a sentence, before another capitalised word (`Small Arms Survey`), or among capitals; after a
 * given name or title it does. An acronym may be a word (`US`, `WHO`) only among capitals.
 */
function mayBeWord(scan: Scan, first: number, next: number, fitting: Found['fitting']): boolean {
  const word = scan.words[first]
  if (!word || next !== first + 1) return false
  const written = shapeOf(word.text)
  const isSurname = isSurnameLike(scan, word, fitting)
  if (written === 'upper') return isSurname || (functionWords.has(word.folded) && isInCapitals(scan, first, next, 1))
  if (written !== 'capital' || !isSurname || isAfterGivenName(scan, first)) return false
  if (months.has(word.folded) && isInDate(scan, first)) return true
  return startsSentence(scan.prose, word.start) || isBeforeCapital(scan, first)
}

const months = new Set(['march', 'april', 'may', 'june', 'august'])

/** `4 May`, `May 2031`, `in May`, `late May`: the month rather than the person. */
function isInDate(scan: Scan, index: number): boolean {
  const isNumber = (at: number): boolean => /^\d/.test(scan.words[at]?.text ?? '')
  return isNumber(index - 1) || isNumber(index + 1) || beforeMonths.has(scan.words[index - 1]?.folded ?? '')
}

function isSurnameLike(scan: Scan, { folded }: Word, fitting: Found['fitting']): boolean {
  return fitting.some(({ owned }) => {
    if (owned.name.words[0]?.shape !== 'capital') return false
    return commonWords.has(folded) || (ownersOf(owned).isPerson && scan.lowerCase().has(folded))
  })
}

const titles = new Set(
  'mr mrs ms dr prof sir lord lady president minister secretary senator general colonel ambassador'.split(' '),
)

function isAfterGivenName(scan: Scan, index: number): boolean {
  const before = scan.words[index - 1]
  const word = scan.words[index]
  if (!before || !word) return false
  const gap = gapBetween(scan, before.end, word.start)
  const shape = shapeOf(before.text)
  const isInitial = shape === 'upper' && before.text.length === 1
  if (gap === '. ') return titles.has(before.folded) || isInitial
  return gap === ' ' && (shape === 'capital' || isInitial) && !functionWords.has(before.folded)
}

function isBeforeCapital(scan: Scan, index: number): boolean {
  const word = scan.words[index]
  const after = scan.words[index + 1]
  if (!word || !after || gapBetween(scan, word.end, after.start) !== ' ') return false
  return shapeOf(after.text) === 'capital'
}

/** Whether the words before and after are in capitals, as far as they stand on the same line; at least so many must stand there. */
function isInCapitals(scan: Scan, first: number, next: number, atLeast: number): boolean {
  const line = (from: number, to: number): boolean => !/[\r\n]/.test(scan.text.slice(from, to))
  const before = scan.words[first - 1]
  const start = scan.words[first]
  const last = scan.words[next - 1]
  const after = scan.words[next]
  const neighbours = [
    before && start && line(before.end, start.start) ? [before] : [],
    after && last && line(last.end, after.start) ? [after] : [],
  ].flat()
  return (
    neighbours.length >= atLeast &&
    neighbours.every(({ text }) => shapeOf(text) === 'upper' || shapeOf(text) === 'plain')
  )
}

function lazyLowerCase(words: readonly Word[]): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined
  return () => (found ??= new Set(words.flatMap(({ text, folded }) => (text === folded ? [text] : []))))
}
