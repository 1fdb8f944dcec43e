import { roughly } from '../language/figures/numbers.js'
import { areIncompatible } from '../language/meaning/quantities.js'
import type { Difference } from './difference.js'
import { type Reading, spanOf, type Token } from '../sentence/evidence/tokens.js'

/** Both say how much of the same they mean, and not the same; loosely where it is the only thing of which either says so. */
export function quantified(own: Reading, other: Reading): Difference | undefined {
  const [mine, theirs] = [quantitiesIn(own), quantitiesIn(other)]
  const [only, ...more] = mine
  for (const token of mine) {
    const head = nextCounted(own, token)
    const counterpart = theirs.find((one) => head && nextCounted(other, one)?.key === head.key)
    if (counterpart && head?.clause === token.clause && areContrary(token, counterpart, theirs))
      return { kind: 'quantifier', own: spanOf(token), other: spanOf(counterpart) }
  }
  const [counterpart, ...others] = theirs
  if (!only || more.length || !counterpart || others.length || !areContrary(only, counterpart, theirs)) return undefined
  return { kind: 'quantifier', own: spanOf(only), other: spanOf(counterpart), isLoose: true }
}

/** What a quantity is of: `discrepancies`, be it of “none of the three discrepancies”. */
function nextCounted({ tokens, figures }: Reading, token: Token): Token | undefined {
  return tokens.find(
    ({ start, key }) =>
      start > token.start && key !== undefined && !figures.some(({ span }) => span.start <= start && start < span.end),
  )
}

function areContrary(a: Token, b: Token, beside: readonly Token[]): boolean {
  if (!a.quantity || !b.quantity || beside.some(({ quantity }) => quantity === a.quantity)) return false
  return areIncompatible(a.quantity, b.quantity) && a.isDenied === b.isDenied
}

/** `some 4,300` says that a figure is rough, `no more than` how far it goes. */
function quantitiesIn({ tokens }: Reading): readonly Token[] {
  return tokens.filter(({ quantity, end }, index) => {
    const next = tokens[index + 1]
    return (
      quantity !== undefined && !(next && next.start - end < 2 && /^(?:\d|more$|fewer$|less$|longer$)/.test(next.word))
    )
  })
}

/** All of a number that the other gives only roughly: `all 1,900 ships`, `some 1,900 ships`. */
export function exactly(own: Reading, other: Reading): Difference | undefined {
  for (const { value, span } of own.figures) {
    const all = own.tokens.find(({ quantity, end }) => quantity === 'all' && end === span.start - 1)
    const counterpart = other.figures.find((one) => one.value === value)
    if (all && counterpart && roughly.test(other.text.slice(0, counterpart.span.start)))
      return { kind: 'quantifier', own: { start: all.start, end: span.end }, other: counterpart.span }
  }
  return undefined
}
