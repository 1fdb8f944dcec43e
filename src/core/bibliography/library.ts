import type { Corpus } from '../corpus/corpus.js'
import type { Interview } from '../model.js'
import type { Bibliography, BibliographyEntry } from './bibliography.js'
import { toCsl } from './interviewToCsl.js'
import { isEnglish } from './languages.js'
import type { CslItem } from './item.js'
import { rememberedOf } from '../text/remember.js'

/** What a citation key stands for. */
export type Source =
  | { readonly kind: 'interview'; readonly interview: Interview }
  | { readonly kind: 'entry'; readonly entry: BibliographyEntry; readonly bibliography: Bibliography }

/** All that one memo can cite: the interviews of the corpus, and the bibliographies that the memo or a setting names. */
export interface Library {
  /**
   * What a key stands for. An interview comes before an entry of the same key, so that nothing but what its terms allow is said of it; among
   * entries the bibliography that comes first in the list.
   */
  readonly source: (key: string) => Source | undefined
  /**
   * The same as an item for a style; its `id` differs from the key where that is an alias. Undefined for what may not be cited, too. `language` is that of
   * the document, in which an entry is that says nothing else.
   */
  readonly item: (key: string, language?: string) => CslItem | undefined
  /** Every key that `source` knows but for aliases: interviews first, then entries in the order of their files. */
  readonly keys: () => readonly string[]
  readonly bibliographies: readonly Bibliography[]
  /** Whether all that the memo names was read, so that a key which is not here is nowhere. */
  readonly isComplete: boolean
}

/**
 * The library of a memo. `bibliographies` come in the order in which they win: a memo's own `references:` first, then, as in Pandoc, of the files
 * that it names the last.
 */
export function libraryOf(
  corpus: Pick<Corpus, 'interview' | 'interviews'>,
  bibliographies: readonly Bibliography[],
  isComplete = false,
): Library {
  const entryOf = (key: string): Source | undefined => {
    for (const bibliography of bibliographies) {
      const entry = entriesByKey(bibliography).get(key)
      if (entry) return { kind: 'entry', entry, bibliography }
    }
    return undefined
  }
  const source = (key: string): Source | undefined => {
    const interview = corpus.interview(key)
    return interview ? { kind: 'interview', interview } : entryOf(key)
  }
  return {
    source,
    item: (key, language = '') => {
      const found = source(key)
      if (found?.kind === 'interview') return toCsl(found.interview)
      return (isEnglish(language) ? undefined : found?.entry.asWritten) ?? found?.entry.item
    },
    keys: () => [
      ...new Set([
        ...corpus.interviews().map(({ key }) => key),
        ...bibliographies.flatMap(({ entries }) => entries.map(({ item }) => item.id)),
      ]),
    ],
    bibliographies,
    isComplete,
  }
}

/** The entries of a bibliography by key and alias; a key comes before an alias. */
export const entriesByKey = rememberedOf((bibliography: Bibliography): ReadonlyMap<string, BibliographyEntry> => {
  const map = new Map<string, BibliographyEntry>()
  const add = (key: string, entry: BibliographyEntry): void => {
    if (!map.has(key)) map.set(key, entry)
  }
  for (const entry of bibliography.entries) add(entry.item.id, entry)
  for (const entry of bibliography.entries) for (const alias of entry.aliases) add(alias, entry)
  return map
})
