import { familyNameOf } from '../bibliography/itemWords.js'
import { type CslItem, type CslName, plainText } from '../bibliography/item.js'
import type { Checked } from '../cited/checked.js'
import type { Span } from '../model.js'
import { disclosedIn } from './disclosedIn.js'

/** A work that a memo cites in whose entry a secret stands, and where it is cited first. */
export interface DisclosingWork {
  readonly key: string
  readonly span: Span
}

/** The works that a memo cites in whose entry one of the secrets stands where a bibliography prints it, its authors among them. */
export function disclosingWorks(
  { cited, library }: Pick<Checked, 'cited' | 'library'>,
  secrets: readonly string[],
): readonly DisclosingWork[] {
  if (!secrets.length) return []
  const met = new Set<string>()
  return cited.flatMap(({ item, interview }) => {
    if (interview || met.has(item.key)) return []
    met.add(item.key)
    const work = library.item(item.key)
    return work && disclosedIn(printedWords(work), secrets).length ? { key: item.key, span: item.keySpan } : []
  })
}

/** Never printed, or known to a reference manager alone. */
const unprinted: ReadonlySet<string> = new Set(['id', 'type', 'abstract', 'keyword', 'categories', 'custom'])

function printedWords(work: CslItem): string {
  const values: readonly (readonly [string, unknown])[] = Object.entries(work)
  return values
    .flatMap(([field, value]) => {
      if (unprinted.has(field)) return []
      if (typeof value === 'string') return plainText(value)
      return Array.isArray(value) ? value.filter(isName).map((name) => `${name.given ?? ''} ${familyNameOf(name)}`) : []
    })
    .join('\n')
}

function isName(value: unknown): value is CslName {
  return typeof value === 'object' && value !== null && ('family' in value || 'literal' in value || 'given' in value)
}
