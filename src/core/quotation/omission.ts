import { wordsOfAll } from '../language/words/index.js'
import { guardAt } from './guarded.js'
import type { Token } from './tokenizer.js'

/** `Mr. Weber`: no sentence ends there. */
const abbreviations = new Set('mr mrs ms dr prof gen col st sen rep gov vs no'.split(' '))

/** Whether a sentence begins at the token `index`: behind a full stop, and the marks that close it, or where the text begins. */
export function beginsSentence(source: readonly Token[], index: number): boolean {
  let end = index - 1
  while (end >= 0 && isQuote(source[end])) end -= 1
  const stop = source[end]
  if (stop === undefined) return true
  if (stop.kind !== 'mark' || !/[.!?]/.test(stop.text)) return false
  const before = source[end - 1]
  if (before?.kind === 'word' && abbreviations.has(before.text.toLowerCase())) return false
  // `U.S. forces`: the letters of an abbreviation stand alone.
  return !(before?.kind === 'word' && /^\p{Lu}$/u.test(before.text) && before.text !== 'I')
}

/**
 * Where an omission stops from the token `from` on, as it swallows one token after another. A negation that is swallowed with the rest of its
 * sentence in the quotation would turn that around; a sentence that is left out whole may say what it wants.
 */
export class Omission {
  readonly #source: readonly Token[]
  /** Whether something of the sentence in which it is stands before it in the quotation. */
  #isPart: boolean
  #hasNegation = false
  readonly #from: number
  /** What it swallowed last, and how far it must go to leave an aside out whole. */
  #last: number
  #endOfAside = 0

  constructor(source: readonly Token[], from: number) {
    this.#source = source
    this.#from = from
    this.#last = from
    this.#isPart = !beginsSentence(source, from)
  }

  /** Whether it may end here: not within a sentence of which a negation was swallowed. */
  get canEnd(): boolean {
    return !this.#hasNegation && this.#last >= this.#endOfAside
  }

  /** Whether it swallows the sentence in which it is from its beginning on. */
  get isWhole(): boolean {
    return !this.#isPart
  }

  /** Swallows the token `index`; false where nothing further on can be right. */
  swallow(index: number): boolean {
    this.#last = index
    if (!this.#hasNegation && guardAt(this.#source, index) === 'negation') this.#hasNegation = !this.#isAside(index)
    if (this.#hasNegation && this.#isPart) return false
    if (beginsSentence(this.#source, index + 1)) {
      this.#isPart = false
      this.#hasNegation = false
    }
    return true
  }

  /** Whether the token stands in a relative clause between the only two dashes of its sentence, which may go with all that it denies. */
  #isAside(index: number): boolean {
    if (index < this.#endOfAside) return true
    let [start, end] = [index, index]
    while (!beginsSentence(this.#source, start)) start -= 1
    while (end < this.#source.length && !beginsSentence(this.#source, end + 1)) end += 1
    const dashes = Array.from({ length: end - start }, (_, at) => start + at).filter((at) => isDash(this.#source[at]))
    const [opening = index, closing = index] = dashes
    const first = this.#source[opening + 1]
    const isRelative = first?.kind === 'word' && relatives.has(first.text)
    if (dashes.length !== 2 || !isRelative || opening < this.#from || opening > index || closing < index) return false
    this.#endOfAside = closing
    return true
  }
}

const relatives = wordsOfAll('relatives')

function isDash(token: Token | undefined): boolean {
  return token?.kind === 'dash' && token.joins === undefined
}

/** Whether leaving out the tokens `from` to `to` hides a negation from a sentence of which the rest is quoted. */
export function hidesNegation(source: readonly Token[], from: number, to: number): boolean {
  const omission = new Omission(source, from)
  for (let at = from; at < to; at += 1) if (!omission.swallow(at)) return true
  return !omission.canEnd
}

function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text === "'"
}
