import type { Token } from './tokens.js'

/**
 * The words on which the meaning of a quotation turns, so that a bracket must never stand in their place nor an ellipsis hide a negation
 * (design: “never a modal, a negation or a number”). English; lower case.
 */
const negations = setOf(
  'not no never none nobody nothing nowhere neither nor cannot non without hardly scarcely barely rarely seldom unlikely ain',
)
const modals = setOf(
  'can could may might must shall should will would ought need perhaps maybe likely probably possibly apparently reportedly allegedly ' +
    'certainly definitely surely',
)
const numbers = setOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty ' +
    'thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions ' +
    'dozen dozens half quarter third first second fourth fifth sixth seventh eighth ninth tenth once twice',
)

export type Guard = 'negation' | 'modal' | 'number'

/** Which of the guarded words a token is, if any; of a bracket, what it holds. */
export function guardOf(token: Token): Guard | undefined {
  if (token.kind === 'bracket') return guardAmong(token.inner)
  if (token.kind !== 'word') return undefined
  const word = token.text.toLowerCase()
  if (negations.has(word) || word.endsWith("n't")) return 'negation'
  if (modals.has(word) || /'(?:ll|d)$/.test(word)) return 'modal'
  return /\p{N}/u.test(word) || numbers.has(word) ? 'number' : undefined
}

/** The gravest of the guards among the tokens: a negation goes before a modal, a modal before a number. */
export function guardAmong(tokens: readonly Token[]): Guard | undefined {
  const guards = new Set(tokens.map(guardOf))
  return (['negation', 'modal', 'number'] as const).find((guard) => guards.has(guard))
}

/** What a bracket of the memo may not say in the source's voice. A number may explain (`[in 2008]`); `May` may be the month. */
export function guardOfInsertion(inner: readonly Token[]): Guard | undefined {
  const telling = inner.filter((token) => !(token.kind === 'word' && token.text === 'May'))
  const guard = guardAmong(telling)
  return guard === 'number' ? undefined : guard
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
