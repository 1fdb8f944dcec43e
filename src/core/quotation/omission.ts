import { guardOf } from './guarded.js'
import type { Token } from './tokens.js'

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

  constructor(source: readonly Token[], from: number) {
    this.#source = source
    this.#isPart = !beginsSentence(source, from)
  }

  /** Whether it may end here: not within a sentence of which a negation was swallowed. */
  get canEnd(): boolean {
    return !this.#hasNegation
  }

  /** Whether it swallows the sentence in which it is from its beginning on. */
  get isWhole(): boolean {
    return !this.#isPart
  }

  /** Swallows the token `index`; false where nothing further on can be right. */
  swallow(index: number): boolean {
    const token = this.#source[index]
    if (token && guardOf(token) === 'negation') this.#hasNegation = true
    if (this.#hasNegation && this.#isPart) return false
    if (beginsSentence(this.#source, index + 1)) {
      this.#isPart = false
      this.#hasNegation = false
    }
    return true
  }
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
