import type { SourceText } from '../corpus/source/sourceText.js'
import type { Found } from '../search/textSearch.js'
import type { PassageQuery, RankedPassages } from '../search/uncoded.js'

/**
 * All that views, hovers and completions may ask of the texts of a corpus. Keys, names and claims are at hand in the `Corpus`; texts
 * need not be: they may lie on a disk, in another thread or on a server. So whatever depends on their words is a promise, questions and answers are
 * data, and an answer may be by fewer texts than there are, as `isCurrent` says.
 */
export interface TextQueries {
  /** Whether answers are by the corpus as it is now, and not only by what was read so far. */
  readonly isCurrent: boolean
  /** Resolves when answers are by the corpus as it is now. */
  ready(): Promise<void>
  /** The text of an interview that anybody may read, with its passages; undefined where it is not here. */
  textOf(key: string): Promise<SourceText | undefined>
  /** Up to `limit` passages that have what was typed (see `readTextQuery`), those with all of it first. */
  search(typed: string, limit: number): Promise<Found>
  /** Up to `limit` sentences of answers that no claim rests on, best first. */
  rankUncoded(query: PassageQuery, limit: number): Promise<RankedPassages>
}
