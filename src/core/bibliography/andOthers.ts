import type { CslName } from './item.js'

/** What a list of people names. */
export interface NamedPeople {
  readonly people: readonly CslName[]
  /** There are more of them than it names. */
  readonly hasOthers: boolean
}

/**
 * BibTeX ends a list that is not complete by `and others`, which becomes a last name in words, as with Pandoc; in CSL-JSON programs also leave an
 * “et al.” that somebody has typed.
 */
export function namedPeople(names: readonly CslName[]): NamedPeople {
  const hasOthers = isOthers(names.at(-1))
  return { people: hasOthers ? names.slice(0, -1) : names, hasOthers }
}

function isOthers({ literal, family, given }: CslName = {}): boolean {
  return /^(?:others|et\.? al\.?)$/i.test(literal ?? (given ? '' : (family ?? '')))
}
