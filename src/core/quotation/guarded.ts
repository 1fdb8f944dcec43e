import { compoundNumber, estimates, modals, negations, numbers } from '../language/meaning/guardedWords.js'
import { isGuardedAmong, isNegatedForm } from './homographs.js'
import type { Token } from './tokenizer.js'

/** What a bracket must never stand for nor an ellipsis hide (design: “never a modal, a negation or a number”). */
export type Guard = 'negation' | 'modal' | 'number'

/** Which of the guarded words a token is, if any; of a bracket, what it holds. */
export function guardOf(token: Token): Guard | undefined {
  return guardAt([token], 0)
}

/** Which of the guarded words the token `index` is among its neighbours, which tell the language of words that several have. */
export function guardAt(tokens: readonly Token[], index: number): Guard | undefined {
  const token = tokens[index]
  if (token?.kind === 'bracket') return guardAmong(token.inner)
  if (token?.kind !== 'word') return undefined
  const word = token.text.toLowerCase()
  const around = (): readonly string[] => wordsAround(tokens, index)
  // `qu'aucun`, `d'onze`: what stands behind a clitic counts as well.
  const guards = new Set(
    [word, ...(word.includes("'") ? word.split("'") : [])].map((part) => guardOfWord(part, around)),
  )
  if (guards.has('negation') || /n't$|^n'\p{Ll}/u.test(wordWithCase(token.text)) || isNegatedForm(word, around))
    return 'negation'
  if (guards.has('modal') || /'(?:ll|d)$/.test(word)) return 'modal'
  if (guards.has('number') || /\p{N}/u.test(word)) return 'number'
  // `about one of them` counts nothing.
  const next = tokens[index + 1]
  const isOne = next?.kind === 'word' && next.text.toLowerCase() === 'one' && word !== 'least' && word !== 'most'
  return estimates.has(word) && !isOne && isNumberAt(tokens, index + 1) ? 'number' : undefined
}

/** The gravest of the guards among the tokens: a negation goes before a modal, a modal before a number. */
export function guardAmong(tokens: readonly Token[]): Guard | undefined {
  return gravest(tokens.map((_, index) => guardAt(tokens, index)))
}

export function gravest(guards: readonly (Guard | undefined)[]): Guard | undefined {
  return (['negation', 'modal', 'number'] as const).find((guard) => guards.includes(guard))
}

/** What a bracket of the memo may not say in the source's voice. A number may explain (`[in 2008]`); `May` may be the month. */
export function guardOfInsertion(inner: readonly Token[]): Guard | undefined {
  const telling = inner.filter((token) => !(token.kind === 'word' && token.text === 'May'))
  const guard = guardAmong(telling)
  return guard === 'number' ? undefined : guard
}

/** A number, be it with the sign of a currency before it. */
export function isNumberAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.kind === 'mark' && /\p{Sc}/u.test(token.text)) return isNumberAt(tokens, index + 1)
  return token?.kind === 'word' && guardAt(tokens, index) === 'number'
}

function guardOfWord(word: string, around: () => readonly string[]): Guard | undefined {
  const guard = negations.has(word)
    ? 'negation'
    : modals.has(word)
      ? 'modal'
      : numbers.has(word) || compoundNumber.test(word)
        ? 'number'
        : undefined
  return guard && isGuardedAmong(word, around) ? guard : undefined
}

/** `N'Djamena` is a name; `N'est-ce pas` at the beginning of a sentence denies. */
function wordWithCase(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** So many tokens on either side tell the language of a word. */
const reach = 10

function wordsAround(tokens: readonly Token[], index: number): readonly string[] {
  return tokens
    .slice(Math.max(0, index - reach), index + reach + 1)
    .flatMap((token) => (token.kind === 'word' ? token.text.toLowerCase() : []))
}
