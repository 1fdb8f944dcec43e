import { familyNameOf } from '../bibliography/itemWords.js'
import { type CslItem, type CslName, plainText } from '../bibliography/item.js'
import type { Checked } from '../cited/checked.js'
import type { Span } from '../model.js'
import { peopleOnRecord } from '../corpus/voiceNames.js'
import { isProtectedInterview } from '../terms/terms.js'
import { disclosedIn } from './disclosedIn.js'

/** A work that a memo cites in whose entry a secret stands, and where it is cited first. */
export interface DisclosingWork {
  readonly key: string
  readonly span: Span
}

/** The works that a memo cites in whose entry one of the secrets stands where a document prints it, and interviews on the record with such a person. */
export function disclosingWorks(
  { cited, library }: Pick<Checked, 'cited' | 'library'>,
  secrets: readonly string[],
): readonly DisclosingWork[] {
  if (!secrets.length) return []
  const met = new Set<string>()
  return cited.flatMap(({ item, interview }) => {
    if (met.has(item.key) || (interview && isProtectedInterview(interview))) return []
    met.add(item.key)
    const work = library.item(item.key)
    const printed = interview ? peopleOnRecord(interview).join('\n') : work && printedWords(work)
    return printed && disclosedIn(printed, secrets).length ? { key: item.key, span: item.keySpan } : []
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
