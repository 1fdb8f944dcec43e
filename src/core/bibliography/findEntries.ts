import { foldText } from '../language/fold.js'
import type { Bibliography, BibliographyEntry } from './bibliography.js'
import { plainText } from './item.js'
import { namesOfItem, yearOf } from './itemWords.js'
import { rememberedOf } from '../text/remember.js'

/**
 * Up to `limit` entries that have all the words typed, each at the beginning of a word of key, names, title, container or year. Those whose key
 * begins so come first, then those whose names do, then by key.
 */
export function findEntries(
  bibliographies: readonly Bibliography[],
  typed: string,
  limit: number,
): readonly BibliographyEntry[] {
  const wanted = foldedWords(typed)
  const whole = foldText(typed.trim())
  const found: { readonly entry: BibliographyEntry; readonly rank: number }[] = []
  for (const bibliography of bibliographies)
    for (const one of searched(bibliography)) {
      const isKey = one.keys.some((key) => key.startsWith(whole))
      if (!isKey && !wanted.every((word) => one.words.includes(` ${word}`))) continue
      const rank = isKey ? 0 : wanted.some((word) => one.names.includes(` ${word}`)) ? 1 : 2
      found.push({ entry: one.entry, rank })
    }
  found.sort((a, b) => a.rank - b.rank || (a.entry.item.id < b.entry.item.id ? -1 : 1))
  return found.slice(0, limit).map(({ entry }) => entry)
}

interface Searched {
  readonly entry: BibliographyEntry
  readonly keys: readonly string[]
  /** Words in small letters without accents, each behind a space. */
  readonly names: string
  readonly words: string
}

const searched = rememberedOf(({ entries }: Bibliography): readonly Searched[] =>
  entries.map((entry): Searched => {
    const { item, aliases } = entry
    const names = spaced(namesOfItem(item).join(' '))
    const titles = [item.title, item['container-title'], yearOf(item)].filter((one) => one !== undefined)
    const words = `${names}${spaced(plainText([item.id, ...titles].join(' ')))}`
    return { entry, keys: [item.id, ...aliases].map(foldText), names, words }
  }),
)

function spaced(text: string): string {
  return foldedWords(text)
    .map((word) => ` ${word}`)
    .join('')
}

function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
