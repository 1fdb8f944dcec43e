import { type Figure, figuresIn } from './figures.js'
import { stemsOf } from '../../language/meaning/tellingStems.js'
import type { Corpus } from '../../corpus/corpus.js'
import { perVersion } from '../../corpus/perVersion.js'
import { beforeIdle, behindIdle, endOfScope, negators } from '../../language/meaning/negations.js'
import { type Quantity, quantityAt } from '../../language/meaning/quantities.js'
import { wordsIn } from '../../language/words.js'
import type { Span } from '../../model.js'
import { findMentions } from '../../names/findMentions.js'
import { remembered } from '../../text/remember.js'

/** A word of a clause, with what it is compared by. */
export interface Token extends Span {
  /** In lower case, without accents and apostrophes. */
  readonly word: string
  /** An entry, or the stem of a telling word; words that tell nothing have none. */
  readonly key: string | undefined
  /** Whether it begins with a capital within its sentence, or is a name of an entry. */
  readonly isName: boolean
  /** Whether a negation before it in its clause denies it. */
  readonly isDenied: boolean
  readonly isNegator: boolean
  readonly quantity: Quantity | undefined
  /** Counts the clauses. */
  readonly clause: number
}

/** The words of a stretch of text, with its figures. Offsets are the text's. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly figures: readonly Figure[]
}

const boundary = /[,;:()–—!?.]/u

const reader = perVersion((corpus) => remembered((text) => read(corpus, text)))

/** Remembered as long as the corpus stays the same. */
export const readingOf = (corpus: Corpus, text: string): Reading => reader(corpus)(text)

const keyOf = remembered((word) => stemsOf(word)[0])

function read(corpus: Corpus, text: string): Reading {
  const mentions = findMentions(corpus.matcher, text)
  const tokens: Token[] = []
  let [clause, isDenied, last] = [0, false, 0]
  const words = [...wordsIn(text)]
  const all = words.map(({ folded }) => folded)
  for (const [index, { folded, start, end }] of words.entries()) {
    if (boundary.test(text.slice(last, start)) || endOfScope.has(folded)) {
      clause += 1
      isDenied = false
    }
    last = end
    const mention = mentions.find(({ span }) => span.start <= start && start < span.end)
    if (mention && mention.span.start < start && tokens.at(-1)?.isName) continue
    // “By no means all” is “not all”.
    const next = folded === 'no' && words[index + 1]?.folded === 'means' ? 2 : 1
    const isNegator =
      negators.has(folded) &&
      !beforeIdle.has(words[index - 1]?.folded ?? '') &&
      !behindIdle.has(words[index + next]?.folded ?? '')
    const entry = mention?.entries[0]
    const isName = entry !== undefined || (start > 0 && /^\p{Lu}/u.test(text.slice(start, end)))
    const key = entry === undefined ? keyOf(folded) : `e:${entry}`
    tokens.push({
      start,
      end: mention?.span.end ?? end,
      word: folded,
      key,
      isName,
      isDenied,
      isNegator,
      quantity: quantityAt(all, index),
      clause,
    })
    if (isNegator) isDenied = true
  }
  return { text, tokens, figures: figuresIn(text) }
}

/** What a stretch of text is about: the entries that it names, as `e:ID`, and the stems of its other telling words. */
export function keysIn(corpus: Corpus, text: string): ReadonlySet<string> {
  return new Set(keysOf(readingOf(corpus, text)))
}

/** The same of what has been read, each once and in order, but for those of `without`: names of who speaks. */
export function keysOf({ tokens }: Reading, without?: ReadonlySet<string>): readonly string[] {
  return [...new Set(tokens.flatMap(({ key }) => (key === undefined || without?.has(key) ? [] : key)))]
}

export function spanOf({ start, end }: Token): Span {
  return { start, end }
}
