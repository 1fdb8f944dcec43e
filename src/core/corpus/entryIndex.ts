import { namesOf } from './entryNames.js'
import { insert, take } from './filesByKey.js'
import { buildMatcher } from '../names/matcher.js'
import { mergeEntries } from './mergeEntries.js'
import type { Entry } from '../model.js'
import { buildPrefixList, compare, fromEachWord, type PrefixList } from '../text/prefixes.js'
import { foldText } from '../language/fold.js'

/** The entries of all glossaries, by id and by name. One edited entry costs the reading of that entry alone. */
export class EntryIndex {
  readonly #parts = new Map<string, Entry[]>()
  readonly #merged = new Map<string, Entry>()
  /** By name or alias in lower case: the ids of the entries that have it. */
  readonly #names = new Map<string, Set<string>>()
  #starts: PrefixList | undefined

  /** Finds the names of all entries in a text. */
  readonly matcher = buildMatcher([])

  add(entry: Entry): void {
    this.#change(entry.id, () => insert(this.#parts, entry.id, entry))
  }

  remove(entry: Entry): void {
    this.#change(entry.id, () => take(this.#parts, entry.id, entry))
  }

  /** Every entry once, by name; entries of one id are merged. */
  all(): readonly Entry[] {
    return [...this.#parts.keys()]
      .flatMap((id) => this.get(id) ?? [])
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  }

  get(id: string): Entry | undefined {
    const parts = this.#parts.get(id)
    if (!parts) return undefined
    const merged = this.#merged.get(id) ?? mergeEntries(parts)
    this.#merged.set(id, merged)
    return merged
  }

  /** What each file says of one entry, by uri. */
  parts(id: string): readonly Entry[] {
    return this.#parts.get(id) ?? []
  }

  /** The entries that have exactly this name or alias, in whatever case. */
  named(name: string): readonly Entry[] {
    return [...(this.#names.get(name.toLowerCase()) ?? [])].sort(compare).flatMap((id) => this.get(id) ?? [])
  }

  /** Up to `limit` entries of which a name, or a word within a name, begins like this. `start` is as `foldText` gives it. */
  starting(start: string, limit: number): readonly Entry[] {
    this.#starts ??= buildPrefixList(
      [...this.#names].flatMap(([name, ids]) =>
        fromEachWord(foldText(name)).flatMap((text) => [...ids].map((id) => ({ text, id }))),
      ),
    )
    return this.#starts.find(start, limit).flatMap((id) => this.get(id) ?? [])
  }

  #change(id: string, change: () => void): void {
    const before = this.get(id)
    change()
    this.#merged.delete(id)
    const after = this.get(id)
    if (before) this.#forget(before)
    if (after) this.#learn(after)
  }

  #learn(entry: Entry): void {
    this.#starts = undefined
    this.matcher.add(entry)
    for (const name of namesOf(entry)) {
      const key = name.toLowerCase()
      const ids = this.#names.get(key)
      if (ids) ids.add(entry.id)
      else this.#names.set(key, new Set([entry.id]))
    }
  }

  #forget(entry: Entry): void {
    this.#starts = undefined
    this.matcher.remove(entry)
    for (const name of namesOf(entry)) {
      const ids = this.#names.get(name.toLowerCase())
      ids?.delete(entry.id)
      if (!ids?.size) this.#names.delete(name.toLowerCase())
    }
  }
}
